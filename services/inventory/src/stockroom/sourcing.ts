import { USUAL_GRAMS, USUAL_SIDES } from '@kade/packing'
import type { RateCard } from '@kade/rates'
import { freshness } from './age.js'
import { missedFor, type Departure, type Place } from './calendar.js'
import { dayOf, deliveryDate, shipDate, zoneBetween } from './promise.js'
import { cheapestPlan } from './cheapest-plan.js'
import { tariffBetween, type Tariff } from './tariff.js'
import { availableOf, type StockBook } from './stock-book.js'
import type { Need } from './units.js'

export interface SourceLocation extends Departure {
  readonly id: string
  readonly code: string
  /** Orders are sent from it, unless it says no. */
  readonly active?: boolean
  /** What its work costs, in minor units of `handlingCurrency`. */
  readonly handlingPerParcel?: number
  readonly handlingPerUnit?: number
  readonly handlingCurrency?: string | null
  /** ISO 3166-1 alpha-2: where it may not send to. */
  readonly restrictedCountries?: readonly string[]
  readonly shipsHazardous?: boolean
}
/** What is to be known of a variant to send it. */
export interface SourcedVariant {
  readonly hazardous: boolean
  readonly restrictedCountries: readonly string[]
  /** Of one unit, packed; null where it is not known. */
  readonly weightGrams?: number | null
  readonly lengthMm?: number | null
  readonly widthMm?: number | null
  readonly heightMm?: number | null
  /** How it may lie in a box. */
  readonly fragile?: boolean
  readonly thisSideUp?: boolean
  readonly hazardClass?: string | null
  readonly carriesGrams?: number | null
}
export interface SourcingGround {
  readonly book: StockBook
  readonly locations: readonly SourceLocation[]
  readonly variants: ReadonlyMap<string, SourcedVariant>
  /** What carriers ask; where none is known yet, few and near locations are cheap. */
  readonly cards: readonly RateCard[]
}
export interface SourcingRequest {
  readonly needs: readonly Need[]
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  /** A location that is never chosen. */
  readonly except?: string | undefined
  /** The one location that may be chosen. */
  readonly only?: string | undefined
  /** When, and by when; locations send at any time, where it says nothing. */
  readonly when?: When | undefined
}
export interface When {
  readonly now: Date
  readonly to: Place
  /** The day that was promised: who keeps it is in time. */
  readonly promisedOn?: string | null
  /** The promise is kept, or nothing is chosen. */
  readonly isKept?: boolean
  /** Locations where the units lie ready already, by id. */
  readonly ready?: readonly string[]
}
export interface Sourced extends Need {
  readonly locationId: string
}

/** Why a location gives nothing of a SKU, or nothing at all. */
export type FilteredFor = 'NO_STOCK' | 'INACTIVE' | 'EXCEPTED' | 'COUNTRY' | 'HAZARDOUS' | 'CUT_OFF' | 'CAPACITY' | 'PROMISE' | 'NOT_SERVED'

/** A location as it was weighed. */
export interface Candidate {
  readonly locationId: string
  readonly locationCode: string
  /** What it could give of each SKU, or why it gives none. */
  readonly lines: readonly { readonly sku: string; readonly units: number; readonly filteredFor: FilteredFor | null }[]
  /** What it would cost to send all of that from there, in minor units; null where it gives nothing. */
  readonly cost: number | null
  readonly isChosen: boolean
}
export interface Sourcing {
  readonly units: readonly Sourced[]
  readonly candidates: readonly Candidate[]
  /** Of what was chosen, with what splits cost, in minor units of `currency`; null where no carrier's card is known. */
  readonly cost: number | null
  readonly currency: string | null
}

/** Minor units: what another parcel, and a line in two parcels, are reckoned to cost besides the carrier. */
export const PARCEL_PENALTY = 100
export const SPLIT_PENALTY = 100

/**
 * Which units come from where: the cheapest set of locations that has everything, by what carriers ask, the work at each location, and a penalty
 * for each further parcel. Units that are nowhere are left out, and so are locations that would send later than the others ({@link inTime}).
 */
export function source(ground: SourcingGround, request: SourcingRequest): Sourced[] {
  return [...decideSourcing(ground, request).units]
}

/** The same, with what was weighed. */
export function decideSourcing(ground: SourcingGround, request: SourcingRequest): Sourcing {
  return choose(ground, request, inTime(locationsFor(ground, request), request))
}

