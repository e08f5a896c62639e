import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentRecalled, fulfillmentShortPicked, orderConfirmed, orderPlaced, rateCardChanged, type DataOf } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { createBatches } from '../src/parcel/source-batch.js'
import { moveFromAllClosed } from '../src/stockroom/move-units-away.js'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
const places = new Map<string, string>()
beforeAll(async () => {
  inventory = await runInventory([])
  await keep('MAN', {})
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('WAREHOUSE'), '{ locations { id code } }')
  for (const { id, code } of data?.locations ?? []) places.set(code, id)
})
afterAll(() => inventory.stop())

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (...drafts: EventDraft[]) =>
  inventory.bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'x').payload })))
const keep = (code: string, given: object) =>
  inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation(code, given)] })
interface Told {
  readonly type: string
  readonly data: Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- the events' shapes
}
const told = (orderId: string): Told[] =>
  inventory.bus.published
    .filter(({ key, topic }) => key === orderId && topic === 'inventory.reservation')
    .map(({ value }) => JSON.parse(value) as Told)
const hasTold = async (orderId: string, type: string, times = 1): Promise<Told['data']> => {
  await eventually(() => expect(told(orderId).filter((each) => each.type === type)).toHaveLength(times))
  return told(orderId).findLast((each) => each.type === type)!.data
}

/** A SKU with units at each place, and a confirmed order of some: answers the order and its allocation. */
async function ordered(units: Readonly<Record<string, number>>, quantity: number) {
  const sku = newId().slice(-12).toUpperCase()
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant(sku)] })
  for (const [code, count] of Object.entries(units)) await receive(sku, code, count)
  const { orderId, allocation } = await order(sku, quantity)
  return { sku, orderId, allocation }
}
const receive = (sku: string, code: string, quantity: number) =>
  inventory.change('receiveStock', 'ReceiveStockInput', {
    ...{ idempotencyKey: newId(), locationId: places.get(code) },
    lines: [{ sku, quantity }],
  })
async function order(sku: string, quantity: number) {
  const orderId = newId()
  const line = { orderLineId: newId(), sku, quantity }
  const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
  const { shippingAddress } = placed
  const toHere = { ...shippingAddress, countryCode: 'GB' }
  await tell(orderPlaced.draft(orderId, { ...placed, orderId, shippingAddress: toHere, lines: [{ ...placed.lines[0]!, ...line }] }))
  await hasTold(orderId, 'stock.reserved.v1')
  const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
  await tell(orderConfirmed.draft(orderId, { ...confirmed, orderId, countryCode: 'GB', lines: [line] }))
  return { orderId, allocation: await hasTold(orderId, 'stock.allocated.v1') }
}
/** What shipping answers to a question for the units of an allocation. */
const giveBack = (
  orderId: string,
  { allocationId, locationId, reason, cause, missing, moves }: Told['data'],
  sku: string,
  quantity: number,
) =>
  tell(
    fulfillmentRecalled.draft(orderId, {
      ...{ orderId, allocationId, locationId, reason, cause, missing, moves, fulfillmentOrderId: newId(), actor: 'system' },
      ...{ lines: [{ sku, quantity }], at: new Date().toISOString(), promisedDeliveryDate: '2031-01-02' },
    }),
  )
const levels = async (sku: string) => {
  const rows = await inventory.service.database.query<{ code: string; onHand: number; allocated: number; reserved: number }>(
    `SELECT l.code, s.on_hand AS "onHand", s.allocated, s.reserved FROM stock_level AS s JOIN location AS l ON l.id = s.location_id WHERE s.sku = $1 ORDER BY 1`,
    [sku],
  )
  return rows.map(({ code, onHand, allocated, reserved }) => `${code} ${onHand} ${allocated} ${reserved}`)
}

