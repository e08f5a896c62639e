import { UserErrors, type Transaction } from '@kade/service-kit'
import { inSavepoint } from './import-job.store.js'
import type { FileRow, Reject } from './importer.js'

/**
 * Takes all rows at once; when some are refused, the others once more without them. What the database itself refuses names no row: then each half is
 * taken for itself, down to the row that it is.
 */
export async function takeRows(
  tx: Transaction,
  rows: readonly FileRow[],
  take: (rows: readonly FileRow[]) => Promise<unknown>,
  rejectsOf: (errors: UserErrors['errors'], rows: readonly FileRow[]) => Reject[],
): Promise<Reject[]> {
  if (rows.length === 0) return []
  try {
    await inSavepoint(tx, () => take(rows))
    return []
  } catch (error) {
    if (error instanceof UserErrors) {
      const refused = rejectsOf(error.errors, rows)
      const rejects = refused.length > 0 ? refused : rejectAll(rows, error.message)
      const numbers = new Set(rejects.map(({ rowNumber }) => rowNumber))
      const left = rows.filter(({ rowNumber }) => !numbers.has(rowNumber))
      return [...rejects, ...(await takeRows(tx, left, take, rejectsOf))]
    }
    if (!isOfData(error)) throw error
    if (rows.length === 1) return rejectAll(rows, 'The row has a value that cannot be kept')
    const half = Math.ceil(rows.length / 2)
    const first = await takeRows(tx, rows.slice(0, half), take, rejectsOf)
    return [...first, ...(await takeRows(tx, rows.slice(half), take, rejectsOf))]
  }
}

const rejectAll = (rows: readonly FileRow[], reason: string): Reject[] => rows.map(({ rowNumber }) => ({ rowNumber, column: null, reason }))

/** PostgreSQL's classes of data that is none (22) and that breaks a constraint (23). */
function isOfData(error: unknown): boolean {
  const { code, driverError } = error as { readonly code?: string; readonly driverError?: { readonly code?: string } }
  return /^2[23]/.test(driverError?.code ?? code ?? '')
}
