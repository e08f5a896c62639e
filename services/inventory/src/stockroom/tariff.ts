import { costOf, ratesBetween, type Box, type Parcel, type RateCard, type Sides } from '@kade/rates'

/** Goods that are sent together, as sums over their units. */
export interface Load {
  readonly grams: number
  readonly cubicMm: number
  readonly units: number
}
/** What carriers ask for a load, in minor units of their cards. */
export type Tariff = (load: Load) => number

/** Goods never fill a box wholly: as the packing tables reckon. */
const FILL = 0.8

/**
 * What the cheapest carrier and service ask between two countries, reckoned from weight and volume alone: quick enough to compare thousands of
 * ways to send an order. What was chosen is then boxed by its sides and quoted as its label will be. Null where none of them goes.
 */
export function tariffBetween(cards: readonly RateCard[], fromCountry: string, toCountry: string): Tariff | null {
  const known = tariffs.get(cards) ?? new Map<string, Tariff | null>()
  tariffs.set(cards, known)
  const name = `${fromCountry} ${toCountry}`
  const tariff = known.get(name)
  if (tariff !== undefined) return tariff
  const made = makeTariff(cards, fromCountry, toCountry)
  known.set(name, made)
  return made
}

/** A batch of orders asks for the same few ways again and again. */
const tariffs = new WeakMap<readonly RateCard[], Map<string, Tariff | null>>()

function makeTariff(cards: readonly RateCard[], fromCountry: string, toCountry: string): Tariff | null {
  const offers = cards.flatMap((card) => {
    const parcelsOf = parcelling(card)
    return ratesBetween(card, fromCountry, toCountry).map(({ rate }) => ({ parcelsOf, rate }))
  })
  if (offers.length === 0) return null
  return (load) => {
    let least = Infinity
    for (const { parcelsOf, rate } of offers) {
      const { count, grams, leastGrams } = parcelsOf(load)
      least = Math.min(least, count * costOf(rate, Math.max(grams, leastGrams)))
    }
    return least
  }
}

/** The parcels of a load by its weight and volume alone. */
export function parcelsByVolume(card: RateCard, load: Load): Parcel[] {
  const { count, grams, sides } = parcelling(card)(load)
  return Array.from({ length: count }, () => ({ grams: Math.ceil(grams), sides }))
}

/** Parcels that are all alike. */
interface Parcels {
  readonly count: number
  /** Of each on the scale. */
  readonly grams: number
  readonly sides: Sides
  /** What the room that each takes counts as. */
  readonly leastGrams: number
}

/**
 * Everything in the smallest box that takes it, else the largest in even parts. What is asked of a box is reckoned once: one decision asks for
 * tens of thousands of loads.
 */
function parcelling({ boxes, dimensionalDivisor }: RateCard): (load: Load) => Parcels {
  const known = boxes.map(({ sides, outer, maxGrams, emptyGrams }) => ({
    ...{ maxGrams, emptyGrams, sides: outer, room: volumeOf(sides) * FILL },
    leastGrams: dimensionalDivisor === null ? 0 : Math.ceil(volumeOf(outer) / dimensionalDivisor),
  }))
  const largest = known.at(-1)
  if (!largest) return ({ grams }) => ({ count: 1, grams, sides: [0, 0, 0], leastGrams: 0 })
  return ({ grams, cubicMm }) => {
    for (const { maxGrams, room, emptyGrams, sides, leastGrams } of known)
      if (grams <= maxGrams && cubicMm <= room) return { count: 1, grams: grams + emptyGrams, sides, leastGrams }
    const count = Math.ceil(Math.max(grams / largest.maxGrams, cubicMm / largest.room))
    return { count, grams: grams / count + largest.emptyGrams, sides: largest.sides, leastGrams: largest.leastGrams }
  }
}

const volumeOf = ([length, width, height]: Box['sides']): number => length * width * height
