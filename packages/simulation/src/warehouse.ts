import { randomUUID } from 'node:crypto'
import type { Basket } from '@kade/online-retail'
import { act, type World } from './world.js'

export interface OpenFulfillmentOrder {
  readonly id: string
  readonly status: 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED'
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly location: Place | null
  readonly order: { readonly shippingAddress: Place['address']; readonly promisedDeliveryDate: string | null } | null
}
interface Place {
  readonly address: { readonly city: string; readonly countryCode: string }
}
/** A parcel that has left the dock. */
export interface Parcel {
  readonly trackingNumber: string
  readonly status: string
  readonly from: Place['address']
  readonly to: Place['address']
  readonly promisedDeliveryDate: string | null
}

const ADDRESS = 'address { city countryCode }'
const WORK = `query Work($status: FulfillmentStatus!) { fulfillmentOrders(status: $status, first: 50) { edges { node {
  id status lines { sku quantity } location { ${ADDRESS} } order { promisedDeliveryDate shippingAddress { city countryCode } }
} } } }`
const START = `mutation Start($input: FulfillmentOrderInput!) { startPicking(input: $input) { userErrors { code message field } } }`
const PICK = `mutation Pick($input: RecordPickInput!) { recordPick(input: $input) { fulfillmentOrder { status } userErrors { code message field } } }`
const PACK = `mutation Pack($input: PackInput!) { packFulfillmentOrder(input: $input) { userErrors { code message field } } }`
const SHIP = `mutation Ship($input: ShipInput!) { shipFulfillmentOrder(input: $input) { shipment { trackingNumber status } userErrors { code message field } } }`
const RECEIVE = `mutation Receive($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code message field } } }`

/** Pickers and packers at work at once. */
const PEOPLE = 24
const LOOK_EVERY_MS = 500
/** Median hours of each step. */
const STEP_HOURS = { pick: 1.5, pack: 0.5, load: 1 }

/** Works off what is open, wherever an earlier run left it, and hands what has left to `onShipped`. */
export async function keepWarehouse(world: World, onShipped: (parcel: Parcel) => void): Promise<void> {
  const { graph, clock, signal } = world
  // Never taken twice, as a list may be older than the step that was just done: what was refused is for the next run.
  const taken = new Set<string>()
  let atWork = 0
  while (!signal.aborted) {
    for (const status of ['PACKED', 'PICKED', 'PICKING', 'OPEN']) {
      if (atWork >= PEOPLE) break
      const { edges } = await graph.call<{ edges: { node: OpenFulfillmentOrder }[] }>('WAREHOUSE', WORK, { status })
      for (const { node } of edges) {
        if (taken.has(node.id) || atWork >= PEOPLE) continue
        taken.add(node.id)
        atWork += 1
        world.background(fulfil(world, node, onShipped).finally(() => (atWork -= 1)))
      }
    }
    await clock.ours(LOOK_EVERY_MS)
  }
}

async function fulfil(world: World, work: OpenFulfillmentOrder, onShipped: (parcel: Parcel) => void): Promise<void> {
  const { clock, random, tally } = world
  const input = { fulfillmentOrderId: work.id }
  if (work.status === 'OPEN' && !(await act(world, 'WAREHOUSE', START, input))) return
  if (work.status === 'OPEN' || work.status === 'PICKING') {
    await clock.hours(random.around(STEP_HOURS.pick))
    const isShort = random.happens(world.shares.short)
    const lines = work.lines.map(({ sku, quantity }, index) => ({ sku, quantity: isShort && index === 0 ? quantity - 1 : quantity }))
    const picked = await act<{ fulfillmentOrder: { status: string } }>(world, 'WAREHOUSE', PICK, { ...input, lines })
    if (picked && isShort) tally.count('short')
    if (picked?.fulfillmentOrder.status !== 'PICKED') return
  }
  if (work.status !== 'PACKED') {
    await clock.hours(random.around(STEP_HOURS.pack))
    if (!(await act(world, 'WAREHOUSE', PACK, input))) return
  }
  await clock.hours(random.around(STEP_HOURS.load))
  const shipped = await act<{ shipment: { trackingNumber: string; status: string } }>(world, 'WAREHOUSE', SHIP, input)
  if (!shipped) return
  tally.count('shipped')
  const from = work.location?.address
  if (!from) return
  const { shippingAddress: to, promisedDeliveryDate } = work.order ?? { shippingAddress: from, promisedDeliveryDate: null }
  onShipped({ ...shipped.shipment, from, to, promisedDeliveryDate })
}

const DELIVERY_EVERY_HOURS = 12
const MOST_LINES = 500

/** What was sold is delivered again twice a day, so that a long run does not run dry. Answers how to tell of a sale. */
export function keepStock(world: World): { readonly sold: (basket: Basket) => void; readonly run: () => Promise<void> } {
  const sold = new Map<string, number>()
  return {
    sold: ({ lines }) => lines.forEach(({ sku, quantity }) => sold.set(sku, (sold.get(sku) ?? 0) + quantity)),
    run: async () => {
      const locations = await world.graph.call<{ id: string; kind: string }[]>('WAREHOUSE', 'query Locations { locations { id kind } }', {})
      const centers = locations.filter(({ kind }) => kind === 'FULFILLMENT_CENTER')
      while (!world.signal.aborted) {
        await world.clock.hours(DELIVERY_EVERY_HOURS)
        const lines = [...sold].slice(0, MOST_LINES).map(([sku, quantity]) => ({ sku, quantity }))
        if (lines.length === 0) continue
        for (const { sku } of lines) sold.delete(sku)
        const locationId = world.random.pick(centers).id
        await act(world, 'WAREHOUSE', RECEIVE, { idempotencyKey: randomUUID(), locationId, lines, reference: 'Replenishment' })
      }
    },
  }
}
