import type { DataOf, shipmentStranded, SkuQuantity, stockAllocated, stockBackordered, stockDeallocated } from '@kade/events'
import { chargeShipped, countCaptured, type Charge } from './charge.js'
import {
  cancellationPendingUnits,
  fulfillmentStatusOf,
  IllegalTransition,
  moveTo,
  placesOfOrder,
  shippedValue,
  unitsToShip,
  valueToSecure,
  cancellableUnits,
  type Order,
  type OrderLine,
} from './order.js'
import { cancelledUnits, countUnits, spreadUnits } from './quantities.js'

/** One entry for the timeline; `event` is the type under which it is published. */
export interface Entry {
  readonly type: string
  readonly message: string
  readonly actor: string
  readonly data: Readonly<Record<string, string | number | null>> | null
  readonly event:
    | { readonly kind: 'progressed' | 'confirmed' | 'claimed' | 'completed' }
    | { readonly kind: 'rejected'; readonly reason: 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' }
    | { readonly kind: 'cancelled'; readonly reason: string; readonly lines: readonly CancelledLine[]; readonly complete: boolean }
}
export interface CancelledLine {
  readonly orderLineId: string
  readonly sku: string
  readonly quantity: number
}
/** Money to be moved by the payment worker; the key makes a repeat harmless at the provider. */
export type PaymentCommand = { readonly amount: number; readonly key: string } & (
  { readonly kind: 'AUTHORIZE' | 'VOID' } | { readonly kind: 'CAPTURE'; readonly charge: Charge }
)
export interface Transition {
  readonly order: Order
  readonly entries: readonly Entry[]
  readonly commands: readonly PaymentCommand[]
  /** To be issued: what was captured, and what for (null: not kept at the time). */
  readonly invoice: { readonly total: number; readonly commandKey: string; readonly charge: Charge | null } | null
  readonly hold: 'PLACE_PAYMENT_REVIEW' | 'RELEASE_PAYMENT_REVIEW' | null
}

const STEP_SECONDS = 600
const SYSTEM = 'system'

const unchanged = (order: Order): Transition => ({ order, entries: [], commands: [], invoice: null, hold: null })
const progressed = (type: string, message: string, data: Entry['data'] = null, actor = SYSTEM): Entry => ({
  type,
  message,
  actor,
  data,
  event: { kind: 'progressed' },
})

/** Stock is secured, wholly at hand or partly by backorder: now the payment. */
export function secureStock(order: Order, lines: DataOf<typeof stockBackordered>['lines']): Transition {
  if (order.saga.state !== 'AWAITING_STOCK' || order.status !== 'PENDING') return unchanged(order)
  const promised = new Map(lines.map(({ sku, promisedDeliveryDate }) => [sku, promisedDeliveryDate]))
  const backordered = lines.filter((line) => line.backordered > 0).map(({ sku, backordered: quantity }) => ({ sku, quantity }))
  const amount = valueToSecure(order)
  return {
    ...unchanged({
      ...order,
      lines: countUnits(order.lines, 'backordered', backordered).map((line) => ({
        ...line,
        promisedDeliveryDate: promised.get(line.sku) ?? line.promisedDeliveryDate,
      })),
      payment: { ...order.payment, authorization: 'ASKED' },
      saga: { state: 'AWAITING_PAYMENT', deadlineInSeconds: null },
    }),
    entries:
      backordered.length === 0 ? [] : [progressed('BACKORDERED', `${units(backordered)} wait for stock`, { units: count(backordered) })],
    commands: [{ kind: 'AUTHORIZE', amount, key: `authorize:${order.id}` }],
  }
}

export function refuseStock(order: Order, short: readonly { readonly sku: string }[]): Transition {
  if (order.saga.state !== 'AWAITING_STOCK' || order.status !== 'PENDING') return unchanged(order)
  const skus = short.map(({ sku }) => sku).slice(0, 5).join(', ') // prettier-ignore
  return {
    ...unchanged({ ...moveTo(order, 'REJECTED'), saga: { state: 'DONE', deadlineInSeconds: null } }),
    entries: [
      {
        type: 'REJECTED',
        message: `Out of stock: ${skus}`,
        actor: SYSTEM,
        data: { code: 'OUT_OF_STOCK', skus },
        event: { kind: 'rejected', reason: 'OUT_OF_STOCK' },
      },
    ],
  }
}

/** The money is secured. An order that was cancelled meanwhile gives it back. */
export function authorize(order: Order, amount: number): Transition {
  if (order.payment.authorization === 'AUTHORIZED') return unchanged(order)
  const paid: Order = { ...order, payment: { ...order.payment, authorization: 'AUTHORIZED', authorized: amount, inReview: false } }
  const hold = order.payment.inReview ? 'RELEASE_PAYMENT_REVIEW' : null
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD') return { ...voidRest(paid), hold }
  const released = hold ? [progressed('HOLD_RELEASED', 'The payment review is passed')] : []
  return {
    ...unchanged({ ...moveTo(paid, 'CONFIRMED'), saga: { state: 'IN_FULFILLMENT', deadlineInSeconds: null } }),
    entries: [
      ...released,
      { type: 'CONFIRMED', message: 'Stock and payment are secured', actor: SYSTEM, data: null, event: { kind: 'confirmed' } },
    ],
    hold,
  }
}

export function decline(order: Order, reason: string): Transition {
  if (order.payment.authorization !== 'ASKED') return unchanged(order)
  const declined: Order = { ...order, payment: { ...order.payment, authorization: 'DECLINED', inReview: false } }
  const hold = order.payment.inReview ? 'RELEASE_PAYMENT_REVIEW' : null
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD') return { ...settle(unchanged(declined)), hold }
  return {
    ...unchanged({ ...moveTo(declined, 'REJECTED'), saga: { state: 'COMPENSATING', deadlineInSeconds: STEP_SECONDS } }),
    entries: [
      {
        type: 'REJECTED',
        message: `Payment declined: ${reason}`,
        actor: SYSTEM,
        data: { code: 'PAYMENT_DECLINED', reason },
        event: { kind: 'rejected', reason: 'PAYMENT_DECLINED' },
      },
    ],
    hold,
  }
}

export function holdForReview(order: Order): Transition {
  if (order.status !== 'PENDING' || order.payment.inReview) return unchanged(order)
  return {
    ...unchanged({ ...moveTo(order, 'ON_HOLD'), payment: { ...order.payment, inReview: true } }),
    entries: [progressed('HELD', 'The payment is under review', { reason: 'PAYMENT_REVIEW' })],
    hold: 'PLACE_PAYMENT_REVIEW',
  }
}

export function countAllocated(order: Order, { lines, locationCode, promisedDeliveryDate }: DataOf<typeof stockAllocated>): Transition {
  const filled = lines.filter(({ fromBackorder }) => fromBackorder > 0).map(({ sku, fromBackorder: quantity }) => ({ sku, quantity }))
  const skus = new Set(lines.map(({ sku }) => sku))
  const counted = countUnits(countUnits(order.lines, 'allocated', lines), 'backorderFilled', filled)
  return {
    ...unchanged({ ...order, lines: counted.map((line) => (skus.has(line.sku) ? { ...line, promisedDeliveryDate } : line)) }),
    entries: [progressed('ALLOCATED', `${units(lines)} allocated at ${locationCode}`, { location: locationCode, units: count(lines) })],
  }
}

export function countDeallocated(order: Order, { lines, backordered }: DataOf<typeof stockDeallocated>): Transition {
  const promised = new Map(backordered.map(({ sku, promisedDeliveryDate }) => [sku, promisedDeliveryDate]))
  const counted = countUnits(countUnits(order.lines, 'deallocated', lines), 'backordered', backordered)
  const message =
    backordered.length === 0
      ? `${units(lines)} not found: sourced elsewhere`
      : `${units(lines)} not found: ${units(backordered)} wait for stock`
  return {
    ...unchanged({
      ...order,
      lines: counted.map((line) => ({ ...line, promisedDeliveryDate: promised.get(line.sku) ?? line.promisedDeliveryDate })),
    }),
    entries: [progressed('SHORT_PICKED', message, { units: count(lines), backordered: count(backordered) })],
  }
}

type WarehouseStep = 'PICKING' | 'PICKED' | 'PACKED'
const WAREHOUSE_MESSAGES: Readonly<Record<WarehouseStep, string>> = { PICKING: 'Picking started', PICKED: 'Picked', PACKED: 'Packed' }

export function countWarehouseStep(order: Order, type: WarehouseStep, lines: readonly SkuQuantity[], actor: string): Transition {
  const counted = type === 'PICKING' ? order.lines : countUnits(order.lines, type === 'PICKED' ? 'picked' : 'packed', lines)
  return {
    ...unchanged({ ...order, lines: counted }),
    entries: [progressed(type, `${WAREHOUSE_MESSAGES[type]}: ${units(lines)}`, { units: count(lines) }, actor)],
  }
}

/** Goods have left: the money for what has left, and was not asked for yet, is captured. */
export function ship(
  order: Order,
  shipment: {
    readonly shipmentId: string
    readonly trackingNumber: string
    readonly carrier: string
    readonly lines: readonly SkuQuantity[]
    readonly actor: string
  },
): Transition {
  const { shipmentId, trackingNumber, carrier, lines, actor } = shipment
  const shipped: Order = { ...order, lines: countUnits(order.lines, 'shipped', lines) }
  return {
    ...charge(shipped, shipmentId, `capture:${shipmentId}`),
    entries: [
      progressed(
        'SHIPPED',
        `${units(lines)} handed to ${carrier}, ${trackingNumber}`,
        { shipmentId, trackingNumber, units: count(lines) },
        actor,
      ),
    ],
  }
}

function charge(order: Order, shipmentId: string | null, key: string): Transition {
  const { order: charged, charge } = chargeShipped(order, shipmentId)
  return { ...unchanged(charged), commands: charge ? [{ kind: 'CAPTURE', amount: charge.total, key, charge }] : [] }
}

/** Captured: the invoice is issued. What is left of the authorization when nothing more will ship is given back. */
export function capture(order: Order, { amount, key, charge }: { amount: number; key: string; charge: Charge | null }): Transition {
  const captured: Order = { ...order, payment: { ...order.payment, captured: order.payment.captured + amount } }
  return settle({
    ...unchanged(countCaptured(captured, charge)),
    entries: [progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount })],
    invoice: { total: amount, commandKey: key, charge },
  })
}

