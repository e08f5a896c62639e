import { cartonize, goodsOf, parcelOf, type Goods } from '@kade/packing'
import { cheapestBetween, quote, type Parcel, type RateCard } from '@kade/rates'
import { askOf, groundOf } from './ask.js'
import { addWorkingDays } from './calendar.js'
import { dayOf, shipDate } from './promise.js'
import {
  freshnessAt,
  handlingOf,
  inTime,
  locationsFor,
  measuresOf,
  PARCEL_PENALTY,
  type Able,
  type FilteredFor,
  type SourcingGround,
  type SourceLocation,
} from './sourcing.js'
import type { ChosenLocation, LabelQuote, SourcingCost, WeighedLocation } from './sourced.js'
import { parcelsByVolume } from './tariff.js'
import type { Stockroom } from './stockroom.js'
import { sumPerSku, type Need } from './units.js'

/** What every location could have given of these reserved units, as if they were free, and what it would have cost. */
export function weigh(
  room: Stockroom,
  orderId: string,
  units: readonly (Need & { readonly locationId: string })[],
  now: Date,
): WeighedLocation[] {
  const free = room.over()
  for (const { sku, locationId, quantity } of units) free.move('RELEASE', orderId, sku, locationId, quantity, 'system')
  const countryCode = free.countryOf(orderId)
  const needs = sumPerSku(units)
  const asks = needs.map((need) => askOf(free, orderId, need))
  const ground = groundOf(free, asks, countryCode)
  // Where they lie they were in time.
  const when = { now, to: free.destinationOf(orderId), ready: units.map(({ locationId }) => locationId) }
  const request = { needs, countryCode, when }
  return inTime(locationsFor(ground, request), request).map((each) => ({
    ...{ locationId: each.location.id, locationCode: each.location.code, leavesOn: dayOf(shipDate(now, each.location)) },
    lines: needs.map(({ sku }, line) => ({ sku, quantity: each.units[line] ?? 0, filteredFor: each.filtered[line] ?? null })),
    cost: costOf(ground, each, needs.map(({ sku }, line) => ({ sku, quantity: each.units[line] ?? 0 })), now), // prettier-ignore
  }))
}

/** Of units that one location sends; null where nothing is sent or no carrier's card is known. */
function costOf(
  { book, variants, cards }: SourcingGround,
  { location, tariff }: Able,
  units: readonly Need[],
  now: Date,
): SourcingCost | null {
  const currency = cards[0]?.currency ?? null
  const load = { grams: 0, cubicMm: 0, units: 0 }
  let age = 0
  for (const { sku, quantity } of units) {
    const { grams, cubicMm } = measuresOf(variants.get(sku))
    load.grams += grams * quantity
    load.cubicMm += cubicMm * quantity
    load.units += quantity
    age += freshnessAt(book, sku, location.id, currency, now) * quantity
  }
  if (currency === null || load.units === 0) return null
  return { carrier: tariff(load), handling: handlingOf(location, load.units, currency), penalty: PARCEL_PENALTY, age }
}

/** The same for units that a location was chosen for. */
export function costFrom(
  room: Stockroom,
  orderId: string,
  location: SourceLocation,
  units: readonly Need[],
  now: Date,
): SourcingCost | null {
  const countryCode = room.countryOf(orderId)
  const { book, variants, cards } = room
  const ground = { book, variants, cards, locations: [location] }
  const [able] = locationsFor(ground, { needs: units, countryCode })
  return able ? costOf(ground, able, units, now) : null
}

/**
 * What the label of units is expected to cost: in the boxes that the packing table will choose, by the service that shipping will: the cheapest
 * that keeps the promise, else the fastest. Null where no carrier's card is known, or none goes there.
 */
export function quoteLabel(
  room: Stockroom,
  orderId: string,
  from: SourceLocation,
  units: readonly Need[],
  { leaves, promised }: { readonly leaves: Date; readonly promised: string },
): LabelQuote | null {
  const goods = units.flatMap(({ sku, quantity }) =>
    room.partsOf(sku, orderId).map((part) => goodsIn(room, part.sku, quantity * part.quantity)),
  )
  const offers = room.cards.flatMap((card) => offersOf(card, from.countryCode, room.countryOf(orderId), goods, leaves))
  const inTime = offers.filter(({ arrives }) => arrives <= promised)
  const [best] = (inTime.length > 0 ? inTime : offers).toSorted((a, b) =>
    inTime.length > 0
      ? a.cost - b.cost || (a.arrives < b.arrives ? -1 : 1)
      : a.arrives < b.arrives
        ? -1
        : a.arrives > b.arrives
          ? 1
          : a.cost - b.cost,
  )
  if (!best) return null
  const { arrives: _, ...label } = best
  return label
}

