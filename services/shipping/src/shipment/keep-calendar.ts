import { createRequire } from 'node:module'
import type HolidayCalendar from 'date-holidays'
import { DateTime } from 'luxon'
import type { Calendar } from './delivery-days.js'

const DAY_MS = 86_400_000
/** Of countries with several zones, the one where most people live. */
const MAIN: Readonly<Record<string, string>> = {
  ...{ AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto', CL: 'America/Santiago', CN: 'Asia/Shanghai' },
  ...{ ES: 'Europe/Madrid', ID: 'Asia/Jakarta', MX: 'America/Mexico_City', NZ: 'Pacific/Auckland', PT: 'Europe/Lisbon' },
  ...{ RU: 'Europe/Moscow', US: 'America/New_York' },
}

/** Public holidays by date-holidays, loaded with the first question; local times by luxon. What was asked once is known. */
export function createCalendar(): Calendar {
  const zones = new Map<string, string>()
  const holidays = new Map<string, ReadonlySet<number>>()
  const zoneOf = (country: string): string => {
    const zone = zones.get(country) ?? MAIN[country] ?? zoneOfCountry(country)
    zones.set(country, zone)
    return zone
  }
  const holidaysOf = (country: string, year: number): ReadonlySet<number> => {
    const name = `${country}${year}`
    const known = holidays.get(name) ?? readHolidays(country, year)
    holidays.set(name, known)
    return known
  }
  return {
    local: (at, country) => {
      const there = DateTime.fromJSDate(at, { zone: zoneOf(country) })
      return { day: Date.UTC(there.year, there.month - 1, there.day) / DAY_MS, hour: there.hour + there.minute / 60 + there.second / 3_600 }
    },
    instant: (country, day, hour) => {
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
      const midnight = DateTime.fromISO(date, { zone: zoneOf(country) })
      const whole = Math.min(Math.floor(hour), 23)
      return midnight.set({ hour: whole, minute: Math.min(59, Math.floor((hour - whole) * 60)) }).toJSDate()
    },
    isDeliveryDay: (country, day) => {
      const weekday = (day + 4) % 7
      return weekday !== 0 && weekday !== 6 && !holidaysOf(country, new Date(day * DAY_MS).getUTCFullYear()).has(day)
    },
  }
}

function readHolidays(country: string, year: number): ReadonlySet<number> {
  const Holidays = createRequire(import.meta.url)('date-holidays') as typeof HolidayCalendar
  const days = new Holidays(country, { types: ['public'] }).getHolidays(year)
  return new Set(days.map(({ date }) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS))
}

/** ECMA-402 Intl Locale Info, which the types of TypeScript do not know yet: a property in Node 20, a method in later ones. */
function zoneOfCountry(country: string): string {
  const locale = new Intl.Locale(`und-${country}`) as unknown as {
    readonly timeZones?: readonly string[]
    readonly getTimeZones?: () => readonly string[] | undefined
  }
  return (locale.getTimeZones?.() ?? locale.timeZones ?? [])[0] ?? 'UTC'
}
