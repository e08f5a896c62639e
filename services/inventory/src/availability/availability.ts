import { backorderShipDate, dayOf, deliveryDate, shipDate } from '../stockroom/promise.js'
import { source, type SourceLocation } from '../stockroom/sourcing.js'
import { availableOf, StockBook, type StockLevel } from '../stockroom/stock-book.js'
import type { OutOfStockPolicy, SellableVariant } from '../stockroom/stockroom.js'

export interface Availability {
  /** Units that can be sold now, over all locations. */
  readonly available: number
  readonly policy: OutOfStockPolicy
  readonly promisedShipDate: string | null
  /** Null without a destination, or when it cannot be sold. */
  readonly promisedDeliveryDate: string | null
}

/** What we would promise for this quantity now: from stock at hand, else by the variant's policy, else nothing. */
export function availability(
  variant: SellableVariant,
  levels: readonly StockLevel[],
  quantity: number,
  locations: readonly SourceLocation[],
  destination: string | null,
  now: Date,
): Availability {
  const available = levels.reduce((sum, level) => sum + Math.max(0, availableOf(level)), 0)
  const { policy } = variant
  if (!variant.active || (quantity > available && policy === 'DENY'))
    return { available, policy, promisedShipDate: null, promisedDeliveryDate: null }
  const leaves = quantity > available ? backorderShipDate(now, variant.availableFrom) : shipDate(now)
  if (destination === null) return { available, policy, promisedShipDate: dayOf(leaves), promisedDeliveryDate: null }
  const sourced = source(new StockBook(levels), [{ sku: variant.sku, quantity: Math.min(quantity, available) }], locations, destination)
  const from = locations.filter(({ id }) => sourced.some(({ locationId }) => locationId === id)).map(({ countryCode }) => countryCode)
  const arrives = (from.length === 0 ? [destination] : from).map((country) => deliveryDate(leaves, country, destination).getTime())
  return { available, policy, promisedShipDate: dayOf(leaves), promisedDeliveryDate: dayOf(new Date(Math.max(...arrives))) }
}
