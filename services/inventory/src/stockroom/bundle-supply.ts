import { NOW, type Dated } from './atp.js'
import type { Departure } from './calendar.js'
import type { Peg } from './line-promise.js'
import type { Need } from './units.js'

/** Units of a SKU that can leave from a day on. */
export interface Supply extends Dated, Pick<Peg, 'source' | 'sourceId' | 'lineId'> {
  readonly from: Departure | null
}

/** Units of a part that can leave from a day on, and where they are then. */
export interface LocatedSupply extends Supply {
  readonly locationId: string
}

/**
 * Whole bundles that can leave from a day on: a bundle is put together at one location, on the day on which the last of its parts is there; what
 * carries it is the supply that completes it.
 */
export function wholeBundles(parts: readonly Need[], supplyOfPart: (sku: string) => readonly LocatedSupply[]): Supply[] {
  const supplies = parts.flatMap((part, n) => supplyOfPart(part.sku).map((supply) => ({ supply, n })))
  const locationIds = [...new Set(supplies.map(({ supply }) => supply.locationId))]
  return locationIds
    .flatMap((locationId): Supply[] => {
      const here = supplies.filter(({ supply }) => supply.locationId === locationId)
      const there = parts.map(() => 0)
      let whole = 0
      return [...new Set(here.map(({ supply }) => supply.day))].sort().flatMap((day): Supply[] => {
        const today = here.filter(({ supply }) => supply.day === day)
        for (const { supply, n } of today) there[n] = (there[n] ?? 0) + supply.quantity
        const complete = Math.min(...parts.map(({ quantity }, n) => Math.floor((there[n] ?? 0) / quantity)))
        const quantity = complete - whole
        whole = complete
        const last = today.at(-1)?.supply
        if (quantity <= 0 || !last) return []
        const { source, sourceId, lineId, from } = day === NOW ? { ...last, source: 'STOCK' as const } : last
        return [{ day, quantity, source, sourceId, lineId, from }]
      })
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
