import Stripe from 'stripe'
import type { NoticeReader } from '../receive-notices.js'

/** Older signatures are refused: a body that somebody kept cannot be sent again later. */
const TOLERANCE_S = 300

/** While a secret is changed, the old one and the new will do. The signature is over the bytes as they came. */
export const createStripeReader = (secrets: readonly string[]): NoticeReader => {
  const { webhooks } = new Stripe('none')
  return (body, { 'stripe-signature': signature }) => {
    if (typeof signature !== 'string') return null
    for (const secret of secrets) {
      try {
        const { id, type } = webhooks.constructEvent(body, signature, secret, TOLERANCE_S)
        return typeof id === 'string' && typeof type === 'string' ? { id, type } : null
      } catch {
        continue
      }
    }
    return null
  }
}
