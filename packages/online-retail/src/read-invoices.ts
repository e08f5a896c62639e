import { classifyRow, type GoodsLine } from './classify-row.js'
import { planImport, type ClassifiedInvoice, type KeptReturn, type PlannedOrder } from './plan.js'
import { readRows, shopTime, type Row } from './read-rows.js'

/** Which part of the file: days in the shop's time, both included; `limit` counts invoices. */
export interface Slice {
  readonly from?: string
  readonly to?: string
  readonly limit?: number
}
export interface Reject {
  readonly row: Row
  readonly reason: string
}
export interface ReadFile {
  /** Every sale of the whole file: the catalogue rests on it, whatever the slice. */
  readonly allSales: readonly GoodsLine[]
  readonly rowsRead: number
  readonly orders: readonly PlannedOrder[]
  readonly returns: readonly KeptReturn[]
  readonly rejects: readonly Reject[]
}

/** Reads the file, and plans its slice: every row of the slice is in an order, a cancellation, a return or the rejects. */
export async function readInvoices(file: string, slice: Slice): Promise<ReadFile> {
  const allSales: GoodsLine[] = []
  const rejects: Reject[] = []
  const invoices = new Map<string, { invoiceNo: string; sales: GoodsLine[]; cancellations: GoodsLine[] }>()
  let rowsRead = 0
  for await (const row of readRows(file)) {
    const classified = classifyRow(row)
    if (classified.kind === 'sale') allSales.push(classified.line)
    if (!isInSlice(row, slice, invoices)) continue
    rowsRead += 1
    const invoice = invoices.get(row.invoiceNo) ?? { invoiceNo: row.invoiceNo, sales: [], cancellations: [] }
    invoices.set(row.invoiceNo, invoice)
    if (classified.kind === 'sale') invoice.sales.push(classified.line)
    else if (classified.kind === 'cancellation') invoice.cancellations.push(classified.line)
    else rejects.push({ row: classified.row, reason: classified.reason })
  }
  const planned = planImport(splitLongInvoices(invoices.values()))
  return { allSales, rowsRead, rejects, ...planned }
}

function isInSlice(row: Row, { from, to, limit }: Slice, invoices: ReadonlyMap<string, unknown>): boolean {
  const day = row.invoiceDate.slice(0, 10)
  if ((from && day < from) || (to && day > to)) return false
  return limit === undefined || invoices.has(row.invoiceNo) || invoices.size < limit
}

const MOST_LINES = 2_000

/** An order takes 2,000 lines; a longer invoice becomes several orders, numbered. */
function* splitLongInvoices(invoices: Iterable<ClassifiedInvoice>): Generator<ClassifiedInvoice> {
  for (const invoice of invoices) {
    for (let start = 0; start === 0 || start < invoice.sales.length; start += MOST_LINES) {
      yield {
        invoiceNo: start === 0 ? invoice.invoiceNo : `${invoice.invoiceNo}-${1 + start / MOST_LINES}`,
        sales: invoice.sales.slice(start, start + MOST_LINES),
        cancellations: start === 0 ? invoice.cancellations : [],
      }
    }
  }
}

/** @throws when the text is no day such as 2011-03-31. */
export function parseDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(shopTime(text).getTime()))
    throw new Error(`${text} is no day: write it as 2011-03-31`)
  return text
}
