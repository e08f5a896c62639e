import type { RateCard } from '@kade/rates'
import { BinBook, type BinState } from './bin-book.js'
import { departureDay, type Place } from './calendar.js'
import type { Decision } from './decision.js'
import { Departures, type BookedLocation } from './departures.js'
import { Layer } from './layer.js'
import { NO_PROMISES, PromiseBook, type PromiseState } from './line-promise.js'
import type { SourceLocation, SourcedVariant } from './sourcing.js'
import type { SourcingRecord } from './sourced.js'
import { StockBook, type Move, type Movement, type StockLevel } from './stock-book.js'
import type { HeldOrder, BackorderedUnits, HeldUnits, AllocatedUnits, Need } from './units.js'

export type OutOfStockPolicy = 'DENY' | 'BACKORDER' | 'PREORDER'

export interface SellableVariant extends SourcedVariant {
  readonly sku: string
  readonly policy: OutOfStockPolicy
  readonly active: boolean
  /** Sent only from where hazardous goods may be. */
  readonly hazardous: boolean
  /** ISO 3166-1 alpha-2: where it may not be sent to. */
  readonly restrictedCountries: readonly string[]
  /** The day from which it can be delivered, when one is announced. */
  readonly availableFrom: string | null
  /** Of a bundle, what one unit of it consists of: it has no stock of its own. */
  readonly bundle?: readonly Need[] | null
  /** Whether a part of a line is given what there is, while the rest waits; so unless it says no. */
  readonly allowPartial?: boolean
  /** The most units that are sold beyond what there is, under PREORDER. */
  readonly preorderCap?: number | null
}

/** What one channel does with one variant. */
export interface ChannelTerms {
  readonly sku: string
  readonly channel: string
  /** Units that it leaves to the others. */
  readonly buffer: number
  /** Null: that of the variant. */
  readonly policy: OutOfStockPolicy | null
}

export interface StockroomState {
  readonly levels: readonly StockLevel[]
  readonly orders: readonly HeldOrder[]
  readonly reserved: readonly HeldUnits[]
  /** In the order in which they are filled: who was promised earlier first, then who has waited longer. */
  readonly backordered: readonly BackorderedUnits[]
  readonly allocated: readonly AllocatedUnits[]
  readonly variants: readonly SellableVariant[]
  readonly locations: readonly BookedLocation[]
  /** What carriers ask. */
  readonly cards?: readonly RateCard[]
  /** What lies in which bin; none where no bins are kept. */
  readonly bins?: BinState
  /** What channels do with these variants, where it is not what all do. */
  readonly channelPolicies?: readonly ChannelTerms[]
  /** Units of these variants that were preordered, by all orders together. */
  readonly preordered?: readonly Need[]
  /** What was promised of these SKUs, and what is to come. */
  readonly promises?: PromiseState
}

/**
 * What inventory decides on: the stock of some SKUs, and what some orders hold of it and wait for, all of it locked. A rule works on a room of
 * its own over this one ({@link over}) and answers what it changed; whoever asked carries that out, and has this room accept it.
 */
export class Stockroom {
  readonly #sourced: SourcingRecord[] = []

  private constructor(
    readonly book: StockBook,
    readonly orders: Layer<HeldOrder>,
    readonly reserved: Layer<HeldUnits>,
    readonly backordered: Layer<BackorderedUnits>,
    readonly allocated: Layer<AllocatedUnits>,
    readonly variants: ReadonlyMap<string, SellableVariant>,
    private readonly departures: Departures,
    readonly cards: readonly RateCard[],
    private readonly channelPolicies: ReadonlyMap<string, ChannelTerms>,
    /** Preordered by orders of which nothing else is known here. */
    private readonly preorderedElsewhere: ReadonlyMap<string, number>,
    readonly promises: PromiseBook,
  ) {}

