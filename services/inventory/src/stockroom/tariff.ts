import { costOf, ratesBetween, type Box, type RateCard } from '@kade/rates'

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
  const offers = cards.flatMap((card) => ratesBetween(card, fromCountry, toCountry).map(({ rate }) => ({ card, rate })))
  if (offers.length === 0) return null
  return (load) => Math.min(...offers.map(({ card, rate }) => parcelsOf(load, card).reduce((sum, grams) => sum + costOf(rate, grams), 0)))
}

/** Billable grams of each parcel: everything in the smallest box that takes it, else the largest in even parts. */
function parcelsOf({ grams, cubicMm }: Load, { boxes, dimensionalDivisor }: RateCard): number[] {
  const largest = boxes.at(-1)
  if (!largest) return [grams]
  const box = boxes.find((each) => grams <= each.maxGrams && cubicMm <= volumeOf(each.sides) * FILL)
  if (box) return [billableGrams(grams, box, dimensionalDivisor)]
  const count = Math.ceil(Math.max(grams / largest.maxGrams, cubicMm / (volumeOf(largest.sides) * FILL)))
  return Array.from({ length: count }, () => billableGrams(grams / count, largest, dimensionalDivisor))
}

const volumeOf = ([length, width, height]: Box['sides']): number => length * width * height
const billableGrams = (grams: number, { emptyGrams, outer }: Box, divisor: number | null): number =>
  Math.max(grams + emptyGrams, divisor === null ? 0 : Math.ceil(volumeOf(outer) / divisor))
