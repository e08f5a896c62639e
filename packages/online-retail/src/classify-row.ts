import { countryCodeOf } from './address-book.js'
import { shopTime, type Row } from './read-rows.js'

/** A row that can be worked with: goods of a known price, sold or taken back. */
export interface GoodsLine {
  readonly row: Row
  readonly sku: string
  /** Always positive: `kind` tells the direction. */
  readonly quantity: number
  /** Pence. */
  readonly unitPrice: number
  readonly at: Date
  readonly countryCode: string
}
export type ClassifiedRow =
  | { readonly kind: 'sale'; readonly line: GoodsLine }
  | { readonly kind: 'cancellation'; readonly line: GoodsLine }
  | { readonly kind: 'reject'; readonly row: Row; readonly reason: string }

const MOST_UNITS = 1_000_000
/** The shop's own goods have five digits (and letters for a colour or size), or are of its DCGS range; everything else is a charge, a voucher or a note. */
const GOODS = /^(\d{5}[A-Z]*|DCGS[A-Z0-9]+)$/
const CHARGES: Readonly<Record<string, string>> = {
  POST: 'postage',
  DOT: 'postage',
  C2: 'carriage',
  M: 'a manual entry',
  D: 'a discount',
  S: 'samples',
  B: 'a bad debt',
  CRUK: 'a commission',
  AMAZONFEE: 'a fee',
  'BANK CHARGES': 'a fee',
}

/** What a row is: a sale, a cancellation, or a reject with the reason a person can act on. */
export function classifyRow(row: Row): ClassifiedRow {
  const reject = (reason: string): ClassifiedRow => ({ kind: 'reject', row, reason })
  const sku = row.stockCode.toUpperCase()
  if (!GOODS.test(sku))
    return reject(`no goods: ${row.stockCode} is ${CHARGES[sku] ?? (sku.startsWith('GIFT_') ? 'a gift voucher' : 'no article code')}`)

  const quantity = Number(row.quantity)
  const cancels = row.invoiceNo.startsWith('C')
  if (!Number.isInteger(quantity) || quantity === 0) return reject(`impossible quantity: ${row.quantity}`)
  if (Math.abs(quantity) > MOST_UNITS) return reject(`impossible quantity: ${row.quantity} is over ${MOST_UNITS}`)

  const pence = Math.round(Number(row.unitPrice) * 100_000) / 1000
  if (pence === 0)
    return reject(row.description === row.description.toUpperCase() ? 'price of zero' : `stray note at a price of zero: ${row.description}`)
  if (!(pence > 0)) return reject(`impossible price: ${row.unitPrice}`)
  if (!Number.isInteger(pence)) return reject(`price below a penny: ${row.unitPrice}`)

  if (cancels && quantity > 0) return reject(`impossible quantity: a cancellation of ${row.quantity}`)
  if (!cancels && quantity < 0) return reject(`impossible quantity: a sale of ${row.quantity}`)

  const countryCode = countryCodeOf(row.country)
  if (!countryCode) return reject(`no country to ship to: ${row.country}`)
  const at = shopTime(row.invoiceDate)
  if (Number.isNaN(at.getTime())) return reject(`impossible date: ${row.invoiceDate}`)
  return { kind: cancels ? 'cancellation' : 'sale', line: { row, sku, quantity: Math.abs(quantity), unitPrice: pence, at, countryCode } }
}
