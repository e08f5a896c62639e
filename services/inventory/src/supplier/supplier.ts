/** Who goods are bought of. */
export interface Supplier extends SupplierCalendar {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly currency: string
  /** Working days from an order to its arrival. */
  readonly leadTimeDays: number
  /** Minor units that one order comes to at least; null where any order is taken. */
  readonly minimumOrder: number | null
}

/** On which days a supplier works. */
export interface SupplierCalendar {
  /** Monday is 1, Sunday 7. */
  readonly workingWeekdays: readonly number[]
  /** Days on which it does not work, as YYYY-MM-DD. */
  readonly closedDates: readonly string[]
}

/** What a supplier sells of a SKU. */
export interface SupplierItem {
  readonly sku: string
  /** Minor units of the supplier's currency. */
  readonly unitCost: number
  readonly minimumQuantity: number
  readonly multiple: number
  /** Working days; null where it is the supplier's. */
  readonly leadTimeDays: number | null
}

const DAY_MS = 86_400_000
/** Who is closed for so long never delivers: the day is answered all the same. */
const MOST_DAYS = 3_660

/** The day on which goods come that are ordered on a day (YYYY-MM-DD): after so many working days of the supplier. */
export function arrivesOn({ workingWeekdays, closedDates }: SupplierCalendar, leadTimeDays: number, orderedOn: string): string {
  const closed = new Set(closedDates)
  const works = (day: Date): boolean => workingWeekdays.includes(day.getUTCDay() || 7) && !closed.has(isoDay(day))
  let day = new Date(`${orderedOn}T00:00:00Z`)
  for (let [left, passed] = [leadTimeDays, 0]; left > 0 && passed < MOST_DAYS; passed += 1) {
    day = new Date(day.getTime() + DAY_MS)
    if (works(day)) left -= 1
  }
  return isoDay(day)
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10)
