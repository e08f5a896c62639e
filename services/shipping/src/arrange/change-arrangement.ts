import { isId, line, UserErrors, userErrorsOf, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { z } from 'zod'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { changeFulfillmentOrder, checkNotHeld, refusing } from '../fulfillment-order/change-fulfillment-order.js'
import type { FulfillmentOrder, Units } from '../fulfillment-order/fulfillment-order.js'
import { lockFulfillmentOrders } from '../fulfillment-order/fulfillment-order.store.js'
import { handOver } from '../fulfillment-order/hand-over.js'
import { readLocationRef } from '../reference/reference.store.js'
import { shipmentsOf } from '../shipment/shipment.reads.js'
import { lockKey } from '../shipment/shipment.store.js'
import { giveBack, hold, release, schedule, startPacking } from './arrange.js'
import { madeBy, loadOf, readGrouped } from './arrange.store.js'
import { merge, split } from './regroup.js'

const MOST_MERGED = 20

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION, OUT_OF_RANGE for a moment after it must leave, or on a day that is full */
export async function scheduleFulfillmentOrder(database: Database, viewer: Viewer, id: string, notBefore: Date | null): Promise<void> {
  await changeFulfillmentOrder(database, viewer, id, async (order, deciding, tx) => {
    const decision = schedule(order, notBefore, deciding)
    if (notBefore) await checkMoment(tx, order, notBefore, deciding.now)
    return decision
  })
}

async function checkMoment(tx: Transaction, { shipBy, locationId }: FulfillmentOrder, notBefore: Date, now: Date): Promise<void> {
  if (notBefore < now || notBefore > shipBy)
    throw UserErrors.of(
      'OUT_OF_RANGE',
      `It must leave by ${shipBy.toISOString()}: nobody can begin after that, nor before now`,
      'input',
      'notBefore',
    ).with({
      least: now.toISOString(),
      most: shipBy.toISOString(),
    })
  const location = await readLocationRef(tx, locationId)
  if (location?.dailyCapacity == null) return
  const [load] = await loadOf(tx, locationId, location.timeZone ?? 'UTC', notBefore, 1)
  // It counts on the day that it must leave already, where that is this day.
  if (load && load.planned > location.dailyCapacity)
    throw UserErrors.of(
      'OUT_OF_RANGE',
      `${location.code} sends ${location.dailyCapacity} orders a day, and ${load.day} is full`,
      'input',
      'notBefore',
    ).with({
      most: location.dailyCapacity,
    })
}

export async function holdFulfillmentOrder(database: Database, viewer: Viewer, id: string, reason: string): Promise<void> {
  const checked = checkReason(reason)
  await changeFulfillmentOrder(database, viewer, id, (order, deciding) => hold(order, checked, deciding))
}

export async function releaseFulfillmentHold(database: Database, viewer: Viewer, id: string): Promise<void> {
  await changeFulfillmentOrder(database, viewer, id, release, { evenWhenHeld: true })
}

export async function moveFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  id: string,
  { reason, toLocationId }: { readonly reason: string; readonly toLocationId: string | null },
): Promise<void> {
  const asked = { reason: checkReason(reason), toLocationId }
  await changeFulfillmentOrder(database, viewer, id, async (order, deciding, tx) => {
    if (toLocationId !== null) await checkOtherLocation(tx, order, toLocationId)
    return giveBack(order, 'MOVE', asked, deciding)
  })
}

export async function cancelFulfillmentOrder(database: Database, viewer: Viewer, id: string, reason: string): Promise<void> {
  const asked = { reason: checkReason(reason), toLocationId: null }
  await changeFulfillmentOrder(database, viewer, id, (order, deciding) => giveBack(order, 'CANCEL', asked, deciding))
}

async function checkOtherLocation(tx: Transaction, { locationId }: FulfillmentOrder, toLocationId: string): Promise<void> {
  if (!isId(toLocationId) || !(await readLocationRef(tx, toLocationId)))
    throw UserErrors.of('NOT_FOUND', 'There is no such location', 'input', 'toLocationId')
  if (toLocationId === locationId)
    throw UserErrors.of('INVALID', 'That is where it is picked already', 'input', 'toLocationId').with({ fault: 'TWICE' })
}

export async function startPackingOrder(database: Database, viewer: Viewer, id: string): Promise<void> {
  await changeFulfillmentOrder(database, viewer, id, startPacking)
}

/** The carrier's driver has it, whatever was held meanwhile. */
export async function handOverFulfillmentOrder(database: Database, viewer: Viewer, id: string): Promise<void> {
  const decide: Parameters<typeof changeFulfillmentOrder>[3] = async (order, deciding, tx) =>
    handOver(order, (await shipmentsOf(tx, [order.id]))[0] ?? { id: order.id, carrier: '' }, deciding)
  await changeFulfillmentOrder(database, viewer, id, decide, { evenWhenHeld: true })
}

