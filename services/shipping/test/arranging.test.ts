import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { locationChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { LONDON, openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
const elsewhere = newId()
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([
    ...['MUG', 'TEA'].map((sku) => warehouse.variant(sku)),
    locationChanged.draft(elsewhere, {
      ...{ locationId: elsewhere, code: 'ELS', name: 'Elsewhere', kind: 'STORE', version: 1, dailyCapacity: 1, timeZone: 'Europe/London' },
      address: { ...LONDON, name: 'Elsewhere' },
    }),
  ])
})
afterAll(() => warehouse.close())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const LINES = [
  { sku: 'MUG', quantity: 3 },
  { sku: 'TEA', quantity: 1 },
]
const open = async (given: object = {}) => (await warehouse.open(LINES, { shipBy: hours(48), ...given })).fulfillmentOrderId
const SEEN = 'id status allowedActions scheduledFor holdReason isOverdue packingStartedAt handedOverAt lines { sku quantity }'
const change = (mutation: string, input: object, fields = `fulfillmentOrder { ${SEEN} }`) =>
  warehouse.change(mutation, input as Readonly<Record<string, unknown>>, fields)
const refused = async (mutation: string, input: object) => {
  const { userErrors, fulfillmentOrder } = await change(mutation, input)
  expect(fulfillmentOrder).toBeNull()
  return userErrors.map(({ code, field, message }: { code: string; field: string[]; message: string }) => [
    code,
    field.slice(1).join('.'),
    message,
  ])
}

it('nobody begins before the moment that it is scheduled for, which is no later than it must leave', async () => {
  const fulfillmentOrderId = await open()
  const notBefore = hours(24)
  expect((await change('scheduleFulfillmentOrder', { fulfillmentOrderId, notBefore })).fulfillmentOrder).toMatchObject({
    scheduledFor: notBefore,
    allowedActions: ['SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL'],
  })
  expect(await refused('startPicking', { fulfillmentOrderId })).toEqual([
    ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', `It is scheduled for ${notBefore}: schedule it for now to begin earlier`],
  ])
  expect(await refused('scheduleFulfillmentOrder', { fulfillmentOrderId, notBefore: hours(72) })).toEqual([
    ['OUT_OF_RANGE', 'notBefore', expect.stringContaining('It must leave by')],
  ])
  await change('scheduleFulfillmentOrder', { fulfillmentOrderId, notBefore: null })
  expect((await change('startPicking', { fulfillmentOrderId })).fulfillmentOrder.status).toBe('PICKING')
})

it('a day on which a location sends as many as it can takes no more, and is shown so', async () => {
  const ids = [await open({ locationId: elsewhere }), await open({ locationId: elsewhere })]
  expect(await refused('scheduleFulfillmentOrder', { fulfillmentOrderId: ids[0], notBefore: hours(47.9) })).toEqual([
    ['OUT_OF_RANGE', 'notBefore', expect.stringMatching(/^ELS sends 1 orders a day, and .* is full$/)],
  ])
  const query = 'query ($id: ID!) { fulfillmentLoad(locationId: $id, days: 4) { day planned open capacity } }'
  const { data } = await warehouse.graph(WAREHOUSE, query, { id: elsewhere })
  expect(data.fulfillmentLoad).toHaveLength(4)
  expect(data.fulfillmentLoad.filter(({ planned }: { planned: number }) => planned > 0)).toEqual([
    { day: expect.any(String), planned: 2, open: 2, capacity: 1 },
  ])
})

it('a hold lets nothing be done until it is released', async () => {
  const fulfillmentOrderId = await open()
  expect((await change('holdFulfillmentOrder', { fulfillmentOrderId, reason: 'Wet boxes' })).fulfillmentOrder).toMatchObject({
    ...{ holdReason: 'Wet boxes', allowedActions: ['RELEASE_HOLD'] },
  })
  expect(await refused('startPicking', { fulfillmentOrderId })).toEqual([
    ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', 'It is held: Wet boxes. Release it first'],
  ])
  expect(await refused('holdFulfillmentOrder', { fulfillmentOrderId, reason: ' ' })).toEqual([['REQUIRED', 'reason', expect.any(String)]])
  await change('releaseFulfillmentHold', { fulfillmentOrderId })
  expect((await change('startPicking', { fulfillmentOrderId })).fulfillmentOrder.status).toBe('PICKING')
})

