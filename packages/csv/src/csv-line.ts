export type Cell = string | number | boolean | null

/** Signs with which a spreadsheet takes a cell for a formula, or a line break with which one begins; the full-width ones too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A text that no spreadsheet computes: an apostrophe before it. What looks so already has one more, so that each text comes back as it was. */
export const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
/** The text of {@link escapeFormula}, and of other programs that write alike. */
export const unescapeFormula = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/** A line of CSV (RFC 4180), with its line break. Texts are escaped; numbers are not. */
export const csvLine = (cells: readonly Cell[], delimiter = ','): string =>
  `${cells.map((cell) => quoted(typeof cell === 'string' ? escapeFormula(cell) : cell === null ? '' : String(cell), delimiter)).join(delimiter)}\r\n`

const quoted = (text: string, delimiter: string): string =>
  text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(delimiter) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text
