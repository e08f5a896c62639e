import { join } from 'node:path'
import { classifyRow, type GoodsLine } from './classify-row.js'
import { readRows } from './read-rows.js'

/** The year of a real web shop. */
export const DATA_FILE = join(import.meta.dirname, '..', 'data', 'online-retail.csv.gz')

/** What somebody once bought together, and where it went. */
export interface Basket {
  readonly countryCode: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

/** Beyond that it was a wholesaler filling a warehouse. */
const MOST_LINES = 40
const MOST_UNITS = 100

/** The first baskets of the file that a household or a small shop would fill; the file is read no further. */
export async function readBaskets(file: string, most: number): Promise<Basket[]> {
  const invoices = new Map<string, GoodsLine[]>()
  for await (const row of readRows(file)) {
    const classified = classifyRow(row)
    if (classified.kind !== 'sale') continue
    const { line } = classified
    const lines = invoices.get(row.invoiceNo)
    if (lines) lines.push(line)
    else if (invoices.size === most) break
    else invoices.set(row.invoiceNo, [line])
  }
  return [...invoices.values()]
    .map(toBasket)
    .filter(({ lines }) => lines.length <= MOST_LINES && lines.every(({ quantity }) => quantity <= MOST_UNITS))
}

function toBasket(lines: readonly GoodsLine[]): Basket {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return { countryCode: lines[0]?.countryCode ?? 'GB', lines: [...quantities].map(([sku, quantity]) => ({ sku, quantity })) }
}
