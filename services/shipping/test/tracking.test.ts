import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const HOUR_MS = 3_600_000
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

async function parcel() {
  const order = await warehouse.open()
  const { trackingNumber } = await warehouse.ship(order.fulfillmentOrderId)
  const report = (status: string, at: string) =>
    warehouse.change(
      'recordTrackingEvent',
      { idempotencyKey: randomUUID(), trackingNumber, status, description: `Now ${status}`, at },
      'shipment { status deliveredAt returnedAt shippedAt delay { reason } events { status at } }',
    )
  const outcomes = () =>
    warehouse
      .published(order.orderId)
      .filter(({ type }) => type === 'shipment.delivered.v1' || type === 'shipment.stranded.v1')
      .map(({ type, data: { status, returnedAt, wasDelivered } }) => ({ type, status, returnedAt, wasDelivered }))
  return { ...order, report, outcomes }
}
const stranded = (status: string, given: object = {}) => ({
  type: 'shipment.stranded.v1',
  status,
  returnedAt: null,
  wasDelivered: false,
  ...given,
})
const delivered = { type: 'shipment.delivered.v1' }

describe('a parcel that turns back', () => {
  it('is back at the sender when it is delivered, and never with the customer', async () => {
    const { report, outcomes } = await parcel()
    await report('IN_TRANSIT', fromNow(1_000))
    expect((await report('RETURN_TO_SENDER', fromNow(2_000))).shipment.delay).toEqual({ reason: 'The parcel is on its way back to us.' })
    await report('OUT_FOR_DELIVERY', fromNow(2_500))
    const { shipment } = await report('DELIVERED', fromNow(3_000))
    expect(shipment).toMatchObject({ status: 'RETURN_TO_SENDER', deliveredAt: null, returnedAt: expect.any(String) })
    expect(Date.parse(shipment.returnedAt as string)).toBeLessThanOrEqual(Date.now())
    await eventually(() =>
      expect(outcomes()).toEqual([stranded('RETURN_TO_SENDER'), stranded('RETURN_TO_SENDER', { returnedAt: shipment.returnedAt })]),
    )
  })

  it('after it was told as delivered, is told to those who believed that', async () => {
    const { report, outcomes } = await parcel()
    await report('DELIVERED', fromNow(0))
    const { shipment } = await report('RETURN_TO_SENDER', fromNow(1_000))
    expect(shipment).toMatchObject({ status: 'RETURN_TO_SENDER', deliveredAt: null, returnedAt: null })
    await eventually(() => expect(outcomes()).toMatchObject([delivered, stranded('RETURN_TO_SENDER', { wasDelivered: true })]))
  })
})

it('a parcel that is scanned as delivered again is delivered once, when it first was', async () => {
  const { report, outcomes } = await parcel()
  const first = fromNow(-60_000)
  const { deliveredAt } = (await report('DELIVERED', first)).shipment
  expect((await report('DELIVERED', first)).shipment).toMatchObject({ status: 'DELIVERED', deliveredAt })
  expect((await report('DELIVERED', fromNow(-30_000))).shipment).toMatchObject({ status: 'DELIVERED', deliveredAt })
  // What is told in order behind them shows that nothing more came.
  await report('RETURN_TO_SENDER', fromNow(0))
  await eventually(() => expect(outcomes()).toMatchObject([delivered, stranded('RETURN_TO_SENDER', { wasDelivered: true })]))
})

it.each(['CANCELLED', 'FAILURE'])('a parcel that is %s goes on when it is scanned again, and may be delivered', async (end) => {
  const { report, outcomes } = await parcel()
  expect((await report(end, fromNow(1_000))).shipment.status).toBe(end)
  expect((await report('IN_TRANSIT', fromNow(2_000))).shipment).toMatchObject({ status: 'IN_TRANSIT', delay: null })
  expect((await report('DELIVERED', fromNow(3_000))).shipment.status).toBe('DELIVERED')
  await eventually(() => expect(outcomes()).toMatchObject([stranded(end), delivered]))
})

describe('a clock of a carrier', () => {
  it.each([9 * HOUR_MS, 23 * HOUR_MS, 20 * 60_000])('that runs %i ms ahead does not hide the scans that follow', async (ahead) => {
    const { report } = await parcel()
    expect((await report('IN_TRANSIT', fromNow(ahead))).shipment.status).toBe('IN_TRANSIT')
    expect((await report('OUT_FOR_DELIVERY', fromNow(0))).shipment.status).toBe('OUT_FOR_DELIVERY')
    expect((await report('CUSTOMS_HOLD', fromNow(1_000))).shipment.status).toBe('CUSTOMS_HOLD')
  })

  it('does not deliver in the future', async () => {
    const { report } = await parcel()
    const { shipment } = await report('DELIVERED', fromNow(9 * HOUR_MS))
    expect(shipment.status).toBe('DELIVERED')
    expect(Date.parse(shipment.deliveredAt as string)).toBeLessThanOrEqual(Date.now())
    expect(Date.parse(shipment.deliveredAt as string)).toBeGreaterThanOrEqual(Date.parse(shipment.shippedAt as string))
  })

  it('does not deliver what was not handed over yet: refused, and nothing is kept', async () => {
    const { report, outcomes } = await parcel()
    const { shipment, userErrors } = await report('DELIVERED', fromNow(-HOUR_MS))
    expect([shipment, userErrors]).toEqual([
      null,
      [
        {
          code: 'OUT_OF_RANGE',
          message: expect.stringMatching(/^It was handed to the carrier at \S+, and not delivered before$/),
          field: ['input', 'at'],
        },
      ],
    ])
    const { shipment: after } = await report('IN_TRANSIT', fromNow(0))
    expect(after).toMatchObject({ status: 'IN_TRANSIT', deliveredAt: null, events: [{ status: 'PRE_TRANSIT' }, { status: 'IN_TRANSIT' }] })
    expect(outcomes()).toEqual([])
  })
})

it('the events of a shipment come the oldest first, in whatever order they were heard of', async () => {
  const { report } = await parcel()
  await report('OUT_FOR_DELIVERY', fromNow(3_000))
  await report('IN_TRANSIT', fromNow(1_000))
  const { shipment } = await report('EXCEPTION', fromNow(2_000))
  expect(shipment.events.map(({ status }: { status: string }) => status)).toEqual([
    'PRE_TRANSIT',
    'IN_TRANSIT',
    'EXCEPTION',
    'OUT_FOR_DELIVERY',
  ])
})
