import { seeded } from '@kade/test-kit/seeded'
import type { Calendar } from '../../services/shipping/src/shipment/delivery-days.js'
import type { Lane } from '../../services/shipping/src/shipment/lane-history.js'

/** A parcel of the network; null: it is lost, and never arrives. */
export interface Parcel {
  readonly lane: Lane
  readonly shippedAt: Date
  readonly arrivesAt: Date | null
  /** Its service's working days, at best and at the latest: what a rate card says. */
  readonly serviceDays: readonly [number, number]
}

const DAY_MS = 86_400_000
export const FIRST_DAY = Date.UTC(2025, 5, 2) / DAY_MS
export const DAYS = 300
/** From this day on carriers are not what they were. */
export const CHANGE = FIRST_DAY + 170

const COUNTRIES = ['NL', 'BE', 'DE', 'FR', 'GB', 'PL', 'US']
/** Most parcels go where most customers are: a lane to Poland has a few a week. */
const SHARES = [0.34, 0.18, 0.18, 0.12, 0.1, 0.03, 0.05]
const ORIGINS = ['luton', 'zwolle']
const SERVICES: Readonly<Record<string, { readonly share: number; readonly near: readonly [number, number]; readonly far: readonly [number, number] }>> = {
  ECONOMY: { share: 0.3, near: [2, 5], far: [8, 15] },
  STANDARD: { share: 0.5, near: [1, 4], far: [5, 12] },
  EXPRESS: { share: 0.2, near: [1, 2], far: [2, 4] },
} // prettier-ignore
/** Days of work on average by service, near and far; how much chance has in it; the hour of the van; and what becomes of it after the change. */
const CARRIERS = {
  SWIFT: { share: 0.4, pace: 0.95, spread: 0.28, hour: 13, after: (days: number) => days },
  HARBOUR: { share: 0.35, pace: 1.2, spread: 0.4, hour: 15, after: (days: number) => days * 1.25 + 1.1 },
  ALPINE: { share: 0.25, pace: 1.05, spread: 0.35, hour: 11, after: (days: number, country: string) => days + (country === 'GB' || country === 'US' ? 2.2 : -0.2) }, // prettier-ignore
} as const

/** Three carriers, seven countries, three services, two origins: weekends, holidays, crowded hubs, customs, lost parcels, and a change of ways. */
export function network(seed: number, calendar: Calendar, perDay: number): Parcel[] {
  const random = seeded(seed)
  const choose = <Name extends string>(shares: Readonly<Record<Name, number>>): Name => {
    let rest = random()
    for (const [name, share] of Object.entries(shares) as [Name, number][]) if ((rest -= share) < 0) return name
    return Object.keys(shares)[0] as Name
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const carrierShares = Object.fromEntries(Object.entries(CARRIERS).map(([name, { share }]) => [name, share])) as Record<keyof typeof CARRIERS, number> // prettier-ignore
  const serviceShares = Object.fromEntries(Object.entries(SERVICES).map(([name, { share }]) => [name, share]))
  const countryShares = Object.fromEntries(COUNTRIES.map((country, index) => [country, SHARES[index] ?? 0]))
  /** A hub has bad days, for all that passes through it. */
  const crowded = new Map<string, number>()
  const delayAt = (carrier: string, day: number): number => {
    const name = `${carrier}${day}`
    const known = crowded.get(name) ?? (random() < 0.06 ? 0.5 + random() : 0)
    crowded.set(name, known)
    return known
  }
  const parcels: Parcel[] = []
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day += 1) {
    const weekday = (day + 4) % 7
    if (weekday === 0) continue
    const count = Math.round(perDay * (weekday === 1 ? 1.5 : weekday === 6 ? 0.4 : 1))
    for (let n = 0; n < count; n += 1) {
      const carrier = choose(carrierShares)
      const service = choose(serviceShares)
      const country = choose(countryShares)
      const origin = ORIGINS[random() < 0.7 ? 1 : 0] ?? 'zwolle'
      const { pace, spread, hour, after } = CARRIERS[carrier]
      const { near, far } = SERVICES[service] ?? { near: [1, 4], far: [5, 12] }
      const isFar = country === 'US'
      const [least, most] = isFar ? far : near
      const border = country === 'GB' && origin === 'zwolle' ? 0.8 : 0
      const customs = (isFar || border > 0) && random() < 0.08 ? 2 + random() * 4 : 0
      const usual = ((least + most) / 2.4) * pace + border + (weekday === 5 && origin === 'luton' ? 0.4 : 0)
      const changed = day >= CHANGE ? after(usual, country) : usual
      const work = Math.max(0.6, changed * Math.exp(spread * normal() - spread ** 2 / 2) + customs + delayAt(carrier, day))
      const shippedAt = calendar.instant('NL', day, 17 + random() * 2)
      const isLost = random() < 0.004
      const arrivesAt = isLost ? null : arrival(calendar, country, shippedAt, work, hour + 2.2 * normal())
      parcels.push({ lane: { carrier, service, country, origin, weekday }, shippedAt, arrivesAt, serviceDays: [least, most] })
    }
  }
  return parcels
}

function arrival(calendar: Calendar, country: string, shippedAt: Date, work: number, hour: number): Date {
  let { day } = calendar.local(shippedAt, country)
  for (let left = Math.max(1, Math.round(work)); left > 0;) {
    day += 1
    if (calendar.isDeliveryDay(country, day)) left -= 1
  }
  return calendar.instant(country, day, Math.max(8, Math.min(20.5, hour)))
}
