import { availableOf, StockBook } from './stock-book.js'
import { filterOf, source, type Sourced, type SourcingGround, type When } from './sourcing.js'
import type { Stockroom } from './stockroom.js'
import type { Need } from './units.js'

/** Units of a SKU that an order asks for. */
export interface Ask extends Need {
  /** What a unit of it consists of: itself, or the parts of a bundle. */
  readonly parts: readonly Need[]
  /** The order is refused unless all of it is there. */
  readonly isDenied: boolean
  /** It gets all of it or nothing: a part alone is of no use. */
  readonly isWhole: boolean
}

/** Where units go, and what may be had for it. */
export interface AskingFor {
  readonly countryCode: string
  readonly channel: string | null | undefined
  /** A location that is never chosen. */
  readonly except?: string
  /** The one location that may be chosen. */
  readonly only?: string
  /** When, and by when; locations send at any time, where it says nothing. */
  readonly when?: When
}

/** What an order asks for, by its channel and as its bundles were when it asked. */
export function askOf(room: Stockroom, orderId: string, { sku, quantity }: Need): Ask {
  const channel = room.orders.get(orderId)?.channel
  return {
    ...{ sku, quantity, parts: room.partsOf(sku, orderId) },
    isDenied: room.policyOf(sku, channel) === 'DENY',
    isWhole: room.variants.get(sku)?.allowPartial === false,
  }
}

/**
 * The most units of it alone that a channel could have: over all locations beyond their safety stock and what the channel leaves to the
 * others, of a bundle and of each of its parts. Its parts lie at one location, for each unit.
 */
export function mostOf(
  room: Stockroom,
  ask: Pick<Ask, 'sku' | 'parts'>,
  asking: Pick<AskingFor, 'channel'> & { readonly countryCode: string | null },
  book = room.book,
): number {
  const { sku, parts } = ask
  const over = (own: Pick<Ask, 'sku' | 'parts'>) => unitsOver(book, own.parts, locationsFor(room, own, asking.countryCode))
  const left = over(ask) - room.bufferOf(sku, asking.channel)
  if (!isBundle(ask)) return Math.max(0, left)
  const ofParts = parts.map(({ sku: part, quantity }) =>
    Math.floor((over({ sku: part, parts: [one(part)] }) - room.bufferOf(part, asking.channel)) / quantity),
  )
  return Math.max(0, Math.min(left, ...ofParts))
}

/** How many units more than there are may be sold. */
export function salableLater(room: Stockroom, sku: string, channel: string | null | undefined): number {
  const policy = room.policyOf(sku, channel)
  const cap = room.variants.get(sku)?.preorderCap
  if (policy === 'DENY') return 0
  return policy === 'BACKORDER' || cap == null ? Infinity : Math.max(0, cap - room.preorderedOf(sku))
}
/**
 * Where the units of an order come from, decided for all of them together: two that share a part never get the same unit. Those whose lack
 * refuses the order come first; when one after the other they do not find a place although there is one for all, it is searched for.
 */
export function sourceTogether(room: Stockroom, asks: readonly Ask[], asking: AskingFor): Sourced[] {
  const most = asks.map((ask) => ({ ...ask, quantity: Math.min(ask.quantity, mostOf(room, ask, asking)) }))
  const wanted = most.filter((ask, n) => ask.quantity > 0 && !(ask.isWhole && ask.quantity < (asks[n]?.quantity ?? 0)))
  const together = choose(room, room.book, wanted, asking)
  const isApart = wanted.every((ask) => !isBundle(ask))
  if (isApart) return together.filter(({ sku }) => isServed(sku, asks, together))
  if (wanted.every(({ sku, quantity }) => unitsIn(together, sku) === quantity) && fits(room, wanted, together, asking)) return together
  const inTurn = oneByOne(room, asks, asking, [])
  const isShort = asks.some((ask) => ask.isDenied && unitsIn(inTurn, ask.sku) < ask.quantity)
  const placed = isShort ? search(room, asks.filter(({ isDenied }) => isDenied), asking) : null // prettier-ignore
  return placed ? oneByOne(room, asks, asking, placed) : inTurn
}

