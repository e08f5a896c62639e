import type { HoldReason } from '@kade/events'
import type { Correction } from '../order/order.js'

/** Who finds mistakes. */
export const RULES = ['placed-twice', 'quantity', 'price', 'postal-code', 'house-number', 'email-domain', 'shipping-service'] as const
export type Rule = (typeof RULES)[number]

/** A likely mistake of an order. */
export interface Finding {
  readonly rule: Rule
  readonly reason: Exclude<HoldReason, 'PAYMENT_REVIEW' | 'MANUAL'>
  /** In a sentence, for everybody who sees the order: it tells nothing of the customer. */
  readonly note: string
  /** What would mend it; null where that is for a person to find out. */
  readonly correction: Omit<Correction, 'id'> | null
}
