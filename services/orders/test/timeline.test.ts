import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  fulfillmentPacked,
  fulfillmentPicked,
  fulfillmentPickingStarted,
  shipmentDelivered,
  shipmentShipped,
  shipmentStranded,
  stockReserved,
  type DataOf,
} from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const LINES = [{ sku: 'MUG', quantity: 1 }]
const SEE = `query ($id: ID!, $first: Int, $after: String) { order(id: $id) {
  status fulfillmentStatus lines { quantities { shipped delivered } }
  timeline(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { type at message } } }
} }`
interface Seen {
  readonly status: string
  readonly fulfillmentStatus: string
  readonly lines: readonly { readonly quantities: { readonly shipped: number; readonly delivered: number } }[]
  readonly timeline: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    readonly edges: readonly { readonly node: { readonly type: string; readonly at: string; readonly message: string } }[]
  }
}
const see = async (id: string, page: object = { first: 50 }): Promise<Seen> => {
  const { data, errors } = await orders.graph<{ order: Seen }>(SUPPORT, SEE, { id, ...page })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.order
}
const typesOf = ({ timeline }: Seen) => timeline.edges.map(({ node }) => node.type)
const workItems = async () =>
  (await orders.graph<{ workItems: { edges: { node: { kind: string; orderId: string; error: string } }[] } }>(
    SUPPORT,
    '{ workItems { edges { node { kind orderId error } } } }',
  )).data!.workItems.edges.map(({ node }) => node) // prettier-ignore

/** An order whose money is secured, and what shipping tells of its parcel, each of its own minute. */
async function parcel() {
  const { id: orderId } = (await orders.place()).order
  await orders.tell(
    stockReserved.draft(orderId, {
      orderId,
      lines: LINES.map((line) => ({ ...line, promisedShipDate: null, promisedDeliveryDate: null })),
    }),
  )
  const placed = await eventually(async () => {
    const order = await see(orderId)
    if (order.status !== 'CONFIRMED') throw new Error(order.status)
    return order
  })
  const start = Date.parse(placed.timeline.edges[0]!.node.at)
  // What happens to the goods follows on the confirmation by milliseconds: the times below are of the past when they are heard of.
  const at = (milliseconds: number) => new Date(start + 1_000 + milliseconds).toISOString()
  await eventually(() => expect(Date.now()).toBeGreaterThan(start + 1_100))
  const ids = { orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId() }
  const step = (milliseconds: number) => ({ ...ids, lines: LINES, at: at(milliseconds), actor: 'anna' })
  const shipment = { ...ids, shipmentId: newId(), trackingNumber: 'KX1', lines: LINES }
  return {
    orderId,
    at,
    picking: fulfillmentPickingStarted.draft(orderId, step(10)),
    picked: fulfillmentPicked.draft(orderId, step(20)),
    packed: fulfillmentPacked.draft(orderId, { ...step(30), packages: 1 }),
    shipped: shipmentShipped.draft(orderId, {
      ...shipment,
      carrier: 'Kade Express',
      service: 'ECONOMY',
      packages: 1,
      cost: 315,
      currency: 'GBP',
      shippedAt: at(40),
      promisedDeliveryDate: null,
      estimatedDelivery: null,
      actor: 'anna',
    }),
    delivered: (deliveredAt: string) => {
      const { trackingNumber: _, ...data } = shipment
      return shipmentDelivered.draft(orderId, { ...data, deliveredAt, daysLate: null })
    },
    stranded: (given: Partial<DataOf<typeof shipmentStranded>> = {}) =>
      shipmentStranded.draft(orderId, {
        ...shipment,
        status: 'RETURN_TO_SENDER',
        at: at(60),
        returnedAt: null,
        wasDelivered: false,
        ...given,
      }),
  }
}

