import { columnNames, recordset, type Cause, type Transaction } from '@kade/service-kit'
import type { PaymentCommand } from './decision.js'
import { paymentTaskTable } from './payment.table.js'

const COMMAND = ['orderId', 'kind', 'amount', 'key', 'charge', 'cause', 'part', 'splitOf', 'refundKey'] as const

/** A command that is there already, by its key, is asked for once. */
export async function addPaymentTasks(
  tx: Transaction,
  commands: readonly (PaymentCommand & { readonly orderId: string; readonly cause: Cause | null })[],
): Promise<void> {
  if (commands.length === 0) return
  await tx.query(
    `INSERT INTO payment_task (${columnNames(paymentTaskTable, COMMAND)}) SELECT * FROM ${recordset(paymentTaskTable, COMMAND)}
     ON CONFLICT (idempotency_key) DO NOTHING`,
    [JSON.stringify(commands.map((command) => ({ part: 1, ...command })))],
  )
}

export async function reopenPaymentTasks(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await tx.query(
      `UPDATE payment_task SET status = 'OPEN', attempts = 0, next_attempt_at = now() WHERE id = ANY($1::bigint[]) AND status = 'FAILED'`,
      [ids],
    )
}
