import { EntitySchema } from 'typeorm'
import type { FileFault } from './csv-dialect.js'

export type ImportKind = 'PRODUCTS' | 'STOCK' | 'SUPPLIERS' | 'PURCHASE_ORDERS'
export type ImportState = 'AWAITING_FILE' | 'CHECKING' | 'IMPORTING' | 'DONE' | 'REFUSED'

export interface ImportJobRow {
  readonly id: string
  readonly kind: ImportKind
  readonly state: ImportState
  /** Whose pieces are its file; null before it came. */
  readonly uploadId: string | null
  readonly actor: string
  readonly idempotencyKey: string
  readonly requestHash: string
  readonly sizeBytes: number | null
  readonly declaredRows: number | null
  readonly delimiter: string | null
  readonly decimalComma: boolean
  /** Its first line; known, as the rows, once the file is checked. */
  readonly header: readonly string[] | null
  readonly totalRows: number | null
  readonly rowsRead: number
  readonly rowsRejected: number
  /** Why the file was refused. */
  readonly fault: FileFault | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
}
export const importJobTable = new EntitySchema<ImportJobRow>({
  name: 'ImportJob',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    state: { type: 'text' },
    uploadId: { type: 'uuid', nullable: true },
    actor: { type: 'text' },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
    sizeBytes: { type: 'bigint', nullable: true },
    declaredRows: { type: 'int', nullable: true },
    delimiter: { type: 'text', nullable: true },
    decimalComma: { type: 'boolean' },
    header: { type: 'text', array: true, nullable: true },
    totalRows: { type: 'int', nullable: true },
    rowsRead: { type: 'int', default: 0 },
    rowsRejected: { type: 'int', default: 0 },
    fault: { type: 'jsonb', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    finishedAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'import_job_idempotency_key_key', columns: ['idempotencyKey'] }],
  indices: [{ name: 'import_job_open', columns: ['createdAt'], where: `state IN ('CHECKING', 'IMPORTING')`, synchronize: false }],
  checks: [{ name: 'import_job_state_check', expression: `state IN ('AWAITING_FILE', 'CHECKING', 'IMPORTING', 'DONE', 'REFUSED')` }],
})

export const importChunkTable = new EntitySchema<{
  readonly jobId: string
  readonly uploadId: string
  readonly n: number
  readonly content: Buffer
}>({
  name: 'ImportChunk',
  columns: {
    jobId: { type: 'uuid', primary: true },
    uploadId: { type: 'uuid', primary: true },
    n: { type: 'int', primary: true },
    content: { type: 'bytea' },
  },
  foreignKeys: [{ name: 'import_chunk_job_id_fkey', target: 'ImportJob', columnNames: ['jobId'], referencedColumnNames: ['id'] }],
})

/** A row that was not taken, and why. */
export interface ImportRejectRow {
  readonly jobId: string
  /** Counts the rows of the file without its header, from 1. */
  readonly rowNumber: number
  /** Of the file, from 1: where the row begins. */
  readonly line: number
  /** Name of the column; null when it is about the whole row. */
  readonly column: string | null
  readonly reason: string
  readonly cells: readonly string[]
}
export const importRejectTable = new EntitySchema<ImportRejectRow>({
  name: 'ImportReject',
  columns: {
    jobId: { type: 'uuid', primary: true },
    rowNumber: { type: 'int', primary: true },
    line: { type: 'int' },
    column: { type: 'text', nullable: true, name: 'column_name' },
    reason: { type: 'text' },
    cells: { type: 'text', array: true },
  },
  foreignKeys: [{ name: 'import_reject_job_id_fkey', target: 'ImportJob', columnNames: ['jobId'], referencedColumnNames: ['id'] }],
})
