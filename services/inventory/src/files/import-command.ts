import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { newId, type Database } from '@kade/service-kit'
import { workOnce, type Importers } from './import-file.js'
import { beginChecking, importJobById } from './import-job.store.js'
import type { ImportJobRow, ImportKind } from './import-job.table.js'
import { keep } from './serve-files.js'
import { startImport } from './start-import.js'

export interface FileToImport {
  readonly kind: ImportKind
  readonly path: string
  readonly delimiter: string | null
  readonly decimalComma: boolean
  readonly actor: string
}

/**
 * Takes a file in and tells how far it is. The same file goes on where it was left, whoever left it: its job is named by what is in it. A service that
 * runs beside may take rows of it too. Answers the job when it is done, or the file was refused. @throws UserErrors
 */
export async function importCommand(
  database: Database,
  importers: Importers,
  { kind, path, delimiter, decimalComma, actor }: FileToImport,
  tell: (job: ImportJobRow) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<ImportJobRow> {
  const { size } = await stat(path)
  const command = { idempotencyKey: `file ${await digestOf(path)} ${kind}`, kind, sizeBytes: size, rows: null, delimiter, decimalComma }
  const started = await startImport(database, { subject: actor }, command)
  if (started.state === 'AWAITING_FILE') {
    const uploadId = newId()
    await keep(database, started.id, uploadId, createReadStream(path) as AsyncIterable<Buffer>)
    await beginChecking(database, started.id, uploadId)
  }
  let job = await jobOf(database, started.id)
  const telling = setInterval(() => void jobOf(database, started.id).then(tell, () => undefined), 250)
  try {
    while ((job.state === 'CHECKING' || job.state === 'IMPORTING') && !signal.aborted) {
      await workOnce(database, importers, signal)
      job = await jobOf(database, started.id)
    }
  } finally {
    clearInterval(telling)
  }
  tell(job)
  return job
}

async function jobOf(database: Database, id: string): Promise<ImportJobRow> {
  const job = await importJobById(database, id)
  if (!job) throw new Error('The import is gone')
  return job
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

const WIDTH = 30

/** `PRODUCTS [##########----------] 50 % 500,000 of 1,000,000 rows, 3 refused`. */
export function progressOf({ kind, state, totalRows, rowsRead, rowsRejected, fault }: ImportJobRow): string {
  if (state === 'REFUSED') return `${kind} refused: ${fault?.message ?? ''}`
  if (totalRows === null) return `${kind} ${state === 'CHECKING' ? 'is checked' : 'waits'}`
  const part = totalRows === 0 ? 1 : rowsRead / totalRows
  const done = Math.floor(part * WIDTH)
  const bar = `${'#'.repeat(done)}${'-'.repeat(WIDTH - done)}`
  const count = (rows: number): string => rows.toLocaleString('en')
  return `${kind} [${bar}] ${Math.floor(part * 100)} % ${count(rowsRead)} of ${count(totalRows)} rows, ${count(rowsRejected)} refused`
}
