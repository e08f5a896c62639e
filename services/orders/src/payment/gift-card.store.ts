import type { Transaction } from '@kade/service-kit'
import type { Spent } from './gift-card.js'
import type { GiftCardOperationRow, GiftCardRow } from './gift-card.table.js'

export const lockCard = async (tx: Transaction, id: string): Promise<Pick<GiftCardRow, 'amount' | 'currency'> | null> =>
  (await tx.query<Pick<GiftCardRow, 'amount' | 'currency'>>('SELECT amount, currency FROM gift_card WHERE id = $1 FOR UPDATE', [id]))[0] ??
  null

const SUM = (kind: string) => `coalesce(sum(amount) FILTER (WHERE kind = '${kind}'), 0)::bigint`
const SPENT = `${SUM('AUTHORIZE')} AS authorized, ${SUM('CAPTURE')} AS captured, ${SUM('VOID')} AS voided, ${SUM('REFUND')} AS refunded`

/** What was done with a card; of one hold alone where that is named. */
export async function spentOf(tx: Transaction, cardId: string, hold: string | null): Promise<Spent> {
  const [row] = await tx.query<Spent>(`SELECT ${SPENT} FROM gift_card_operation WHERE card_id = $1 AND ($2::text IS NULL OR hold = $2)`, [
    cardId,
    hold,
  ])
  if (!row) throw new Error('A sum is one row')
  return { authorized: Number(row.authorized), captured: Number(row.captured), voided: Number(row.voided), refunded: Number(row.refunded) }
}

/** Of what was done under the key; null when nothing was. */
export const amountDone = async (tx: Transaction, key: string): Promise<number | null> => {
  const [row] = await tx.query<{ amount: number }>('SELECT amount FROM gift_card_operation WHERE key = $1', [key])
  return row ? Number(row.amount) : null
}

export async function addOperation(tx: Transaction, { key, cardId, kind, amount, hold }: Omit<GiftCardOperationRow, 'at'>): Promise<void> {
  await tx.query('INSERT INTO gift_card_operation (key, card_id, kind, amount, hold) VALUES ($1, $2, $3, $4, $5)', [
    ...[key, cardId, kind],
    ...[amount, hold],
  ])
}

/** What the key was used for before, if it was; else the card is kept under it. */
export async function keepCard(tx: Transaction, card: Omit<GiftCardRow, 'issuedAt'>): Promise<Pick<GiftCardRow, 'requestHash'> | null> {
  const kept = await tx.query(
    `INSERT INTO gift_card (id, currency, amount, issued_by, idempotency_key, request_hash) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (idempotency_key) DO NOTHING RETURNING id`,
    [card.id, card.currency, card.amount, card.issuedBy, card.idempotencyKey, card.requestHash],
  )
  if (kept.length > 0) return null
  const [known] = await tx.query<Pick<GiftCardRow, 'requestHash'>>(
    'SELECT request_hash AS "requestHash" FROM gift_card WHERE idempotency_key = $1',
    [card.idempotencyKey],
  )
  return known ?? null
}
