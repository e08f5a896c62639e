import { newId, type Queryable } from '@kade/service-kit'
import type { ProviderAnswer } from '../answer.js'
import type { OrderOfReference } from './provider.js'

export type Kind = 'AUTHORIZE' | 'INCREASE' | 'CAPTURE' | 'CHARGE' | 'VOID' | 'REFUND'

export interface Asked {
  readonly idempotencyKey: string
  readonly kind: Kind
  readonly amount: number
  readonly outcome: ProviderAnswer['outcome']
  /** The authorization that it is about. */
  readonly hold: string | null
}
export interface Operation {
  readonly key: string
  readonly reference: string
  readonly outcome: string
  /** Times. */
  readonly asked: number
  /** Seconds since it was first asked. */
  readonly age: number
  /** Seconds since what it is about was set aside; null when that is not known. */
  readonly holdAge: number | null
  /** What was done with that before: minor units, and how often it was captured. */
  readonly authorized: number
  readonly captured: number
  readonly captures: number
  readonly voided: number
  readonly refunded: number
}

const BEFORE = (what: string, kinds: string) =>
  `(SELECT ${what} FROM test_provider.operation AS b
     WHERE (b.hold = operation.hold OR b.reference = operation.hold) AND b.kind IN (${kinds}) AND b.outcome = 'SUCCEEDED' AND b.idempotency_key <> operation.idempotency_key)`
const SUM = 'coalesce(sum(b.amount), 0)::bigint'

/** Books operations that are asked side by side, in one statement; answers each as it was booked first. */
export async function book(books: Queryable, asked: readonly Asked[]): Promise<(Operation | Error)[]> {
  const operations = await books.query<Operation>(
    `INSERT INTO test_provider.operation (idempotency_key, kind, reference, amount, outcome, hold)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[])
     ON CONFLICT (idempotency_key) DO UPDATE SET asked = operation.asked + 1
     RETURNING idempotency_key AS key, reference, outcome, asked, extract(epoch FROM now() - first_asked_at)::float8 AS age,
       (SELECT extract(epoch FROM now() - b.first_asked_at)::float8 FROM test_provider.operation AS b WHERE b.reference = operation.hold) AS "holdAge",
       ${BEFORE(SUM, "'AUTHORIZE', 'INCREASE', 'CHARGE'")} AS authorized, ${BEFORE(SUM, "'CAPTURE', 'CHARGE'")} AS captured,
       ${BEFORE('count(*)', "'CAPTURE', 'CHARGE'")} AS captures, ${BEFORE(SUM, "'VOID'")} AS voided, ${BEFORE(SUM, "'REFUND'")} AS refunded`,
    [
      asked.map(({ idempotencyKey }) => idempotencyKey),
      asked.map(({ kind }) => kind),
      asked.map(() => `test_${newId()}`),
      asked.map(({ amount }) => amount),
      asked.map(({ outcome }) => outcome),
      asked.map(({ hold }) => hold),
    ],
  )
  const byKey = new Map(operations.map((operation) => [operation.key, operation]))
  return asked.map(({ idempotencyKey }) => byKey.get(idempotencyKey) ?? new Error('The test provider kept no record'))
}

/** What was taken and given back of what was set aside under a reference; null when nothing was. */
export async function takenOf(books: Queryable, reference: string): Promise<{ captured: number; refunded: number } | null> {
  const [row] = await books.query<{ captured: number; refunded: number; known: boolean }>(
    `SELECT coalesce(sum(amount) FILTER (WHERE kind IN ('CAPTURE', 'CHARGE')), 0)::bigint AS captured,
       coalesce(sum(amount) FILTER (WHERE kind = 'REFUND'), 0)::bigint AS refunded, bool_or(reference = $1) AS known
     FROM test_provider.operation WHERE (hold = $1 OR reference = $1) AND outcome = 'SUCCEEDED'`,
    [reference],
  )
  return row?.known ? { captured: Number(row.captured), refunded: Number(row.refunded) } : null
}

/** Whose payments these are; also of what was asked just now, whose answer is not written yet. */
export const ordersOfTestReferences = (tx: Queryable, references: readonly string[]): Promise<OrderOfReference[]> =>
  tx.query(
    `SELECT o.reference, t.order_id AS "orderId" FROM test_provider.operation AS o JOIN payment_task AS t USING (idempotency_key)
     WHERE o.reference = ANY($1::text[])`,
    [references],
  )

/** It was refused: the same key is refused again. */
export async function bookRefusal(books: Queryable, key: string, outcome: ProviderAnswer['outcome']): Promise<void> {
  await books.query('UPDATE test_provider.operation SET outcome = $2 WHERE idempotency_key = $1', [key, outcome])
}