export function deliver(order: Order, lines: readonly SkuQuantity[]): Transition {
  const delivered: Order = { ...order, lines: countUnits(order.lines, 'delivered', lines) }
  return settle({ ...unchanged(delivered), entries: [progressed('DELIVERED', `${units(lines)} delivered`, { units: count(lines) })] })
}

/** A parcel will not reach the customer by itself: its units are not delivered, and a person decides what comes instead. */
export function strand(
  order: Order,
  { shipmentId, trackingNumber, lines, status, returnedAt }: DataOf<typeof shipmentStranded>,
): Transition {
  const [type, message] = returnedAt ? (['BACK_AT_SENDER', 'came back to us'] as const) : STRANDED[status]
  const entry = progressed(type, `${units(lines)} ${message}, ${trackingNumber}`, { shipmentId, trackingNumber, units: count(lines) })
  return { ...unchanged(order), entries: [entry] }
}

const STRANDED: Readonly<Record<DataOf<typeof shipmentStranded>['status'], readonly [type: string, message: string]>> = {
  RETURN_TO_SENDER: ['RETURNING_TO_SENDER', 'on the way back to us'],
  FAILURE: ['DELIVERY_FAILED', 'could not be delivered'],
  CANCELLED: ['SHIPMENT_CANCELLED', 'not taken by the carrier'],
}

