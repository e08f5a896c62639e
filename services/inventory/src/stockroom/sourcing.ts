import type { Departure } from './calendar.js'
import { zoneBetween } from './promise.js'
import { availableOf, type StockBook } from './stock-book.js'
import type { Need } from './units.js'

export interface SourceLocation extends Departure {
  readonly id: string
  readonly code: string
}
export interface Sourced extends Need {
  readonly locationId: string
}

/**
 * Which units come from where: one location that has everything, the nearest first; else as few locations as a greedy choice finds, each
 * time the one that has the most of what is still needed. Units that are nowhere are left out. `except` is never chosen.
 */
export function source(
  book: StockBook,
  needs: readonly Need[],
  locations: readonly SourceLocation[],
  destination: string,
  except?: string,
): Sourced[] {
  const left = new Map(needs.map(({ sku, quantity }) => [sku, quantity]))
  const sourced: Sourced[] = []
  let candidates = locations.filter(({ id }) => id !== except)
  while (left.size > 0 && candidates.length > 0) {
    const ranked = candidates.map((location) => ({
      location,
      has: unitsAt(book, left, location.id),
      zone: zoneBetween(location.countryCode, destination),
    }))
    ranked.sort((a, b) => b.has - a.has || a.zone - b.zone || (a.location.code < b.location.code ? -1 : 1))
    const [best] = ranked
    if (!best || best.has === 0) break
    for (const [sku, quantity] of [...left]) {
      const units = Math.min(quantity, availableOf(book.level(sku, best.location.id)))
      if (units <= 0) continue
      sourced.push({ sku, quantity: units, locationId: best.location.id })
      if (units === quantity) left.delete(sku)
      else left.set(sku, quantity - units)
    }
    candidates = candidates.filter(({ id }) => id !== best.location.id)
  }
  return sourced
}

function unitsAt(book: StockBook, left: ReadonlyMap<string, number>, locationId: string): number {
  let units = 0
  for (const [sku, quantity] of left) units += Math.max(0, Math.min(quantity, availableOf(book.level(sku, locationId))))
  return units
}

const NEARNESS = ['in the country of the customer', 'on the continent of the customer', 'abroad'] as const

/** Why a location, for a person to read. */
export function explainSourcing(location: SourceLocation, destination: string, locationsInAll: number): string {
  const split = locationsInAll === 1 ? 'has everything' : `has a part (the order ships from ${locationsInAll} locations)`
  return `${location.code} ${split}; it is ${NEARNESS[zoneBetween(location.countryCode, destination)]}`
}