/** What a location gives of each line, and why it does not. */
export interface Able {
  readonly location: SourceLocation
  readonly units: readonly number[]
  readonly filtered: readonly (FilteredFor | null)[]
  readonly tariff: Tariff
}

export function locationsFor(ground: SourcingGround, request: SourcingRequest): Able[] {
  const { book, variants, cards } = ground
  return [...ground.locations]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((location) => {
      const tariff =
        cards.length === 0 ? nearAndFew(location, request.countryCode) : tariffBetween(cards, location.countryCode, request.countryCode)
      const filtered = request.needs.map(({ sku }): FilteredFor | null => {
        if (location.id === request.except || (request.only !== undefined && location.id !== request.only)) return 'EXCEPTED'
        if (!tariff) return 'NOT_SERVED'
        return (
          filterOf(location, variants.get(sku), request.countryCode) ?? (availableOf(book.level(sku, location.id)) > 0 ? null : 'NO_STOCK')
        )
      })
      const units = request.needs.map(({ sku, quantity }, line) =>
        filtered[line] === null ? Math.min(quantity, availableOf(book.level(sku, location.id))) : 0,
      )
      return { location, units, filtered, tariff: tariff ?? (() => Number.POSITIVE_INFINITY) }
    })
}

/**
 * Leaves out whose cut-off has passed, by its own clocks, or who sends as many orders as it can that day: as long as those that send earlier
 * have everything, and it is there no later from them. When they have not, nobody is left out, and the order leaves a day later rather than in more
 * parcels or not at all. Who keeps a promise that was given is in time; where that must be kept, who does not is left out whatever the others have.
 */
export function inTime(able: readonly Able[], { needs, when }: SourcingRequest): readonly Able[] {
  if (!when) return able
  const { now, to, promisedOn = null, isKept = false, ready = [] } = when
  const arrives = ({ location }: Able): string => dayOf(deliveryDate(shipDate(now, location), location, to))
  const missed = new Map<Able, 'CUT_OFF' | 'CAPACITY'>()
  for (const each of able) {
    const why = ready.includes(each.location.id) || each.units.every((units) => units === 0) ? null : missedFor(now, each.location)
    if (why) missed.set(each, why)
  }
  const leaves = ({ location }: Able): string => dayOf(shipDate(now, location))
  const completeBefore = (day: string) => completeOn(able, needs, (each) => (leaves(each) < day ? arrives(each) : null))
  const lateFor = (each: Able): FilteredFor | null => {
    if (ready.includes(each.location.id)) return null
    const why = missed.get(each) ?? null
    const isLate = promisedOn !== null && (isKept || why) ? arrives(each) > promisedOn : why !== null
    if (!isLate) return null
    if (isKept && promisedOn !== null) return why ?? 'PROMISE'
    const complete = completeBefore(leaves(each))
    return complete !== null && complete <= arrives(each) ? why : null
  }
  return able.map((each) => {
    const why = lateFor(each)
    return why === null ? each : { ...each, units: each.units.map(() => 0), filtered: each.filtered.map((reason) => reason ?? why) }
  })
}