export function confirmVoid(order: Order, amount: number): Transition {
  const voided: Order = { ...order, payment: { ...order.payment, voided: order.payment.voided + amount } }
  return settle({
    ...unchanged(voided),
    entries: [progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount })],
  })
}

export interface CancelCommand {
  readonly reason: string
  readonly actor: string
  /** Null: whatever can be cancelled. */
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}

/** @throws IllegalTransition when nothing can be cancelled; OverCancelled naming the line that has fewer units left. */
export function cancel(order: Order, { reason, actor, lines }: CancelCommand): Transition {
  if (order.status !== 'PENDING' && order.status !== 'ON_HOLD' && order.status !== 'CONFIRMED') {
    throw new IllegalTransition(`An order that is ${order.status} cannot be cancelled`)
  }
  const wanted = new Map(
    (lines ?? order.lines.map((line) => ({ orderLineId: line.id, quantity: cancellableUnits(line) }))).map(({ orderLineId, quantity }) => [
      orderLineId,
      quantity,
    ]),
  )
  const cancelledLines: CancelledLine[] = []
  const counted = order.lines.map((line): OrderLine => {
    const quantity = wanted.get(line.id) ?? 0
    if (quantity === 0) return line
    if (quantity > cancellableUnits(line)) throw new OverCancelled(line.id, cancellableUnits(line))
    cancelledLines.push({ orderLineId: line.id, sku: line.sku, quantity })
    return { ...line, counters: { ...line.counters, cancelled: line.counters.cancelled + quantity } }
  })
  if (cancelledLines.length === 0) throw new IllegalTransition('Every unit has left already: ask for a return instead')
  const complete = counted.every(({ quantity, counters }) => cancelledUnits(counters) === quantity)
  const cancelled: Order = { ...(complete ? moveTo(order, 'CANCELLED') : order), lines: spreadUnits(counted) }
  return {
    ...unchanged({ ...cancelled, saga: { state: complete ? 'COMPENSATING' : order.saga.state, deadlineInSeconds: STEP_SECONDS } }),
    entries: [
      {
        type: 'CANCELLED',
        message: complete ? `Cancelled: ${reason}` : `${units(cancelledLines)} cancelled: ${reason}`,
        actor,
        data: { units: count(cancelledLines) },
        event: { kind: 'cancelled', reason, lines: cancelledLines, complete },
      },
    ],
  }
}

