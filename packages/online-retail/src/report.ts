import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptReturn } from './plan.js'
import type { Reject } from './read-invoices.js'

/** Where every row went. */
export interface RowCounts {
  readonly rowsRead: number
  readonly placed: number
  readonly cancelled: number
  readonly returnsKept: number
  readonly rejected: number
}

/** Writes the rejects and the returns to come as CSV files of the folder, named by the moment so that earlier imports keep theirs, and tells where. */
export function writeReports(
  folder: string,
  rejects: readonly Reject[],
  returns: readonly KeptReturn[],
  now: Date,
): { rejectsFile: string; returnsFile: string } {
  mkdirSync(folder, { recursive: true })
  const moment = now.toISOString().replaceAll(':', '-') // Windows takes no colon in a name
  const rejectsFile = join(folder, `rejects-${moment}.csv`)
  const returnsFile = join(folder, `returns-${moment}.csv`)
  writeFileSync(
    rejectsFile,
    csv(
      ['line', 'invoiceNo', 'stockCode', 'quantity', 'unitPrice', 'reason'],
      rejects.map(({ row, reason }) => [row.line, row.invoiceNo, row.stockCode, row.quantity, row.unitPrice, reason]),
    ),
  )
  writeFileSync(
    returnsFile,
    csv(
      ['line', 'returnInvoiceNo', 'originalInvoiceNo', 'customerId', 'sku', 'quantity', 'unitPricePence', 'at'],
      returns.map(({ line: { row, sku, quantity, unitPrice, at }, invoiceNo }) => [
        row.line,
        row.invoiceNo,
        invoiceNo ?? '',
        row.customerId,
        sku,
        quantity,
        unitPrice,
        at.toISOString(),
      ]),
    ),
  )
  return { rejectsFile, returnsFile }
}

/** One line for a person, and whether the rows add up. */
export function summary({ rowsRead, placed, cancelled, returnsKept, rejected }: RowCounts): { text: string; balances: boolean } {
  const balances = rowsRead === placed + cancelled + returnsKept + rejected
  const text = `${n(rowsRead)} rows read = ${n(placed)} lines placed + ${n(cancelled)} cancelled + ${n(returnsKept)} returns kept + ${n(rejected)} rejects`
  return { text: balances ? text : `${text}: THIS DOES NOT ADD UP`, balances }
}

const n = (value: number): string => value.toLocaleString('en-GB')

const csv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n'

/** Quoted where needed; a leading = + - @ is disarmed for spreadsheets (numbers stay numbers). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+@]|^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