it('what a location that closes has set aside comes from elsewhere, with its promise, and leaves the ledger whole', async () => {
  const { sku, orderId, allocation } = await ordered({ LTN: 3 }, 2)
  const stuck = await ordered({ LTN: 3 }, 2)
  expect(allocation).toMatchObject({ locationCode: 'LTN' })
  await receive(sku, 'MAN', 9)
  await keep('LTN', { active: false })
  const asked = await hasTold(orderId, 'stock.recall_requested.v1')
  expect(asked).toEqual({
    ...{ orderId, allocationId: allocation.allocationId, locationId: places.get('LTN') },
    ...{ reason: 'LOCATION_CLOSED', moves: 0 },
  })
  // Nothing is moved until shipping has given it back.
  expect(await levels(sku)).toEqual(['LTN 3 2 0', 'MAN 9 0 0'])
  await giveBack(orderId, asked, sku, 2)
  const { allocations, ...moved } = await hasTold(orderId, 'stock.reallocated.v1')
  expect(moved).toMatchObject({ allocationId: allocation.allocationId, locationCode: 'LTN', moves: 1 })
  expect(allocations).toEqual([expect.objectContaining({ locationCode: 'MAN', promisedDeliveryDate: '2031-01-02' })])
  expect(await levels(sku)).toEqual(['LTN 3 0 0', 'MAN 9 2 0'])
  // What nobody else has is not asked back.
  expect(told(stuck.orderId).map(({ type }) => type)).toEqual(['stock.reserved.v1', 'stock.allocated.v1'])
  for (const view of ['ledger_difference', 'holding_difference', 'balance_difference'])
    expect(await inventory.service.database.query(`SELECT * FROM ${view}`)).toEqual([])

  // Once somebody else has it, the next look finds it.
  await receive(stuck.sku, 'MAN', 1)
  await moveFromAllClosed(inventory.service.database)
  const later = await hasTold(stuck.orderId, 'stock.recall_requested.v1')
  await giveBack(stuck.orderId, later, stuck.sku, 2)
  const parts = await hasTold(stuck.orderId, 'stock.reallocated.v1')
  expect(
    (parts.allocations as { locationCode: string; lines: { quantity: number }[] }[]).map((each) => [
      each.locationCode,
      each.lines[0]?.quantity,
    ]),
  ).toEqual([
    ['MAN', 1],
    ['LTN', 1],
  ])
  await keep('LTN', {})
})

it('what was moved five times stays, and a person is told', async () => {
  const { sku, orderId, allocation } = await ordered({ LTN: 3 }, 2)
  await receive(sku, 'MAN', 9)
  await inventory.service.database.query('UPDATE allocation SET moves = 5 WHERE order_id = $1', [orderId])
  await keep('LTN', { active: false })
  expect(await hasTold(orderId, 'stock.recall_given_up.v1')).toEqual({
    ...{ orderId, allocationId: allocation.allocationId, locationId: places.get('LTN'), locationCode: 'LTN' },
    ...{ reason: 'LOCATION_CLOSED', moves: 5 },
  })
  expect(told(orderId).some(({ type }) => type === 'stock.recall_requested.v1')).toBe(false)
  await keep('LTN', {})
})

it('a pick that finds nothing has the units of other orders on that shelf decided again', async () => {
  const short = await ordered({ LTN: 9 }, 2)
  const other = await order(short.sku, 3)
  await receive(short.sku, 'MAN', 9)
  const { allocationId, locationId } = short.allocation
  await tell(
    fulfillmentShortPicked.draft(short.orderId, {
      ...{ orderId: short.orderId, allocationId, locationId, fulfillmentOrderId: newId(), actor: 'anna' },
      ...{ lines: [{ sku: short.sku, quantity: 2 }], at: new Date().toISOString() },
    }),
  )
  const asked = await hasTold(other.orderId, 'stock.recall_requested.v1')
  expect(asked).toMatchObject({ allocationId: other.allocation.allocationId, reason: 'SHORT_PICK', moves: 0 })
  await giveBack(other.orderId, asked, short.sku, 3)
  const { allocations } = await hasTold(other.orderId, 'stock.reallocated.v1')
  expect(allocations).toEqual([expect.objectContaining({ locationCode: 'MAN' })])
  // The order whose pick was short has its units from elsewhere at once: nothing of it is asked back.
  expect(told(short.orderId).map(({ type }) => type)).toEqual([
    ...['stock.reserved.v1', 'stock.allocated.v1', 'stock.deallocated.v1', 'stock.allocated.v1'],
  ])
})

