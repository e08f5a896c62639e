import type { Finding } from './finding.js'
import type { Settings } from './settings.js'

/** How much of a SKU is ordered in a line. */
export interface QuantityHabit {
  readonly lines: number
  /** Half of its lines have no more. */
  readonly usual: number
  /** Nor have 99 of 100. */
  readonly high: number
}
export interface OrderedLine {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly habit: QuantityHabit | null
}
type Limits = Pick<Settings, 'leastLines' | 'quantityTimes' | 'quantityTimesOthers' | 'quantityTimesOwn'>

/** Lines of which far more is ordered than others order of the SKU, and than the rest of the order would have one think. */
export const unusualLines = (lines: readonly OrderedLine[], limits: Limits): OrderedLine[] => {
  const strangeness = lines.map(timesUsual)
  return lines.filter(({ quantity, habit }, index) => {
    if (habit === null || habit.lines < limits.leastLines || quantity < LEAST || quantity < limits.quantityTimes * habit.high) return false
    const most = Math.max(1, ...strangeness.filter((_, other) => other !== index))
    return (strangeness[index] ?? 0) >= limits.quantityTimesOthers * most
  })
}
/** So few are no matter. */
const LEAST = 10

/** How many times the usual quantity of its SKU. */
const timesUsual = ({ quantity, habit }: OrderedLine): number => (habit === null ? 1 : quantity / Math.max(1, habit.usual))

/** `ownMost`: how many times the usual quantity of its SKU a line of the customer had at most; null: the customer is new. */
export const unusualQuantities = (lines: readonly OrderedLine[], ownMost: number | null, limits: Limits): Finding[] =>
  unusualLines(lines, limits)
    .filter((line) => ownMost === null || timesUsual(line) >= limits.quantityTimesOwn * ownMost)
    .map(({ id, sku, quantity, habit }) => {
      const to = meant(quantity, habit?.high ?? 0)
      return {
        rule: 'quantity',
        reason: 'QUANTITY_ANOMALY',
        note: `${quantity.toLocaleString('en')} of ${sku} is far more than anybody orders`,
        correction:
          to === null
            ? null
            : { summary: `The quantity of ${sku} looks mistyped`, field: `lines.${id}.quantity`, from: String(quantity), to: String(to) },
      }
    })

/** What was meant, where that can be told: a number that was typed twice, or has zeros too many. */
function meant(quantity: number, high: number): number | null {
  const digits = String(quantity)
  const half = digits.slice(0, digits.length / 2)
  if (half + half === digits && Number(half) <= high) return Number(half)
  for (let fewer = quantity / 10; Number.isInteger(fewer) && fewer >= 1; fewer /= 10) if (fewer <= high) return fewer
  return null
}
