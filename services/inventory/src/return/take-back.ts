import type { DataOf, returnReceived } from '@kade/events'
import type { Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'

/** Units that came back, of an order or of one that nobody knows: `orderId` is then the return's. */
export type CameBack = Omit<DataOf<typeof returnReceived>, 'orderId'> & { readonly orderId: string }

/**
 * Units come into stock where they came back: to be sold; on quality hold, to be made good; or set apart as damaged. Of a bundle its parts come, as they
 * were sold.
 */
export function takeBack(before: Stockroom, { orderId, returnNumber, locationId, units, actor }: CameBack): Decision {
  const room = before.over()
  for (const { sku, quantity, disposition } of units)
    for (const part of room.partsOf(sku, orderId)) {
      const came = quantity * part.quantity
      room.book.move('RESTOCK', part.sku, locationId, came, returnNumber, actor)
      if (disposition === 'REFURBISH') room.book.move('QC_HOLD', part.sku, locationId, came, returnNumber, actor)
      if (disposition === 'SCRAP') room.book.move('DAMAGE', part.sku, locationId, came, returnNumber, actor)
    }
  return room.decision([])
}
