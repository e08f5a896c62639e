import type { RateCard } from '@kade/rates'
import { mostOf, salableLater, sourceTogether } from '../stockroom/ask.js'
import type { Place } from '../stockroom/calendar.js'
import type { PromiseState } from '../stockroom/line-promise.js'
import { offer } from '../stockroom/peg.js'
import { dayOf } from '../stockroom/promise.js'
import type { BookedLocation } from '../stockroom/departures.js'
import type { StockLevel } from '../stockroom/stock-book.js'
import { Stockroom, type ChannelTerms, type OutOfStockPolicy, type SellableVariant } from '../stockroom/stockroom.js'

export interface Availability {
  /** Units that can be sold now, over all locations. */
  readonly available: number
  readonly policy: OutOfStockPolicy
  readonly promisedShipDate: string | null
  /** Null without a destination, or when it cannot be sold. */
  readonly promisedDeliveryDate: string | null
}

/** By whom it is asked, and what a bundle consists of. */
export interface Terms {
  /** The channel that would sell it; what all channels do unless given. */
  readonly channel?: string | null
  readonly channelPolicies?: readonly ChannelTerms[]
  /** The variants that are parts of a bundle: their levels are among those given. */
  readonly parts?: readonly SellableVariant[]
  /** Units of it that were preordered. */
  readonly preordered?: number
  /** What others wait for, and what is to come. */
  readonly promises?: Omit<PromiseState, 'lines'>
  /** What carriers ask. */
  readonly cards?: readonly RateCard[]
}

/** What we would promise for this quantity now: from stock at hand, else by the variant's policy, else nothing. It decides as reserving does. */
export function availability(
  variant: SellableVariant,
  levels: readonly StockLevel[],
  quantity: number,
  locations: readonly BookedLocation[],
  destination: Place | null,
  now: Date,
  { channel, channelPolicies = [], parts = [], preordered = 0, promises, cards = [] }: Terms = {},
): Availability {
  const { sku } = variant
  const room = Stockroom.of({
    ...{ levels, locations, cards, channelPolicies, variants: [...parts, variant], preordered: [{ sku, quantity: preordered }] },
    ...{ orders: [], reserved: [], backordered: [], allocated: [] },
    ...(promises ? { promises: { ...promises, lines: [] } } : {}),
  })
  const ask = { sku, quantity, parts: room.partsOf(sku), isDenied: false, isWhole: false }
  const available = mostOf(room, ask, { channel, countryCode: destination?.countryCode ?? null })
  const policy = room.policyOf(sku, channel)
  if (
    !variant.active ||
    variant.restrictedCountries.includes(destination?.countryCode ?? '') ||
    quantity > available + salableLater(room, sku, channel)
  )
    return { available, policy, promisedShipDate: null, promisedDeliveryDate: null }
  const to = destination ?? { countryCode: '' }
  const release = room.releaseOf(sku, null, dayOf(now), channel)
  const sourced = sourceTogether(room, [ask], { countryCode: to.countryCode, channel, when: { now, to } })
  const atHand = room.locations.filter(({ id }) => sourced.some(({ locationId }) => locationId === id))
  const unitsAtHand = Math.min(quantity, available)
  const wanted = {
    ...{ sku, quantity: quantity - unitsAtHand, unitsAtHand, atHand, to: destination, release },
    announced: variant.availableFrom,
  }
  const { shipDate, deliveryDate } = offer(room, wanted, now)
  return { available, policy, promisedShipDate: shipDate, promisedDeliveryDate: deliveryDate }
}
