import type { GoodsLine } from './classify-row.js'

/** An order to place: the sale lines of one invoice, in the file's order, and what was cancelled of it while it was open. */
export interface PlannedOrder {
  readonly invoiceNo: string
  readonly customerId: string
  readonly countryCode: string
  readonly at: Date
  readonly lines: readonly GoodsLine[]
  readonly cancellations: readonly PlannedCancellation[]
}
export interface PlannedCancellation {
  readonly line: GoodsLine
  /** The order's line that it takes units from. */
  readonly lineIndex: number
  /** Units of that line cancelled by this one and those before it: a repeated run cancels only what is missing. */
  readonly cancelledInAll: number
}
/** Goods that had left, or were sold before the file begins: kept for the returns to come. */
export interface KeptReturn {
  readonly line: GoodsLine
  /** The invoice it most likely belongs to; null when the file has none. */
  readonly invoiceNo: string | null
}
export interface ClassifiedInvoice {
  readonly invoiceNo: string
  readonly sales: readonly GoodsLine[]
  readonly cancellations: readonly GoodsLine[]
}

/** An order of this shop is open until it is handed to the carrier: a day. What comes back later is a return. */
const OPEN_FOR_MS = 24 * 60 * 60 * 1000

/** Cancellations are matched to the customer's latest earlier line of the same SKU that has the units left. */
export function planImport(invoices: Iterable<ClassifiedInvoice>): { orders: PlannedOrder[]; returns: KeptReturn[] } {
  const orders: (PlannedOrder & { cancellations: PlannedCancellation[] })[] = []
  const returns: KeptReturn[] = []
  const sold = new Map<string, SoldLine[]>()
  for (const { invoiceNo, sales, cancellations } of invoices) {
    const [first] = sales
    if (first) {
      const { customerId } = first.row
      const order = { invoiceNo, customerId, countryCode: first.countryCode, at: first.at, lines: sales, cancellations: [] }
      orders.push(order)
      // A guest's cancellation cannot be told from another guest's.
      if (customerId !== '') sales.forEach((line, lineIndex) => remember(sold, { order, line, lineIndex, left: line.quantity }))
    }
    for (const line of cancellations) {
      const original = takeFrom(sold, line)
      if (original && line.at.getTime() - original.line.at.getTime() <= OPEN_FOR_MS) {
        original.order.cancellations.push({ line, lineIndex: original.lineIndex, cancelledInAll: original.line.quantity - original.left })
      } else {
        returns.push({ line, invoiceNo: original?.order.invoiceNo ?? null })
      }
    }
  }
  return { orders, returns }
}

interface SoldLine {
  readonly order: { readonly invoiceNo: string; readonly cancellations: PlannedCancellation[] }
  readonly line: GoodsLine
  readonly lineIndex: number
  left: number
}

const shelf = (line: GoodsLine): string => `${line.row.customerId}|${line.sku}`

function remember(sold: Map<string, SoldLine[]>, line: SoldLine): void {
  const lines = sold.get(shelf(line.line)) ?? []
  sold.set(shelf(line.line), lines)
  lines.push(line)
}

function takeFrom(sold: Map<string, SoldLine[]>, line: GoodsLine): SoldLine | undefined {
  const original = sold.get(shelf(line))?.findLast(({ left, line: { at } }) => left >= line.quantity && at <= line.at)
  if (original) original.left -= line.quantity
  return original
}
