/** What somebody with a hand scanner says: a scanner types what it reads, and then Enter. */
export type Scan =
  /** Enter alone: that was all. */
  | { readonly kind: 'done' }
  /** `*12`: so many of what was scanned last. */
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'code'; readonly code: string }

const MOST = 1_000_000

export function readScan(typed: string): Scan {
  const text = typed.trim()
  if (text === '') return { kind: 'done' }
  const [, before, after] = /^(?:[*×](\d+)|(\d+)[*×])$/u.exec(text) ?? []
  const quantity = Number(before ?? after ?? Number.NaN)
  return Number.isNaN(quantity) ? { kind: 'code', code: text } : { kind: 'quantity', quantity: Math.min(quantity, MOST) }
}

export interface Line {
  readonly sku: string
  readonly title: string
  readonly quantity: number
}

/** One unit more of what was scanned; what was scanned last stands first. */
export function withOneMore(lines: readonly Line[], { sku, title }: Omit<Line, 'quantity'>): readonly Line[] {
  const quantity = (lines.find((line) => line.sku === sku)?.quantity ?? 0) + 1
  return [{ sku, title, quantity: Math.min(quantity, MOST) }, ...lines.filter((line) => line.sku !== sku)]
}

/** So many of what was scanned last; of nothing, it is forgotten. */
export function withQuantity<Scanned extends Line>([last, ...others]: readonly Scanned[], quantity: number): readonly Scanned[] {
  return !last || quantity === 0 ? others : [{ ...last, quantity }, ...others]
}

export const unitsOf = (lines: readonly Line[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)
