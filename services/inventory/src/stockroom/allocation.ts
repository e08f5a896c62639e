import { stockAllocated, type DraftEvent } from '@kade/events'
import { alongThePath, type UnitsInBin } from './bin-book.js'
import { missedFor } from './calendar.js'
import type { Deciding } from './decision.js'
import { dayOf, deliveryDate, handOver, shipDate } from './promise.js'
import { explainDay, explainSourcing, type SourceLocation } from './sourcing.js'
import type { ChosenLocation } from './sourced.js'
import { costFrom, explainCosts, quoteLabel, weigh } from './sourcing-record.js'
import type { Stockroom } from './stockroom.js'
import { sumPerSku, type Need } from './units.js'

export interface UnitsToAllocate extends Need {
  readonly locationId: string
  /** Of these units, how many the order had been waiting for. */
  readonly fromBackorder?: number
  /** The day on which they were to leave, where they were reserved. */
  readonly leavesOn?: string | null
}

/** Allocates reserved units of an order: one allocation per location, told with the reason for a person to read. */
export function allocate(
  room: Stockroom,
  orderId: string,
  units: readonly UnitsToAllocate[],
  { now, newId }: Deciding,
  saved: number | null = null,
): DraftEvent[] {
  const countryCode = room.countryOf(orderId)
  const byLocation = new Map<string, UnitsToAllocate[]>()
  for (const unit of units) byLocation.set(unit.locationId, [...(byLocation.get(unit.locationId) ?? []), unit])
  // What was reserved is counted as leaving already.
  const reserved = new Set(units.flatMap(({ locationId, leavesOn }) => (leavesOn ? [JSON.stringify([locationId, leavesOn])] : [])))
  for (const each of reserved) {
    const [locationId, day] = JSON.parse(each) as [string, string]
    room.bookDay(locationId, day, -1)
  }
  const candidates = weigh(room, orderId, units, now)
  const chosen: ChosenLocation[] = []
  const told = [...byLocation].map(([locationId, lines]) => {
    const location = room.locations.find(({ id }) => id === locationId)
    if (!location) throw new Error(`There is no location ${locationId}`)
    const allocationId = newId()
    const toPick = lines.map((line) => {
      const [moved, ...others] = room.move('ALLOCATE', orderId, line.sku, locationId, line.quantity, 'system')
      const isBundle = others.length > 0 || moved?.sku !== line.sku
      const bins = [moved, ...others].flatMap((movement) => movement?.inBins?.toPick ?? []).toSorted(alongThePath)
      // The parts of a bundle lie apart: its line tells where the picker comes by first.
      return { ...line, first: bins.slice(0, 1), bins: isBundle ? [] : bins }
    })
    const kept = reservedDay(lines, location, now)
    const leaves = kept ?? shipDate(now, location)
    const leavesOn = dayOf(leaves)
    const missed = kept ? null : missedFor(now, location)
    room.bookDay(locationId, leavesOn)
    room.allocated.put(lines.map(({ sku, quantity }) => ({ allocationId, orderId, sku, locationId, quantity, leavesOn })))
    const promised = promisedFor(room, orderId, lines, leavesOn, dayOf(deliveryDate(leaves, location, room.destinationOf(orderId))))
    const needs = sumPerSku(lines)
    const cost = costFrom(room, orderId, location, needs, now)
    const quote = quoteLabel(room, orderId, location, needs, { leaves, promised })
    chosen.push({ allocationId, locationId, locationCode: location.code, lines: needs, cost, quote, leavesOn })
    return stockAllocated.draft(orderId, {
      orderId,
      allocationId,
      locationId,
      locationCode: location.code,
      lines: toPick
        .toSorted((a, b) => byFirstBin(a.first, b.first))
        .map(({ sku, quantity, fromBackorder = 0, first, bins }) => ({
          ...{ sku, quantity, fromBackorder, bin: first[0]?.code ?? null },
          ...(bins.length > 0
            ? { bins: bins.slice(0, MOST_BINS).map(({ code, quantity: units }) => ({ bin: code, quantity: units })) }
            : {}),
        })),
      sourcing: `${explainSourcing(location, countryCode, byLocation.size)}${explainDay(missed, leavesOn)}${explainCosts({ locationId, cost, quote }, candidates, byLocation.size === 1 ? needs : null)}`,
      shipBy: handOver(leaves, location).toISOString(),
      promisedDeliveryDate: promised,
      ...(quote ? { quote } : {}),
    })
  })
  const [first] = chosen
  const currency = room.cards[0]?.currency ?? null
  if (first)
    room.remember({
      orderId,
      allocationId: first.allocationId,
      decidedAt: now,
      countryCode,
      currency,
      chosen,
      candidates,
      ...(saved !== null && { saved }),
    })
  return told
}

/**
 * The day for which units were reserved before its cut-off, as long as what leaves on it can still be handed over: the work of that day was
 * kept for them. Null when they are not all of such a day, or leave no later without it.
 */
function reservedDay(lines: readonly UnitsToAllocate[], location: SourceLocation, now: Date): Date | null {
  const days = lines.map(({ leavesOn }) => leavesOn ?? null)
  const last = days.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), days[0] ?? null)
  if (last === null || last >= dayOf(shipDate(now, location))) return null
  const day = new Date(`${last}T00:00:00Z`)
  return now < handOver(day, location) ? day : null
}

/** Units that were reserved keep the day by which they were promised, as long as they leave before it: the label is bought for that. */
function promisedFor(room: Stockroom, orderId: string, lines: readonly UnitsToAllocate[], leavesOn: string, reckoned: string): string {
  if (!lines.some((line) => line.leavesOn)) return reckoned
  const days = lines.flatMap(({ sku }) => room.promises.of(orderId, sku)?.deliveryDate ?? [])
  const given = days.sort()[0]
  return given !== undefined && given > leavesOn && given < reckoned ? given : reckoned
}

/** What is told of a line: an event of the largest order has to travel. */
const MOST_BINS = 10

/** Lines stand in the order in which a picker comes by; those that lie in no bin of the path come last, as they were. */
function byFirstBin([a]: readonly UnitsInBin[], [b]: readonly UnitsInBin[]): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return alongThePath(a, b)
}
