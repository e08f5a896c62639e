import { assignments, columnNames, recordset, type Transaction } from '@kade/service-kit'
import type { Order, OrderLine } from './order.js'
import type { ChangedOrder } from './order.store.js'
import { lineTable, orderTable } from './order.table.js'

const AMENDED = [
  ...(['email', 'shippingAddress', 'deliverBy', 'subtotal', 'discountTotal', 'taxTotal', 'total', 'amendment', 'givesBack'] as const),
]
const SAVE = `UPDATE orders AS o SET ${assignments(orderTable, AMENDED, 'c')}
  FROM ${recordset(orderTable, ['id', ...AMENDED], { alias: 'c' })} WHERE o.id = c.id`

const CHANGED = ['quantity', 'unitPrice', 'total', 'discountTotal'] as const
const ADDED = [
  'id',
  'orderId',
  'position',
  'sku',
  'title',
  'unitPrice',
  'total',
  'quantity',
  'discountTotal',
  'taxBps',
  'taxCategory',
  'counters',
  'promisedDeliveryDate',
] as const
/** Lines that are new go to the end of the basket. */
const SAVE_LINES = `WITH changed AS (
    UPDATE order_line AS l SET ${assignments(lineTable, CHANGED, 'c')}
    FROM ${recordset(lineTable, ['id', ...CHANGED], { alias: 'c' })} WHERE l.id = c.id
  )
  INSERT INTO order_line (${columnNames(lineTable, ADDED)}) SELECT * FROM ${recordset(lineTable, ADDED, { parameter: 2 })}`

/** What amendments made of orders: nothing, and no statement, of orders that were not amended. */
export async function saveAmended(tx: Transaction, changes: readonly ChangedOrder[]): Promise<void> {
  const changed = changes.filter(({ before, after }) => isAmended(before, after))
  if (changed.length === 0) return
  await tx.query(SAVE, [JSON.stringify(changed.map(({ after }) => after))])
  const lines = changed.flatMap(({ before, after }) => {
    const was = new Map(before.lines.map((line) => [line.id, line]))
    return after.lines
      .map((line, index) => ({ ...line, orderId: after.id, position: index + 1, was: was.get(line.id), discountTotal: discountOf(line) }))
      .filter(({ was: old, quantity, unitPrice }) => old?.quantity !== quantity || old.unitPrice !== unitPrice)
  })
  if (lines.length === 0) return
  const [known, fresh] = [lines.filter(({ was }) => was), lines.filter(({ was }) => !was)]
  await tx.query(SAVE_LINES, [JSON.stringify(known), JSON.stringify(fresh)])
}

const isAmended = (before: Order, after: Order): boolean =>
  (['amendment', 'givesBack', 'email', 'shippingAddress', 'deliverBy', 'total'] as const).some(
    (property) => before[property] !== after[property],
  )

/** What is taken off a line: what its units cost less than their price says. */
const discountOf = ({ unitPrice, quantity, total }: OrderLine): number => Math.max(0, unitPrice * quantity - total)
