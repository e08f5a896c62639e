import { columnNames, recordset, selectList, type Database, type Queryable, type Transaction } from '@kade/service-kit'
import type { FileFault } from './csv-dialect.js'
import { importJobTable, importRejectTable, type ImportJobRow, type ImportRejectRow } from './import-job.table.js'

export type NewImportJob = Pick<
  ImportJobRow,
  'id' | 'kind' | 'actor' | 'idempotencyKey' | 'requestHash' | 'sizeBytes' | 'declaredRows' | 'delimiter' | 'decimalComma'
>
const NEW = [
  ...(['id', 'kind', 'actor', 'idempotencyKey', 'requestHash', 'sizeBytes', 'declaredRows', 'delimiter', 'decimalComma'] as const),
]
const SELECT = `SELECT ${selectList(importJobTable)} FROM import_job`

/** The job of this key: the new one, or that for which the key was used before. */
export async function claimImport(tx: Transaction, job: NewImportJob): Promise<ImportJobRow> {
  await tx.query(
    `INSERT INTO import_job (${columnNames(importJobTable, NEW)}, state) SELECT *, 'AWAITING_FILE' FROM ${recordset(importJobTable, NEW)} ON CONFLICT DO NOTHING`,
    [JSON.stringify([job])],
  )
  const [kept] = await tx.query<ImportJobRow>(`${SELECT} WHERE idempotency_key = $1`, [job.idempotencyKey])
  if (!kept) throw new Error('A job that was inserted is there')
  return kept
}

export async function importJobById(db: Queryable, id: string): Promise<ImportJobRow | null> {
  const [job] = await db.query<ImportJobRow>(`${SELECT} WHERE id = $1`, [id])
  return job ?? null
}

export async function lockImport(tx: Transaction, id: string): Promise<ImportJobRow | null> {
  const [job] = await tx.query<ImportJobRow>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id])
  return job ?? null
}

/** The job that has waited longest, if one waits. */
export async function nextImport(db: Queryable): Promise<ImportJobRow | null> {
  const [job] = await db.query<ImportJobRow>(`${SELECT} WHERE state IN ('CHECKING', 'IMPORTING') ORDER BY created_at LIMIT 1`)
  return job ?? null
}

/** Of one upload, or of all. */
export async function removeChunks(db: Queryable, jobId: string, uploadId: string | null = null): Promise<void> {
  await db.query('DELETE FROM import_chunk WHERE job_id = $1 AND ($2::uuid IS NULL OR upload_id = $2)', [jobId, uploadId])
}
export async function addChunk(db: Queryable, jobId: string, uploadId: string, n: number, content: Buffer): Promise<void> {
  await db.query('INSERT INTO import_chunk (job_id, upload_id, n, content) VALUES ($1, $2, $3, $4)', [jobId, uploadId, n, content])
}
export async function readChunk(db: Queryable, { id, uploadId }: ImportJobRow, n: number): Promise<Buffer | null> {
  const [chunk] = await db.query<{ content: Buffer }>('SELECT content FROM import_chunk WHERE job_id = $1 AND upload_id = $2 AND n = $3', [
    ...[id, uploadId, n],
  ])
  return chunk?.content ?? null
}

/** The whole upload is the file of the job, unless another is already: then false. */
export async function beginChecking(db: Queryable, jobId: string, uploadId: string): Promise<boolean> {
  const begun = await db.query(
    `WITH begun AS (UPDATE import_job SET state = 'CHECKING', upload_id = $2 WHERE id = $1 AND state = 'AWAITING_FILE' RETURNING id) SELECT id FROM begun`,
    [jobId, uploadId],
  )
  return begun.length > 0
}
export async function beginImporting(db: Queryable, jobId: string, header: readonly string[], totalRows: number): Promise<void> {
  await db.query(`UPDATE import_job SET state = 'IMPORTING', header = $2, total_rows = $3 WHERE id = $1 AND state = 'CHECKING'`, [
    ...[jobId, header, totalRows],
  ])
}
export async function refuseImport(tx: Transaction, jobId: string, fault: FileFault): Promise<void> {
  await tx.query(`UPDATE import_job SET state = 'REFUSED', fault = $2, finished_at = now() WHERE id = $1 AND state = 'CHECKING'`, [
    ...[jobId, JSON.stringify(fault)],
  ])
  await removeChunks(tx, jobId)
}
export async function saveRows(tx: Transaction, jobId: string, rowsRead: number, rejects: readonly ImportRejectRow[]): Promise<void> {
  if (rejects.length > 0) await tx.query(insertRejects, [JSON.stringify(rejects)])
  await tx.query('UPDATE import_job SET rows_read = $2, rows_rejected = rows_rejected + $3 WHERE id = $1', [
    jobId,
    rowsRead,
    rejects.length,
  ])
}
const insertRejects = `INSERT INTO import_reject (job_id, row_number, line, column_name, reason, cells)
  SELECT "jobId", "rowNumber", line, "column", reason, ARRAY(SELECT json_array_elements_text(cells))
  FROM json_to_recordset($1::json) AS given ("jobId" uuid, "rowNumber" int, line int, "column" text, reason text, cells json)`
export async function finishImport(tx: Transaction, jobId: string): Promise<void> {
  await tx.query(`UPDATE import_job SET state = 'DONE', finished_at = now() WHERE id = $1 AND state = 'IMPORTING'`, [jobId])
  await removeChunks(tx, jobId)
}

export const rejectsAfter = (db: Queryable, jobId: string, rowNumber: number, most: number): Promise<ImportRejectRow[]> =>
  db.query<ImportRejectRow>(
    `SELECT ${selectList(importRejectTable)} FROM import_reject WHERE job_id = $1 AND row_number > $2 ORDER BY row_number LIMIT $3`,
    [jobId, rowNumber, most],
  )

/** What is written within is taken back when it fails: the transaction goes on. */
export async function inSavepoint<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> {
  await tx.query('SAVEPOINT row')
  try {
    const result = await work()
    await tx.query('RELEASE SAVEPOINT row')
    return result
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT row')
    throw error
  }
}

/** A use case's database that is the transaction itself. */
export const within = (tx: Transaction): Database =>
  ({
    query: <Row>(sql: string, parameters?: readonly unknown[]) => tx.query<Row>(sql, parameters),
    transaction: <Result>(work: (tx: Transaction) => Promise<Result>) => work(tx),
  }) as unknown as Database
