import { sumPerSku } from './reserve.js'
import { source, type Need, type Sourced, type SourceLocation } from './sourcing.js'
import type { StockBook } from './stock-book.js'

// What orders hold here is read under lock. A decision moves it and the book together; its caller saves both.

/** Units that wait for stock. */
export interface BackorderedUnits {
  readonly orderId: string
  readonly sku: string
  quantity: number
}
/** Units that are reserved and not allocated. */
export interface HeldUnits extends BackorderedUnits {
  readonly locationId: string
}
/** Units that shipping was told of, and that have, as far as is known here, not left. */
export interface AllocatedUnits extends HeldUnits {
  readonly allocationId: string
}
/** Units of one allocation. */
export interface Parcel {
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly lines: readonly Need[]
  readonly actor: string
}

/** Cancelled units: what was released at once, and what shipping must be asked about. */
export interface Release {
  readonly released: readonly Need[]
  readonly asked: readonly Need[]
}

/**
 * Units of an order that will not be delivered: those that wait are struck off, those that are reserved are free. That the others are not in
 * the books says nothing of an order that was confirmed: they may have left, and shipping alone knows. An order that was never confirmed
 * holds nothing else: it was refused.
 */
export function releaseUnwanted(
  book: StockBook,
  { waiting, reserved }: { readonly waiting: readonly BackorderedUnits[]; readonly reserved: readonly HeldUnits[] },
  { orderId, lines, actor }: { readonly orderId: string; readonly lines: readonly Need[]; readonly actor: string },
  confirmed: boolean,
): Release {
  const [released, asked]: [Need[], Need[]] = [[], []]
  for (const { sku, quantity } of sumPerSku(lines)) {
    const isTheirs = (unit: BackorderedUnits): boolean => unit.orderId === orderId && unit.sku === sku
    let left = quantity
    for (const unit of waiting.filter(isTheirs)) left -= take(unit, left)
    for (const unit of reserved.filter(isTheirs)) {
      const freed = take(unit, left)
      if (freed > 0) book.move('RELEASE', sku, unit.locationId, freed, orderId, actor)
      left -= freed
    }
    const toAsk = confirmed ? left : 0
    if (quantity > toAsk) released.push({ sku, quantity: quantity - toAsk })
    if (toAsk > 0) asked.push({ sku, quantity: toAsk })
  }
  return { released, asked }
}

/** What has left the building leaves the books. */
export const takeOutShipped = (book: StockBook, allocated: readonly AllocatedUnits[], parcel: Parcel): void =>
  takeOut(book, allocated, parcel, 'SHIP')

/** Cancelled units that shipping has put back are free. */
export const putBack = (book: StockBook, allocated: readonly AllocatedUnits[], parcel: Parcel): void =>
  takeOut(book, allocated, parcel, 'DEALLOCATE')

/** Units that a pick did not find are written off; the order gets them from elsewhere, or waits, whatever the policy: it is confirmed. */
export function sourceAnew(
  book: StockBook,
  { waiting, allocated }: { readonly waiting: BackorderedUnits[]; readonly allocated: readonly AllocatedUnits[] },
  parcel: Parcel,
  countryCode: string,
  locations: readonly SourceLocation[],
): { readonly sourced: readonly Sourced[]; readonly backordered: readonly Need[] } {
  const { orderId, locationId, lines } = parcel
  takeOut(book, allocated, parcel, 'WRITE_OFF')
  const sourced = source(book, lines, locations, countryCode, locationId)
  for (const unit of sourced) {
    book.move('RESERVE', unit.sku, unit.locationId, unit.quantity, orderId, 'system')
    book.move('ALLOCATE', unit.sku, unit.locationId, unit.quantity, orderId, 'system')
  }
  const found = new Map(sumPerSku(sourced).map(({ sku, quantity }) => [sku, quantity]))
  const backordered = sumPerSku(lines)
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (found.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  for (const { sku, quantity } of backordered) {
    const known = waiting.find((unit) => unit.orderId === orderId && unit.sku === sku)
    if (known) known.quantity += quantity
    else waiting.push({ orderId, sku, quantity })
  }
  return { sourced, backordered }
}

export interface Waiting extends BackorderedUnits {
  readonly countryCode: string
  /** Its stock and money are secured: what it gets is allocated at once. */
  readonly confirmed: boolean
}

/** Gives what is available to those who wait, in the order given. Answers who got what. */
export function fillWaiting(
  book: StockBook,
  waiting: readonly Waiting[],
  locations: readonly SourceLocation[],
): { readonly demand: Waiting; readonly units: HeldUnits }[] {
  return waiting.flatMap((demand) => {
    const { orderId, sku, countryCode, confirmed } = demand
    return source(book, [{ sku, quantity: demand.quantity }], locations, countryCode).map(({ locationId, quantity }) => {
      demand.quantity -= quantity
      book.move('RESERVE', sku, locationId, quantity, orderId, 'system')
      if (confirmed) book.move('ALLOCATE', sku, locationId, quantity, orderId, 'system')
      return { demand, units: { orderId, sku, locationId, quantity } }
    })
  })
}

/** @throws when the allocation has fewer units: that is a fault somewhere, and must be seen. */
function takeOut(book: StockBook, allocated: readonly AllocatedUnits[], parcel: Parcel, kind: 'SHIP' | 'DEALLOCATE' | 'WRITE_OFF'): void {
  const { orderId, allocationId, locationId, lines, actor } = parcel
  for (const { sku, quantity } of lines) {
    const unit = allocated.find((allocation) => allocation.allocationId === allocationId && allocation.sku === sku)
    if (!unit || take(unit, quantity) < quantity) throw new Error(`Allocation ${allocationId} has fewer than ${quantity} units of ${sku}`)
    book.move(kind, sku, locationId, quantity, orderId, actor)
  }
}

/** Takes up to so many units away; answers how many. */
function take(units: { quantity: number }, wanted: number): number {
  const taken = Math.min(units.quantity, wanted)
  units.quantity -= taken
  return taken
}