export interface SplitUnits {
  readonly idempotencyKey: string
  readonly fulfillmentOrderId: string
  readonly lines: readonly Units[]
}

/** Answers the id of the new one. @throws UserErrors */
export async function splitFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  { idempotencyKey, fulfillmentOrderId, lines }: SplitUnits,
): Promise<string> {
  const key = checkKey(idempotencyKey)
  return database.transaction(async (tx) => {
    await lockKey(tx, key)
    const [order] = isId(fulfillmentOrderId) ? await lockFulfillmentOrders(tx, { ids: [fulfillmentOrderId] }) : []
    if (!order) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', 'input', 'fulfillmentOrderId')
    const made = await madeBy(tx, key)
    if (made) return repeated(made, order.orderId)
    await checkNotHeld(tx, order)
    const [grouped] = await readGrouped(tx, [order])
    if (!grouped) throw new Error('What is locked is read')
    const decision = await refusing(order, () => {
      if (order.status === 'OPEN') checkPart(order, lines)
      return split(grouped, lines, key, decidingFor(viewer.subject))
    })
    await carryOut(tx, [decision])
    return decision.opened[0]?.id ?? fulfillmentOrderId
  })
}

/** Answers the id of the one that they became. @throws UserErrors */
export async function mergeFulfillmentOrders(
  database: Database,
  viewer: Viewer,
  idempotencyKey: string,
  ids: readonly string[],
): Promise<string> {
  const key = checkKey(idempotencyKey)
  const field = ['input', 'fulfillmentOrderIds']
  if (new Set(ids).size !== ids.length)
    throw UserErrors.of('INVALID', 'Name each fulfillment order once', ...field).with({ fault: 'TWICE' })
  if (ids.length < 2 || ids.length > MOST_MERGED)
    throw UserErrors.of('OUT_OF_RANGE', `2 to ${MOST_MERGED} fulfillment orders become one`, ...field).with({ least: 2, most: MOST_MERGED })
  return database.transaction(async (tx) => {
    await lockKey(tx, key)
    const orders = await lockFulfillmentOrders(tx, { ids: ids.filter(isId) })
    const [first] = orders
    if (!first || orders.length < ids.length) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', ...field)
    const made = await madeBy(tx, key)
    if (made) return repeated(made, first.orderId)
    if (orders.some(({ orderId, locationId }) => orderId !== first.orderId || locationId !== first.locationId))
      throw UserErrors.of('INVALID', 'They are of one order, at one location', ...field).with({ fault: 'FORMAT' })
    const held = orders.find(({ holdReason }) => holdReason !== null) ?? first
    await checkNotHeld(tx, held)
    const grouped = await readGrouped(tx, orders)
    const blocking = orders.find(({ status }) => status !== 'OPEN') ?? first
    const decision = await refusing(blocking, () => merge(grouped, key, decidingFor(viewer.subject)), 'fulfillmentOrderIds')
    await carryOut(tx, [decision])
    return decision.opened[0]?.id ?? first.id
  })
}

function checkPart(order: FulfillmentOrder, units: readonly Units[]): void {
  const field = ['input', 'lines']
  const left = new Map(order.lines.map(({ sku, quantity }) => [sku, quantity]))
  const seen = new Set<string>()
  for (const [index, { sku, quantity }] of units.entries()) {
    const most = left.get(sku)
    const at = [...field, String(index)]
    if (most === undefined) throw UserErrors.of('NOT_FOUND', `${sku} is not on this fulfillment order`, ...at, 'sku').with({ sku })
    if (seen.has(sku))
      throw UserErrors.of('INVALID', `${sku} is there twice: give the sum in one line`, ...at, 'sku').with({ fault: 'TWICE' })
    if (quantity < 1 || quantity > most)
      throw UserErrors.of('OUT_OF_RANGE', `1 to ${most} units of ${sku} can be split off`, ...at, 'quantity').with({ least: 1, most })
    seen.add(sku)
    left.set(sku, most - quantity)
  }
  const rest = [...left.values()].reduce((sum, quantity) => sum + quantity, 0)
  if (units.length === 0 || rest === 0)
    throw UserErrors.of('OUT_OF_RANGE', 'Name at least one unit to split off, and leave at least one', ...field).with({ least: 1 })
}

function repeated(made: { readonly id: string; readonly orderId: string }, orderId: string): string {
  if (made.orderId === orderId) return made.id
  throw UserErrors.of('IDEMPOTENCY_CONFLICT', 'This key was used for another order: take a new key', 'input', 'idempotencyKey')
}

const checkReason = (reason: string): string => checkLine(reason, 'reason')
const checkKey = (key: string): string => checkLine(key, 'idempotencyKey')

function checkLine(text: string, name: string): string {
  const checked = z.object({ [name]: line(200) }).safeParse({ [name]: text })
  if (!checked.success) throw new UserErrors(userErrorsOf(checked.error, 'input'))
  return checked.data[name] ?? text
}
