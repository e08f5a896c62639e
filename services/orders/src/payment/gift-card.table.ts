import { EntitySchema } from 'typeorm'

/** Money that a customer holds with us. Whoever knows its code may spend it; what is kept of that is a digest. */
export interface GiftCardRow {
  readonly id: string
  readonly currency: string
  readonly amount: number
  readonly issuedBy: string
  readonly issuedAt: Date
  readonly idempotencyKey: string
  readonly requestHash: string
}
export const giftCardTable = new EntitySchema<GiftCardRow>({
  name: 'GiftCard',
  columns: {
    id: { type: 'text', primary: true },
    currency: { type: 'text' },
    amount: { type: 'bigint' },
    issuedBy: { type: 'text' },
    issuedAt: { type: 'timestamptz', default: () => 'now()' },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
  },
  uniques: [{ name: 'gift_card_idempotency_key_key', columns: ['idempotencyKey'] }],
  checks: [{ name: 'gift_card_amount_check', expression: 'amount > 0' }],
})

/** What was done with a card, once for each key. */
export interface GiftCardOperationRow {
  readonly key: string
  readonly cardId: string
  readonly kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND'
  readonly amount: number
  /** The key of the authorization that it is about. */
  readonly hold: string
  readonly at: Date
}
export const giftCardOperationTable = new EntitySchema<GiftCardOperationRow>({
  name: 'GiftCardOperation',
  columns: {
    key: { type: 'text', primary: true },
    cardId: { type: 'text' },
    kind: { type: 'text' },
    amount: { type: 'bigint' },
    hold: { type: 'text' },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'gift_card_operation_card', columns: ['cardId'] }],
  foreignKeys: [{ name: 'gift_card_operation_card_id_fkey', target: 'GiftCard', columnNames: ['cardId'], referencedColumnNames: ['id'] }],
})
