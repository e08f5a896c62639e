import type { Address } from '@kade/events'
import type { Order } from '../order/order.js'
import { mistypedDomain, type DomainHabit } from './email-domain.js'
import type { Finding, Rule } from './finding.js'
import { missingHouseNumber } from './house-number.js'
import { placedTwice, type Placed } from './placed-twice.js'
import { wrongPostalCode } from './postal-code.js'
import { unusualPrices, type PricedLine } from './price.js'
import { unusualQuantities, type OrderedLine } from './quantity.js'
import type { Settings } from './settings.js'
import { unreachable, type Reach } from './shipping-service.js'

/** An order as far as mistakes can be seen in it, and what is usual. */
export interface Suspect {
  readonly order: Pick<Order, 'id' | 'number' | 'countryCode' | 'shippingAddress' | 'email'>
  readonly placedAt: Date
  readonly billingAddress: Address
  readonly lines: readonly (OrderedLine & PricedLine)[]
  /** Of the same customer. */
  readonly others: readonly Placed[]
  /** How many times the usual quantity the customer ordered at most; null: it is new. */
  readonly ownMost: number | null
  readonly domains: readonly DomainHabit[]
  readonly carriers: readonly Reach[]
  readonly settings: Settings
}

type Detector = (suspect: Suspect) => readonly (Finding | null)[]

const DETECTORS: Readonly<Record<Rule, Detector>> = {
  'placed-twice': ({ order, placedAt, lines, others, settings }) => [
    placedTwice({ ...order, placedAt, lines, confirmedAt: null }, others, settings),
  ],
  quantity: ({ lines, ownMost, settings }) => unusualQuantities(lines, ownMost, settings),
  price: ({ lines, settings }) => unusualPrices(lines, settings),
  'postal-code': ({ order }) => [wrongPostalCode(order.shippingAddress)],
  'house-number': ({ order, billingAddress }) => [missingHouseNumber(order.shippingAddress, billingAddress)],
  'email-domain': ({ order, domains }) => [mistypedDomain(order.email, order.countryCode, domains)],
  'shipping-service': ({ order, carriers }) => [unreachable(order.countryCode, carriers)],
}

/** Every likely mistake of an order. */
export const detect = (suspect: Suspect): Finding[] =>
  Object.entries(DETECTORS)
    .filter(([rule]) => !suspect.settings.off.some((off) => off === rule))
    .flatMap(([, find]) => find(suspect).filter((finding) => finding !== null))
    .filter(({ rule, correction }) => correction !== null || !suspect.settings.addressNeedsProposal || !OF_ADDRESSES.includes(rule))
    .slice(0, MOST)
const OF_ADDRESSES: readonly Rule[] = ['postal-code', 'house-number']
/** An order that is wrong throughout needs no reason for each of its lines. */
const MOST = 10
