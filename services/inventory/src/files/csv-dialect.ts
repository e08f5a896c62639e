import { unescapeFormula } from '@kade/csv'

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