  static of(state: StockroomState): Stockroom {
    const {
      levels,
      orders,
      reserved,
      backordered,
      allocated,
      variants,
      locations,
      cards = [],
      bins,
      channelPolicies = [],
      preordered = [],
      promises,
    } = state
    const here = (sku: string): number => sum(backordered.filter((units) => units.sku === sku).map((units) => units.preordered ?? 0))
    return new Stockroom(
      new StockBook(levels, undefined, bins && BinBook.of(bins)),
      new Layer(({ orderId }) => orderId, orders),
      new Layer(({ orderId, sku, locationId }) => `${orderId} ${locationId} ${sku}`, reserved),
      new Layer(({ orderId, sku }) => `${orderId} ${sku}`, backordered),
      new Layer(({ allocationId, sku }) => `${allocationId} ${sku}`, allocated),
      new Map(variants.map((variant) => [variant.sku, asItsParts(variant, variants)])),
      Departures.of(locations),
      cards,
      new Map(channelPolicies.map((policy) => [`${policy.channel} ${policy.sku}`, policy])),
      new Map(preordered.map(({ sku, quantity }) => [sku, quantity - here(sku)])),
      PromiseBook.of(promises ?? NO_PROMISES),
    )
  }

  over(): Stockroom {
    const { book, orders, reserved, backordered, allocated, variants, departures, cards, channelPolicies, preorderedElsewhere, promises } =
      this
    return new Stockroom(
      ...([book.over(), orders.over(), reserved.over(), backordered.over(), allocated.over()] as const),
      ...([variants, departures.over(), cards, channelPolicies, preorderedElsewhere, promises.over()] as const),
    )
  }

  /** Where stock lies, each with the days on which it sends as many orders as it can by now. */
  get locations(): readonly SourceLocation[] {
    return this.departures.locations
  }

  /** The day on which goods at hand leave a location. */
  leavingDay(locationId: string, now: Date): string {
    const location = this.locations.find(({ id }) => id === locationId)
    if (!location) throw new Error(`There is no location ${locationId}`)
    return departureDay(now, location).toISOString().slice(0, 10)
  }

  /** An order more, or one fewer, leaves a location on a day. */
  bookDay(locationId: string, day: string, orders: 1 | -1 = 1): void {
    this.departures.book(locationId, day, orders)
  }

  /**
   * What moves when one unit of a SKU does: itself, or the parts of a bundle. Of an order that is known they are those of the moment at which
   * it asked.
   */
  partsOf(sku: string, orderId?: string): readonly Need[] {
    const order = orderId === undefined ? undefined : this.orders.get(orderId)
    const bundle = order ? order.bundles?.[sku] : this.variants.get(sku)?.bundle
    return bundle ?? [{ sku, quantity: 1 }]
  }

  /** Moves units of what an order ordered. The ledger knows no bundles: it moves their parts, at one location. @throws as the book's move */
  move(move: Move, orderId: string, sku: string, locationId: string, quantity: number, actor: string): Movement[] {
    return this.partsOf(sku, orderId).map((part) => this.book.move(move, part.sku, locationId, quantity * part.quantity, orderId, actor))
  }

  /** Units of a SKU that a channel leaves to the others. */
  bufferOf(sku: string, channel: string | null | undefined): number {
    return this.channelPolicies.get(`${channel ?? ''} ${sku}`)?.buffer ?? 0
  }

  /** What a channel does when there is less of a SKU than is ordered. A SKU that is not known is not sold. */
  policyOf(sku: string, channel: string | null | undefined): OutOfStockPolicy {
    return this.channelPolicies.get(`${channel ?? ''} ${sku}`)?.policy ?? this.variants.get(sku)?.policy ?? 'DENY'
  }

  /** Units of a SKU that were sold before their release, beyond what there was. */
  preorderedOf(sku: string): number {
    const here = [...this.backordered].filter((units) => units.sku === sku).map(({ preordered = 0 }) => preordered)
    return sum(here) + (this.preorderedElsewhere.get(sku) ?? 0)
  }

  /**
   * The day before which units of an order (or of none, through a channel) may not leave: the latest release of what they consist of. Null when
   * there is none to come.
   */
  releaseOf(sku: string, orderId: string | null, today: string, channel = this.orders.get(orderId ?? '')?.channel): string | null {
    const days = [sku, ...this.partsOf(sku, orderId ?? undefined).map((part) => part.sku)]
      .filter((each) => this.policyOf(each, channel) === 'PREORDER' || this.variants.get(each)?.policy === 'PREORDER')
      .flatMap((each) => this.variants.get(each)?.availableFrom ?? [])
      .filter((day) => day > today)
    return days.sort().at(-1) ?? null
  }

  /** Keeps why units come from where they do. */
  remember(sourced: SourcingRecord): void {
    this.#sourced.push(sourced)
  }

