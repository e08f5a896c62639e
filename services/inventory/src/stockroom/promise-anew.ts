import { stockPromiseChanged, type DraftEvent } from '@kade/events'
import { AvailableToPromise, NEVER } from './atp.js'
import type { Deciding } from './decision.js'
import type { LinePromise } from './line-promise.js'
import {
  assign,
  commitmentsOf,
  inTurn,
  laterOf,
  legsOf,
  pegsOf,
  releaseDay,
  supplyOf,
  waitingFor,
  withoutBuffer,
  withoutSupply,
  type Supply,
  type Waiting,
} from './peg.js'
import { dayOf, promiseOfLegs } from './promise.js'
import type { Stockroom } from './stockroom.js'

/** Why promises change, and what document it comes from. */
export interface WhyAnew {
  readonly why: 'SUPPLY_ADDED' | 'SUPPLY_LATE' | 'SUPPLY_SHORT' | 'SUPPLY_CANCELLED' | 'SUPPLY_EARLY' | 'STOCK_CHANGED'
  readonly source: 'PURCHASE_ORDER' | 'TRANSFER' | null
  readonly sourceId: string | null
  /** Its number, for people. */
  readonly reference: string | null
}

/**
 * After what is to come has changed: every promise that it still carries is kept. Of those that it does not, the latest give way first; they,
 * and those that had no supply, are promised anew in the order of their days, each for the first day that breaks nobody's promise; then those
 * that can be served earlier are. The room has been read with all who wait. Answers what is told.
 */
export function promiseAnew(room: Stockroom, skus: readonly string[], why: WhyAnew, deciding: Deciding): DraftEvent[] {
  const changes = [...new Set(skus)].flatMap((sku) => promiseSkuAnew(room, sku, deciding.now))
  return tellChanges(changes, why)
}

export interface ChangedPromise {
  /** Units that wait. */
  readonly quantity: number
  readonly before: LinePromise
  readonly after: LinePromise
}

/** One event for each order whose days change. */
export function tellChanges(changes: readonly ChangedPromise[], { why, source, sourceId, reference }: WhyAnew): DraftEvent[] {
  const byOrder = new Map<string, ChangedPromise[]>()
  for (const change of changes)
    if (change.before.shipDate !== change.after.shipDate || change.before.deliveryDate !== change.after.deliveryDate)
      byOrder.set(change.after.orderId, [...(byOrder.get(change.after.orderId) ?? []), change])
  return [...byOrder].map(([orderId, lines]) =>
    stockPromiseChanged.draft(orderId, {
      orderId,
      lines: lines.map(({ quantity, before, after }) => ({
        ...{ sku: after.sku, quantity },
        oldShipDate: before.shipDate,
        newShipDate: after.shipDate,
        oldDeliveryDate: before.deliveryDate,
        newDeliveryDate: after.deliveryDate,
      })),
      why,
      supply: source === null || sourceId === null ? null : { source, sourceId, reference },
    }),
  )
}

/** Promises of one SKU, as {@link promiseAnew}; answers those of which anything changed. */
export function promiseSkuAnew(room: Stockroom, sku: string, now: Date): ChangedPromise[] {
  const waiting = waitingFor(room, sku)
  if (waiting.length === 0) return []
  const buffers = waiting.map(({ orderId }) => room.bufferOf(sku, room.orders.get(orderId)?.channel))
  const supply = withoutBuffer(supplyOf(room, sku, now), Math.max(0, ...buffers))
  const days = daysAnew(supply, commitmentsOf(room, sku), waiting, (line) => promisedDayOf(room, line))
  const parts = assign(
    supply,
    waiting.map((line) => ({ ...line, day: days.get(line) ?? NEVER })),
  )
  return [...parts].flatMap(([line, own]): ChangedPromise[] => {
    const before = room.promises.of(line.orderId, sku)
    const after = promiseOf(room, line, own, before, now)
    if (before && isSame(before, after)) return []
    room.promises.lines.put([after])
    return before ? [{ quantity: line.quantity, before, after }] : []
  })
}

const promisedDayOf = (room: Stockroom, { orderId, sku }: Waiting): string => room.promises.of(orderId, sku)?.shipDate ?? NEVER

/** Until which day units are kept for each who waits, from now on. */
export function daysAnew(
  supply: readonly Supply[],
  commitments: readonly { readonly day: string; readonly quantity: number }[],
  waiting: readonly Waiting[],
  promisedDay: (line: Waiting) => string,
): Map<Waiting, string> {
  const atp = new AvailableToPromise(supply, commitments)
  const days = new Map(waiting.map((line) => [line, line.day]))
  const anew = waiting.filter(({ day }) => day === NEVER)
  for (const { quantity } of anew) atp.takeBack(NEVER, quantity)
  const kept = inTurn(waiting.filter(({ day }) => day !== NEVER))
  for (let short = atp.shortfall(); short; short = atp.shortfall()) {
    const { day } = short
    const giveWay = kept.findLastIndex((line) => line.day <= day)
    const [line] = giveWay < 0 ? [] : kept.splice(giveWay, 1)
    if (!line) break // promised to orders that are not in this room
    atp.takeBack(line.day, line.quantity)
    anew.push(line)
  }
  const age = new Map(waiting.map((line, n) => [line, n]))
  const byPromise = (a: Waiting, b: Waiting): number =>
    promisedDay(a) < promisedDay(b) ? -1 : promisedDay(a) > promisedDay(b) ? 1 : (age.get(a) ?? 0) - (age.get(b) ?? 0)
  for (const line of anew.sort(byPromise)) {
    const day = atp.earliest(line.quantity) ?? NEVER
    atp.promise(day, line.quantity)
    days.set(line, day)
  }
  for (const line of kept) {
    atp.takeBack(line.day, line.quantity)
    const day = atp.earliest(line.quantity) ?? line.day
    days.set(line, day < line.day ? day : line.day)
    atp.promise(days.get(line) ?? line.day, line.quantity)
  }
  return days
}

function promiseOf(room: Stockroom, line: Waiting, parts: readonly Supply[], before: LinePromise | undefined, now: Date): LinePromise {
  const { orderId, sku, quantity, day } = line
  const to = room.destinationOf(orderId)
  const announced = room.variants.get(sku)?.availableFrom ?? null
  const release = room.releaseOf(sku, orderId, dayOf(now))
  const stock = (before?.pegs ?? []).filter(({ source }) => source === 'STOCK')
  const pegs = [...stock, ...pegsOf(parts, quantity)]
  if (before && (before.due ?? NEVER) === day) return { ...before, pegs }
  if (day === NEVER) {
    const offered = withoutSupply({ quantity, to, atHand: [], unitsAtHand: 0, announced, release }, [], now)
    // It comes no earlier for having lost its supply.
    const { shipDate, deliveryDate } =
      before && offered.shipDate < before.shipDate
        ? before
        : { shipDate: offered.shipDate, deliveryDate: offered.deliveryDate ?? offered.shipDate }
    return { orderId, sku, shipDate, deliveryDate, due: null, pegs }
  }
  const due = laterOf(day, releaseDay(release, parts[0]?.from ?? to))
  const { promisedShipDate, promisedDeliveryDate } = promiseOfLegs(legsOf(parts, due, to, now), to)
  return { orderId, sku, shipDate: promisedShipDate, deliveryDate: promisedDeliveryDate, due: promisedShipDate, pegs }
}

const isSame = (a: LinePromise, b: LinePromise): boolean =>
  a.shipDate === b.shipDate && a.deliveryDate === b.deliveryDate && a.due === b.due && JSON.stringify(a.pegs) === JSON.stringify(b.pegs)
