import { classifyRow } from '../../packages/online-retail/src/classify-row.js'
import { readRows } from '../../packages/online-retail/src/read-rows.js'

/** An order of the file, and who placed it. */
export interface RealOrder {
  readonly number: string
  readonly customer: string
  readonly isGuest: boolean
  readonly countryCode: string
  readonly at: Date
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unitPrice: number }[]
}

/** What was sold of the file, by invoice, in the order of its days: without what the same customer gave back in the same quantity within a day. */
export async function readRealOrders(file: string): Promise<RealOrder[]> {
  const invoices = new Map<string, { order: RealOrder; lines: Map<string, { sku: string; quantity: number; unitPrice: number }> }>()
  const undone = new Map<string, Date[]>()
  for await (const row of readRows(file)) {
    const classified = classifyRow(row)
    if (classified.kind === 'reject') continue
    const { sku, quantity, unitPrice, at, countryCode } = classified.line
    if (classified.kind === 'cancellation') {
      const key = `${row.customerId} ${sku} ${quantity}`
      undone.set(key, [...(undone.get(key) ?? []), at])
      continue
    }
    const isGuest = row.customerId === ''
    const known = invoices.get(row.invoiceNo) ?? {
      order: { number: row.invoiceNo, customer: isGuest ? row.invoiceNo : row.customerId, isGuest, countryCode, at, lines: [] },
      lines: new Map<string, RealOrder['lines'][number]>(),
    }
    const line = known.lines.get(sku)
    known.lines.set(sku, { sku, unitPrice, quantity: quantity + (line?.quantity ?? 0) })
    invoices.set(row.invoiceNo, known)
  }
  const isUndone = (customer: string, at: Date, { sku, quantity }: { sku: string; quantity: number }): boolean =>
    (undone.get(`${customer} ${sku} ${quantity}`) ?? []).some((when) => when >= at && when.getTime() - at.getTime() <= DAY)
  return [...invoices.values()]
    .map(({ order, lines }) => ({
      ...order,
      lines: [...lines.values()].filter((line) => order.isGuest || !isUndone(order.customer, order.at, line)),
    })) // prettier-ignore
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
const DAY = 86_400_000
