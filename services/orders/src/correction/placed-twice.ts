import type { Address } from '@kade/events'
import { plain } from './city-table.js'
import type { Finding } from './finding.js'
import type { Settings } from './settings.js'

/** An order as far as another can be the same. */
export interface Placed {
  readonly id: string
  readonly number: string
  readonly placedAt: Date
  readonly shippingAddress: Pick<Address, 'line1' | 'postalCode' | 'countryCode'>
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  /** When its customer could see that it came through; null: not yet. */
  readonly confirmedAt: Date | null
}

/** The same customer ordered the same, for the same address, a moment before. `others`: what else the customer ordered. */
export function placedTwice(
  order: Placed,
  others: readonly Placed[],
  { twiceWithinMinutes, twiceLeastSkus, twiceShare }: Pick<Settings, 'twiceWithinMinutes' | 'twiceLeastSkus' | 'twiceShare'>,
): Finding | null {
  if (unitsBySku(order.lines).size < twiceLeastSkus) return null
  const first = others
    .filter((other) => {
      const minutes = minutesBetween(other, order)
      const isBefore = minutes > 0 || (minutes === 0 && other.id < order.id)
      return (
        isBefore &&
        minutes <= twiceWithinMinutes &&
        isSamePlace(order, other) &&
        isUnseen(order, other) &&
        inCommon(order, other) >= twiceShare
      )
    })
    .sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())[0]
  if (!first) return null
  const summary = `The same was ordered as ${first.number} ${ago(minutesBetween(first, order))}`
  return {
    rule: 'placed-twice',
    reason: 'DUPLICATE_SUSPECTED',
    note: 'The same was ordered a moment before',
    correction: { summary, field: 'order', from: order.number, to: 'CANCELLED' },
  }
}

const minutesBetween = (before: Placed, after: Placed): number => (after.placedAt.getTime() - before.placedAt.getTime()) / 60_000
const ago = (minutes: number): string => (minutes < 1 ? 'less than a minute before' : `${Math.round(minutes)} minutes before`)

/** Who orders one thing once more after the first was confirmed wants two; a whole basket is not put together twice. */
const isUnseen = ({ placedAt, lines }: Placed, { confirmedAt }: Placed): boolean =>
  unitsBySku(lines).size > 1 || confirmedAt === null || confirmedAt > placedAt

const isSamePlace = ({ shippingAddress: a }: Placed, { shippingAddress: b }: Placed): boolean =>
  a.countryCode === b.countryCode && plain(a.line1) === plain(b.line1) && plain(a.postalCode ?? '') === plain(b.postalCode ?? '')

/** The share of lines with the same SKU and quantity, of the order that has more. */
function inCommon({ lines }: Placed, other: Placed): number {
  const [mine, theirs] = [unitsBySku(lines), unitsBySku(other.lines)]
  const same = [...mine].filter(([sku, quantity]) => theirs.get(sku) === quantity).length
  return same / Math.max(1, mine.size, theirs.size)
}

function unitsBySku(lines: Placed['lines']): Map<string, number> {
  const units = new Map<string, number>()
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity)
  return units
}