  /** What was done in this room, and is told. */
  decision(events: Decision['events']): Decision {
    return {
      ...(this.#sourced.length > 0 ? { sourced: this.#sourced } : {}),
      movements: this.book.movements,
      orders: this.orders.changes,
      reserved: this.reserved.changes,
      backordered: this.backordered.changes,
      allocated: this.allocated.changes,
      promised: this.promises.lines.changes,
      booked: this.departures.changes,
      events,
    }
  }

  accept({ movements, orders, reserved, backordered, allocated, promised, booked = [] }: Decision): void {
    this.book.accept(movements)
    this.orders.put(orders)
    this.reserved.put(reserved)
    this.backordered.put(backordered)
    this.allocated.put(allocated)
    this.promises.lines.put(promised)
    this.departures.put(booked)
  }

  /** The country that an order goes to. @throws for an order that inventory was never asked about: it has nothing here to decide on. */
  countryOf(orderId: string): string {
    const order = this.orders.get(orderId)
    if (!order) throw new Error(`Inventory knows no order ${orderId}`)
    return order.countryCode
  }

  /** Where an order goes, as far as its days go. @throws as {@link countryOf} */
  destinationOf(orderId: string): Place {
    return { countryCode: this.countryOf(orderId), region: this.orders.get(orderId)?.region ?? null }
  }

  /** Adds units to what an order has reserved at a location, or takes them away. A day on which they leave that is not given anew stays as it was. */
  reserve(orderId: string, sku: string, locationId: string, quantity: number, leavesOn?: string | null): void {
    const before = this.reserved.get(`${orderId} ${locationId} ${sku}`)
    const day = leavesOn === undefined ? before?.leavesOn : leavesOn
    this.reserved.put([
      { orderId, sku, locationId, quantity: (before?.quantity ?? 0) + quantity, ...(day === undefined ? {} : { leavesOn: day }) },
    ])
  }

  /** Adds units to those that an order waits for, or takes them away. A promise that is not given anew stays as it was. */
  backorder(orderId: string, sku: string, quantity: number, promisedOn?: string | null): void {
    const before = this.backordered.get(`${orderId} ${sku}`)
    const promise = promisedOn === undefined ? {} : { promisedOn }
    this.backordered.put([{ orderId, sku, ...before, quantity: (before?.quantity ?? 0) + quantity, ...promise }])
  }

  /** Counts units of an order to those that were preordered, or takes them off, as far as there are any. */
  preorder(orderId: string, sku: string, quantity: number): void {
    const before = this.backordered.get(`${orderId} ${sku}`) ?? { orderId, sku, quantity: 0 }
    const preordered = Math.max(0, (before.preordered ?? 0) + quantity)
    if (preordered !== (before.preordered ?? 0)) this.backordered.put([{ ...before, preordered }])
  }

  /**
   * Takes units out of an allocation: they are sent, or stay. One that sends nothing any more leaves its day to another order.
   * @throws when it has fewer: that is a fault somewhere, and must be seen.
   */
  deallocate(allocationId: string, sku: string, quantity: number, { isSent = false } = {}): void {
    const units = this.allocated.get(`${allocationId} ${sku}`)
    if (!units || units.quantity < quantity) throw new Error(`Allocation ${allocationId} has fewer than ${quantity} units of ${sku}`)
    this.allocated.put([{ ...units, quantity: units.quantity - quantity, ...(isSent && { sent: true }) }])
    const { orderId, locationId, leavesOn } = units
    const parcel = this.allocated.ofOrder(orderId).filter((each) => each.allocationId === allocationId)
    if (leavesOn && quantity > 0 && parcel.every((each) => each.quantity === 0 && !each.sent)) this.bookDay(locationId, leavesOn, -1)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** A bundle is sent only from where, and only to where, all of its parts may be sent. */
function asItsParts(variant: SellableVariant, variants: readonly SellableVariant[]): SellableVariant {
  if (!variant.bundle) return variant
  const skus = new Set(variant.bundle.map(({ sku }) => sku))
  const parts = variants.filter(({ sku }) => skus.has(sku))
  return {
    ...variant,
    hazardous: variant.hazardous || parts.some(({ hazardous }) => hazardous),
    restrictedCountries: [...new Set([variant, ...parts].flatMap(({ restrictedCountries }) => restrictedCountries))],
  }
}
