import { csvLine, type Cell } from '@kade/csv'

export type { Cell }

/** A file of comma separated values, with the mark that makes spreadsheets read it as UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((row) => csvLine(row)).join('')}`

/** Gives the browser's user a file. */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
