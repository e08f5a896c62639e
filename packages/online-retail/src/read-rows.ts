import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { DateTime } from 'luxon'

/** A row of the file as it stands there, with its line number for people who look it up. */
export interface Row {
  readonly line: number
  readonly invoiceNo: string
  readonly stockCode: string
  readonly description: string
  readonly quantity: string
  /** Shop-local time without a zone, such as 2010-12-01T08:26:00. */
  readonly invoiceDate: string
  readonly unitPrice: string
  readonly customerId: string
  readonly country: string
}

const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const
type Columns = Record<(typeof COLUMNS)[number], string>

/** Streams the rows of the gzipped file. @throws when a column is missing. */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const records = createReadStream(file)
    .pipe(createGunzip())
    .pipe(parse({ columns: true, info: true, trim: true, bom: true })) as AsyncIterable<{ record: Columns; info: { lines: number } }>
  for await (const { record, info } of records) {
    const missing = COLUMNS.filter((column) => record[column] === undefined)
    if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}: is it the Online Retail data set?`)
    yield {
      line: info.lines,
      invoiceNo: record.InvoiceNo,
      stockCode: record.StockCode,
      description: record.Description,
      quantity: record.Quantity,
      invoiceDate: record.InvoiceDate,
      unitPrice: record.UnitPrice,
      customerId: record.CustomerID,
      country: record.Country,
    }
  }
}

const instants = new Map<string, Date>()

/** The instant of a shop-local time: London's, summer time included. Remembered: an invoice repeats its date on every line. */
export function shopTime(local: string): Date {
  const instant = instants.get(local) ?? DateTime.fromISO(local, { zone: 'Europe/London' }).toJSDate()
  instants.set(local, instant)
  return instant
}
