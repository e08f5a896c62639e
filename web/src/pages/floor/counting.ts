import type { SheetFragment } from './generated.js'
import type { Line } from './scan.js'

export interface CountedUnits {
  readonly sku: string
  readonly bin: string
  readonly quantity: number
}

/** What is told of a bin: what was scanned there, and none of what the sheet expects and nobody scanned. */
export function countOf(
  sheet: Pick<SheetFragment, 'lines'>,
  bin: string,
  scanned: readonly Pick<Line, 'sku' | 'quantity'>[],
): CountedUnits[] {
  const missing = skusIn(sheet, bin).filter((sku) => !scanned.some((line) => line.sku === sku))
  return [...scanned.map(({ sku, quantity }) => ({ sku, bin, quantity })), ...missing.map((sku) => ({ sku, bin, quantity: 0 }))]
}

/** The sheet on which this bin is still to be counted. */
export const sheetFor = <S extends Pick<SheetFragment, 'lines'>>(sheets: readonly S[], bin: string): S | undefined =>
  sheets.find((sheet) => leftOf(sheet).includes(bin))

/** Bins of which something is still to be counted, in the order of the sheet. */
export const leftOf = ({ lines }: Pick<SheetFragment, 'lines'>): string[] => [
  ...new Set(lines.flatMap((line) => (line.bin && (line.counted === null || line.secondCountDue) ? [line.bin.code] : []))),
]

const skusIn = ({ lines }: Pick<SheetFragment, 'lines'>, bin: string): string[] =>
  lines.flatMap((line) => (line.bin?.code === bin ? [line.sku] : []))
