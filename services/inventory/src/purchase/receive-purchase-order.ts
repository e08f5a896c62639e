import { checkedAs, code, countBetween, newId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { decideOnStock, once } from '../stockroom/change-stock.js'
import { costsAfter, unitsOf, valueOf } from '../stockroom/cost.js'
import { takeIn } from '../stockroom/take-in.js'
import { MOST_LINES, receive, told, type PurchaseOrder } from './purchase-order.js'
import { whyShort } from './why-anew.js'
import { insertReceipt, lockPurchaseOrder, updatePurchaseOrder } from './purchase.store.js'

export interface ReceivePurchaseOrder {
  readonly idempotencyKey: string
  readonly purchaseOrderId: string
  readonly deliveryReference: string
  /** Code of the bin that what is not damaged is put into. */
  readonly bin?: string | null
  readonly lines: readonly {
    readonly lineId: string
    readonly quantity: number
    readonly damaged?: number | null
    readonly closeLine?: boolean | null
  }[]
}

/** Goods of one delivery, by line: once per key, and once per delivery note. Answers the purchase order's id. @throws UserErrors */
export async function receivePurchaseOrder(database: Database, viewer: Viewer, command: ReceivePurchaseOrder): Promise<string> {
  const { purchaseOrderId, bin } = command
  const errors = countBetween(command.lines.length, MOST_LINES, 'lines')
  if (errors.length > 0) throw new UserErrors(errors)
  const deliveryReference = checkedAs(code(200), command.deliveryReference, 'input', 'deliveryReference')
  await once(database, command, { receivePurchaseOrder: command }, 'receipt', async (tx) => {
    const before = await lockPurchaseOrder(tx, purchaseOrderId)
    if (!before) throw UserErrors.of('NOT_FOUND', 'There is no such purchase order', 'input', 'purchaseOrderId')
    const id = newId()
    const receivedAt = new Date()
    const delivered = command.lines.map(({ lineId, quantity, damaged, closeLine }) => ({
      ...{ lineId: lineId.toLowerCase(), quantity, damaged: damaged ?? 0, closeLine: closeLine ?? false },
    }))
    const { order, receipt } = receive(before, { deliveryReference, lines: delivered })
    const isNew = await insertReceipt(
      tx,
      { ...{ id, purchaseOrderId: order.id, deliveryReference, receivedAt }, actor: viewer.subject },
      receipt,
    )
    if (!isNew)
      throw UserErrors.of(
        'DUPLICATE',
        `The delivery ${deliveryReference} was received for ${order.number} before`,
        ...['input', 'deliveryReference'],
      )
    await updatePurchaseOrder(tx, order)
    const lines = receipt.map(({ sku, received: quantity, damaged }) => ({ sku, quantity, damaged }))
    await decideOnStock(tx, [order.locationId], {
      skus: [...new Set(lines.map(({ sku }) => sku))],
      fieldOf: (sku) => ['lines', String(lines.findIndex((line) => line.sku === sku))],
      units: 'quantity',
      bins: bin == null ? [] : [{ code: bin, field: ['bin'], isFilled: true }],
      decide: (room, deciding, binOf, costs) => {
        const { locationId, number: reference } = order
        const decision = takeIn(
          room,
          {
            kind: 'RECEIPT',
            locationId,
            lines,
            into: bin == null ? undefined : binOf(bin),
            reference,
            actor: viewer.subject,
            whyOf: whyShort(order, receipt),
          },
          deciding,
        )
        const came = { deliveryReference, receivedAt: receivedAt.toISOString(), lines: receipt.map(factsOf) }
        const { currency } = order
        const costed = receipt.map(({ lineId, sku, received }) => ({
          ...{ sku, quantity: received, currency, value: valueOf(unitCostOf(order, lineId), received) },
        }))
        const there = (sku: string) => unitsOf(room.book.level(sku, locationId))
        return {
          ...decision,
          costs: costsAfter(costs, costed, locationId, there),
          events: [told(order, came), ...decision.events],
        }
      },
    })
  })
  return purchaseOrderId
}

const unitCostOf = ({ lines }: PurchaseOrder, lineId: string): number => lines.find(({ id }) => id === lineId)?.unitCost ?? 0

const factsOf = ({ lineId, sku, received, damaged, short }: ReturnType<typeof receive>['receipt'][number]) => ({
  ...{ lineId, sku, received, damaged, short },
})
