import type { DataOf, fulfillmentRecalled, SkuQuantity, stockAllocated, stockDeallocated, stockReallocated } from '@kade/events'
import { putBack, sourceAnew, takeOutShipped, type Parcel } from '../../services/inventory/src/parcel/parcel.js'
import { reallocate } from '../../services/inventory/src/parcel/reallocate.js'
import { receive as receiveGoods } from '../../services/inventory/src/receive/receive.js'
import { release } from '../../services/inventory/src/release/release.js'
import type { Decision, Deciding } from '../../services/inventory/src/stockroom/decision.js'
import { fillBackorders } from '../../services/inventory/src/stockroom/fill-backorders.js'
import type { StockLevel } from '../../services/inventory/src/stockroom/stock-book.js'
import { Stockroom } from '../../services/inventory/src/stockroom/stockroom.js'
import type { AllocatedUnits, BackorderedUnits } from '../../services/inventory/src/stockroom/units.js'
import { IllegalTransition, type Order } from '../../services/orders/src/order/order.js'
import * as cancellations from '../../services/orders/src/cancellation/cancel.js'
import type { Decision as OrderDecision, PaymentCommand } from '../../services/orders/src/order/decision.js'
import * as goods from '../../services/orders/src/goods/goods.js'
import * as payments from '../../services/orders/src/payment/payment.js'
import { cancelUnits } from '../../services/shipping/src/cancel/cancel.js'
import { moveTo, type FulfillmentOrder } from '../../services/shipping/src/fulfillment-order/fulfillment-order.js'
import { pick as pickUnits } from '../../services/shipping/src/pick/pick.js'
import { forgetRecalled, recall } from '../../services/shipping/src/recall/recall.js'
import * as moves from '../../services/orders/src/goods/moved-goods.js'

/**
 * One order in a world of three services whose rules are the real ones, and whose messages are delivered in any order that keeps the order of
 * each topic. All of it is plain data, so that a world can be copied, and each way to go on be tried.
 */
export interface World {
  order: Order
  /** What the payment provider was asked for and has not answered. */
  payments: PaymentCommand[]
  /** What each reader of each topic has not heard yet. */
  readonly unheard: Record<Reader, Message[]>
  levels: StockLevel[]
  waiting: BackorderedUnits[]
  allocated: AllocatedUnits[]
  parcels: (FulfillmentOrder & { readonly delivered?: boolean })[]
  /** What the customer will still ask: lines, or (null) the whole order. */
  readonly wishes: cancellations.CancelCommand['lines'][]
  /** Parcels arrive when nothing else is left to happen, not at any time: fewer ways to go. */
  readonly arriveLast: boolean
  /** Units that picks will still not find. */
  toMiss: number
  /** How often the first location will still want its allocations back. */
  toRecall?: number
  /** Units of each kind, over the whole life. */
  readonly units: { cancelled: number; released: number; refused: number; left: number; received: number; writtenOff: number }
}

type Reader = 'order>inventory' | 'reservation>orders' | 'reservation>shipping' | 'fulfillment>inventory' | 'shipment>inventory' | 'fulfillment>orders' | 'shipment>orders' // prettier-ignore
type Message =
  | { readonly type: 'cancelled' | 'returned' | 'released' | 'requested' | 'refused' | 'delivered'; readonly lines: readonly SkuQuantity[] }
  | ({ readonly type: 'shipped' | 'short-picked' | 'put-back' } & Parcel)
  | ({ readonly type: 'allocated' } & DataOf<typeof stockAllocated>)
  | ({ readonly type: 'deallocated' } & DataOf<typeof stockDeallocated>)
  | { readonly type: 'recall-asked'; readonly allocationId: string }
  | ({ readonly type: 'recalled' } & Omit<DataOf<typeof fulfillmentRecalled>, 'at' | 'fulfillmentOrderId'>)
  | ({ readonly type: 'reallocated' } & DataOf<typeof stockReallocated>)

