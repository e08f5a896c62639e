import type { Placer } from './placer.js'
import { takeOff, type DiscountOffer } from '../discount/discount.js'
import type { ImportCost } from '../consignment/consignment.js'
import type { AppliedDiscount } from '../order/pricing-facts.js'
import { categoryOf, taxAdded, taxContained, type TaxClass, type TaxRate, type TaxScheme } from '../order/tax.js'
import { taxationsOf, type ChannelTax, type Taxation } from '../tax/taxation.js'
import type { Place } from '../tax/tax-area.js'
import type { TaxTable } from '../tax/tax-table.js'

export interface PricedLine {
  readonly sku: string
  readonly quantity: number
  /** Minor units. */
  readonly unitPrice: number
  readonly taxClass: TaxClass
  /** Whether the price is without tax, which is added to it then. */
  readonly isNet?: boolean
  /** What the channel has decided on the line by itself. */
  readonly given?: { readonly discountTotal: number | null; readonly taxBps: number | null } | null
}
/** How a channel prices: its tax, a flat shipping fee, and the value of goods from which shipping is free. */
export interface PricingRules extends ChannelTax {
  readonly shippingFee: number
  readonly freeShippingFrom: number
}
/** A channel that places its own orders has charged its own shipping. */
export function rulesFor(role: Placer['role'], rules: PricingRules, shippingTotal: number | null): PricingRules {
  if (shippingTotal !== null) return { ...rules, shippingFee: shippingTotal, freeShippingFrom: Number.MAX_SAFE_INTEGER }
  return role === 'CHANNEL' ? { ...rules, shippingFee: 0 } : rules
}

/** What a price depends on beside goods and channel. */
export interface PricingTerms {
  readonly destination: Place
  /** The country of the buyer's VAT id; null: a consumer. */
  readonly businessOf: string | null
  readonly taxTable: TaxTable
  /** Those that apply. */
  readonly discounts: readonly DiscountOffer[]
}

/** All in minor units and tax included, unless said otherwise. */
export interface OrderTotals {
  readonly lines: readonly LineTotals[]
  /** Of the lines before discounts. */
  readonly subtotal: number
  readonly discountTotal: number
  readonly discounts: readonly AppliedDiscount[]
  readonly shippingTotal: number
  readonly shippingTax: TaxRate
  /** The tax contained in the total. */
  readonly taxTotal: number
  readonly total: number
  readonly taxScheme: TaxScheme
}
export interface LineTotals {
  /** Of one unit, before discounts. */
  readonly unitPrice: number
  readonly discountTotal: number
  /** Of all units, discounts taken off. */
  readonly total: number
  readonly tax: TaxRate
  readonly taxTotal: number
}

/** What a basket costs, and the currency of it. */
export interface PriceIn extends Omit<OrderTotals, 'lines'> {
  readonly currency: string
  readonly importCost: ImportCost | null
  readonly lines: readonly PriceLineIn[]
}
export interface PriceLineIn extends LineTotals {
  readonly sku: string
  readonly quantity: number
  readonly currency: string
}

/** What goods cost, with the tax that they contain: rounded half up per line, and on shipping. */
export function priceOrder(lines: readonly PricedLine[], rules: PricingRules, terms: PricingTerms): OrderTotals {
  const taxations = taxationsOf({ seller: rules, destination: terms.destination, businessOf: terms.businessOf }, terms.taxTable)
  const [first] = taxations
  const priced = taxations.map((taxation) => ({ taxation, totals: priceBy(taxation, lines, rules, terms.discounts) }))
  const fitting = priced.find(({ taxation, totals }) => taxation.most === null || withoutTax(totals) <= taxation.most)
  return fitting ? fitting.totals : priceBy(first, lines, rules, terms.discounts)
}

function priceBy(taxation: Taxation, lines: readonly PricedLine[], rules: PricingRules, discounts: readonly DiscountOffer[]): OrderTotals {
  const full = lines.map((line) => ({ ...line, ...grossOf(line, taxation) }))
  const fee = relievedOf(rules.shippingFee, 'STANDARD', taxation)
  const taken = takeOff(full, discounts, fee)
  const result = full.map((line, index): LineTotals => {
    const discountTotal = (taken.lines[index] ?? 0) + (line.given?.discountTotal ?? 0)
    const total = line.total + (line.given?.discountTotal ?? 0) - discountTotal
    return { unitPrice: line.shownPrice, discountTotal, total, tax: line.tax, taxTotal: taxContained(total, line.tax.bps) }
  })
  const discountTotal = sum(result.map((line) => line.discountTotal))
  const goods = sum(result.map(({ total }) => total))
  const shippingTotal = taken.isShippingFree || goods >= rules.freeShippingFrom ? 0 : fee
  const shippingTax = taxation.rates.STANDARD
  return {
    lines: result,
    subtotal: goods + discountTotal,
    discountTotal,
    discounts: taken.applied,
    shippingTotal,
    shippingTax,
    taxTotal: sum(result.map(({ taxTotal }) => taxTotal)) + taxContained(shippingTotal, shippingTax.bps),
    total: goods + shippingTotal,
    taxScheme: taxation.scheme,
  }
}

/** What a line costs before our discounts, and what is shown of one unit. The channel's own discount is taken off already. */
function grossOf({ unitPrice, quantity, taxClass, isNet, given }: PricedLine, taxation: Taxation) {
  const tax = given?.taxBps == null ? taxation.rates[taxClass] : { category: categoryOf(given.taxBps), bps: given.taxBps }
  const price = unitPrice * quantity
  // What the channel sold it for is what it costs.
  const asAsked = isNet ? price + taxAdded(price, tax.bps) : given ? price : relievedOf(price, taxClass, taxation)
  return { tax, total: asAsked - (given?.discountTotal ?? 0), shownPrice: asAsked === price ? unitPrice : Math.round(asAsked / quantity) }
}

/** A price that contains tax as this buyer pays it. */
const relievedOf = (price: number, taxClass: TaxClass, { relieved }: Taxation): number =>
  relieved ? price - taxContained(price, relieved[taxClass]) : price

const withoutTax = ({ lines }: OrderTotals): number => sum(lines.map(({ total, taxTotal }) => total - taxTotal))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
