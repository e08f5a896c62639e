import type { Queryable } from '@kade/service-kit'
import type { AddedLine } from '../order/open-amendment.js'
import { toVatId } from '../tax/check-vat-id.js'
import { taxCountryOf, type Place } from '../tax/tax-area.js'
import { datedTable } from '../tax/tax-table.js'
import { taxationsOf } from '../tax/taxation.js'
import { checkBasket } from './check-offer.js'
import { readPrices } from './placing.store.js'
import { priceOrder, rulesFor } from './pricing.js'

/** Lines that are to come to an order that is there. */
export interface ToAdd {
  readonly channel: string
  readonly countryCode: string
  readonly postalCode: string | null
  readonly vatId: string | null
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPrice: { readonly amount: number; readonly currency: string } | null
  }[]
}

/** What lines cost that come to an order later: at the prices of today, without discounts. @throws UserErrors, in the words of a basket */
export async function previewAddedLines(database: Queryable, { lines, ...to }: ToAdd): Promise<Omit<AddedLine, 'id'>[]> {
  if (lines.length === 0) return []
  const now = new Date()
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  const offer = await readPrices(database, { channel: to.channel, skus, now, codes: [], countryCode: to.countryCode })
  const basket = { lines, discountCodes: [], vatId: to.vatId, shippingTotal: null, isPriced: true, now }
  const offered = checkBasket(basket, offer)
  const terms = { ...offered, destination: to, businessOf: offered.vatId?.countryCode ?? null, discounts: [] }
  const totals = priceOrder(offered.lines, rulesFor('GUEST', offered.channel, 0), terms)
  return totals.lines.map(({ unitPrice, total, tax }, index) => {
    const { sku = '', title = '', quantity = 0 } = offered.lines[index] ?? {}
    return { sku, title, quantity, unitPrice, total, taxBps: tax.bps, taxCategory: tax.category }
  })
}

/**
 * Whether an order of a channel is taxed at one place as it is at another of the same country: Belfast is of the EU for goods, the Canary Islands
 * are not. Only where the places are of different tax areas is anything read.
 */
export async function isTaxedAlike(
  database: Queryable,
  { channel, vatId, from, to }: { readonly channel: string; readonly vatId: string | null; readonly from: Place; readonly to: Place },
): Promise<boolean> {
  if (taxCountryOf(from) === taxCountryOf(to)) return true
  const now = new Date()
  const offer = await readPrices(database, { channel, skus: [], now, codes: [], countryCode: to.countryCode })
  const seller = offer.channel
  if (!seller) return false
  const table = datedTable(offer.taxRates, now.toISOString().slice(0, 10))
  const businessOf = vatId === null ? null : (toVatId(vatId)?.countryCode ?? null)
  const [before, after] = [from, to].map((destination) => JSON.stringify(taxationsOf({ seller, destination, businessOf }, table)))
  return before === after
}
