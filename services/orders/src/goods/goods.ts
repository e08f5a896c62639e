import type {
  DataOf,
  shipmentStranded,
  shipmentTracked,
  SkuQuantity,
  stockAllocated,
  stockBackordered,
  stockDeallocated,
  stockPromiseChanged,
  stockReservationExpired,
} from '@kade/events'
import type { OwnCase } from '../case/case.js'
import { advance, concerns } from '../order/advance.js'
import {
  changed,
  count,
  decided,
  progressed,
  SYSTEM,
  unchanged,
  units,
  type Deciding,
  type Decision,
  type Note,
} from '../order/decision.js'
import { moveTo, type Order, type OrderLine } from '../order/order.js'
import { countUnits, placesOf } from '../order/places.js'
import type { NewWorkItem } from '../work/work-item.js'
import { settle } from '../order/settle.js'
import { sourcingReference } from './moved-goods.js'

/** Stock is secured, wholly at hand or partly by backorder: now the payment. */
export function secureStock(order: Order, lines: DataOf<typeof stockBackordered>['lines'], deciding: Deciding): Decision {
  if (!concerns('STOCK_SECURED', order)) return unchanged(order)
  const backordered = lines.filter((line) => line.backordered > 0).map(({ sku, backordered: quantity }) => ({ sku, quantity }))
  const secured: Order = { ...order, lines: promise(countUnits(order.lines, 'backordered', backordered), lines) }
  const note = progressed('BACKORDERED', `${units(backordered)} wait for stock`, { units: count(backordered) })
  return decided(order, { ...advance(secured, 'STOCK_SECURED'), notes: backordered.length === 0 ? [] : [note] }, deciding)
}

export function refuseStock(order: Order, short: readonly { readonly sku: string }[], deciding: Deciding): Decision {
  if (!concerns('STOCK_REFUSED', order)) return unchanged(order)
  const skus = short.map(({ sku }) => sku).slice(0, 5).join(', ') // prettier-ignore
  const rejected: Note = {
    type: 'REJECTED',
    message: `Out of stock: ${skus}`,
    actor: SYSTEM,
    data: { code: 'OUT_OF_STOCK', skus },
    event: { kind: 'rejected', reason: 'OUT_OF_STOCK' },
  }
  return decided(order, { ...advance(moveTo(order, 'REJECTED'), 'STOCK_REFUSED'), notes: [rejected] }, deciding)
}

/**
 * The units that were secured are free again, since the order was not confirmed in time: they wait. The order goes on: once it is confirmed after
 * all, they are allocated as far as there are any by then. An order that has ended holds none.
 */
export function countExpired(order: Order, { lines }: DataOf<typeof stockReservationExpired>, deciding: Deciding): Decision {
  if (order.status === 'REJECTED' || order.status === 'CANCELLED') return unchanged(order)
  const waiting: Order = { ...order, lines: countUnits(order.lines, 'backordered', lines) }
  const note = progressed('BACKORDERED', `${units(lines)} wait for stock: the order was not confirmed in time`, { units: count(lines) })
  return decided(order, changed(waiting, { notes: [note] }), deciding)
}

export function countAllocated(order: Order, allocated: DataOf<typeof stockAllocated>, deciding: Deciding): Decision {
  const { lines, locationCode, promisedDeliveryDate } = allocated
  const filled = lines.filter(({ fromBackorder }) => fromBackorder > 0).map(({ sku, fromBackorder: quantity }) => ({ sku, quantity }))
  const counted = countUnits(countUnits(order.lines, 'allocated', lines), 'backorderFilled', filled)
  const promised = promise(
    counted,
    lines.map(({ sku }) => ({ sku, promisedDeliveryDate })),
  )
  const note = progressed('ALLOCATED', `${units(lines)} allocated at ${locationCode}`, { location: locationCode, units: count(lines) })
  const isOver = order.status === 'REJECTED' || order.status === 'CANCELLED'
  const later = (isOver ? [] : lines).flatMap(({ sku, quantity }) => {
    const from = order.lines.find((line) => line.sku === sku && isWaitedFor(line))?.promisedDeliveryDate
    return from && promisedDeliveryDate && from < promisedDeliveryDate ? [{ sku, units: quantity, from, to: promisedDeliveryDate }] : []
  })
  const notes = later.length === 0 ? [note] : [note, promisedAnew(later, 'ALLOCATED_LATER')]
  return decided(order, changed({ ...order, lines: promised }, { notes }), deciding)
}

