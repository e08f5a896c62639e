/** 0: the same country, 1: both in Europe, 2: the rest of the world. */
export type Zone = 0 | 1 | 2

const EUROPE = new Set(
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'.split(
    ' ',
  ),
)

/** Working days on the way, at the latest. */
const TRANSIT_DAYS: Readonly<Record<Zone, number>> = { 0: 2, 1: 5, 2: 12 }
/** Orders before this hour (UTC) leave the same working day. */
const CUT_OFF_HOUR = 15
/** When nothing is known of a replenishment, a backorder is promised to leave after so many working days. */
const BACKORDER_DAYS = 10

export const zoneBetween = (from: string, to: string): Zone => (from === to ? 0 : EUROPE.has(from) && EUROPE.has(to) ? 1 : 2)

const isWorkingDay = (day: Date): boolean => day.getUTCDay() !== 0 && day.getUTCDay() !== 6

/** So many working days (Monday to Friday) after a day; 0 is the day itself or the next working day. */
export function addWorkingDays(from: Date, days: number): Date {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()))
  for (let left = days; left > 0 || !isWorkingDay(day);) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The day on which goods at hand leave. */
export const shipDate = (now: Date): Date => addWorkingDays(now, isWorkingDay(now) && now.getUTCHours() >= CUT_OFF_HOUR ? 1 : 0)

/** The moment until which they are to be handed over: 17:00 UTC of that day. */
export const shipBy = (now: Date): Date => new Date(shipDate(now).getTime() + 17 * 3_600_000)

/** The day on which units that are not at hand leave: when they are announced for, or in ten working days. */
export function backorderShipDate(now: Date, availableFrom: string | null): Date {
  const announced = availableFrom === null ? null : new Date(`${availableFrom}T00:00:00Z`)
  return announced && announced > now ? addWorkingDays(announced, 1) : addWorkingDays(now, BACKORDER_DAYS)
}

export const deliveryDate = (shipped: Date, from: string, to: string): Date => addWorkingDays(shipped, TRANSIT_DAYS[zoneBetween(from, to)])

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
