import type { Box, Parcel } from './parcel.js'

/** What a carrier asks for a parcel, as plain data: whoever has it reckons what the carrier will ask. Money is in minor units of `currency`. */
export interface RateCard {
  /** Its code. */
  readonly carrier: string
  readonly name: string
  /** Grows with each change. */
  readonly version: number
  readonly currency: string
  /** The first that two countries are in is theirs. */
  readonly zones: readonly RateZone[]
  readonly services: readonly RateService[]
  /** So many cubic centimetres count as a kilogram; null: only what the scale shows counts. */
  readonly dimensionalDivisor: number | null
  /** The heaviest parcel on the scale that it carries. */
  readonly heaviestGrams: number
  /** ISO 3166-1 alpha-2: where it does not go. */
  readonly notServed: readonly string[]
  /** At the packing tables, from small to large. */
  readonly boxes: readonly Box[]
}
export interface RateZone {
  readonly code: string
  /** Within one country; both in one of `countries`; or anywhere. */
  readonly match: 'SAME_COUNTRY' | 'AMONG' | 'ANYWHERE'
  /** ISO 3166-1 alpha-2, of AMONG. */
  readonly countries: readonly string[]
}
export interface RateService {
  readonly code: string
  readonly zones: readonly ZoneRate[]
}
export interface ZoneRate {
  readonly zone: string
  /** Working days on the way: at best, and at the latest. */
  readonly transitDays: readonly [number, number]
  /** From light to heavy: what a parcel up to so many grams costs. */
  readonly breaks: readonly WeightBreak[]
  /** For each kilogram begun above the last of them. */
  readonly perKgAbove: number
}
export interface WeightBreak {
  readonly upToGrams: number
  readonly cost: number
}

export interface Quote {
  readonly service: string
  readonly cost: number
  readonly transitDays: readonly [number, number]
}

/** What each service asks for these parcels, and how long it takes. Empty where the carrier does not go, or one is too heavy. */
export function quote(card: RateCard, fromCountry: string, toCountry: string, parcels: readonly Parcel[]): Quote[] {
  if (parcels.some(({ grams }) => grams > card.heaviestGrams)) return []
  const billable = parcels.map((parcel) => billableGrams(parcel, card.dimensionalDivisor))
  return ratesBetween(card, fromCountry, toCountry).map(({ service, rate }) => ({
    service,
    cost: billable.reduce((sum, grams) => sum + costOf(rate, grams), 0),
    transitDays: rate.transitDays,
  }))
}

/** What each service asks between two countries. Empty where the carrier does not go. */
export function ratesBetween(
  { zones, services, notServed }: RateCard,
  fromCountry: string,
  toCountry: string,
): { readonly service: string; readonly rate: ZoneRate }[] {
  if (notServed.includes(toCountry)) return []
  const zone = zones.find(({ match, countries }) => {
    if (match === 'SAME_COUNTRY') return fromCountry === toCountry
    return match === 'ANYWHERE' || (countries.includes(fromCountry) && countries.includes(toCountry))
  })
  return services.flatMap(({ code: service, zones: rates }) => {
    const rate = rates.find((each) => each.zone === zone?.code)
    return rate ? [{ service, rate }] : []
  })
}

/** The heavier of what the scale shows and what the room it takes counts as. */
export function billableGrams({ grams, sides: [length, width, height] }: Parcel, dimensionalDivisor: number | null): number {
  return dimensionalDivisor === null ? grams : Math.max(grams, Math.ceil((length * width * height) / dimensionalDivisor))
}

/** Of one parcel, by its billable weight. */
export function costOf({ breaks, perKgAbove }: Pick<ZoneRate, 'breaks' | 'perKgAbove'>, grams: number): number {
  const reached = breaks.find(({ upToGrams }) => grams <= upToGrams)
  if (reached) return reached.cost
  const { upToGrams, cost } = breaks.at(-1) ?? { upToGrams: 0, cost: 0 }
  return cost + perKgAbove * Math.ceil((grams - upToGrams) / 1_000)
}

/** What the cheapest service of these cards asks for a parcel: all of one currency. Infinity where none takes it. */
export function cheapestBetween(cards: readonly RateCard[], fromCountry: string, toCountry: string): (parcel: Parcel) => number {
  const rates = cards.flatMap((card) => ratesBetween(card, fromCountry, toCountry).map(({ rate }) => ({ card, rate })))
  return (parcel) => {
    let least = Infinity
    for (const { card, rate } of rates)
      if (parcel.grams <= card.heaviestGrams) least = Math.min(least, costOf(rate, billableGrams(parcel, card.dimensionalDivisor)))
    return least
  }
}
