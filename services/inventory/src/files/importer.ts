import type { Transaction, UserErrorDetail } from '@kade/service-kit'

/** A row of a file whose columns are known by name. */
export interface FileRow {
  readonly rowNumber: number
  /** Whether the file has this column at all: what has none stays as it is. */
  readonly has: (column: string) => boolean
  /** Null when the cell is empty, or the file has no such column. */
  readonly text: (column: string) => string | null
  /** As the graph writes numbers; what is none stays as it is, to be refused. */
  readonly number: (column: string) => string | null
}
export interface Reject {
  readonly rowNumber: number
  readonly column: string | null
  readonly reason: string
}
export interface ImportedBy {
  readonly jobId: string
  readonly actor: string
}
/** How rows of one kind of file are taken: in the transaction that notes how far the file is, so that none is taken twice. */
export interface Importer {
  readonly columns: readonly string[]
  readonly required: readonly string[]
  /** Rows that are taken at once. */
  readonly atOnce: number
  /** Rows in a row that have the same are taken together. */
  readonly groupOf?: (row: FileRow) => string
  readonly take: (tx: Transaction, rows: readonly FileRow[], by: ImportedBy) => Promise<Reject[]>
}

/** A whole number; NaN for what is none, which every use case refuses. */
export function wholeIn(row: FileRow, column: string): number | null {
  const text = row.number(column)
  return text === null ? null : /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

/** The first column whose cell is none of these words, in any case. */
export const wordFault = (row: FileRow, column: string, words: readonly string[]): Reject[] => {
  const word = row.text(column)
  if (word === null || words.includes(word.toUpperCase())) return []
  return [{ rowNumber: row.rowNumber, column, reason: `is one of ${words.join(', ')}` }]
}

/** A day that is none, or is written otherwise than 2026-12-31. */
export const dayFault = (row: FileRow, column: string): Reject[] => {
  const day = row.text(column)
  if (day === null || (/^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))) return []
  return [{ rowNumber: row.rowNumber, column, reason: 'is no day: write it as 2026-12-31' }]
}

/** What is said of rows by the places of their errors: `rowOf` answers the row at fault, `columnOf` its column. */
export const rejectsBy = (
  errors: readonly UserErrorDetail[],
  rowOf: (field: readonly string[]) => FileRow | undefined,
  columnOf: (field: readonly string[]) => string | null,
): Reject[] => {
  const rejects = new Map<number, Reject>()
  for (const { field, message } of errors) {
    const row = field && rowOf(field)
    if (row && field && !rejects.has(row.rowNumber))
      rejects.set(row.rowNumber, { rowNumber: row.rowNumber, column: columnOf(field), reason: message })
  }
  return [...rejects.values()]
}
