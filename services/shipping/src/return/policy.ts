import type { ReturnReason } from '@kade/events'

/** How used goods may be to count as returned. */
export type Condition = 'NEW' | 'OPENED' | 'USED' | 'DAMAGED'

/** A shop's rules for returns, of one channel. */
export interface Policy {
  readonly channel: string
  /** Days from the delivery in which goods come back without a reason. */
  readonly windowDays: number
  /** Days from the delivery in which a fault of ours is answered for. */
  readonly faultWindowDays: number
  /** Units in these conditions count; those that come back for a fault of ours always do. */
  readonly conditions: readonly Condition[]
  /** What comes back for a fault of ours alone. */
  readonly nonReturnable: readonly string[]
  readonly feeBps: number
  /** Of the amounts; null where there are none. */
  readonly currency: string | null
  readonly labelPaidBy: 'SHOP' | 'CUSTOMER'
  /** Minor units of the order's currency, where the customer pays the label. */
  readonly labelFee: number
  readonly refundsShipping: boolean
  /** Whether a request that keeps to the rules is approved without a person. */
  readonly approvesByRule: boolean
  /** INSPECTION: money moves when goods were looked at; APPROVAL: at once. */
  readonly settlesAt: 'INSPECTION' | 'APPROVAL'
  /** Goods worth no more than this together need not be sent back: minor units. 0: all are. */
  readonly keepUpTo: number
}
/** Of it, what a return keeps as it was when it began. */
export interface Terms extends Pick<Policy, 'feeBps' | 'labelFee' | 'refundsShipping' | 'conditions' | 'settlesAt'> {
  /** Whether an exchange is ordered before the goods are back. */
  readonly goesInAdvance: boolean
}

/** What holds until a shop says otherwise. */
export const USUAL: Omit<Policy, 'channel'> = {
  windowDays: 30,
  faultWindowDays: 730,
  conditions: ['NEW', 'OPENED'],
  nonReturnable: [],
  feeBps: 0,
  currency: null,
  labelPaidBy: 'SHOP',
  labelFee: 0,
  refundsShipping: true,
  approvesByRule: true,
  settlesAt: 'INSPECTION',
  keepUpTo: 0,
}

export const termsOf = (policy: Policy, goesInAdvance = false): Terms => ({
  feeBps: policy.feeBps,
  labelFee: policy.labelPaidBy === 'CUSTOMER' ? policy.labelFee : 0,
  refundsShipping: policy.refundsShipping,
  conditions: policy.conditions,
  settlesAt: policy.settlesAt,
  goesInAdvance,
})

/** The last moment at which goods may be asked to come back for this reason. */
export function returnableUntil(policy: Policy, deliveredAt: Date, isFault: boolean): Date {
  const days = isFault ? Math.max(policy.windowDays, policy.faultWindowDays) : policy.windowDays
  return new Date(deliveredAt.getTime() + days * 86_400_000)
}

/** Being late is our fault, but no reason to send goods back after months. */
export const hasFaultWindow = (reason: ReturnReason): boolean =>
  reason === 'DAMAGED' || reason === 'DEFECTIVE' || reason === 'WRONG_ITEM' || reason === 'NOT_AS_DESCRIBED' || reason === 'MISSING'
