import type { Bin } from '../stockroom/bin-book.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import type { Need } from '../stockroom/units.js'

export interface Receipt {
  readonly locationId: string
  readonly lines: readonly Need[]
  /** The bin that all of it is put into; it lies outside of bins without one. */
  readonly into?: Bin | undefined
  readonly reference: string
  readonly actor: string
}

/** Goods that came in go first to those who wait for them. @throws StockOverflow */
export function receive(before: Stockroom, { locationId, lines, into, reference, actor }: Receipt, deciding: Deciding): Decision {
  const room = before.over()
  for (const { sku, quantity } of lines) room.book.move('RECEIPT', sku, locationId, quantity, reference, actor, into ? { into } : {})
  return room.decision(
    fillIn(
      room,
      lines.map(({ sku }) => sku),
      deciding,
    ),
  )
}
