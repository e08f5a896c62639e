import { csvLine, type Cell } from '@kade/csv'
import { moneyOf, type Database } from '@kade/service-kit'
import { exportedAfter, type ExportedRow } from './files.reads.js'
import { rejectsAfter } from './import-job.store.js'
import type { ImportJobRow, ImportKind } from './import-job.table.js'

export interface ExportDialect {
  readonly delimiter: string
  readonly decimalComma: boolean
}
/** Rows that are read at once, and no more of them are in memory. */
const AT_ONCE = 1_000
const HEADERS: Readonly<Record<ImportKind, readonly string[]>> = {
  PRODUCTS: [
    ...['sku', 'title', 'price', 'currency', 'taxClass', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm', 'outOfStockPolicy'],
    ...['availableFrom', 'active', 'category', 'hsCode', 'originCountry', 'customsValue', 'netWeightGrams', 'customsDescription'],
    ...['merchantProductId', 'manufacturerProductId', 'standardProductId'],
    ...['hazardous', 'hazardClass', 'fragile', 'thisSideUp', 'carriesGrams'],
  ],
  STOCK: ['sku', 'location', 'onHand', 'reserved', 'allocated', 'safetyStock', 'available', 'held', 'damaged', 'incoming'],
  SUPPLIERS: [
    ...['code', 'name', 'currency', 'leadTimeDays', 'minimumOrder', 'workingWeekdays', 'closedDates'],
    ...['sku', 'unitCost', 'minimumQuantity', 'multiple'],
  ],
  PURCHASE_ORDERS: [
    ...['reference', 'supplier', 'location', 'sku', 'quantity', 'unitCost', 'currency', 'expectedOn', 'status'],
    ...['received', 'damaged', 'cancelled'],
  ],
}
const AMOUNTS = new Set(['price', 'unitCost', 'minimumOrder', 'customsValue'])

/** All of a kind as lines of CSV, page by page as they are asked for; the first line names the columns. */
export async function* exportLines(database: Database, kind: ImportKind, dialect: ExportDialect): AsyncGenerator<string, void, void> {
  yield csvLine(HEADERS[kind], dialect.delimiter)
  for (let key: readonly [string, string] = ['', '']; ;) {
    const rows = await exportedAfter(database, kind, key, AT_ONCE)
    yield rows
      .map((row) =>
        csvLine(
          HEADERS[kind].map((column) => cellOf(row, column, dialect)),
          dialect.delimiter,
        ),
      )
      .join('')
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    key = last.key
  }
}

function cellOf(row: ExportedRow, column: string, { decimalComma }: ExportDialect): Cell {
  const value = row[column] as Cell
  if (!AMOUNTS.has(column) || typeof value !== 'number') return value
  const amount = moneyOf(value, String(row.currency)).amount
  return decimalComma ? amount.replace('.', ',') : amount
}

/** The rows of a file that were not taken, with line, column and reason before them: it can be mended and taken in as it is. */
export async function* rejectLines(database: Database, { id, header, delimiter }: ImportJobRow): AsyncGenerator<string, void, void> {
  yield csvLine(['line', 'column', 'reason', ...(header ?? [])], delimiter ?? ',')
  for (let rowNumber = 0; ;) {
    const rejects = await rejectsAfter(database, id, rowNumber, AT_ONCE)
    yield rejects.map(({ line, column, reason, cells }) => csvLine([line, column, reason, ...cells], delimiter ?? ',')).join('')
    const last = rejects.at(-1)
    if (!last || rejects.length < AT_ONCE) return
    rowNumber = last.rowNumber
  }
}
