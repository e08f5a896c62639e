import { UserErrors, type Transaction } from '@kade/service-kit'
import type { FileRow, Reject } from './importer.js'
import { inSavepoint } from './import-job.store.js'

/** Takes all rows at once; when some are refused, the others once more without them. */
export async function takeRows(
  tx: Transaction,
  rows: readonly FileRow[],
  take: (rows: readonly FileRow[]) => Promise<unknown>,
  rejectsOf: (errors: UserErrors['errors'], rows: readonly FileRow[]) => Reject[],
): Promise<Reject[]> {
  const rejects: Reject[] = []
  let left = rows
  while (left.length > 0) {
    const tried = left
    try {
      await inSavepoint(tx, () => take(tried))
      return rejects
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error
      const refused = rejectsOf(error.errors, tried)
      const all = refused.length > 0 ? refused : tried.map(({ rowNumber }) => ({ rowNumber, column: null, reason: error.message }))
      rejects.push(...all)
      left = tried.filter(({ rowNumber }) => !all.some((reject) => reject.rowNumber === rowNumber))
    }
  }
  return rejects
}
