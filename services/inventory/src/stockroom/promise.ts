import { addWorkingDays, afterCutOff, departureDay, localDay, workingDaysOf, type Departure, type Place } from './calendar.js'

/** 0: the same country, 1: both in Europe, 2: the rest of the world. */
export type Zone = 0 | 1 | 2

const EUROPE = new Set(
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'.split(
    ' ',
  ),
)

/** Working days on the way, at the latest. */
const TRANSIT_DAYS: Readonly<Record<Zone, number>> = { 0: 2, 1: 5, 2: 12 }
/** What leaves on a day is handed over until so many hours after the cut-off. */
const HAND_OVER_HOURS = 2
/** When nothing is known of a replenishment, a backorder is promised to leave after so many working days. */
const BACKORDER_DAYS = 10

export const zoneBetween = (from: string, to: string): Zone => (from === to ? 0 : EUROPE.has(from) && EUROPE.has(to) ? 1 : 2)

/** The day on which goods at hand leave a place. */
export const shipDate = (now: Date, from: Departure): Date => departureDay(now, from)

/** The moment until which goods that leave on a day are to be handed over: two hours after its cut-off. */
export const handOver = (leaves: Date, from: Departure): Date => afterCutOff(leaves, HAND_OVER_HOURS, from)

/** The day on which units that come in on a day leave: the working day after. */
export const shipDateAfter = (comesIn: string, from: Place): Date =>
  addWorkingDays(new Date(`${comesIn}T00:00:00Z`), 1, workingDaysOf(from))

/** The day on which units that are not at hand leave: when they are announced for, or in ten working days. */
export function backorderShipDate(now: Date, availableFrom: string | null, from: Departure): Date {
  const isAnnounced = availableFrom !== null && new Date(`${availableFrom}T00:00:00Z`) > now
  return isAnnounced ? shipDateAfter(availableFrom, from) : addWorkingDays(localDay(now, from), BACKORDER_DAYS, workingDaysOf(from))
}

/** The day until which what left on a day is there. On the way, days on which nothing is delivered where it goes do not count. */
export const deliveryDate = (shipped: Date, from: Place, to: Place): Date =>
  addWorkingDays(shipped, TRANSIT_DAYS[zoneBetween(from.countryCode, to.countryCode)], workingDaysOf(to))

/** Units of a line that leave a place on a day. */
export interface Leg {
  readonly from: Departure
  readonly leaves: Date
}

export const legsFromStock = (now: Date, places: readonly Departure[]): Leg[] =>
  places.map((from) => ({ from, leaves: shipDate(now, from) }))

/** Of a line that waits for nobody knows what: it leaves whole, where the rest of it is, else as if from where it goes. */
export const legsWithoutSupply = (now: Date, availableFrom: string | null, places: readonly Departure[], to: Departure | null): Leg[] =>
  (places.length > 0 ? places : [to ?? NOWHERE]).map((from) => ({ from, leaves: backorderShipDate(now, availableFrom, from) }))

/** By UTC, and without public holidays. */
const NOWHERE: Departure = { countryCode: '' }

export interface Promised {
  readonly promisedShipDate: string
  /** Null when it is not known where it goes. */
  readonly promisedDeliveryDate: string | null
}
/** A line is promised for when its last unit is there. */
export function promiseOfLegs(legs: readonly Leg[], to: Place): Promised & { readonly promisedDeliveryDate: string }
export function promiseOfLegs(legs: readonly Leg[], to: Place | null): Promised
export function promiseOfLegs(legs: readonly Leg[], to: Place | null): Promised {
  return {
    promisedShipDate: dayOf(latest(legs.map(({ leaves }) => leaves))),
    promisedDeliveryDate: to && dayOf(latest(legs.map(({ from, leaves }) => deliveryDate(leaves, from, to)))),
  }
}

const latest = (days: readonly Date[]): Date => new Date(Math.max(...days.map(Number)))

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
