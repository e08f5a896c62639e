import type { Queryable } from '@kade/service-kit'
import type { AddedLine } from '../order/open-amendment.js'
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