describe('the timeline', () => {
  it('tells the steps as they happened, each of its own moment, whenever and in whatever order they are heard of', async () => {
    const { orderId, at, picking, picked, packed, shipped, delivered } = await parcel()
    await orders.tell(shipped, delivered(at(50)))
    await eventually(async () => expect(typesOf(await see(orderId))).toContain('DELIVERED'))
    await orders.tell(picking, picked, packed)
    const order = await eventually(async () => {
      const seen = await see(orderId)
      expect([seen.status, seen.timeline.totalCount]).toEqual(['COMPLETED', 9])
      return seen
    })
    expect(order.timeline.edges.slice(2, 7).map(({ node }) => [node.type, node.at])).toEqual([
      ['PICKING', at(10)],
      ['PICKED', at(20)],
      ['PACKED', at(30)],
      ['SHIPPED', at(40)],
      ['DELIVERED', at(50)],
    ])
    expect(typesOf(order).slice(0, 2)).toEqual(['PLACED', 'CONFIRMED'])
    expect(typesOf(order).slice(7)).toEqual(['PAYMENT_CAPTURED', 'COMPLETED'])
  })

  it('is walked page by page, each entry once', async () => {
    const { orderId, at, picking, picked, packed, shipped, delivered } = await parcel()
    await orders.tell(delivered(at(40)), shipped, packed, picked, picking)
    await eventually(async () => expect((await see(orderId)).timeline.totalCount).toBe(9))
    const walked: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { timeline } = await see(orderId, { first: 2, after })
      walked.push(...timeline.edges.map(({ node }) => node.type))
      ;({ hasNextPage: more, endCursor: after } = timeline.pageInfo)
    }
    expect(walked).toEqual(typesOf(await see(orderId)))
  })

  it('believes no clock that runs ahead of ours', async () => {
    const { orderId, picking } = await parcel()
    const ahead = new Date(Date.now() + 7_200_000).toISOString()
    await orders.tell({ ...picking, data: { ...picking.data, at: ahead } })
    const entry = await eventually(async () => {
      const found = (await see(orderId)).timeline.edges.find(({ node }) => node.type === 'PICKING')
      expect(found).toBeDefined()
      return found!.node
    })
    expect(Date.parse(entry.at)).toBeLessThanOrEqual(Date.now())
  })
})

describe('a parcel that comes back', () => {
  it('is not delivered, leaves the order open, and is a person’s work from its turning on', async () => {
    const { orderId, at, shipped, stranded } = await parcel()
    await orders.tell(shipped, stranded())
    await eventually(async () => expect(typesOf(await see(orderId))).toContain('PAYMENT_CAPTURED'))
    const mine = async () => (await workItems()).filter((item) => item.orderId === orderId)
    await eventually(async () =>
      expect(await mine()).toEqual([{ kind: 'DELIVERY', orderId, error: 'It is on its way back to the sender' }]),
    )
    await orders.tell(stranded({ returnedAt: at(70), at: at(70) }))
    await eventually(async () => expect(await mine()).toEqual([{ kind: 'DELIVERY', orderId, error: 'It is back at the sender' }]))
    const order = await see(orderId)
    expect([order.status, order.fulfillmentStatus, order.lines[0]!.quantities]).toEqual([
      'CONFIRMED',
      'SHIPPED',
      { shipped: 1, delivered: 0 },
    ])
    expect(order.timeline.edges.map(({ node }) => node.message)).toEqual(
      expect.arrayContaining(['1 unit on the way back to us, KX1', '1 unit came back to us, KX1']),
    )
  })

  it('is nobody’s work any more when it is delivered after all', async () => {
    const { orderId, at, shipped, stranded, delivered } = await parcel()
    await orders.tell(shipped, stranded({ status: 'FAILURE' }))
    const mine = async () => (await workItems()).filter((item) => item.orderId === orderId).map(({ error }) => error)
    await eventually(async () => expect(await mine()).toEqual(['The carrier could not deliver it']))
    await orders.tell(delivered(at(80)))
    await eventually(async () => expect([(await see(orderId)).status, await mine()]).toEqual(['COMPLETED', []]))
  })
})