export class OverCancelled extends Error {
  override readonly name = 'OverCancelled'
  constructor(
    readonly orderLineId: string,
    readonly cancellable: number,
  ) {
    super(`Only ${cancellable} units of this line can still be cancelled`)
  }
}

/** The goods had left before the cancellation reached them: the units are not cancelled after all. */
export function refuseCancellation(order: Order, lines: readonly SkuQuantity[], reason: string): Transition {
  const uncancelled = uncancel(order.lines, lines)
  const back: Order =
    order.status === 'CANCELLED'
      ? { ...moveTo(order, 'CONFIRMED'), saga: { state: 'IN_FULFILLMENT', deadlineInSeconds: STEP_SECONDS } }
      : order
  const restored = restWhenAnswered({ ...back, lines: uncancelled })
  return settle({
    // The shipment may have been heard of while its units counted as cancelled: what it is worth is captured now.
    ...charge(restored, null, `capture:${order.id}:${order.version}`),
    entries: [progressed('CANCELLATION_REFUSED', `The cancellation came too late for ${units(lines)}: ${reason}`, { units: count(lines) })],
  })
}

function uncancel(lines: readonly OrderLine[], units: readonly SkuQuantity[]): OrderLine[] {
  const left = new Map(units.map(({ sku, quantity }) => [sku, quantity]))
  const back = lines.map((line) => {
    const quantity = Math.min(left.get(line.sku) ?? 0, cancelledUnits(line.counters))
    left.set(line.sku, (left.get(line.sku) ?? 0) - quantity)
    return quantity === 0
      ? line
      : { ...line, counters: { ...line.counters, cancellationRefused: line.counters.cancellationRefused + quantity } }
  })
  return spreadUnits(back)
}