export function countDeallocated(order: Order, { lines, backordered }: DataOf<typeof stockDeallocated>, deciding: Deciding): Decision {
  const counted = countUnits(countUnits(order.lines, 'deallocated', lines), 'backordered', backordered)
  const message =
    backordered.length === 0
      ? `${units(lines)} not found: sourced elsewhere`
      : `${units(lines)} not found: ${units(backordered)} wait for stock`
  const note = progressed('SHORT_PICKED', message, { units: count(lines), backordered: count(backordered) })
  return decided(order, changed({ ...order, lines: promise(counted, backordered) }, { notes: [note] }), deciding)
}

const WHY_PROMISED_ANEW: Readonly<Record<DataOf<typeof stockPromiseChanged>['why'] | 'ALLOCATED_LATER', string>> = {
  ALLOCATED_LATER: 'it leaves us later than we had reckoned',
  SUPPLY_ADDED: 'we have ordered more of it',
  SUPPLY_LATE: 'our supplier delivers later than agreed',
  SUPPLY_SHORT: 'our supplier delivers less than we ordered',
  SUPPLY_CANCELLED: 'our supplier does not deliver it',
  SUPPLY_EARLY: 'our supplier delivers sooner than agreed',
  STOCK_CHANGED: 'what is in our warehouses has changed',
}

/** What was cancelled whole comes on no day. */
const isWaitedFor = (line: OrderLine): boolean => placesOf(line).cancelled < line.quantity

/** Units that wait come on another day than was promised. What was cancelled meanwhile is promised nothing. */
export function promiseAnew(order: Order, { lines, why }: DataOf<typeof stockPromiseChanged>, deciding: Deciding): Decision {
  const waiting = new Set(order.lines.filter(isWaitedFor).map(({ sku }) => sku))
  const changes = lines.filter((line) => waiting.has(line.sku) && line.oldDeliveryDate !== line.newDeliveryDate)
  if (changes.length === 0 || order.status === 'REJECTED' || order.status === 'CANCELLED') return unchanged(order)
  const promised = promise(
    order.lines,
    changes.map(({ sku, newDeliveryDate }) => ({ sku, promisedDeliveryDate: newDeliveryDate })),
  )
  const facts = changes.map(({ sku, quantity, oldDeliveryDate: from, newDeliveryDate: to }) => ({ sku, units: quantity, from, to }))
  return decided(order, changed({ ...order, lines: promised }, { notes: [promisedAnew(facts, why)] }), deciding)
}

type PromiseChange = {
  readonly sku: string
  readonly units: number
  readonly from: string
  readonly to: string
}
function promisedAnew(changes: PromiseChange[], why: keyof typeof WHY_PROMISED_ANEW): Note {
  const told = changes.map(({ sku, units: quantity, from, to }) => `${units([{ quantity }])} of ${sku} by ${to} instead of ${from}`)
  return progressed('PROMISE_CHANGED', `Promised anew: ${told.join(', ')}, since ${WHY_PROMISED_ANEW[why]}`, { why, changes })
}

type WarehouseStep = 'PICKING' | 'PICKED' | 'PACKED'
const WAREHOUSE_MESSAGES: Readonly<Record<WarehouseStep, string>> = { PICKING: 'Picking started', PICKED: 'Picked', PACKED: 'Packed' }

export function countWarehouseStep(
  order: Order,
  type: WarehouseStep,
  { lines, actor, allocationId }: { readonly lines: readonly SkuQuantity[]; readonly actor: string; readonly allocationId?: string },
  deciding: Deciding,
): Decision {
  const counted = type === 'PICKING' ? order.lines : countUnits(order.lines, type === 'PICKED' ? 'picked' : 'packed', lines)
  const note = progressed(type, `${WAREHOUSE_MESSAGES[type]}: ${units(lines)}`, { units: count(lines) }, actor)
  // Whoever picks units that stayed at a location has answered what was to be done about them.
  const done = type === 'PICKING' && allocationId !== undefined ? [sourcingReference(allocationId)] : []
  return decided(order, changed({ ...order, lines: counted }, { notes: [note], done }), deciding)
}

export interface Parcel {
  readonly shipmentId: string
  readonly trackingNumber: string
  readonly carrier: string
  readonly lines: readonly SkuQuantity[]
  readonly actor: string
}

/** Goods have left: the money for what has left, and was not asked for yet, is captured. */
export function ship(order: Order, { shipmentId, trackingNumber, carrier, lines, actor }: Parcel, deciding: Deciding): Decision {
  const shipped: Order = { ...order, lines: countUnits(order.lines, 'shipped', lines) }
  const message = `${units(lines)} handed to ${carrier}, ${trackingNumber}`
  const note = progressed('SHIPPED', message, { shipmentId, trackingNumber, units: count(lines) }, actor)
  const change = advance(shipped, 'GOODS_SHIPPED', { shipmentId, key: `capture:${shipmentId}` })
  return decided(order, { ...change, notes: [note] }, deciding)
}

