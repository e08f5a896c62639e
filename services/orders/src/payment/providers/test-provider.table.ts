import { EntitySchema } from 'typeorm'

/** An operation in the books of the built-in provider, which are its own. */
export interface OperationRow {
  readonly idempotencyKey: string
  readonly kind: 'AUTHORIZE' | 'INCREASE' | 'CAPTURE' | 'CHARGE' | 'VOID' | 'REFUND'
  readonly reference: string
  readonly amount: number
  readonly outcome: string
  /** Times. */
  readonly asked: number
  readonly firstAskedAt: Date
  /** The authorization that it is about; null of one that makes its own. */
  readonly hold: string | null
}
export const operationTable = new EntitySchema<OperationRow>({
  name: 'Operation',
  schema: 'test_provider',
  indices: [
    { name: 'operation_reference', columns: ['reference'] },
    { name: 'operation_hold', columns: ['hold'] },
  ],
  columns: {
    idempotencyKey: { type: 'text', primary: true },
    kind: { type: 'text' },
    reference: { type: 'text' },
    amount: { type: 'bigint' },
    outcome: { type: 'text' },
    asked: { type: 'int', default: 1 },
    firstAskedAt: { type: 'timestamptz', default: () => 'now()' },
    hold: { type: 'text', nullable: true },
  },
})