export const SKU = 'MUG'
const NOW = new Date('2026-11-25T10:00:00Z')
/** What a rule of orders is given. */
export const ASKED = { now: NOW, newId: () => 'unused' }
const COUNTRY = 'GB'
const LOCATIONS = ['A', 'B'].map((id) => ({ id, code: id, countryCode: COUNTRY }))
const lines = (quantity: number): SkuQuantity[] => [{ sku: SKU, quantity }]
export const count = (units: readonly { readonly quantity: number }[]): number => units.reduce((sum, { quantity }) => sum + quantity, 0)

/** All that may happen next, by name: each changes the world that it is given. */
export function stepsOf(world: World): Map<string, (world: World) => void> {
  const steps = new Map<string, (world: World) => void>()
  for (const reader of Object.keys(world.unheard) as Reader[])
    if (world.unheard[reader].length > 0) steps.set(`${reader} hears ${world.unheard[reader][0]!.type}`, (next) => hear(next, reader))
  if (world.payments.length > 0) steps.set('the provider answers', answerPayment)
  if (world.wishes.length > 0 && mayCancel(world)) steps.set('the customer cancels', cancel)
  if (count(world.waiting) > 0) steps.set('goods come in', receive)
  const away = world.allocated.find(({ locationId, quantity }) => locationId === 'A' && quantity > 0)
  if (away && (world.toRecall ?? 0) > 0) steps.set('A closes', (next) => askBack(next, away.allocationId))
  world.parcels.forEach(({ status, delivered, id }, n) => {
    if (status === 'OPEN') steps.set(`${id} is picked`, (next) => pick(next, n, 0))
    if (status === 'OPEN' && world.toMiss > 0) steps.set(`${id} is picked short`, (next) => pick(next, n, 1))
    if (status === 'PICKED') steps.set(`${id} is packed`, (next) => void (next.parcels[n] = moveTo(next.parcels[n]!, 'PACKED')))
    if (status === 'PACKED') steps.set(`${id} leaves`, (next) => shipParcel(next, n))
    if (status === 'SHIPPED' && !delivered && !world.arriveLast) steps.set(`${id} arrives`, (next) => deliverParcel(next, n))
  })
  const onTheWay = world.parcels.findIndex(({ status, delivered }) => status === 'SHIPPED' && !delivered)
  if (steps.size === 0 && onTheWay >= 0) steps.set('a parcel arrives', (next) => deliverParcel(next, onTheWay))
  return steps
}

function tell(world: World, topic: string, message: Message): void {
  for (const reader of Object.keys(world.unheard) as Reader[]) if (reader.startsWith(`${topic}>`)) world.unheard[reader].push(message)
}

function hear(world: World, reader: Reader): void {
  const message = world.unheard[reader].shift()!
  if (reader.endsWith('>inventory')) inventoryHears(world, message)
  else if (reader.endsWith('>shipping')) shippingHears(world, message)
  else ordersHears(world, message)
}

// ── inventory ──

function inventoryHears(world: World, message: Message): void {
  const [actor, reason] = ['customer', 'x']
  if (message.type === 'cancelled' || message.type === 'returned')
    decideInInventory(world, (room) => release(room, { orderId: world.order.id, lines: message.lines, actor, reason }), true)
  else if (message.type === 'put-back') decideInInventory(world, (room) => putBack(room, { ...message, reason }), true)
  else if (message.type === 'recalled') decideInInventory(world, (room, deciding) => reallocate(room, message, deciding), true)
  else if (message.type === 'shipped') decideInInventory(world, (room) => takeOutShipped(room, message))
  else if (message.type === 'short-picked') {
    decideInInventory(world, (room, deciding) => sourceAnew(room, message, deciding))
    world.units.writtenOff += count(message.lines)
  }
}

function askBack(world: World, allocationId: string): void {
  world.toRecall = (world.toRecall ?? 0) - 1
  tell(world, 'reservation', { type: 'recall-asked', allocationId })
}

function receive(world: World): void {
  const receipt = { locationId: 'A', lines: lines(1), reference: 'receipt', actor: 'warehouse' }
  decideInInventory(world, (room, deciding) => receiveGoods(room, receipt, deciding))
  world.units.received += 1
}

