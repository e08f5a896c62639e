import type { Placer } from './placer.js'
import { taxContained, taxRate, type TaxClass } from '../order/tax.js'

export interface PricedLine {
  readonly sku: string
  readonly quantity: number
  /** Minor units, tax included. */
  readonly unitPrice: number
  readonly taxClass: TaxClass
}
/** How a channel prices: tax in basis points (2000 is 20 %), a flat shipping fee, and the subtotal from which shipping is free. */
export interface PricingRules {
  readonly taxBps: number
  readonly shippingFee: number
  readonly freeShippingFrom: number
}
/** A channel that places its own orders has charged its own shipping. */
export const rulesFor = (role: Placer['role'], rules: PricingRules): PricingRules =>
  role === 'CHANNEL' ? { ...rules, shippingFee: 0 } : rules

export interface OrderTotals {
  readonly lineTotals: readonly number[]
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  /** The tax contained in the total. */
  readonly taxTotal: number
  readonly total: number
}

/** Prices include tax; the tax contained is rounded half up per line, and on shipping. */
export function priceOrder(lines: readonly PricedLine[], { taxBps, shippingFee, freeShippingFrom }: PricingRules): OrderTotals {
  const lineTotals = lines.map(({ unitPrice, quantity }) => unitPrice * quantity)
  const subtotal = sum(lineTotals)
  const shippingTotal = subtotal >= freeShippingFrom ? 0 : shippingFee
  const lineTaxes = lines.map(({ taxClass }, index) => taxContained(lineTotals[index] ?? 0, taxRate(taxClass, taxBps)))
  return {
    lineTotals,
    subtotal,
    discountTotal: 0,
    shippingTotal,
    taxTotal: sum(lineTaxes) + taxContained(shippingTotal, taxBps),
    total: subtotal + shippingTotal,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
