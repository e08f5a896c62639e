import { newId, type Queryable } from '@kade/service-kit'
import type { ProviderAnswer } from '../answer.js'

export type Kind = 'AUTHORIZE' | 'INCREASE' | 'CAPTURE' | 'CHARGE' | 'VOID' | 'REFUND'

export interface Asked {
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

/** Books operations that are asked side by side, in one statement; answers each as it was booked first. */
export async function book(books: Queryable, asked: readonly Asked[]): Promise<(Operation | Error)[]> {
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