export const unitsIn = (sourced: readonly Need[], sku: string): number =>
  sourced.reduce((sum, unit) => (unit.sku === sku ? sum + unit.quantity : sum), 0)

const one = (sku: string): Need => ({ sku, quantity: 1 })
const isBundle = ({ sku, parts }: Pick<Ask, 'sku' | 'parts'>): boolean => parts.some((part) => part.sku !== sku)

/** What must be whole and is not gets nothing. */
function isServed(sku: string, asks: readonly Ask[], sourced: readonly Sourced[]): boolean {
  const ask = asks.find((each) => each.sku === sku)
  return !ask || ask.isDenied || !ask.isWhole || unitsIn(sourced, sku) === ask.quantity
}

/** Units that can be put together at a location. */
function unitsAt(book: StockBook, parts: readonly Need[], locationId: string): number {
  return Math.max(0, Math.min(...parts.map(({ sku, quantity }) => Math.floor(availableOf(book.level(sku, locationId)) / quantity))))
}

/** Where what it consists of may be sent from; of a country that is not known yet, from where it may be sent at all. */
function locationsFor(room: Stockroom, { sku, parts }: Pick<Ask, 'sku' | 'parts'>, countryCode: string | null): string[] {
  const named = [...new Set([sku, ...parts.map((part) => part.sku)])].map((each) => room.variants.get(each))
  return room.locations
    .filter((location) => named.every((variant) => filterOf(location, variant, countryCode ?? '') === null))
    .map(({ id }) => id)
}

const unitsOver = (book: StockBook, parts: readonly Need[], locationIds: readonly string[]): number =>
  locationIds.reduce((sum, locationId) => sum + unitsAt(book, parts, locationId), 0)

/** A book that shows bundles as if they lay on shelves, as many as can be put together at each location. */
function showingBundles(room: Stockroom, book: StockBook, asks: readonly Ask[], countryCode: string): StockBook {
  const shown = asks.filter(isBundle).flatMap((ask) =>
    locationsFor(room, ask, countryCode).map((locationId) => ({
      ...{ sku: ask.sku, locationId, onHand: unitsAt(book, ask.parts, locationId) },
      ...{ reserved: 0, allocated: 0, held: 0, damaged: 0, safetyStock: 0 },
    })),
  )
  return shown.length === 0 ? book : new StockBook(shown, book)
}

function choose(room: Stockroom, book: StockBook, asks: readonly Ask[], { countryCode, except, only, when }: AskingFor): Sourced[] {
  const { locations, variants, cards } = room
  return source(
    { book: showingBundles(room, book, asks, countryCode), locations, variants, cards },
    { needs: asks, countryCode, except, only, when },
  )
}

/** The ground on which an order's units are weighed, its bundles as if they lay on shelves. */
export function groundOf(room: Stockroom, asks: readonly Ask[], countryCode: string): SourcingGround {
  const { locations, variants, cards } = room
  return { book: showingBundles(room, room.book, asks, countryCode), locations, variants, cards }
}

const take = (book: StockBook, parts: readonly Need[], { locationId, quantity }: Sourced): void =>
  parts.forEach((part) => book.move('RESERVE', part.sku, locationId, quantity * part.quantity, '', ''))

/** Whether what was chosen as if nothing shared a part is there all the same. */
function fits(room: Stockroom, asks: readonly Ask[], sourced: readonly Sourced[], asking: AskingFor): boolean {
  const taken = new Map<string, number>()
  const at = new Map<string, number>()
  for (const { sku, locationId, quantity } of sourced)
    for (const part of asks.find((ask) => ask.sku === sku)?.parts ?? []) {
      taken.set(part.sku, (taken.get(part.sku) ?? 0) + quantity * part.quantity)
      const shelf = JSON.stringify([part.sku, locationId])
      const units = (at.get(shelf) ?? 0) + quantity * part.quantity
      if (units > availableOf(room.book.level(part.sku, locationId))) return false
      at.set(shelf, units)
    }
  return [...taken].every(([sku, units]) => units <= mostOf(room, { sku, parts: [one(sku)] }, asking))
}

