import { setImmediate as turn } from 'node:timers/promises'
import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { columnName, decimalIn, FileRefused } from './csv-dialect.js'
import * as jobs from './import-job.store.js'
import type { ImportJobRow, ImportKind } from './import-job.table.js'
import type { FileRow, Importer } from './importer.js'
import { readCsv, type CsvFile, type CsvRow } from './verify-csv.js'

export type Importers = Readonly<Record<ImportKind, Importer>>
export interface ImportWorkerOptions {
  readonly database: Database
  readonly logger: Logger
  readonly importers: Importers
  /** Milliseconds between two looks for a file; half a second unless given. */
  readonly everyMs?: number | undefined
}

/** Takes files in, one after the other: first all of it is checked, then its rows are taken in batches, each with the note of how far the file is. */
export function createImportWorker({ database, logger, importers, everyMs = 500 }: ImportWorkerOptions) {
  return createWatch({ everyMs, logger, what: 'Files to be taken in', look: (stopping) => workOnce(database, importers, stopping) })
}

/** One step of the job that has waited longest; answers whether there was one to do. */
export async function workOnce(database: Database, importers: Importers, signal: AbortSignal): Promise<boolean> {
  const job = await jobs.nextImport(database)
  if (!job) return false
  const importer = importers[job.kind]
  return job.state === 'CHECKING' ? check(database, job, importer, signal) : take(database, job, importer, signal)
}

const rowsOf = (database: Database, job: ImportJobRow, { columns, required }: Importer) =>
  readCsv(piecesOf(database, job), { columns, required, delimiter: job.delimiter })

async function* piecesOf(database: Database, job: ImportJobRow): AsyncGenerator<Buffer, void, void> {
  for (let n = 0; ; n += 1) {
    const piece = await jobs.readChunk(database, job, n)
    if (!piece) return
    yield piece
    await turn() // others have their turn: a parser that has a piece reads on without a pause
  }
}

/** A file that was cut, or is none, is refused before the first of its rows is taken. */
async function check(database: Database, job: ImportJobRow, importer: Importer, signal: AbortSignal): Promise<boolean> {
  try {
    const rows = rowsOf(database, job, importer)
    let count = 0
    let step = await rows.next()
    for (; !step.done; step = await rows.next()) {
      if (signal.aborted) return false
      count = step.value.rowNumber
    }
    const { header } = step.value
    if (job.declaredRows !== null && job.declaredRows !== count) {
      const message = `The file has ${count} rows, and ${job.declaredRows} were declared: it was cut, or is another`
      throw new FileRefused({ code: 'ROW_COUNT', message, line: null })
    }
    await jobs.beginImporting(database, job.id, header, count)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await database.transaction((tx) => jobs.refuseImport(tx, job.id, error.fault))
  }
  return true
}

async function take(database: Database, job: ImportJobRow, importer: Importer, signal: AbortSignal): Promise<boolean> {
  const places = new Map((job.header ?? []).map((name, place) => [columnName(name), place]))
  const file: CsvFile = { header: job.header ?? [], places }
  let from = job.rowsRead
  let batch: CsvRow[] = []
  let length = 0
  const flush = async (): Promise<boolean> => {
    if (batch.length === 0) return true
    const taken = await takeBatch(database, job, importer, file, from, batch)
    from = batch.at(-1)?.rowNumber ?? from
    batch = []
    length = 0
    return taken
  }
  const group = importer.groupOf
  const groupOf = (row: CsvRow | undefined) => row && group?.(fileRow(row, file, job.decimalComma))
  for await (const row of rowsOf(database, job, importer)) {
    if (signal.aborted) return false
    if (row.rowNumber <= job.rowsRead) continue
    const isSplit = group !== undefined && groupOf(batch.at(-1)) === groupOf(row) && batch.length < 1_000
    const isFull = batch.length >= importer.atOnce || length >= MOST_CHARACTERS
    if (isFull && !isSplit && !(await flush())) return false
    batch.push(row)
    length += row.cells.reduce((sum, cell) => sum + cell.length, 0)
  }
  if (!(await flush())) return false
  await database.transaction((tx) => jobs.finishImport(tx, job.id))
  return true
}

/** What is held at once of long rows, however few they are. */
const MOST_CHARACTERS = 1_000_000

/** Rows that another process took meanwhile are not taken again: false. */
function takeBatch(
  database: Database,
  { id, decimalComma }: ImportJobRow,
  importer: Importer,
  file: CsvFile,
  from: number,
  batch: readonly CsvRow[],
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const job = await jobs.lockImport(tx, id)
    if (job?.state !== 'IMPORTING' || job.rowsRead !== from) return false
    const width = file.header.length
    const whole = batch.filter(({ cells }) => cells.length === width)
    const unfit = batch.flatMap(({ rowNumber, cells }) =>
      cells.length === width
        ? []
        : [{ rowNumber, column: null, reason: `The row has ${cells.length} cells, and the first line names ${width} columns` }],
    )
    const rows = whole.map((row) => fileRow(row, file, decimalComma))
    const refused = rows.length > 0 ? await importer.take(tx, rows, { jobId: id, actor: job.actor }) : []
    const byNumber = new Map(batch.map((row) => [row.rowNumber, row]))
    const rejects = [...unfit, ...refused].flatMap((reject) => {
      const row = byNumber.get(reject.rowNumber)
      return row ? [{ ...reject, jobId: id, line: row.line, cells: row.cells }] : []
    })
    await jobs.saveRows(tx, id, batch.at(-1)?.rowNumber ?? from, rejects)
    return true
  })
}

function fileRow({ rowNumber, cells }: CsvRow, { places }: CsvFile, decimalComma: boolean): FileRow {
  const text = (column: string): string | null => {
    const cell = cells[places.get(column.toLowerCase()) ?? -1]?.trim()
    return cell === undefined || cell === '' ? null : cell
  }
  const number = (column: string): string | null => {
    const cell = text(column)
    return cell === null ? null : (decimalIn(cell, decimalComma) ?? cell)
  }
  return { rowNumber, has: (column) => places.has(column.toLowerCase()), text, number }
}
