import type { Parcel, Place } from './carriers.js'
import { pick } from './pick.js'
import type { Stock } from './stock.js'
import { releaseWaves } from './waves.js'
import { act, type World } from './world.js'

interface OpenFulfillmentOrder {
  readonly id: string
  readonly status: 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED'
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly location: { readonly address: Place } | null
  readonly order: { readonly shippingAddress: Place; readonly promisedDeliveryDate: string | null } | null
}
interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: OpenFulfillmentOrder }[]
}

const WORK = `query Work($status: FulfillmentStatus!, $after: String) { fulfillmentOrders(status: $status, first: 50, after: $after) {
  pageInfo { hasNextPage endCursor }
  edges { node {
    id status lines { sku quantity } location { address { city countryCode } } order { promisedDeliveryDate shippingAddress { city countryCode } }
  } }
} }`
const START = `mutation Start($input: FulfillmentOrderInput!) { startPicking(input: $input) { userErrors { code message field } } }`
const PICK = `mutation Pick($input: RecordPickInput!) { recordPick(input: $input) { fulfillmentOrder { status } userErrors { code message field } } }`
const PACK = `mutation Pack($input: PackInput!) { packFulfillmentOrder(input: $input) { userErrors { code message field } } }`
const SHIP = `mutation Ship($input: ShipInput!) { shipFulfillmentOrder(input: $input) { shipment { id trackingNumber status } userErrors { code message field } } }`

/** Median hours of each step. */
const STEP_HOURS = { pick: 1.5, pack: 0.5, load: 1 }
const FEWEST_PEOPLE = 24
/** Orders that are sourced from two places, durations above the median, and an earlier run's backlog. */
const SPARE = 3
const LOOK_EVERY_MS = 500
const HALF_DONE = ['PACKED', 'PICKED', 'PICKING'] as const
/** Most of what is half done is in somebody's hands: it is looked for at the start, and now and then. */
const HALF_DONE_EVERY = 20
/** What came in since then is picked together. */
const WAVE_EVERY = 10
/** Longer than a list can lag behind the step that was just done; what was refused, as a part was cancelled, is taken up anew after that. */
const REST_MS = 15_000

/** Pickers and packers at work at once, so many that they keep up with the orders. */
export function peopleFor(ordersPerMinute: number, speed: number): number {
  const ordersPerHour = ordersPerMinute / (speed / 60)
  return Math.max(FEWEST_PEOPLE, Math.ceil(ordersPerHour * (STEP_HOURS.pick + STEP_HOURS.pack + STEP_HOURS.load) * SPARE))
}

/** Works off what is open, wherever an earlier run left it, and hands what has left to `onShipped`. */
export async function keepWarehouse(world: World, people: number, stock: Stock, onShipped: (parcel: Parcel) => void): Promise<void> {
  const { clock, signal } = world
  const taken = new Set<string>()
  let atWork = 0
  const workOff = async (work: OpenFulfillmentOrder): Promise<void> => {
    try {
      await fulfil(world, work, stock, onShipped)
    } finally {
      atWork -= 1
    }
    await clock.ours(REST_MS)
    taken.delete(work.id)
  }
  for (let look = 0; !signal.aborted; look += 1) {
    if (look % WAVE_EVERY === 0) await releaseWaves(world)
    for (const status of [...(look % HALF_DONE_EVERY === 0 ? HALF_DONE : []), 'OPEN']) {
      for await (const work of listed(world, status)) {
        if (atWork >= people || signal.aborted) break
        if (taken.has(work.id)) continue
        taken.add(work.id)
        atWork += 1
        world.background(workOff(work))
      }
    }
    await clock.ours(LOOK_EVERY_MS)
  }
}

/** What is due first comes first; a further page is asked for only when it is wanted. */
async function* listed({ graph }: World, status: string): AsyncGenerator<OpenFulfillmentOrder> {
  for (let after: string | null = null; ;) {
    const page: Page = await graph.call<Page>('WAREHOUSE', WORK, { status, after })
    for (const { node } of page.edges) yield node
    if (!page.pageInfo.hasNextPage) return
    after = page.pageInfo.endCursor
  }
}

async function fulfil(world: World, work: OpenFulfillmentOrder, stock: Stock, onShipped: (parcel: Parcel) => void): Promise<void> {
  const { clock, tally } = world
  const random = world.random.fork(work.id)
  const input = { fulfillmentOrderId: work.id }
  if (work.status === 'OPEN' && !(await act(world, 'WAREHOUSE', START, input))) return
  if (work.status === 'OPEN' || work.status === 'PICKING') {
    await clock.hours(random.around(STEP_HOURS.pick))
    const found = pick(work.lines, random.happens(world.shares.short))
    const picked = await act<{ fulfillmentOrder: { status: string } }>(world, 'WAREHOUSE', PICK, { ...input, lines: found.lines })
    if (picked && found.missing.length > 0) {
      tally.count('short')
      stock.gone(found.missing)
    }
    if (picked?.fulfillmentOrder.status !== 'PICKED') return
  }
  if (work.status !== 'PACKED') {
    await clock.hours(random.around(STEP_HOURS.pack))
    if (!(await act(world, 'WAREHOUSE', PACK, input))) return
  }
  await clock.hours(random.around(STEP_HOURS.load))
  const shipped = await act<{ shipment: { id: string; trackingNumber: string; status: string } }>(world, 'WAREHOUSE', SHIP, input)
  if (!shipped) return
  tally.count('shipped')
  const from = work.location?.address
  if (!from) return
  const { shippingAddress: to, promisedDeliveryDate } = work.order ?? { shippingAddress: from, promisedDeliveryDate: null }
  onShipped({ ...shipped.shipment, from, to, promisedDeliveryDate, told: 0 })
}
