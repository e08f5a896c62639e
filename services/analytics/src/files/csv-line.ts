/** Signs with which a spreadsheet takes a cell for a formula, or a line break with which one begins; the full-width ones too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

export type Cell = string | number | boolean | null

/** A line of CSV (RFC 4180), with its line break. A text that a spreadsheet would compute has an apostrophe before it; numbers are as they are. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