/** One after the other: those whose lack refuses the order first, and of them bundles first, since a part alone may come from anywhere. */
function oneByOne(room: Stockroom, asks: readonly Ask[], asking: AskingFor, placed: readonly Sourced[]): Sourced[] {
  const book = room.book.over()
  const partsOf = new Map(asks.map(({ sku, parts }) => [sku, parts]))
  for (const unit of placed) take(book, partsOf.get(unit.sku) ?? [], unit)
  const rank = (ask: Ask): number => (ask.isDenied ? (isBundle(ask) ? 0 : 1) : 2)
  const sourced = [...placed]
  for (const ask of [...asks].sort((a, b) => rank(a) - rank(b))) {
    if (unitsIn(placed, ask.sku) > 0) continue
    const quantity = Math.min(ask.quantity, mostOf(room, ask, asking, book))
    const chosen = quantity > 0 ? choose(room, book, [{ ...ask, quantity }], asking) : []
    if (!isServed(ask.sku, [ask], chosen)) continue
    for (const unit of chosen) take(book, ask.parts, unit)
    sourced.push(...chosen)
  }
  return sourced
}

/** Choices that are looked at before it is given up: an order that needs more is refused, never oversold. */
const MOST_CHOICES = 20_000

/**
 * Places for bundles that share parts, so that all asks are met, or null. Where the parts that are asked for beside bundles come from is of no
 * matter: it is enough that there are as many in all.
 */
function search(room: Stockroom, asks: readonly Ask[], asking: AskingFor): Sourced[] | null {
  const needed = new Map<string, number>()
  for (const { quantity, parts } of asks)
    for (const part of parts) needed.set(part.sku, (needed.get(part.sku) ?? 0) + quantity * part.quantity)
  const isEnough = [...needed].every(([sku, units]) => units <= mostOf(room, { sku, parts: [one(sku)] }, asking))
  if (!isEnough || asks.some((ask) => ask.quantity > mostOf(room, ask, asking))) return null
  const bundles = asks.filter(isBundle).map((ask) => {
    const everywhere = choose(
      room,
      room.book,
      [{ ...ask, quantity: unitsOver(room.book, ask.parts, locationsFor(room, ask, asking.countryCode)) }],
      asking,
    )
    return { ...ask, from: everywhere.map(({ locationId }) => locationId) }
  })
  const free = new Map<string, number>()
  const shelf = (sku: string, locationId: string): string => JSON.stringify([sku, locationId])
  for (const { parts, from } of bundles)
    for (const { sku } of parts)
      for (const locationId of from) free.set(shelf(sku, locationId), Math.max(0, availableOf(room.book.level(sku, locationId))))
  const placed: Sourced[] = []
  let choices = 0
  const freeAt = (parts: readonly Need[], locationId: string): number =>
    Math.min(...parts.map(({ sku, quantity }) => Math.floor((free.get(shelf(sku, locationId)) ?? 0) / quantity)))
  const put = (parts: readonly Need[], locationId: string, units: number): void =>
    parts.forEach(({ sku, quantity }) => {
      const name = shelf(sku, locationId)
      free.set(name, (free.get(name) ?? 0) - units * quantity)
    })
  const place = (index: number, at: number, left: number): boolean => {
    const bundle = bundles[index]
    if (!bundle) return true
    if (left === 0) return place(index + 1, 0, bundles[index + 1]?.quantity ?? 0)
    const locationId = bundle.from[at]
    if (locationId === undefined || (choices += 1) > MOST_CHOICES) return false
    const rest = bundle.from.slice(at + 1).reduce((sum, other) => sum + freeAt(bundle.parts, other), 0)
    for (let units = Math.min(left, freeAt(bundle.parts, locationId)); units >= Math.max(0, left - rest); units -= 1) {
      put(bundle.parts, locationId, units)
      if (units > 0) placed.push({ sku: bundle.sku, locationId, quantity: units })
      if (place(index, at + 1, left - units)) return true
      if (units > 0) placed.pop()
      put(bundle.parts, locationId, -units)
    }
    return false
  }
  return place(0, 0, bundles[0]?.quantity ?? 0) ? placed : null
}
