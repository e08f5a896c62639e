import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const done = async (mutation: string, input: Readonly<Record<string, unknown>>, fields = 'fulfillmentOrder { id }') => {
  const answer = await warehouse.change(mutation, input, fields)
  expect(answer.userErrors).toEqual([])
  return answer
}
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** Brings a fulfillment order into each state that it can be in. */
const STATES: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  OPEN: () => Promise.resolve(),
  'OPEN, scheduled for later': (fulfillmentOrderId) => done('scheduleFulfillmentOrder', { fulfillmentOrderId, notBefore: hours(24) }),
  'OPEN, held': (fulfillmentOrderId) => done('holdFulfillmentOrder', { fulfillmentOrderId, reason: 'Wet boxes' }),
  'OPEN, of an order that is held': (id) =>
    warehouse.database.query(
      'UPDATE order_ref SET is_held = true WHERE order_id = (SELECT order_id FROM fulfillment_order WHERE id = $1)',
      [id],
    ),
  PICKING: (id) => warehouse.work(id, 'PICKING'),
  PICKED: (id) => warehouse.work(id, 'PICKED'),
  'PICKED, being packed': async (fulfillmentOrderId) => {
    await warehouse.work(fulfillmentOrderId, 'PICKED')
    await done('startPacking', { fulfillmentOrderId })
  },
  PACKED: (id) => warehouse.work(id, 'PACKED'),
  'PACKED, held': async (fulfillmentOrderId) => {
    await warehouse.work(fulfillmentOrderId, 'PACKED')
    await done('holdFulfillmentOrder', { fulfillmentOrderId, reason: 'Wet boxes' })
  },
  SHIPPED: (id) => warehouse.ship(id),
  'SHIPPED, its label given up': async (id) => {
    const shipment = await warehouse.ship(id)
    await done('voidLabel', { shipmentId: shipment.id, reason: 'Wrong box' }, 'shipment { id }')
  },
  'SHIPPED, handed over': async (fulfillmentOrderId) => {
    await warehouse.ship(fulfillmentOrderId)
    await done('handOver', { fulfillmentOrderId })
  },
  CANCELLED: (fulfillmentOrderId) => done('cancelFulfillmentOrder', { fulfillmentOrderId, reason: 'Flood' }),
}
const MAY: Readonly<Record<keyof typeof STATES, readonly string[]>> = {
  OPEN: ['START_PICKING', 'SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL'],
  'OPEN, scheduled for later': ['SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL'],
  'OPEN, held': ['RELEASE_HOLD'],
  'OPEN, of an order that is held': [],
  PICKING: ['RECORD_PICK', 'HOLD', 'CANCEL'],
  PICKED: ['PACK', 'START_PACKING', 'HOLD', 'CANCEL'],
  'PICKED, being packed': ['PACK', 'HOLD', 'CANCEL'],
  PACKED: ['SHIP', 'HOLD'],
  'PACKED, held': ['RELEASE_HOLD'],
  SHIPPED: ['HAND_OVER', 'VOID_LABEL'],
  'SHIPPED, its label given up': ['SHIP'],
  'SHIPPED, handed over': [],
  CANCELLED: [],
}
const SEES_NONE = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'PLANNER']

describe('what may be done to a fulfillment order', () => {
  it.each(Object.keys(STATES))('that is %s, is told to each role', async (state) => {
    const { fulfillmentOrderId, orderId, customerId } = await warehouse.open(undefined, { shipBy: hours(48) })
    await STATES[state]?.(fulfillmentOrderId)
    const ask = (role: string) => {
      const viewer = role === 'NOBODY' ? asViewer([]) : asViewer(role, { orderId, customerId, channel: 'web' })
      return warehouse.graph(viewer, 'query ($id: ID!) { fulfillmentOrder(id: $id) { allowedActions } }', { id: fulfillmentOrderId })
    }
    const seen: Record<string, unknown> = {}
    for (const role of ['SUPPORT', 'WAREHOUSE', 'ADMIN']) seen[role] = (await ask(role)).data?.fulfillmentOrder.allowedActions
    expect(seen).toEqual({ SUPPORT: [], WAREHOUSE: MAY[state], ADMIN: MAY[state] })
    for (const role of SEES_NONE) {
      const { data, errors } = await ask(role)
      expect([role, data?.fulfillmentOrder ?? null, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        ...[role, null],
        [role === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN'],
      ])
    }
  })
})

describe('a fulfillment order that is given up', () => {
  it.each(['OPEN', 'PICKING', 'PICKED'])('while it is %s, is inventory’s again', async (state) => {
    const { orderId, fulfillmentOrderId } = await warehouse.open()
    await STATES[state]?.(fulfillmentOrderId)
    const input = { fulfillmentOrderId, reason: 'Flood' }
    const { fulfillmentOrder } = await done('cancelFulfillmentOrder', input, 'fulfillmentOrder { status lines { sku } }')
    expect(fulfillmentOrder).toEqual({ status: 'CANCELLED', lines: [] })
    const recalled = () => warehouse.published(orderId).filter(({ type }) => type === 'fulfillment.recalled.v1')
    await eventually(() =>
      expect(recalled().map(({ data }) => [data.lines, data.asked, data.actor])).toEqual([
        [[{ sku: 'MUG', quantity: 2 }], { reason: 'Flood', toLocationId: null }, 'anna'],
      ]),
    )
  })

  it.each(['PACKED', 'SHIPPED', 'CANCELLED'])('while it is %s, is refused, and stays as it is', async (state) => {
    const { fulfillmentOrderId } = await warehouse.open()
    await STATES[state]?.(fulfillmentOrderId)
    const { fulfillmentOrder, userErrors } = await warehouse.change(
      'cancelFulfillmentOrder',
      { fulfillmentOrderId, reason: randomUUID() },
      'fulfillmentOrder { id }',
    )
    expect([fulfillmentOrder, userErrors]).toMatchObject([null, [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'fulfillmentOrderId'] }]])
    const [row] = await warehouse.database.query<{ status: string }>('SELECT status FROM fulfillment_order WHERE id = $1', [
      fulfillmentOrderId,
    ])
    expect(row?.status).toBe(state)
  })
})
