import { BinBook, type BinState } from './bin-book.js'
import type { Decision } from './decision.js'
import { Layer } from './layer.js'
import type { SourceLocation } from './sourcing.js'
import { StockBook, type StockLevel } from './stock-book.js'
import type { HeldOrder, BackorderedUnits, HeldUnits, AllocatedUnits } from './units.js'

export type OutOfStockPolicy = 'DENY' | 'BACKORDER' | 'PREORDER'

export interface SellableVariant {
  readonly sku: string
  readonly policy: OutOfStockPolicy
  readonly active: boolean
  /** Sent only from where hazardous goods may be. */
  readonly hazardous: boolean
  /** ISO 3166-1 alpha-2: where it may not be sent to. */
  readonly restrictedCountries: readonly string[]
  /** The day from which it can be delivered, when one is announced. */
  readonly availableFrom: string | null
}

export interface StockroomState {
  readonly levels: readonly StockLevel[]
  readonly orders: readonly HeldOrder[]
  readonly reserved: readonly HeldUnits[]
  /** In the order in which they are filled: the longest waiting first. */
  readonly backordered: readonly BackorderedUnits[]
  readonly allocated: readonly AllocatedUnits[]
  readonly variants: readonly SellableVariant[]
  readonly locations: readonly SourceLocation[]
  /** What lies in which bin; none where no bins are kept. */
  readonly bins?: BinState
}

/**
 * What inventory decides on: the stock of some SKUs, and what some orders hold of it and wait for, all of it locked. A rule works on a room of
 * its own over this one ({@link over}) and answers what it changed; whoever asked carries that out, and has this room accept it.
 */
export class Stockroom {
  private constructor(
    readonly book: StockBook,
    readonly orders: Layer<HeldOrder>,
    readonly reserved: Layer<HeldUnits>,
    readonly backordered: Layer<BackorderedUnits>,
    readonly allocated: Layer<AllocatedUnits>,
    readonly variants: ReadonlyMap<string, SellableVariant>,
    readonly locations: readonly SourceLocation[],
  ) {}

  static of({ levels, orders, reserved, backordered, allocated, variants, locations, bins }: StockroomState): Stockroom {
    return new Stockroom(
      new StockBook(levels, undefined, bins && BinBook.of(bins)),
      new Layer(({ orderId }) => orderId, orders),
      new Layer(({ orderId, sku, locationId }) => `${orderId} ${locationId} ${sku}`, reserved),
      new Layer(({ orderId, sku }) => `${orderId} ${sku}`, backordered),
      new Layer(({ allocationId, sku }) => `${allocationId} ${sku}`, allocated),
      new Map(variants.map((variant) => [variant.sku, variant])),
      locations,
    )
  }

  over(): Stockroom {
    const { book, orders, reserved, backordered, allocated, variants, locations } = this
    return new Stockroom(book.over(), orders.over(), reserved.over(), backordered.over(), allocated.over(), variants, locations)
  }

  /** What was done in this room, and is told. */
  decision(events: Decision['events']): Decision {
    return {
      movements: this.book.movements,
      orders: this.orders.changes,
      reserved: this.reserved.changes,
      backordered: this.backordered.changes,
      allocated: this.allocated.changes,
      events,
    }
  }

  accept({ movements, orders, reserved, backordered, allocated }: Decision): void {
    this.book.accept(movements)
    this.orders.put(orders)
    this.reserved.put(reserved)
    this.backordered.put(backordered)
    this.allocated.put(allocated)
  }

  /** The country that an order goes to. @throws for an order that inventory was never asked about: it has nothing here to decide on. */
  countryOf(orderId: string): string {
    const order = this.orders.get(orderId)
    if (!order) throw new Error(`Inventory knows no order ${orderId}`)
    return order.countryCode
  }

  /** Adds units to what an order has reserved at a location, or takes them away. */
  reserve(orderId: string, sku: string, locationId: string, quantity: number): void {
    const before = this.reserved.get(`${orderId} ${locationId} ${sku}`)?.quantity ?? 0
    this.reserved.put([{ orderId, sku, locationId, quantity: before + quantity }])
  }

  /** Adds units to those that an order waits for, or takes them away. */
  backorder(orderId: string, sku: string, quantity: number): void {
    const before = this.backordered.get(`${orderId} ${sku}`)?.quantity ?? 0
    this.backordered.put([{ orderId, sku, quantity: before + quantity }])
  }

  /** Takes units out of an allocation. @throws when it has fewer: that is a fault somewhere, and must be seen. */
  deallocate(allocationId: string, sku: string, quantity: number): void {
    const units = this.allocated.get(`${allocationId} ${sku}`)
    if (!units || units.quantity < quantity) throw new Error(`Allocation ${allocationId} has fewer than ${quantity} units of ${sku}`)
    this.allocated.put([{ ...units, quantity: units.quantity - quantity }])
  }
}
