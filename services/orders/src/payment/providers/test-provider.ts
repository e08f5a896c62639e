import type { Queryable } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from './provider.js'
import type { ProviderAnswer } from '../answer.js'
import { book, type Asked, type Kind } from './test-provider.store.js'

/**
 * The provider for development and tests, with books of its own. Tokens: tok_success; tok_declined; tok_timeout (the money is authorized, but
 * the first answer is lost); tok_review (undecided for some seconds, then authorized). Any other token is declined.
 */
export function createTestProvider(books: Queryable, { reviewSeconds }: { readonly reviewSeconds: number }): PaymentProvider {
  // What is asked side by side is booked in one statement.
  const operations = new DataLoader((asked: readonly Asked[]) => book(books, asked), { cache: false })
  const operate = async (kind: Kind, { idempotencyKey, amount, token }: ProviderRequest): Promise<ProviderAnswer> => {
    const outcome = kind === 'AUTHORIZE' && !KNOWN.has(token) ? 'DECLINED' : 'SUCCEEDED'
    const operation = await operations.load({ idempotencyKey, kind, amount, outcome })
    if (kind === 'AUTHORIZE' && token === 'tok_timeout' && operation.asked === 1)
      throw new ProviderTimeout('The test provider did not answer in time')
    if (kind === 'AUTHORIZE' && token === 'tok_review' && operation.age < reviewSeconds) return { outcome: 'IN_REVIEW' }
    if (operation.outcome === 'DECLINED')
      return { outcome: 'DECLINED', reason: token === 'tok_declined' ? 'the card was declined' : 'the payment token is not known' }
    return { outcome: 'SUCCEEDED', reference: operation.reference }
  }
  return {
    authorize: (request) => operate('AUTHORIZE', request),
    increase: (request) => operate('INCREASE', request),
    capture: (request) => operate('CAPTURE', request),
    charge: (request) => operate('CHARGE', request),
    void: (request) => operate('VOID', request),
    refund: (request) => operate('REFUND', request),
  }
}

const KNOWN = new Set([
  ...['tok_success', 'tok_timeout', 'tok_review', 'tok_single_capture', 'tok_single_capture_once', 'tok_incremental'],
  ...['tok_expiring', 'tok_saved_method'],
])
