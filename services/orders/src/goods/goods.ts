import type { DataOf, shipmentStranded, SkuQuantity, stockAllocated, stockBackordered, stockDeallocated } from '@kade/events'
import { moveTo, valueToSecure, type Order } from '../order/order.js'
import { countUnits } from '../order/places.js'
import { charge, settle, waiting } from '../order/settle.js'
import { count, progressed, SYSTEM, unchanged, units, type Transition } from '../order/transition.js'

/** Stock is secured, wholly at hand or partly by backorder: now the payment. */
export function secureStock(order: Order, lines: DataOf<typeof stockBackordered>['lines']): Transition {
  if (order.saga.state !== 'AWAITING_STOCK' || order.status !== 'PENDING') return unchanged(order)
  const promised = new Map(lines.map(({ sku, promisedDeliveryDate }) => [sku, promisedDeliveryDate]))
  const backordered = lines.filter((line) => line.backordered > 0).map(({ sku, backordered: quantity }) => ({ sku, quantity }))
  const amount = valueToSecure(order)
  return {
    ...unchanged({
      ...waiting(order, 'AWAITING_PAYMENT'),
      lines: countUnits(order.lines, 'backordered', backordered).map((line) => ({
        ...line,
        promisedDeliveryDate: promised.get(line.sku) ?? line.promisedDeliveryDate,
      })),
      payment: { ...order.payment, authorization: 'ASKED' },
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