/** It has arrived after all: nobody needs to look at a parcel that was stranded. */
export function deliver(
  order: Order,
  { shipmentId, lines }: { readonly shipmentId: string; readonly lines: readonly SkuQuantity[] },
  deciding: Deciding,
): Decision {
  const delivered: Order = { ...order, lines: countUnits(order.lines, 'delivered', lines) }
  const note = progressed('DELIVERED', `${units(lines)} delivered`, { units: count(lines) })
  return decided(order, settle(changed(delivered, { notes: [note], done: [strandedReference(shipmentId)] })), deciding)
}

type Stranded = DataOf<typeof shipmentStranded>

/** A parcel will not reach the customer by itself: its units are not delivered, and a person decides what comes instead. */
export function strand(order: Order, stranded: Stranded, deciding: Deciding): Decision {
  const { shipmentId, trackingNumber, lines, status, returnedAt } = stranded
  const [type, message] = returnedAt ? (['BACK_AT_SENDER', 'came back to us'] as const) : STRANDED[status]
  const note = progressed(type, `${units(lines)} ${message}, ${trackingNumber}`, { shipmentId, trackingNumber, units: count(lines) })
  return decided(order, changed(order, { notes: [note], cases: [strandedCase(stranded)], todo: [strandedWork(stranded)] }), deciding)
}

/** Something went wrong on its way, and the carrier sees to it: somebody tells the customer, once for each parcel. */
export function reportTrouble(
  order: Order,
  { orderId, shipmentId, trackingNumber, event }: DataOf<typeof shipmentTracked>,
  deciding: Deciding,
): Decision {
  const trouble: OwnCase = {
    ...{ orderId, kind: 'LATE', subject: `Something went wrong with parcel ${trackingNumber}` },
    ...{ body: `The carrier says: ${event.description}`, reference: `trouble:${shipmentId}` },
  }
  return decided(order, changed(order, { cases: [trouble] }), deciding)
}

const STRANDED: Readonly<Record<Stranded['status'], readonly [type: string, message: string]>> = {
  RETURN_TO_SENDER: ['RETURNING_TO_SENDER', 'on the way back to us'],
  FAILURE: ['DELIVERY_FAILED', 'could not be delivered'],
  CANCELLED: ['SHIPMENT_CANCELLED', 'not taken by the carrier'],
}

const strandedReference = (shipmentId: string): string => `shipment:${shipmentId}`

const STRANDED_WHY: Readonly<Record<Stranded['status'], string>> = {
  RETURN_TO_SENDER: 'It is on its way back to the sender',
  FAILURE: 'The carrier could not deliver it',
  CANCELLED: 'The carrier did not take it',
}

/** Somebody is to tell the customer, who waits for it. */
const strandedCase = ({ orderId, shipmentId, trackingNumber, status }: Stranded): OwnCase => ({
  orderId,
  kind: 'NOT_DELIVERED',
  subject: `Parcel ${trackingNumber} does not arrive`,
  body: STRANDED_WHY[status],
  reference: strandedReference(shipmentId),
})

function strandedWork({ orderId, shipmentId, trackingNumber, status, returnedAt, wasDelivered }: Stranded): NewWorkItem {
  const what = returnedAt ? 'It is back at the sender' : STRANDED_WHY[status]
  return {
    kind: 'DELIVERY',
    subject: `Parcel ${trackingNumber} does not reach the customer: agree on a new one, or on the money back`,
    error: wasDelivered ? `${what}, after the carrier had said that it was delivered` : what,
    orderId,
    reference: strandedReference(shipmentId),
    attempts: 1,
    payload: { shipmentId, trackingNumber, status },
  }
}

/** The promises that inventory gives; a line that it does not name keeps the one that it has. */
function promise<Line extends Pick<OrderLine, 'sku' | 'promisedDeliveryDate'>>(
  lines: readonly Line[],
  given: readonly { readonly sku: string; readonly promisedDeliveryDate: string | null }[],
): Line[] {
  const dates = new Map(given.map(({ sku, promisedDeliveryDate }) => [sku, promisedDeliveryDate]))
  return lines.map((line) => {
    const date = dates.get(line.sku)
    return date == null || date === line.promisedDeliveryDate ? line : { ...line, promisedDeliveryDate: date }
  })
}
