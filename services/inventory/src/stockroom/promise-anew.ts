import { stockPromiseChanged, type DraftEvent } from '@kade/events'
import { AvailableToPromise, NEVER, NOW } from './atp.js'
import type { Supply } from './bundle-supply.js'
import type { Deciding } from './decision.js'
import type { LinePromise } from './line-promise.js'
import {
  assign,
  commitmentsOf,
  inTurn,
  isBundle,
  latestOf,
  laterOf,
  legsOf,
  pegsOf,
  releaseDay,
  supplyOf,
  waitingIn,
  withoutBuffer,
  withoutSupply,
  type Waiting,
} from './peg.js'
import { dayOf, promiseOfLegs } from './promise.js'
import type { Stockroom } from './stockroom.js'
import type { Need } from './units.js'

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
  const changes = promiseSkusAnew(room, skus, deciding.now)
  return tellChanges(
    changes.filter(({ after }) => !room.orders.get(after.orderId)?.amends),
    why,
  )
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

/**
 * Promises of these SKUs, as {@link promiseAnew}, and of bundles that have one of them as a part and are waited for: who waits for what shares units
 * is decided about together. Answers those of which anything changed.
 */
export function promiseSkusAnew(room: Stockroom, skus: readonly string[], now: Date): ChangedPromise[] {
  const named = new Set(skus)
  const together = new Set<string>()
  for (const { orderId, sku, quantity } of room.backordered) {
    const parts = quantity > 0 ? room.partsOf(sku, orderId) : []
    if (!isBundle(sku, parts) || !(named.has(sku) || parts.some((part) => named.has(part.sku)))) continue
    for (const each of [sku, ...parts.map((part) => part.sku)]) together.add(each)
  }
  const apart = [...named].filter((sku) => !together.has(sku)).map((sku) => new Set([sku]))
  return [...apart, ...(together.size > 0 ? [together] : [])].flatMap((group) => promiseGroupAnew(room, group, now))
}

function promiseGroupAnew(room: Stockroom, skus: ReadonlySet<string>, now: Date): ChangedPromise[] {
  const waiting = waitingIn(room, skus)
  if (waiting.length === 0) return []
  const partsOf = ({ sku, orderId }: Waiting): readonly Need[] => room.partsOf(sku, orderId)
  const supplies = new Map(
    [...skus].map((sku) => {
      const own = waiting.filter((line) => line.sku === sku)
      const buffers = own.map(({ orderId }) => room.bufferOf(sku, room.orders.get(orderId)?.channel))
      const supply = supplyOf(room, sku, now, own[0] ? partsOf(own[0]) : room.partsOf(sku))
      return [sku, withoutBuffer(supply, Math.max(0, ...buffers))] as const
    }),
  )
  const pools = new Map([...supplies].map(([sku, supply]) => [sku, new AvailableToPromise(supply, commitmentsOf(room, sku))]))
  const takes = (line: Waiting): readonly Need[] => {
    const parts = partsOf(line)
    const whole = { sku: line.sku, quantity: 1 }
    return isBundle(line.sku, parts) ? [whole, ...parts] : [whole]
  }
  const days = daysAnew(pools, waiting, takes, (line) => promisedDayOf(room, line))
  const dated = waiting.map((line) => ({ ...line, day: days.get(line) ?? NEVER }))
  return [...skus].flatMap((sku) => {
    // Units that bundles take of a part are nobody else's.
    const wanting = dated.flatMap((line) =>
      takes(line).flatMap((need) => (need.sku === sku ? [{ line, quantity: line.quantity * need.quantity, day: line.day }] : [])),
    )
    const carried = assign(supplies.get(sku) ?? [], wanting.map(({ line, ...units }) => ({ ...line, ...units }))) // prettier-ignore
    return [...carried].flatMap(([line, own]): ChangedPromise[] => {
      if (line.sku !== sku) return []
      const before = room.promises.of(line.orderId, sku)
      const after = promiseOf(room, line, own, before, now)
      if (before && isSame(before, after)) return []
      room.promises.lines.put([after])
      return before ? [{ quantity: line.quantity, before, after }] : []
    })
  })
}

const promisedDayOf = (room: Stockroom, { orderId, sku }: Waiting): string => room.promises.of(orderId, sku)?.shipDate ?? NEVER

/** Until which day units are kept for each who waits, from now on. A line takes units of several pools: itself, and of a bundle its parts. */
function daysAnew(
  pools: ReadonlyMap<string, AvailableToPromise>,
  waiting: readonly Waiting[],
  takes: (line: Waiting) => readonly Need[],
  promisedDay: (line: Waiting) => string,
): Map<Waiting, string> {
  const each = (line: Waiting, work: (pool: AvailableToPromise, quantity: number) => void): void => {
    for (const { sku, quantity } of takes(line)) {
      const pool = pools.get(sku)
      if (pool) work(pool, line.quantity * quantity)
    }
  }
  const takeBack = (line: Waiting, day: string): void => each(line, (pool, quantity) => pool.takeBack(day, quantity))
  const promise = (line: Waiting, day: string): void => each(line, (pool, quantity) => pool.promise(day, quantity))
  const earliest = (line: Waiting): string | null => {
    const found: (string | null)[] = []
    each(line, (pool, quantity) => void found.push(pool.earliest(quantity)))
    return latestOf(found)
  }
  const days = new Map(waiting.map((line) => [line, line.day]))
  const anew = waiting.filter(({ day }) => day === NEVER)
  for (const line of anew) takeBack(line, NEVER)
  const kept = inTurn(waiting.filter(({ day }) => day !== NEVER))
  for (const [sku, pool] of pools)
    for (let short = pool.shortfall(); short; short = pool.shortfall()) {
      const { day } = short
      const giveWay = kept.findLastIndex((line) => line.day <= day && takes(line).some((need) => need.sku === sku))
      const [line] = giveWay < 0 ? [] : kept.splice(giveWay, 1)
      if (!line) break // promised to orders that are not in this room
      takeBack(line, line.day)
      anew.push(line)
    }
  const age = new Map(waiting.map((line, n) => [line, n]))
  const byPromise = (a: Waiting, b: Waiting): number =>
    promisedDay(a) < promisedDay(b) ? -1 : promisedDay(a) > promisedDay(b) ? 1 : (age.get(a) ?? 0) - (age.get(b) ?? 0)
  for (const line of anew.sort(byPromise)) {
    const day = earliest(line) ?? NEVER
    promise(line, day)
    days.set(line, day)
  }
  for (const line of kept) {
    takeBack(line, line.day)
    const day = earliest(line) ?? line.day
    days.set(line, day < line.day ? day : line.day)
    promise(line, days.get(line) ?? line.day)
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
  // Supply that others in no room of ours are counted on may leave a kept day without any.
  const legs =
    parts.length > 0 ? legsOf(parts, due, to, now) : [{ from: to, leaves: new Date(`${day === NOW ? dayOf(now) : due}T00:00:00Z`) }]
  const { promisedShipDate, promisedDeliveryDate } = promiseOfLegs(legs, to)
  return { orderId, sku, shipDate: promisedShipDate, deliveryDate: promisedDeliveryDate, due: promisedShipDate, pegs }
}

const isSame = (a: LinePromise, b: LinePromise): boolean =>
  a.shipDate === b.shipDate && a.deliveryDate === b.deliveryDate && a.due === b.due && JSON.stringify(a.pegs) === JSON.stringify(b.pegs)