/** A quote is asked for each order: so much is thought about its boxes, a fiftieth of what the packing table thinks. */
const BOXES_BUDGET = 2_000
/** More units are boxed by weight and volume: a decision holds up all others, and where they lie in their boxes changes little then. */
const MOST_BOXED = 60

function offersOf(card: RateCard, from: string, to: string, goods: readonly Goods[], leaves: Date) {
  const parcels = parcelsOf(card, from, to, goods)
  return quote(card, from, to, parcels).map(({ service, cost, transitDays: [, latest] }) => ({
    ...{ carrier: card.carrier, service, cost, currency: card.currency, parcels: parcels.length },
    arrives: addWorkingDays(leaves, latest).toISOString().slice(0, 10),
  }))
}

function parcelsOf(card: RateCard, from: string, to: string, goods: readonly Goods[]): Parcel[] {
  const load = { grams: 0, cubicMm: 0, units: 0 }
  for (const { quantity, grams, sides } of goods) {
    load.units += quantity
    load.grams += grams * quantity
    load.cubicMm += sides[0] * sides[1] * sides[2] * quantity
  }
  if (load.units > MOST_BOXED) return parcelsByVolume(card, load)
  return cartonize(goods, card.boxes, cheapestBetween([card], from, to), BOXES_BUDGET).map((each) => parcelOf(each, card.boxes))
}

function goodsIn(room: Stockroom, sku: string, quantity: number): Goods {
  const { weightGrams = null, lengthMm, widthMm, heightMm, ...handling } = room.variants.get(sku) ?? {}
  const sides = lengthMm && widthMm && heightMm ? ([lengthMm, widthMm, heightMm] as const) : null
  return goodsOf(sku, quantity, { ...handling, grams: weightGrams, sides })
}

const SAYS: Readonly<Record<FilteredFor, string>> = {
  NO_STOCK: 'has none',
  INACTIVE: 'sends nothing',
  EXCEPTED: 'was excepted',
  COUNTRY: 'may not send it there',
  HAZARDOUS: 'may not send hazardous goods',
  CUT_OFF: 'sends no more today, since its cut-off has passed',
  CAPACITY: 'has sent enough today',
  PROMISE: 'would come too late',
  NOT_SERVED: 'is served by no carrier',
}
/** More than that nobody reads. */
const NAMED = 3

/** What a person reads besides why a location was chosen: what sending costs, and why others did not send it. `whole` is what it sends, null where others send a part. Empty where no costs are known. */
export function explainCosts(
  { locationId, cost, quote: label }: Pick<ChosenLocation, 'locationId' | 'cost' | 'quote'>,
  candidates: readonly WeighedLocation[],
  whole: readonly Need[] | null,
): string {
  if (!cost || !label) return ''
  const parts = [`sending it costs ${money(label.cost, label.currency)} by ${label.service}`]
  for (const each of candidates.filter((other) => other.locationId !== locationId).slice(0, NAMED)) {
    const why = each.lines.find(({ filteredFor }) => filteredFor !== null && filteredFor !== 'NO_STOCK')?.filteredFor
    if (why) parts.push(`${each.locationCode} ${SAYS[why]}`)
    else if (lacks(each, whole)) parts.push(`${each.locationCode} has not all of it`)
    else if (each.cost && whole) parts.push(`${each.locationCode} would cost ${compared(sumOf(each.cost) - sumOf(cost), label.currency)}`)
  }
  return `; ${parts.join('; ')}`
}

/** Whether it has too few of something, of what is sent as a whole; else whether it has nothing of something. */
const lacks = ({ lines }: WeighedLocation, whole: readonly Need[] | null): boolean =>
  lines.some((line) => line.quantity < (whole?.find(({ sku }) => sku === line.sku)?.quantity ?? 1))

const compared = (more: number, currency: string): string =>
  more === 0 ? 'as much' : `${money(Math.abs(more), currency)} ${more > 0 ? 'more' : 'less'}`

/** Without what nobody pays: the penalty, and that for age. */
const sumOf = ({ carrier, handling }: SourcingCost): number => carrier + handling

const digits = new Map<string, number>()
function money(minor: number, currency: string): string {
  const known =
    digits.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, known)
  return `${(minor / 10 ** known).toFixed(known)} ${currency}`
}
