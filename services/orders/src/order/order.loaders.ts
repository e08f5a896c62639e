import type { Context } from '../context.js'
import { countersOf } from './places.js'
import type { LineRow, OrderRow } from './order.table.js'

/** @throws Error when a row is missing to which another refers */
export async function present<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row
  if (found === null) throw new Error('A row that another refers to is not there')
  return found
}

export const cursorOfOrder = ({ placedAt, id }: OrderRow): [string, string] => [placedAt.toISOString(), id]

export const asLine = ({ quantity, total, counters }: LineRow) => ({ quantity, total, counters: countersOf(counters) })

/** The order with its lines and its payment, as its rules about money need it. */
export const whole = async (order: OrderRow, { lines, payments }: Context['loaders']) => {
  const [line, [payment]] = await Promise.all([lines.load(order.id), payments.load(order.id)])
  return { ...order, lines: line.map(asLine), payment: { captured: payment?.captured ?? 0, refunded: payment?.refunded ?? 0 } }
}