describe('a split', () => {
  const split = (fulfillmentOrderId: string, lines: object[], idempotencyKey: string = newId()) =>
    change('splitFulfillmentOrder', { fulfillmentOrderId, lines, idempotencyKey }, `fulfillmentOrder { ${SEEN} } split { ${SEEN} }`)

  it('makes two of one, once however often it is asked, and they become one again', async () => {
    const { orderId, fulfillmentOrderId } = await warehouse.open(LINES, { shipBy: hours(48) })
    const key = newId()
    const first = await split(fulfillmentOrderId, [{ sku: 'MUG', quantity: 2 }], key)
    expect(await split(fulfillmentOrderId, [{ sku: 'MUG', quantity: 2 }], key)).toEqual(first)
    expect([first.fulfillmentOrder.lines, first.split.lines, first.split.status]).toEqual([
      [{ sku: 'MUG', quantity: 1 }, { sku: 'TEA', quantity: 1 }],
      [{ sku: 'MUG', quantity: 2 }],
      'OPEN',
    ]) // prettier-ignore
    const merged = await change('mergeFulfillmentOrders', {
      idempotencyKey: newId(),
      fulfillmentOrderIds: [fulfillmentOrderId, first.split.id],
    })
    expect(merged.fulfillmentOrder).toMatchObject({ status: 'OPEN', lines: LINES })
    await warehouse.work(merged.fulfillmentOrder.id, 'PACKED')
    const types = () => warehouse.published(orderId).map(({ type }) => type)
    const regrouped = 'fulfillment.regrouped.v1'
    const packed = ['fulfillment.picking_started.v1', 'fulfillment.picked.v1', 'fulfillment.packed.v1']
    await eventually(() => expect(types()).toEqual([regrouped, regrouped, ...packed]))
  })

  it.each([
    ['nothing', [], ['OUT_OF_RANGE', 'lines', 'Name at least one unit to split off, and leave at least one']],
    ['all of it', LINES, ['OUT_OF_RANGE', 'lines', 'Name at least one unit to split off, and leave at least one']],
    ['more than there is', [{ sku: 'MUG', quantity: 4 }], ['OUT_OF_RANGE', 'lines.0.quantity', '1 to 3 units of MUG can be split off']],
    ['what is not on it', [{ sku: 'HAT', quantity: 1 }], ['NOT_FOUND', 'lines.0.sku', 'HAT is not on this fulfillment order']],
  ])('of %s is refused', async (_, lines, expected) => {
    const fulfillmentOrderId = await open()
    expect(await refused('splitFulfillmentOrder', { fulfillmentOrderId, lines, idempotencyKey: newId() })).toEqual([expected])
  })

  it('is no way to join fulfillment orders of two orders', async () => {
    const fulfillmentOrderIds = [await open(), await open()]
    expect(await refused('mergeFulfillmentOrders', { idempotencyKey: newId(), fulfillmentOrderIds })).toEqual([
      ['INVALID', 'fulfillmentOrderIds', 'They are of one order, at one location'],
    ])
  })
})

it('what is moved or cancelled is inventory’s again, with where it is to come from', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open(LINES, { shipBy: hours(48) })
  const move = { fulfillmentOrderId, reason: 'Flood' }
  expect(await refused('moveFulfillmentOrder', { ...move, toLocationId: warehouse.locationId })).toEqual([
    ['INVALID', 'toLocationId', 'That is where it is picked already'],
  ])
  expect(await refused('moveFulfillmentOrder', { ...move, toLocationId: newId() })).toEqual([
    ['NOT_FOUND', 'toLocationId', 'There is no such location'],
  ])
  expect((await change('moveFulfillmentOrder', { ...move, toLocationId: elsewhere })).fulfillmentOrder).toMatchObject({
    ...{ status: 'CANCELLED', lines: [], allowedActions: [] },
  })
  await eventually(() =>
    expect(warehouse.published(orderId)).toEqual([
      {
        type: 'fulfillment.recalled.v1',
        data: expect.objectContaining({ lines: LINES, asked: { reason: 'Flood', toLocationId: elsewhere }, actor: 'anna' }),
      },
    ]),
  )
  const packed = await open()
  await warehouse.work(packed, 'PACKED')
  expect(await refused('cancelFulfillmentOrder', { fulfillmentOrderId: packed, reason: 'Flood' })).toEqual([
    ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', 'CANCEL is not possible to a fulfillment order that is PACKED: it allows SHIP, HOLD'],
  ])
})

it('who packs and who hands over is told, with the label between them', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open(LINES)
  await warehouse.work(fulfillmentOrderId, 'PICKED')
  expect((await change('startPacking', { fulfillmentOrderId })).fulfillmentOrder.packingStartedAt).toEqual(expect.any(String))
  await change('packFulfillmentOrder', { fulfillmentOrderId })
  expect(await refused('handOver', { fulfillmentOrderId })).toEqual([
    ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', 'HAND_OVER is not possible to a fulfillment order that is PACKED: it allows SHIP, HOLD'],
  ])
  await change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }')
  expect((await change('handOver', { fulfillmentOrderId })).fulfillmentOrder).toMatchObject({
    ...{ handedOverAt: expect.any(String), allowedActions: [] },
  })
  const told = () => warehouse.published(orderId).filter(({ data }) => 'actor' in data).map(({ type, data }) => [type, data.actor]) // prettier-ignore
  await eventually(() =>
    expect(told().sort()).toEqual(
      ['handed_over', 'label_bought', 'packed', 'packing_started', 'picked', 'picking_started']
        .map((step) => [`fulfillment.${step}.v1`, 'anna'])
        .concat([['shipment.shipped.v1', 'anna']]),
    ),
  )
})

it('what should have left is shown as such, and listed apart', async () => {
  const late = await open({ shipBy: hours(-1), locationId: elsewhere })
  const query = `query ($overdue: Boolean, $locationId: ID) { fulfillmentOrders(overdue: $overdue, locationId: $locationId) {
    totalCount edges { node { id isOverdue } } } }`
  const list = async (overdue: boolean) => {
    const { data } = await warehouse.graph(WAREHOUSE, query, { overdue, locationId: elsewhere })
    return data.fulfillmentOrders
  }
  expect(await list(true)).toEqual({ totalCount: 1, edges: [{ node: { id: late, isOverdue: true } }] })
  expect((await list(false)).edges.every(({ node }: { node: { isOverdue: boolean } }) => !node.isOverdue)).toBe(true)
})

it('what is arranged costs a constant number of statements', async () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ sku: `SKU-${n}`, quantity: 2 }))
  await warehouse.tell(many.map(({ sku }) => warehouse.variant(sku)))
  const counted = async (lines: typeof many) => {
    const { fulfillmentOrderId } = await warehouse.open(lines, { shipBy: hours(48) })
    const half = lines.map(({ sku }) => ({ sku, quantity: 1 }))
    const seen = await warehouse.statements(() =>
      change('splitFulfillmentOrder', { fulfillmentOrderId, lines: half, idempotencyKey: newId() }, 'split { id }'),
    )
    return seen.length
  }
  expect(await counted(many)).toBe(await counted(many.slice(0, 1)))
})
