import { setTimeout as pause } from 'node:timers/promises'
import type { Queryable } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { capabilitiesOf, playedBy } from '../../order/capabilities.js'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from './provider.js'
import type { ProviderAnswer } from '../answer.js'
import { book, bookRefusal, ordersOfTestReferences, takenOf, type Asked, type Kind, type Operation } from './test-provider.store.js'

export interface TestProviderOptions {
  readonly reviewSeconds: number
  readonly now?: (() => Date) | undefined
  /** Tells by webhook that something of a payment changed. */
  readonly tell?: ((reference: string) => Promise<void>) | undefined
}

/**
 * The provider for development and tests, with books of its own. What its tokens play is in docs/guides/payments.md; a token that it does not know is
 * declined. It refuses what a real one refuses: more than was set aside or taken, a second capture of what is captured once, a hold that has ended.
 */
export function createTestProvider(
  books: Queryable,
  { reviewSeconds, now = () => new Date(), tell = () => Promise.resolve() }: TestProviderOptions,
): PaymentProvider {
  // What is asked side by side is booked in one statement.
  const operations = new DataLoader((asked: readonly Asked[]) => book(books, asked), { cache: false })
  const operate = async (kind: Kind, request: ProviderRequest): Promise<ProviderAnswer> => {
    const { idempotencyKey, amount, token, reference, signal } = request
    const played = playedBy(token)
    const isAuthorization = kind === 'AUTHORIZE'
    const isDeclined = isAuthorization && !KNOWN.has(played)
    const hold = isAuthorization || kind === 'CHARGE' ? null : reference
    const operation = await operations.load({ idempotencyKey, kind, amount, outcome: isDeclined ? 'DECLINED' : 'SUCCEEDED', hold })
    if (isAuthorization && played === 'tok_timeout' && operation.asked === 1)
      throw new ProviderTimeout('The test provider did not answer in time')
    // The answer is lost on its way: whoever asked has given up by then.
    if (isAuthorization && played === 'tok_late' && operation.asked === 1) await pause(60_000, undefined, { signal })
    if (isAuthorization && played === 'tok_doubled_webhook' && operation.asked === 1) {
      // Where it does not come through, the next look finds it decided all the same.
      void tell(operation.reference).catch(() => undefined)
      return { outcome: 'IN_REVIEW', reference: operation.reference }
    }
    if (isAuthorization && (played === 'tok_review' || played === 'tok_step_up') && operation.age < reviewSeconds)
      return played === 'tok_step_up'
        ? {
            outcome: 'IN_REVIEW',
            why: 'STEP_UP',
            reference: operation.reference,
            url: `https://bank.example/confirm/${operation.reference}`,
          }
        : { outcome: 'IN_REVIEW', why: 'REVIEW' }
    if (operation.outcome !== 'SUCCEEDED')
      return {
        outcome: operation.outcome === 'EXPIRED' ? 'EXPIRED' : 'DECLINED',
        reason: isAuthorization ? declined(token) : 'it was refused before',
      }
    const refusal = hold === null || operation.asked > 1 ? null : refusalOf(kind, request, operation)
    if (refusal) {
      await bookRefusal(books, idempotencyKey, refusal.outcome)
      return refusal
    }
    const seconds = isAuthorization ? capabilitiesOf({ provider: 'test', token }).holdSeconds : null
    const expiresAt = seconds === null ? null : new Date(now().getTime() + (seconds - operation.age) * 1_000)
    return { outcome: 'SUCCEEDED', reference: operation.reference, expiresAt }
  }
  return {
    authorize: (request) => operate('AUTHORIZE', request),
    increase: (request) => operate('INCREASE', request),
    capture: (request) => operate('CAPTURE', request),
    charge: (request) => operate('CHARGE', request),
    void: (request) => operate('VOID', request),
    refund: (request) => operate('REFUND', request),
    lookUp: (reference) => takenOf(books, reference),
    ordersOf: ordersOfTestReferences,
  }
}

const declined = (token: string): string => (token === 'tok_declined' ? 'the card was declined' : 'the payment token is not known')

/** What a real provider refuses, by what it did with this hold before. */
function refusalOf(
  kind: Kind,
  { amount, token }: ProviderRequest,
  operation: Operation,
): (ProviderAnswer & { readonly reason: string }) | null {
  const { authorized, captured, captures, voided, refunded, holdAge } = operation
  const refuse = (reason: string) => ({ outcome: 'DECLINED' as const, reason })
  if (kind === 'REFUND') return refunded + amount > captured ? refuse('more than was captured') : null
  if (holdAge === null) return null
  const { holdSeconds, capture } = capabilitiesOf({ provider: 'test', token })
  if (holdSeconds !== null && holdAge > holdSeconds) return { outcome: 'EXPIRED', reason: 'the hold has ended' }
  if (kind === 'INCREASE') return captures > 0 ? refuse('a part of it is captured') : null
  if (kind === 'CAPTURE' && captures > 0 && capture === 'SINGLE') return refuse('it was captured before')
  return captured + voided + amount > authorized ? refuse('more than is set aside') : null
}

const KNOWN = new Set([
  ...['tok_success', 'tok_timeout', 'tok_late', 'tok_review', 'tok_step_up', 'tok_single_capture', 'tok_single_capture_once'],
  ...['tok_incremental', 'tok_expiring', 'tok_saved_method', 'tok_doubled_webhook'],
])