/** What the events of inventory are called here. */
const TOLD: Readonly<Record<string, Message['type']>> = {
  'stock.released.v1': 'released',
  'stock.deallocation_requested.v1': 'requested',
  'stock.deallocated.v1': 'deallocated',
  'stock.allocated.v1': 'allocated',
  'stock.reallocated.v1': 'reallocated',
}

function decideInInventory(world: World, decide: (room: Stockroom, deciding: Deciding) => Decision, thenFill = false): void {
  const { levels, waiting, allocated } = world
  const orders = [{ orderId: world.order.id, countryCode: COUNTRY, confirmed: true }]
  const room = Stockroom.of({ levels, orders, reserved: [], backordered: waiting, allocated, variants: [], locations: LOCATIONS })
  let made = allocated.length
  const deciding = { now: NOW, newId: () => `parcel ${(made += 1)}` }
  for (const rule of thenFill ? [decide, () => fillBackorders(room, [SKU], deciding)] : [decide]) {
    const decision = rule(room, deciding)
    room.accept(decision)
    for (const { type, data } of decision.events) tell(world, 'reservation', { type: TOLD[type], ...(data as object) } as Message)
  }
  world.levels = room.book.levelsOf(SKU)
  world.waiting = [...room.backordered].filter(({ quantity }) => quantity > 0)
  world.allocated = [...room.allocated]
}

export function allocate(world: World, locationId: string, quantity: number, fromBackorder: number): void {
  const allocationId = `parcel ${world.allocated.length + 1}`
  const orderId = world.order.id
  world.allocated.push({ orderId, allocationId, locationId, sku: SKU, quantity })
  const about = { orderId, allocationId, locationId, locationCode: locationId, sourcing: '', shipBy: '' }
  const line = { sku: SKU, quantity, fromBackorder, bin: null }
  tell(world, 'reservation', { type: 'allocated', ...about, promisedDeliveryDate: '2099-01-01', lines: [line] })
}

// ── shipping ──

function shippingHears(world: World, message: Message): void {
  if (message.type === 'allocated') openParcel(world, message)
  else if (message.type === 'recall-asked') {
    const asked = { allocationId: message.allocationId, reason: 'LOCATION_CLOSED', moves: 0 } as const
    const { fulfillmentOrders, events } = recall(world.parcels, asked, { now: NOW, newId: () => 'unused', actor: 'system' })
    replaceParcels(world, fulfillmentOrders)
    for (const { data } of events) tell(world, 'fulfillment', { type: 'recalled', ...(data as object) } as Message)
  } else if (message.type === 'reallocated') {
    replaceParcels(world, forgetRecalled(world.parcels, message).fulfillmentOrders)
    for (const each of message.allocations) openParcel(world, { ...each, orderId: message.orderId })
  } else if (message.type === 'deallocated')
    world.parcels = world.parcels.map((each) => (each.allocationId === message.allocationId ? { ...each, missing: [] } : each))
  else if (message.type === 'requested') {
    const { orders: after, cancelled, missing, left } = cancelUnits(world.parcels, message.lines)
    world.parcels = [...after]
    for (const { order, units } of cancelled) tell(world, 'fulfillment', { type: 'put-back', ...parcelOf(order), lines: units })
    if (missing.length > 0) tell(world, 'fulfillment', { type: 'returned', lines: missing })
    if (left.length > 0) tell(world, 'fulfillment', { type: 'refused', lines: left })
  }
}

function openParcel(world: World, { orderId, allocationId, locationId, lines: given }: DataOf<typeof stockAllocated>): void {
  const picked = given.map(({ sku, quantity }) => ({ sku, quantity, picked: 0 }))
  world.parcels.push({
    ...{ id: allocationId, orderId, allocationId, locationId, status: 'OPEN', promisedDeliveryDate: null, lines: picked, missing: [] },
    ...{
      shipBy: NOW,
      scheduledFor: null,
      holdReason: null,
      packingStartedAt: null,
      handedOverAt: null,
      labelVoidedAt: null,
      overdueSince: null,
    },
  })
}