it('what is said to be gone and is allocated is asked back, comes from elsewhere, and is held until somebody has looked', async () => {
  const { sku, orderId, allocation } = await ordered({ LTN: 4 }, 3)
  await receive(sku, 'MAN', 9)
  const gone = (delta: number) =>
    inventory.change('adjustStock', 'AdjustStockInput', {
      ...{ idempotencyKey: newId(), locationId: places.get('LTN'), sku, delta, reason: 'The roof leaks' },
    })
  // More than ever lay there is a mistake: nobody is moved.
  expect(await gone(-50)).toEqual([{ code: 'INSUFFICIENT_STOCK', field: ['input', 'delta'] }])
  expect(told(orderId).map(({ type }) => type)).toEqual(['stock.reserved.v1', 'stock.allocated.v1'])
  expect(await gone(-3)).toEqual([{ code: 'INSUFFICIENT_STOCK', field: ['input', 'delta'] }])
  const asked = await hasTold(orderId, 'stock.recall_requested.v1')
  expect(asked).toEqual({
    ...{ orderId, allocationId: allocation.allocationId, locationId: places.get('LTN'), reason: 'SHORT_PICK', cause: 'STOCK_OUT' },
    ...{ missing: [{ sku, quantity: 2 }], moves: 0 },
  })
  await giveBack(orderId, asked, sku, 3)
  const { allocations, cause } = await hasTold(orderId, 'stock.reallocated.v1')
  expect([cause, allocations]).toEqual(['STOCK_OUT', [expect.objectContaining({ locationCode: 'MAN' })]])
  expect(await levels(sku)).toEqual(['LTN 2 0 0', 'MAN 9 3 0'])
  expect(await inventory.service.database.query('SELECT held FROM stock_level WHERE sku = $1 AND held > 0', [sku])).toEqual([{ held: 2 }])
  for (const view of ['ledger_difference', 'holding_difference', 'balance_difference'])
    expect(await inventory.service.database.query(`SELECT * FROM ${view}`)).toEqual([])
})

it('what would cost less from elsewhere by now is asked back together, keeps its promise, and tells what that saves', async () => {
  const card = fixture<DataOf<typeof rateCardChanged>>('rate_card.changed.v1')
  await tell(rateCardChanged.draft(card.carrier, card))
  await eventually(async () => expect(await inventory.service.database.query('SELECT 1 FROM rate_card')).toHaveLength(1))
  const address = { name: 'Kade', line1: '1 Kade', city: 'Rotterdam', countryCode: 'NL' }
  expect(await keep('RTM', { address })).toEqual([])
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('WAREHOUSE'), '{ locations { id code } }')
  for (const { id, code } of data!.locations) places.set(code, id)
  const { sku, orderId, allocation } = await ordered({ RTM: 3 }, 2)
  const look = createBatches(inventory.service.database, inventory.service.metrics)
  await look()
  expect(told(orderId).map(({ type }) => type)).toEqual(['stock.reserved.v1', 'stock.allocated.v1'])
  // Its own country has it by now.
  await receive(sku, 'LTN', 5)
  await look()
  const asked = await hasTold(orderId, 'stock.recall_requested.v1')
  expect(asked).toEqual({
    ...{ orderId, allocationId: allocation.allocationId, locationId: places.get('RTM'), reason: 'SHORT_PICK', cause: 'CHEAPER', moves: 0 },
  })
  await giveBack(orderId, asked, sku, 2)
  const { allocations, moves } = await hasTold(orderId, 'stock.reallocated.v1')
  expect([moves, allocations]).toEqual([1, [expect.objectContaining({ locationCode: 'LTN', promisedDeliveryDate: '2031-01-02' })]])
  await look()
  const [{ currency, saved }] = (await inventory.service.database.query(
    'SELECT currency, sum(saved)::int AS saved FROM sourcing_record WHERE saved IS NOT NULL GROUP BY 1',
  )) as [{ currency: string; saved: number }]
  expect(saved).toBeGreaterThan(50)
  const metrics = await (await fetch(`${inventory.service.metricsUrl}/metrics`)).text()
  expect(metrics).toContain(`sourcing_saved_minor_units{currency="${currency}",service="inventory"} ${saved}`)
  // Nothing is moved to and fro.
  expect(told(orderId)).toHaveLength(4)
})
