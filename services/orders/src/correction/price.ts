import type { Finding } from './finding.js'
import type { Settings } from './settings.js'

export interface PricedLine {
  readonly id: string
  readonly sku: string
  /** Minor units, as are the others. */
  readonly unitPrice: number
  /** What the list says; null where it says nothing. */
  readonly listPrice: number | null
  /** What was paid before, at least and at most; null where that is not known. */
  readonly paid: { readonly lines: number; readonly low: number; readonly high: number } | null
}

/** Prices that are far from the list's, from what was ever paid, and from how the rest of the order is priced. */
export function unusualPrices(
  lines: readonly PricedLine[],
  { leastLines, priceTimes }: Pick<Settings, 'leastLines' | 'priceTimes'>,
): Finding[] {
  const level = levelOf(lines)
  return lines.flatMap(({ id, sku, unitPrice, listPrice, paid }): Finding[] => {
    if (listPrice === null || listPrice === 0) return []
    const times = unitPrice / listPrice
    const [low, high] = paid !== null && paid.lines >= leastLines ? [paid.low, paid.high] : [listPrice, listPrice]
    const isHigh = times >= priceTimes && times >= priceTimes * level && unitPrice > high * BEYOND
    const isLow = times <= 1 / priceTimes && times <= level / priceTimes && unitPrice < low / BEYOND
    if (!isHigh && !isLow) return []
    return [
      {
        rule: 'price',
        reason: 'PRICE_ANOMALY',
        note: `The price of ${sku} is far ${isHigh ? 'above' : 'below'} the list's`,
        // Nobody is asked for more than was agreed without a word.
        correction: isHigh ? { summary: `The price of ${sku} looks mistyped`, field: `lines.${id}.unitPrice`, from: String(unitPrice), to: String(listPrice) } : null, // prettier-ignore
      },
    ]
  })
}
const BEYOND = 1.5

/** How many times the list's prices the order has: half of its lines have no more. A few lines tell nothing. */
function levelOf(lines: readonly PricedLine[]): number {
  const times = lines.flatMap(({ unitPrice, listPrice }) => (listPrice === null || listPrice === 0 ? [] : [unitPrice / listPrice]))
  if (times.length < FEW) return 1
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 1
}
const FEW = 3