/** The day by which locations have delivered everything that all of them could; null where they have not everything. */
function completeOn(able: readonly Able[], needs: readonly Need[], arrives: (each: Able) => string | null): string | null {
  const missing = needs.map(({ quantity }, line) =>
    Math.min(
      quantity,
      able.reduce((sum, { units }) => sum + (units[line] ?? 0), 0),
    ),
  )
  const inOrder = able
    .flatMap((each) => {
      const day = arrives(each)
      return day === null ? [] : [{ day, units: each.units }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const { day, units } of inOrder) {
    for (const [line, each] of units.entries()) missing[line] = (missing[line] ?? 0) - each
    if (missing.every((units) => units <= 0)) return day
  }
  return null
}

/** Why units of a variant may not be sent from a location to a country, whatever there is; null when they may. */
export function filterOf(
  { active = true, restrictedCountries = [], shipsHazardous = true }: SourceLocation,
  variant: SourcedVariant | undefined,
  countryCode: string,
): FilteredFor | null {
  if (!active) return 'INACTIVE'
  if (restrictedCountries.includes(countryCode) || variant?.restrictedCountries.includes(countryCode)) return 'COUNTRY'
  return variant?.hazardous && !shipsHazardous ? 'HAZARDOUS' : null
}

function choose({ book, variants, cards }: SourcingGround, { needs, when }: SourcingRequest, able: readonly Able[]): Sourcing {
  const currency = cards[0]?.currency ?? null
  const measures = needs.map(({ sku }) => measuresOf(variants.get(sku)))
  const fresh = able.map(({ location }) => needs.map(({ sku }) => freshnessAt(book, sku, location.id, currency, when?.now)))
  // It is asked tens of thousands of times for an order: no iterator, and no look at lines of which nothing is sent.
  const costAt = (place: number, units: readonly number[]): number => {
    const freshHere = fresh[place]
    let grams = 0
    let cubicMm = 0
    let count = 0
    let age = 0
    for (let line = 0; line < measures.length; line += 1) {
      const quantity = units[line] ?? 0
      const measure = measures[line]
      if (quantity === 0 || !measure) continue
      grams += measure.grams * quantity
      cubicMm += measure.cubicMm * quantity
      count += quantity
      age += (freshHere?.[line] ?? 0) * quantity
    }
    const at = able[place]
    return (at?.tariff({ grams, cubicMm, units: count }) ?? 0) + handlingOf(at?.location, count, currency) + PARCEL_PENALTY + age
  }
  const wanted = needs.map(({ quantity }) => quantity)
  const plan = cheapestPlan({ wanted, stock: able.map(({ units }) => units), costAt, splitPenalty: SPLIT_PENALTY })
  return {
    units: needs.flatMap(({ sku }, line) =>
      able.flatMap(({ location }, place) => {
        const quantity = plan.units[place]?.[line] ?? 0
        return quantity > 0 ? [{ sku, quantity, locationId: location.id }] : []
      }),
    ),
    candidates: able.map(({ location, units, filtered }, place) => ({
      ...{ locationId: location.id, locationCode: location.code },
      lines: needs.map(({ sku }, line) => ({ sku, units: units[line] ?? 0, filteredFor: filtered[line] ?? null })),
      cost: currency !== null && units.some((quantity) => quantity > 0) ? costAt(place, units) : null,
      isChosen: plan.units[place]?.some((quantity) => quantity > 0) ?? false,
    })),
    cost: currency === null ? null : plan.cost,
    currency,
  }
}

/** Minor units that a unit there costs more since it came in lately; nothing where no carrier's card is known, and what is near comes first. */
export const freshnessAt = (book: StockBook, sku: string, locationId: string, currency: string | null, now: Date | undefined): number =>
  currency === null || !now ? 0 : freshness(book.level(sku, locationId).cameIn, now)

/** Minor units. Costs in another currency than the carriers' cannot be compared, and count as nothing. */
export function handlingOf(location: SourceLocation | undefined, units: number, currency: string | null): number {
  if (!location || currency === null || location.handlingCurrency !== currency) return 0
  return (location.handlingPerParcel ?? 0) + (location.handlingPerUnit ?? 0) * units
}

export function measuresOf(variant: SourcedVariant | undefined): { readonly grams: number; readonly cubicMm: number } {
  const { weightGrams, lengthMm, widthMm, heightMm } = variant ?? {}
  const [length, width, height] = lengthMm && widthMm && heightMm ? [lengthMm, widthMm, heightMm] : USUAL_SIDES
  return { grams: weightGrams ?? USUAL_GRAMS, cubicMm: length * width * height }
}

/** When it leaves, for a person to read, where that is not the first day there is. Empty where it is. */
export function explainDay(missed: 'CUT_OFF' | 'CAPACITY' | null, leavesOn: string): string {
  if (missed === null) return ''
  return `; ${missed === 'CUT_OFF' ? 'its cut-off has passed' : 'it sends as many orders as it can before'}: it leaves on ${leavesOn}`
}

/** Until a carrier's card is known: as few locations as there can be, and of those the nearest. */
const nearAndFew =
  ({ countryCode }: SourceLocation, destination: string): Tariff =>
  ({ units }) =>
    1_000_000 + zoneBetween(countryCode, destination) * (1_000 + units)

const NEARNESS = ['in the country of the customer', 'on the continent of the customer', 'abroad'] as const

/** Why a location, for a person to read. */
export function explainSourcing(location: SourceLocation, destination: string, locationsInAll: number): string {
  const split = locationsInAll === 1 ? 'has everything' : `has a part (the order ships from ${locationsInAll} locations)`
  return `${location.code} ${split}; it is ${NEARNESS[zoneBetween(location.countryCode, destination)]}`
}
