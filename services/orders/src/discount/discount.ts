import { amountOfUnits } from '../order/amounts.js'
import type { AppliedDiscount } from '../order/pricing-facts.js'
import { spread } from './spread.js'

/** What is taken off, of which goods, and what it asks for. Money is in minor units. */
export interface DiscountOffer {
  /** Names it for staff. */
  readonly key: string
  /** What a customer says to have it; null: a campaign's, which every order has that meets it. */
  readonly code: string | null
  readonly name: string
  readonly terms: DiscountTerms
  /** Of these SKUs alone; null: of all. */
  readonly skus: readonly string[] | null
  /** What those goods cost at least, before any discount. */
  readonly minimumTotal: number
  /** Of an amount, or a minimum, what it is in. */
  readonly currency: string | null
  /** In this channel alone. */
  readonly channel: string | null
  /** What an order is counted to that names no campaign itself. */
  readonly campaign: string | null
  readonly validFrom: Date
  /** The first moment at which it is over; null: it stays. */
  readonly validTo: Date | null
  readonly usageLimit: number | null
  /** By how many orders it was used; counted where there is a limit. */
  readonly used: number
  readonly isActive: boolean
}
export type DiscountTerms =
  | { readonly kind: 'PERCENTAGE'; readonly bps: number }
  | { readonly kind: 'AMOUNT'; readonly amount: number }
  | { readonly kind: 'FREE_SHIPPING' }
  | { readonly kind: 'BUY_X_GET_Y'; readonly buy: number; readonly get: number }
type Kind = DiscountTerms['kind']

/** Goods that are discounted. */
export interface Discountable {
  readonly sku: string
  readonly quantity: number
  readonly total: number
}
export interface Discounted {
  /** What each line loses. */
  readonly lines: readonly number[]
  readonly applied: readonly AppliedDiscount[]
  readonly isShippingFree: boolean
}

/** One after the other, each on what those before it left: goods for nothing, then percentages, then amounts, then shipping. */
const ORDER: readonly Kind[] = ['BUY_X_GET_Y', 'PERCENTAGE', 'AMOUNT', 'FREE_SHIPPING']

export type Refusal = 'NOT_YET' | 'EXPIRED' | 'EXHAUSTED' | 'OTHER_CHANNEL' | 'MINIMUM' | 'NOT_APPLICABLE'

/** Why a discount does not apply to these goods now; null when it does. */
export function refusalOf(
  discount: DiscountOffer,
  {
    lines,
    channel,
    currency,
    now,
  }: { readonly lines: readonly Discountable[]; readonly channel: string; readonly currency: string; readonly now: Date },
): Refusal | null {
  if (now < discount.validFrom) return 'NOT_YET'
  if (!discount.isActive || (discount.validTo !== null && now >= discount.validTo)) return 'EXPIRED'
  if (discount.usageLimit !== null && discount.used >= discount.usageLimit) return 'EXHAUSTED'
  if (discount.channel !== null && discount.channel !== channel) return 'OTHER_CHANNEL'
  if (discount.currency !== null && discount.currency !== currency) return 'OTHER_CHANNEL'
  const eligible = lines.filter((line) => isFor(discount, line))
  if (sum(eligible.map(({ total }) => total)) < discount.minimumTotal) return 'MINIMUM'
  const { terms } = discount
  const least = terms.kind === 'BUY_X_GET_Y' ? terms.buy + terms.get : 1
  return sum(eligible.map(({ quantity }) => quantity)) < least ? 'NOT_APPLICABLE' : null
}

/** What discounts that apply take off: never more than goods cost, and the lines' parts add up to what each of them says. */
export function takeOff(lines: readonly Discountable[], discounts: readonly DiscountOffer[], shippingFee: number): Discounted {
  const inOrder = ORDER.flatMap((kind) => discounts.filter(({ terms }) => terms.kind === kind))
  let left = [...lines]
  let fee = shippingFee
  const applied: AppliedDiscount[] = []
  for (const each of inOrder) {
    const { key, code, name, terms } = each
    const parts = partsOf(each, left)
    const amount = terms.kind === 'FREE_SHIPPING' ? fee : sum(parts)
    if (terms.kind === 'FREE_SHIPPING') fee = 0
    left = left.map((line, index) => ({ ...line, total: line.total - (parts[index] ?? 0) }))
    applied.push({ key, code, name, kind: terms.kind, amount })
  }
  return {
    lines: lines.map(({ total }, index) => total - (left[index]?.total ?? 0)),
    applied,
    isShippingFree: inOrder.some(({ terms }) => terms.kind === 'FREE_SHIPPING'),
  }
}

function partsOf(discount: DiscountOffer, lines: readonly Discountable[]): readonly number[] {
  const weights = lines.map((line) => (isFor(discount, line) ? line.total : 0))
  const goods = sum(weights)
  const { terms } = discount
  switch (terms.kind) {
    case 'PERCENTAGE':
      return spread(share(goods, terms.bps), weights)
    case 'AMOUNT':
      return spread(Math.min(terms.amount, goods), weights)
    case 'BUY_X_GET_Y':
      return freeGoods(discount, lines, terms)
    case 'FREE_SHIPPING':
      return lines.map(() => 0)
    default:
      return terms satisfies never
  }
}

/** Of so many units together the cheapest ones cost nothing. */
function freeGoods(
  discount: DiscountOffer,
  lines: readonly Discountable[],
  { buy, get }: { readonly buy: number; readonly get: number },
): number[] {
  const eligible = lines.flatMap((line, index) => (isFor(discount, line) ? [{ ...line, index }] : []))
  let free = Math.floor(sum(eligible.map(({ quantity }) => quantity)) / (buy + get)) * get
  const parts = lines.map(() => 0)
  // By what one unit costs, compared without a fraction.
  for (const line of eligible.sort((one, other) => one.total * other.quantity - other.total * one.quantity || one.index - other.index)) {
    const units = Math.min(free, line.quantity)
    free -= units
    parts[line.index] = amountOfUnits(line, units)
  }
  return parts
}

const isFor = ({ skus }: DiscountOffer, { sku }: Discountable): boolean => skus === null || skus.includes(sku)
/** Rounded half up. */
const share = (amount: number, bps: number): number => Number((2n * BigInt(amount) * BigInt(bps) + 10_000n) / 20_000n)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
