import type { Moment } from './lane-history.js'

/** The clocks and calendars of destinations. */
export interface Calendar {
  /** The day there, in days since 1970, and the hour of it. */
  readonly local: (at: Date, country: string) => { readonly day: number; readonly hour: number }
  readonly instant: (country: string, day: number, hour: number) => Date
  /** Whether parcels are brought there on that day: no weekend, no public holiday. */
  readonly isDeliveryDay: (country: string, day: number) => boolean
}

/** Delivery days after one day up to another, that one included. What arrives on a day off counts for the delivery day before. */
export function deliveryDaysBetween({ isDeliveryDay }: Calendar, country: string, from: number, to: number): number {
  let days = 0
  for (let day = from + 1; day <= to; day += 1) if (isDeliveryDay(country, day)) days += 1
  return days
}

/** How far a stage is at a moment. */
export function momentAt(calendar: Calendar, country: string, beganAt: Date, at: Date): Moment {
  const { day: began } = calendar.local(beganAt, country)
  const { day, hour } = calendar.local(at, country)
  return { days: deliveryDaysBetween(calendar, country, began, day), hour }
}

/** The moment at which a stage is so far: on the first day of that many delivery days. */
export function instantAt(calendar: Calendar, country: string, beganAt: Date, { days, hour }: Moment): Date {
  let { day } = calendar.local(beganAt, country)
  for (let left = days; left > 0;) {
    day += 1
    if (calendar.isDeliveryDay(country, day)) left -= 1
  }
  return calendar.instant(country, day, hour)
}
