import type { Transaction } from '@kade/service-kit'

/** The transfer that is overdue and that nobody is working on; null where none is. */
export async function nextOverdueTransfer(tx: Transaction, today: string): Promise<string | null> {
  const [transfer] = await tx.query<{ id: string }>(
    `SELECT id FROM transfer WHERE status = 'IN_TRANSIT' AND expected_on < $1 AND (presumed_on IS NULL OR presumed_on < $1)
     ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`,
    [today],
  )
  return transfer?.id ?? null
}