/** Inventory holds these units no more. */
export function release(order: Order, lines: readonly SkuQuantity[]): Transition {
  return settle(unchanged(restWhenAnswered({ ...order, releasedUnits: order.releasedUnits + count(lines) })))
}

/** An order that waits for money or goods takes what time it takes, once every cancellation is answered. */
function restWhenAnswered(order: Order): Order {
  const { state } = order.saga
  if ((state !== 'AWAITING_PAYMENT' && state !== 'IN_FULFILLMENT') || cancellationPendingUnits(order) > 0) return order
  return { ...order, saga: { state, deadlineInSeconds: null } }
}

/**
 * Ends what can end: gives back money that nothing needs, completes what is delivered and paid, closes a compensated saga. A unit whose
 * cancellation is not answered may have left, and need its money.
 */
function settle(transition: Transition): Transition {
  const { order } = transition
  const { payment } = order
  if (order.status === 'CANCELLED' || order.status === 'REJECTED') {
    const released = order.releasedUnits >= order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
    if (payment.authorization === 'ASKED' || !released) return transition
    const withVoid = payment.authorization === 'AUTHORIZED' ? merge(transition, voidRest(order)) : transition
    const owed = withVoid.order.payment.authorized - withVoid.order.payment.voided - withVoid.order.payment.captured
    return owed === 0 ? { ...withVoid, order: { ...withVoid.order, saga: { state: 'DONE', deadlineInSeconds: null } } } : withVoid
  }
  if (
    order.status !== 'CONFIRMED' ||
    unitsToShip(order) > 0 ||
    cancellationPendingUnits(order) > 0 ||
    payment.captured < payment.captureRequested ||
    payment.captured < shippedValue(order)
  )
    return transition
  const withVoid = merge(transition, voidRest(order))
  const { delivered, shipped } = placesOfOrder(order)
  const moneyDone = withVoid.order.payment.captured + withVoid.order.payment.voided === withVoid.order.payment.authorized
  if (delivered === 0 || shipped > 0 || !moneyDone || fulfillmentStatusOf(order) !== 'DELIVERED') return withVoid
  return merge(withVoid, {
    ...unchanged({ ...moveTo(withVoid.order, 'COMPLETED'), saga: { state: 'DONE', deadlineInSeconds: null } }),
    entries: [{ type: 'COMPLETED', message: 'Everything is delivered and paid', actor: SYSTEM, data: null, event: { kind: 'completed' } }],
  })
}

/** Asks the provider to give back what was authorized and is not, and will not be, captured. */
function voidRest(order: Order): Transition {
  const { authorized, captureRequested, voidRequested } = order.payment
  const amount = authorized - captureRequested - voidRequested
  if (amount <= 0) return unchanged(order)
  return {
    ...unchanged({ ...order, payment: { ...order.payment, voidRequested: voidRequested + amount } }),
    commands: [{ kind: 'VOID', amount, key: `void:${order.id}:${voidRequested}` }],
  }
}

const merge = (first: Transition, then: Transition): Transition => ({
  order: then.order,
  entries: [...first.entries, ...then.entries],
  commands: [...first.commands, ...then.commands],
  invoice: then.invoice ?? first.invoice,
  hold: then.hold ?? first.hold,
})

const count = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)
const units = (lines: readonly { readonly quantity: number }[]): string => (count(lines) === 1 ? '1 unit' : `${count(lines)} units`)
