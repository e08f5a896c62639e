import { AvailableToPromise, NEVER, NOW, type Dated } from './atp.js'
import type { Departure, Place } from './calendar.js'
import type { Peg } from './line-promise.js'
import { dayOf, legsFromStock, legsWithoutSupply, promiseOfLegs, shipDate, shipDateAfter, type Leg } from './promise.js'
import { availableOf } from './stock-book.js'
import type { Stockroom } from './stockroom.js'

/** Units of a SKU that can leave from a day on. */
export interface Supply extends Dated, Pick<Peg, 'source' | 'sourceId' | 'lineId'> {
  readonly from: Departure | null
}

/** What is at hand and not spoken for, and what is to come; the first to leave first. */
export function supplyOf(room: Pick<Stockroom, 'book' | 'locations' | 'promises'>, sku: string, now: Date): Supply[] {
  const today = dayOf(now)
  const placeOf = (locationId: string): Departure | null => room.locations.find(({ id }) => id === locationId) ?? null
  // Nothing is promised of a location that sends nothing.
  const isSent = (locationId: string): boolean => room.locations.find(({ id }) => id === locationId)?.active !== false
  const atHand = room.book.levelsOf(sku).flatMap((level): Supply[] => {
    const quantity = availableOf(level)
    return quantity > 0 && isSent(level.locationId)
      ? [{ day: NOW, quantity, source: 'STOCK', sourceId: null, lineId: null, from: placeOf(level.locationId) }]
      : []
  })
  const toCome = room.promises.supply.flatMap(({ expectedOn, quantity, source, sourceId, lineId, ...supply }): Supply[] => {
    if (supply.sku !== sku || expectedOn === null || !isSent(supply.locationId)) return []
    const from = placeOf(supply.locationId)
    // What is overdue comes today at the earliest.
    const day = dayOf(shipDateAfter(expectedOn < today ? today : expectedOn, from ?? NOWHERE))
    return [{ day, quantity, source, sourceId, lineId, from }]
  })
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

/** Who waits for a SKU and is known one by one, the longest waiting first; not who was not confirmed in time, and is given nothing. */
export const waitingFor = (room: Stockroom, sku: string): Waiting[] =>
  [...room.backordered]
    .filter((units) => units.sku === sku && units.quantity > 0 && !isLapsed(room, units.orderId))
    .map(({ orderId, quantity }) => ({ orderId, sku, quantity, day: room.promises.of(orderId, sku)?.due ?? NEVER }))

const isLapsed = (room: Stockroom, orderId: string): boolean => {
  const order = room.orders.get(orderId)
  return order?.lapsed === true && !order.confirmed
}

/** All that was promised of a SKU, and all that is waited for without a day. */
export const commitmentsOf = (room: Stockroom, sku: string): Dated[] => [
  ...waitingFor(room, sku),
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
  const supply = supplyOf(room, sku, now).filter(({ day }) => day !== NOW)
  const commitments = commitmentsOf(room, sku)
  const earliest = new AvailableToPromise(supply, commitments).earliest(quantity)
  if (earliest === null) return withoutSupply(wanted, stock, now)
  const before = commitments.filter(({ day }) => day <= earliest).reduce((sum, each) => sum + each.quantity, 0)
  const parts = unitsFrom(supply, before, quantity)
  const released = releaseDay(wanted.release, parts[0]?.from ?? to)
  const legs = legsOf(parts, laterOf(earliest, released), to, now)
  const offered = told([...leaving, ...legs], to, null, [...stock, ...pegsOf(parts, quantity)])
  return { ...offered, due: offered.shipDate }
}

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
