import { createRequire } from 'node:module'
import type HolidayCalendar from 'date-holidays'
import { DateTime } from 'luxon'
import { timeZoneOf } from '../location/time-zone.js'

/** Where parcels leave, or where they go. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  /** As an address has it: a code (BY, DE-BY) or a name (Bayern). One that is not known has the holidays of the whole country. */
  readonly region?: string | null | undefined
}
/** A place that parcels leave by an hour of its own clocks. */
export interface Departure extends Place {
  /** IANA name, such as Europe/London. Without one: that of its country. */
  readonly timeZone?: string | null | undefined
  /** `HH:MM` by the clocks there: orders before it leave the same working day. Without one: {@link CUT_OFF}. */
  readonly cutOff?: string | null | undefined
  /** Whether it sends as many orders on a day as it can. Without one: never. */
  readonly isFullOn?: (day: string) => boolean
}

/** A day is a Date at 00:00 UTC of it, wherever the place is. */
type Day = Date
export type WorkingDays = (day: Day) => boolean

export const CUT_OFF = '15:00'
const MOST_FULL_DAYS = 10
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Monday to Friday, whatever the country. */
export const isWeekday: WorkingDays = (day) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6

/** Monday to Friday, without the public holidays there. */
export const workingDaysOf =
  (place: Place): WorkingDays =>
  (day) =>
    isWeekday(day) && !holidaysOf(place).has(day)

/** So many working days after a day; 0 is the day itself or the next working day. */
export function addWorkingDays(from: Date, days: number, isWorkingDay: WorkingDays = isWeekday): Day {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()))
  for (let left = days; left > 0 || !isWorkingDay(day);) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The day that it is there at a moment. */
export function localDay(now: Date, place: Departure): Day {
  const zone = zoneOf(place)
  // Clocks are set by whole minutes: a day begins with one.
  const name = `${zone} ${Math.floor(now.getTime() / MINUTE)}`
  const known = localDays.get(name)
  if (known !== undefined) return new Date(known)
  const { year, month, day } = DateTime.fromJSDate(now, { zone })
  return new Date(remember(localDays, name, Date.UTC(year, month - 1, day)))
}
const localDays = new Map<string, number>()

/**
 * The day on which goods at hand leave: today before the cut-off, else the next working day; days on which the place sends as many orders as it can
 * are passed over, up to {@link MOST_FULL_DAYS} of them: further ahead nobody plans.
 */
export function departureDay(now: Date, place: Departure): Day {
  const isWorkingDay = workingDaysOf(place)
  let day = addWorkingDays(localDay(now, place), isCutOff(now, place) ? 1 : 0, isWorkingDay)
  for (let passed = 0; passed < MOST_FULL_DAYS && place.isFullOn?.(isoDay(day)); passed += 1) day = addWorkingDays(day, 1, isWorkingDay)
  return day
}

/** Why goods at hand do not leave on the first working day there is: its cut-off has passed, or it is full. Null when they do. */
export function missedFor(now: Date, place: Departure): 'CUT_OFF' | 'CAPACITY' | null {
  if (isCutOff(now, place)) return 'CUT_OFF'
  return place.isFullOn?.(isoDay(addWorkingDays(localDay(now, place), 0, workingDaysOf(place)))) ? 'CAPACITY' : null
}

/** Whether it is a working day there, and nothing more leaves on it. */
function isCutOff(now: Date, place: Departure): boolean {
  const today = localDay(now, place)
  return workingDaysOf(place)(today) && now >= atClock(today, place.cutOff ?? CUT_OFF, place)
}

const isoDay = (day: Day): string => day.toISOString().slice(0, 10)

/** So many hours after the cut-off of a day. */
export const afterCutOff = (day: Day, hours: number, place: Departure): Date =>
  new Date(atClock(day, place.cutOff ?? CUT_OFF, place).getTime() + hours * HOUR)

/**
 * The moment at which the clocks there show an hour. An hour that they skip is the one after it; of one that they show twice the first counts,
 * so that a cut-off that has passed stays passed.
 */
function atClock(day: Day, clock: string, place: Departure): Date {
  const zone = zoneOf(place)
  const name = `${zone} ${clock} ${day.getTime()}`
  return new Date(moments.get(name) ?? remember(moments, name, momentOf(day, clock, zone)))
}
/** To ask the clocks of a zone is a fifth of what it takes to decide on an order, and each order of a day asks the same. */
const moments = new Map<string, number>()

function momentOf(day: Day, clock: string, zone: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
  const moment = DateTime.fromObject({ ...date, hour, minute }, { zone })
  return Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis()))
}

const zoneOf = ({ timeZone, countryCode }: Departure): string => timeZone ?? timeZoneOf(countryCode)

/** The public holidays of a place, a year at a time. */
class Holidays {
  readonly #years = new Map<number, Set<number>>()

  constructor(private readonly calendar: HolidayCalendar | null) {}

  has(day: Day): boolean {
    const year = day.getUTCFullYear()
    const days = this.#years.get(year) ?? this.#read(year)
    return days.has(day.getTime())
  }

  #read(year: number): Set<number> {
    const days = new Set<number>()
    for (const { type, date, start, end } of this.calendar?.getHolidays(year) ?? []) {
      if (type !== 'public') continue
      // Some begin at sunset, some in the afternoon: a day is free where its noon is.
      const from = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`)
      const until = from + end.getTime() - start.getTime()
      for (let day = Math.floor(from / DAY) * DAY; day < until; day += DAY)
        if (day + DAY / 2 >= from && day + DAY / 2 < until) days.add(day)
    }
    this.#years.set(year, days)
    return days
  }
}

const holidays = new Map<string, Holidays>()
function holidaysOf({ countryCode, region }: Place): Holidays {
  const name = `${countryCode} ${region ?? ''}`
  return holidays.get(name) ?? remember(holidays, name, new Holidays(openCalendar({ countryCode, region })))
}

/** Regions come as people write them, and time goes on: what is kept is bounded, and begins anew. */
const MOST_KEPT = 2_000
function remember<Value>(known: Map<string, Value>, name: string, value: Value): Value {
  if (known.size >= MOST_KEPT) known.clear()
  known.set(name, value)
  return value
}

let library: typeof HolidayCalendar | undefined
let countries: Readonly<Record<string, unknown>> | undefined
/** The calendar of a place; null for a country that the library does not know. It is loaded with the first place that is asked for. */
function openCalendar({ countryCode, region }: Place): HolidayCalendar | null {
  library ??= createRequire(import.meta.url)('date-holidays') as typeof HolidayCalendar
  const Calendar = library
  const all = new Calendar()
  countries ??= all.getCountries('en')
  if (!(countryCode in countries)) return null
  const code = region == null ? undefined : regionCode(all, countryCode, region)
  return code === undefined ? new Calendar(countryCode) : new Calendar(countryCode, code)
}

function regionCode(calendar: HolidayCalendar, countryCode: string, region: string): string | undefined {
  const wanted = region.trim().toLowerCase()
  const languages = [undefined, 'en', ...calendar.getLanguages()]
  const codes = Object.keys(calendar.getStates(countryCode) ?? {})
  const byCode = codes.find((code) => [code.toLowerCase(), `${countryCode}-${code}`.toLowerCase()].includes(wanted))
  if (byCode !== undefined) return byCode
  for (const language of new Set(languages)) {
    const states = (calendar.getStates(countryCode, language) as Record<string, string> | undefined) ?? {}
    const found = Object.entries(states).find(([, name]) => name.toLowerCase() === wanted)
    if (found) return found[0]
  }
  return undefined
}
