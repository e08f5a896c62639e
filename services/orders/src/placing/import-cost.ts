import type { Place, Terms } from '@kade/customs'
import { importCostOf, lineOf, probableDispatch, type ImportCost } from '../consignment/consignment.js'
import { taxContained } from '../order/tax.js'
import type { PriceOffer } from './placing.store.js'
import type { OrderTotals, PricedLine } from './pricing.js'

interface Importing {
  readonly totals: OrderTotals
  readonly lines: readonly Pick<PricedLine, 'sku' | 'quantity'>[]
  readonly terms: Terms
  readonly destination: Place
  readonly currency: string
  readonly now: Date
}

/** What importing a basket costs by the rules of the day; null where it crosses no border, or is sent from nowhere. */
export function importOf({ totals, lines, terms, destination, currency, now }: Importing, offer: PriceOffer): ImportCost | null {
  const from = probableDispatch(offer.dispatch, offer.channel?.establishment ?? null)
  if (!from) return null
  const day = now.toISOString().slice(0, 10)
  return importCostOf({
    ...terms,
    ...{ from, to: destination, day, currency, isTaxPaid: totals.taxScheme === 'IOSS' },
    lines: totals.lines.map(({ total, taxTotal }, index) => {
      const { sku = '', quantity = 0 } = lines[index] ?? {}
      return lineOf({ sku, quantity, net: total - taxTotal }, offer.variants.get(sku), currency, day)
    }),
    shipping: totals.shippingTotal - taxContained(totals.shippingTotal, totals.shippingTax.bps),
  })
}

/** With what is collected for customs (DDP): it is charged, captured and given back with shipping, and taxed as shipping is. */
export function withImport(totals: OrderTotals, cost: ImportCost | null): OrderTotals {
  const collected = cost?.collected ?? 0
  if (collected === 0) return totals
  return {
    ...totals,
    shippingTotal: totals.shippingTotal + collected,
    taxTotal: totals.taxTotal + taxContained(collected, totals.shippingTax.bps),
    total: totals.total + collected,
  }
}
