import { newId, type Queryable } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { ProviderTimeout, type PaymentProvider, type ProviderAnswer, type ProviderRequest } from './provider.js'

type Kind = 'AUTHORIZE' | 'CAPTURE' | 'VOID'

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
    capture: (request) => operate('CAPTURE', request),
    void: (request) => operate('VOID', request),
  }
}

interface Asked {
  readonly idempotencyKey: string
  readonly kind: Kind
  readonly amount: number
  readonly outcome: ProviderAnswer['outcome']
}
interface Operation {
  readonly key: string
  readonly reference: string
  readonly outcome: string
  /** Times. */
  readonly asked: number
  /** Seconds since it was first asked. */
  readonly age: number
}

async function book(books: Queryable, asked: readonly Asked[]): Promise<(Operation | Error)[]> {
  const operations = await books.query<Operation>(
    `INSERT INTO test_provider.operation (idempotency_key, kind, reference, amount, outcome)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[])
     ON CONFLICT (idempotency_key) DO UPDATE SET asked = operation.asked + 1
     RETURNING idempotency_key AS key, reference, outcome, asked, extract(epoch FROM now() - first_asked_at)::float8 AS age`,
    [
      asked.map(({ idempotencyKey }) => idempotencyKey),
      asked.map(({ kind }) => kind),
      asked.map(() => `test_${newId()}`),
      asked.map(({ amount }) => amount),
      asked.map(({ outcome }) => outcome),
    ],
  )
  const byKey = new Map(operations.map((operation) => [operation.key, operation]))
  return asked.map(({ idempotencyKey }) => byKey.get(idempotencyKey) ?? new Error('The test provider kept no record'))
}

const KNOWN = new Set(['tok_success', 'tok_timeout', 'tok_review'])