function replaceParcels(world: World, changed: readonly FulfillmentOrder[]): void {
  world.parcels = world.parcels.map((each) => changed.find(({ id }) => id === each.id) ?? each)
}

const parcelOf = ({ orderId, allocationId, locationId, lines: held }: FulfillmentOrder): Parcel => ({
  ...{ orderId, allocationId, locationId, actor: 'anna' },
  lines: held.map(({ sku, quantity }) => ({ sku, quantity })),
})

function pick(world: World, n: number, missing: number): void {
  const picking = moveTo(world.parcels[n]!, 'PICKING')
  const deciding = { now: NOW, newId: () => 'unused', actor: 'anna' }
  const [picked] = pickUnits(picking, lines(count(picking.lines) - missing), deciding).fulfillmentOrders
  world.parcels[n] = picked!
  world.toMiss -= missing
  if (missing > 0) tell(world, 'fulfillment', { type: 'short-picked', ...parcelOf(picked!), lines: picked!.missing })
}

function shipParcel(world: World, n: number): void {
  world.parcels[n] = moveTo(world.parcels[n]!, 'SHIPPED')
  const parcel = parcelOf(world.parcels[n])
  world.units.left += count(parcel.lines)
  tell(world, 'shipment', { type: 'shipped', ...parcel })
}

function deliverParcel(world: World, n: number): void {
  world.parcels[n] = { ...world.parcels[n]!, delivered: true }
  tell(world, 'shipment', { type: 'delivered', lines: parcelOf(world.parcels[n]).lines })
}

// ── orders ──

function ordersHears(world: World, message: Message): void {
  const { order, units } = world
  if (message.type === 'allocated') become(world, goods.countAllocated(order, message, ASKED))
  else if (message.type === 'reallocated') become(world, moves.noteMoved(order, message, ASKED))
  else if (message.type === 'deallocated') become(world, goods.countDeallocated(order, message, ASKED))
  else if (message.type === 'shipped') {
    const { allocationId: shipmentId, lines: left, actor } = message
    become(world, goods.ship(order, { shipmentId, trackingNumber: 'T', carrier: 'C', lines: left, actor }, ASKED))
  } else if (message.type === 'delivered') become(world, goods.deliver(order, { shipmentId: 'S', lines: message.lines }, ASKED))
  else if (message.type === 'released') {
    units.released += count(message.lines)
    become(world, cancellations.release(order, message.lines, ASKED))
  } else if (message.type === 'refused') {
    units.refused += count(message.lines)
    become(world, cancellations.refuseCancellation(order, message.lines, 'it had left', ASKED))
  }
}

function cancel(world: World): void {
  const before = world.order
  const decision = cancellations.cancel(before, { reason: 'x', actor: 'customer', lines: world.wishes.shift()! }, ASKED)
  const cancelled = decision.state.lines.map(({ sku, counters }, index) => ({
    sku,
    quantity: counters.cancelled - (before.lines[index]?.counters.cancelled ?? 0),
  }))
  world.units.cancelled += count(cancelled)
  tell(world, 'order', { type: 'cancelled', lines: cancelled.filter(({ quantity }) => quantity > 0) })
  become(world, decision)
}

function mayCancel(world: World): boolean {
  try {
    cancellations.cancel(world.order, { reason: 'x', actor: 'customer', lines: world.wishes[0]! }, ASKED)
    return true
  } catch (error) {
    if (error instanceof IllegalTransition || error instanceof cancellations.OverCancelled) return false
    throw error
  }
}

function answerPayment(world: World): void {
  const asked = world.payments.shift()!
  become(
    world,
    asked.kind === 'CAPTURE' ? payments.capture(world.order, asked, ASKED) : payments.confirmVoid(world.order, asked.amount, ASKED),
  )
}

function become(world: World, { state, payments }: OrderDecision): void {
  // The version counts what is no matter here: worlds that differ by it alone are one.
  world.order = { ...state, version: 1 }
  world.payments.push(...payments)
}
