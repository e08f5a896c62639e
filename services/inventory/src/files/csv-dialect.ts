/** Why a file is refused as a whole: nothing of it was done. */
export type FileFaultCode = 'NOT_UTF8' | 'CUT' | 'QUOTES' | 'ROW_TOO_LONG' | 'EMPTY' | 'MISSING_COLUMN' | 'COLUMN_TWICE' | 'ROW_COUNT'
export interface FileFault {
  readonly code: FileFaultCode
  readonly message: string
  /** Of the file, from 1; null when it is about no line. */
  readonly line: number | null
}
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  constructor(readonly fault: FileFault) {
    super(fault.message)
  }
}

/** Signs with which a spreadsheet takes a cell for a formula, or a line break with which one begins; the full-width ones too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A text that no spreadsheet computes: an apostrophe before it. What looks so already has one more, so that each text comes back as it was. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
/** The text of {@link escapeFormula}, and of other programs that write alike. */
export const unescapeFormula = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/** A line of CSV (RFC 4180), with its line break. Texts are escaped; numbers are not. */
export const csvLine = (cells: readonly (string | number | boolean | null)[], delimiter: string): string =>
  `${cells.map((cell) => quoted(typeof cell === 'string' ? escapeFormula(cell) : cell === null ? '' : String(cell), delimiter)).join(delimiter)}\r\n`

const quoted = (text: string, delimiter: string): string =>
  text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(delimiter) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text

const DELIMITERS = [',', ';', '\t', '|', '^', '~', ':']

/** The delimiter that makes the most known columns of the first line; a comma when none does. */
export function delimiterOf(head: string, columns: readonly string[]): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head.replace(/^\ufeff/, ''))?.[0] ?? ''
  const known = new Set(columns.map((column) => column.toLowerCase()))
  const found = (delimiter: string) => line.split(delimiter).filter((name) => known.has(columnName(name))).length
  return DELIMITERS.toSorted((one, other) => found(other) - found(one))[0] ?? ','
}

/** As columns are compared: quotes, spaces and case are of no matter. */
export const columnName = (cell: string): string =>
  unescapeFormula(
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  ).toLowerCase()

/** Which column stands where. @throws FileRefused */
export function columnsIn(header: readonly string[], required: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, cell] of header.entries()) {
    const name = columnName(cell)
    if (places.has(name)) throw new FileRefused({ code: 'COLUMN_TWICE', message: `The column ${name} is there twice`, line: 1 })
    if (name !== '') places.set(name, place)
  }
  const missing = required.filter((name) => !places.has(name.toLowerCase()))
  if (missing.length > 0)
    throw new FileRefused({ code: 'MISSING_COLUMN', message: `The first line names no column ${missing.join(', ')}`, line: 1 })
  return places
}

/**
 * A number as the graph writes it: a comma may be the decimal sign, and groups of three may stand apart. Null when it is none, or could be read in two
 * ways: with a comma as decimal sign `1,234` is 1.234, and else it is refused.
 */
export function decimalIn(cell: string, decimalComma: boolean): string | null {
  const text = cell.trim().replaceAll(/[\u00a0\u202f ]/g, '')
  if (/^-?\d+$/.test(text)) return text
  const [decimal, group] = decimalComma ? [',', '.'] : ['.', ',']
  const plain = new RegExp(`^-?\\d+[${decimal}]\\d+$`)
  const grouped = new RegExp(`^-?\\d{1,3}([${group}]\\d{3})+[${decimal}]\\d+$`)
  return plain.test(text) || grouped.test(text) ? text.replaceAll(group, '').replace(decimal, '.') : null
}
