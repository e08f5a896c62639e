import { AvailableToPromise, NEVER, NOW, type Dated } from './atp.js'
import { wholeBundles, type LocatedSupply, type Supply } from './bundle-supply.js'
import type { Departure, Place } from './calendar.js'
import type { Peg } from './line-promise.js'
import { dayOf, legsFromStock, legsWithoutSupply, promiseOfLegs, shipDate, shipDateAfter, type Leg } from './promise.js'
import { availableOf } from './stock-book.js'
import type { Stockroom } from './stockroom.js'
import type { Need } from './units.js'

type Ground = Pick<Stockroom, 'book' | 'locations' | 'promises'>

/**
 * What is at hand and not spoken for, and what is to come; the first to leave first. Of a bundle: as many whole ones as its parts make, on the day
 * on which the last of them is there.
 */
export function supplyOf(room: Ground, sku: string, now: Date, parts: readonly Need[] = [{ sku, quantity: 1 }]): Supply[] {
  return isBundle(sku, parts) ? wholeBundles(parts, (part) => locatedSupply(room, part, now)) : locatedSupply(room, sku, now)
}

export const isBundle = (sku: string, parts: readonly Need[]): boolean => parts.some((part) => part.sku !== sku)

function locatedSupply(room: Ground, sku: string, now: Date): LocatedSupply[] {
  const today = dayOf(now)
  const placeOf = (locationId: string): Departure | null => room.locations.find(({ id }) => id === locationId) ?? null
  // Nothing is promised of a location that sends nothing.
  const isSent = (locationId: string): boolean => room.locations.find(({ id }) => id === locationId)?.active !== false
  const atHand = room.book.levelsOf(sku).flatMap((level): LocatedSupply[] => {
    const { locationId } = level
    const quantity = availableOf(level)
    return quantity > 0 && isSent(locationId)
      ? [{ day: NOW, quantity, source: 'STOCK', sourceId: null, lineId: null, from: placeOf(locationId), locationId }]
      : []
  })
  const toCome = room.promises.supply.flatMap(
    ({ expectedOn, quantity, source, sourceId, lineId, locationId, ...supply }): LocatedSupply[] => {
      if (supply.sku !== sku || expectedOn === null || !isSent(locationId)) return []
      const from = placeOf(locationId)
      // What is overdue comes today at the earliest.
      const day = dayOf(shipDateAfter(expectedOn < today ? today : expectedOn, from ?? NOWHERE))
      return [{ day, quantity, source, sourceId, lineId, from, locationId }]
    },
  )
  return [...atHand, ...toCome].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
const NOWHERE: Departure = { countryCode: '' }

/** A line that waits: how much, and until when units are kept for it. */
export interface Waiting {
  readonly orderId: string
  readonly sku: string
  readonly quantity: number
  readonly day: string
}

/** Who waits for one of these SKUs and is known one by one, the longest waiting first; not who was not confirmed in time, and is given nothing. */
export const waitingIn = (room: Stockroom, skus: ReadonlySet<string>): Waiting[] =>
  [...room.backordered]
    .filter((units) => skus.has(units.sku) && units.quantity > 0 && !isLapsed(room, units.orderId))
    .map(({ orderId, sku, quantity }) => ({ orderId, sku, quantity, day: room.promises.of(orderId, sku)?.due ?? NEVER }))

const isLapsed = (room: Stockroom, orderId: string): boolean => {
  const order = room.orders.get(orderId)
  return order?.lapsed === true && !order.confirmed
}

/** All that was promised of a SKU, in bundles too, and all that is waited for without a day. */
export const commitmentsOf = (room: Stockroom, sku: string): Dated[] => [
  ...waitingIn(room, new Set([sku])),
  ...[...room.backordered].flatMap(({ orderId, sku: bundle, quantity }): Dated[] => {
    const part = bundle === sku || quantity === 0 ? undefined : room.partsOf(bundle, orderId).find((each) => each.sku === sku)
    if (!part || isLapsed(room, orderId)) return []
    return [{ day: room.promises.of(orderId, bundle)?.due ?? NEVER, quantity: quantity * part.quantity }]
  }),
  ...room.promises.elsewhere.filter((waiting) => waiting.sku === sku),
]

export interface Wanted {
  readonly sku: string
  /** Units that are not at hand. */
  readonly quantity: number
  /** Where those that are at hand come from. */
  readonly atHand: readonly Departure[]
  readonly unitsAtHand: number
  /** Null when it is not known where it goes. */
  readonly to: Place | null
  /** The day from which it can be delivered, when one is announced. */
  readonly announced: string | null
  /** The day before which it may not leave; null when there is none. */
  readonly release: string | null
  /** What a unit consists of; as the variant does now unless given. */
  readonly parts?: readonly Need[]
}
export interface Offer {
  readonly shipDate: string
  readonly deliveryDate: string | null
  readonly due: string | null
  readonly pegs: readonly Peg[]
}

/** What can be promised of a SKU now, so that no earlier promise is broken. */
export function offer(room: Stockroom, wanted: Wanted & { readonly to: Place }, now: Date): Offer & { readonly deliveryDate: string }
export function offer(room: Stockroom, wanted: Wanted, now: Date): Offer
export function offer(room: Stockroom, wanted: Wanted, now: Date): Offer {
  const { sku, quantity, to, atHand, unitsAtHand } = wanted
  const stock: Peg[] = unitsAtHand > 0 ? [{ source: 'STOCK', sourceId: null, lineId: null, quantity: unitsAtHand }] : []
  const leaving = wanted.release === null ? legsFromStock(now, atHand) : legsWithoutSupply(now, wanted.release, atHand, to)
  if (quantity === 0) return told(leaving, to, null, stock)
  // What is at hand is not for it, or it would have it.
  const parts = wanted.parts ?? room.partsOf(sku)
  const supply = supplyOf(room, sku, now, parts).filter(({ day }) => day !== NOW)
  const commitments = commitmentsOf(room, sku)
  const earliest = latestOf([
    new AvailableToPromise(supply, commitments).earliest(quantity),
    ...(isBundle(sku, parts) ? parts : []).map((part) =>
      new AvailableToPromise(supplyOf(room, part.sku, now), commitmentsOf(room, part.sku)).earliest(quantity * part.quantity),
    ),
  ])
  if (earliest === null) return withoutSupply(wanted, stock, now)
  const before = commitments.filter(({ day }) => day <= earliest).reduce((sum, each) => sum + each.quantity, 0)
  const units = unitsFrom(supply, before, quantity)
  const released = releaseDay(wanted.release, units[0]?.from ?? to)
  const legs = legsOf(units, laterOf(earliest, released), to, now)
  const offered = told([...leaving, ...legs], to, null, [...stock, ...pegsOf(units, quantity)])
  return { ...offered, due: offered.shipDate }
}

/** The last of these days; null where one of them is none. */
export const latestOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((latest, day) => (latest === null || day === null ? null : laterOf(latest, day)), NOW)

/** What is at hand without so many units. */
export function withoutBuffer(supply: readonly Supply[], buffer: number): Supply[] {
  let left = buffer
  return supply.map((each) => {
    const kept = each.day === NOW ? Math.min(each.quantity, left) : 0
    left -= kept
    return { ...each, quantity: each.quantity - kept }
  })
}

export function withoutSupply({ announced, release, atHand, to, quantity }: Omit<Wanted, 'sku'>, stock: readonly Peg[], now: Date): Offer {
  const from = release ?? announced
  const source = from !== null && from > dayOf(now) ? 'ANNOUNCED' : 'NONE'
  return told(legsWithoutSupply(now, from, atHand, to), to, null, [...stock, { source, sourceId: null, lineId: null, quantity }])
}

function told(legs: readonly Leg[], to: Place | null, due: string | null, pegs: readonly Peg[]): Offer {
  const { promisedShipDate, promisedDeliveryDate } = promiseOfLegs(legs, to)
  return { shipDate: promisedShipDate, deliveryDate: promisedDeliveryDate, due, pegs }
}

/** What is not released yet leaves when it is: a day, or {@link NOW}. */
export const releaseDay = (release: string | null, from: Place | null): string =>
  release === null ? NOW : dayOf(shipDateAfter(release, from ?? NOWHERE))

export const laterOf = (a: string, b: string): string => (a > b ? a : b)

/** So many units of the supply, after those that earlier promises take. */
function unitsFrom(supply: readonly Supply[], before: number, quantity: number): Supply[] {
  const parts: Supply[] = []
  let [skipped, left] = [before, quantity]
  for (const each of supply) {
    const free = Math.max(0, each.quantity - skipped)
    skipped = Math.max(0, skipped - each.quantity)
    const units = Math.min(free, left)
    if (units > 0) parts.push({ ...each, quantity: units })
    left -= units
  }
  return parts
}

/** Each part leaves when it has come, and not before what it is a part of may. */
export const legsOf = (parts: readonly Supply[], released: string, to: Place | null, now: Date): Leg[] =>
  parts.map((part) => {
    const from = part.from ?? to ?? NOWHERE
    const day = laterOf(part.day, released)
    return { from, leaves: day === NOW ? shipDate(now, from) : new Date(`${day}T00:00:00Z`) }
  })

export function pegsOf(parts: readonly Supply[], quantity: number): Peg[] {
  const pegs = parts.map(({ source, sourceId, lineId, quantity: units }): Peg => ({ source, sourceId, lineId, quantity: units }))
  const left = quantity - pegs.reduce((sum, peg) => sum + peg.quantity, 0)
  return left > 0 ? [...pegs, { source: 'NONE', sourceId: null, lineId: null, quantity: left }] : pegs
}

/** Pegs all who wait for a SKU to what carries them: who is promised earlier to what comes earlier. Answers the parts of each, in that order. */
export function assign(supply: readonly Supply[], waiting: readonly Waiting[]): Map<Waiting, Supply[]> {
  const left = supply.map((each) => ({ ...each }))
  const parts = new Map<Waiting, Supply[]>()
  let at = 0
  for (const line of inTurn(waiting)) {
    const own: Supply[] = []
    for (let wanted = line.quantity; wanted > 0 && at < left.length;) {
      const each = left[at] as Supply & { quantity: number }
      const units = Math.min(each.quantity, wanted)
      if (units > 0) own.push({ ...each, quantity: units })
      left[at] = { ...each, quantity: each.quantity - units }
      wanted -= units
      if (left[at]?.quantity === 0) at += 1
    }
    parts.set(line, own)
  }
  return parts
}

/** Who is served first: who has units kept until an earlier day, then who has waited longer. */
export const inTurn = (waiting: readonly Waiting[]): Waiting[] => [...waiting].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
