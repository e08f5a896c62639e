import {
  checkedAs,
  code,
  isRepeated,
  newId,
  requestHashOf,
  UserErrors,
  type Database,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { claimImport } from './import-job.store.js'
import type { ImportJobRow, ImportKind } from './import-job.table.js'

export interface StartImport {
  readonly idempotencyKey: string
  readonly kind: ImportKind
  readonly sizeBytes?: number | null
  readonly rows?: number | null
  readonly delimiter?: string | null
  readonly decimalComma?: boolean | null
}

/** A gigabyte. */
export const MOST_BYTES = 1_000_000_000
const MOST_ROWS = 10_000_000

/** A file is to be taken in: answers the job, once per key. @throws UserErrors */
export async function startImport(database: Database, viewer: Pick<Viewer, 'subject'>, command: StartImport): Promise<ImportJobRow> {
  const { idempotencyKey, kind, sizeBytes = null, rows = null, delimiter = null, decimalComma } = command
  checkedAs(code(200), idempotencyKey, 'input', 'idempotencyKey')
  const errors: UserErrorDetail[] = []
  const within = (value: number | null, least: number, most: number, field: string) => {
    if (value !== null && (value < least || value > most))
      errors.push({
        code: 'OUT_OF_RANGE',
        message: `${field} is ${least} to ${most}`,
        field: ['input', field],
        parameters: { least, most },
      })
  }
  within(sizeBytes, 1, MOST_BYTES, 'sizeBytes')
  within(rows, 0, MOST_ROWS, 'rows')
  if (delimiter !== null && !/^[^"\r\n\p{L}\p{N}]$/u.test(delimiter))
    errors.push({
      code: 'INVALID',
      message: 'A delimiter is one sign: no letter, digit, quote or line break',
      field: ['input', 'delimiter'],
    })
  if (errors.length > 0) throw new UserErrors(errors)
  const requestHash = requestHashOf(command)
  return database.transaction(async (tx) => {
    const job = await claimImport(tx, {
      ...{ id: newId(), kind, actor: viewer.subject, idempotencyKey, requestHash, sizeBytes, declaredRows: rows, delimiter },
      decimalComma: decimalComma ?? false,
    })
    isRepeated(job, requestHash, 'import')
    return job
  })
}
