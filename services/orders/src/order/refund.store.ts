import { columnNames, recordset, type Transaction } from '@kade/service-kit'
import type { NewRefund } from './decision.js'
import { refundTable } from './payment.table.js'

const REFUND = `INSERT INTO refund (${columnNames(refundTable)}) SELECT * FROM ${recordset(refundTable)}`

export async function addRefunds(tx: Transaction, refunds: readonly NewRefund[]): Promise<void> {
  if (refunds.length > 0)
    await tx.query(REFUND, [JSON.stringify(refunds.map(({ request, ...refund }) => ({ destination: 'ORIGINAL', ...refund, ...request })))])
}
