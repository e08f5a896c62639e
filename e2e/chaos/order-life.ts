import { setTimeout as pause } from 'node:timers/promises'
import { CANCEL, PACK, PLACE, RECORD_PICK, SHIP, START_PICKING, TRACK, type Shop } from '../support/shop.js'
import type { PatientClient } from './patient-client.js'

/** What becomes of an order: the ways in which a shop's orders end. */
const FATES = [
  { fate: 'delivered' },
  { fate: 'cancelled at once' },
  { fate: 'delivered', token: 'tok_timeout' },
  { fate: 'less a unit' },
  { fate: 'picked short' },
  { fate: 'declined', token: 'tok_declined' },
  { fate: 'on its way' },
  { fate: 'cancelled as it leaves' },
  { fate: 'out of stock', sku: 'NONE' },
  { fate: 'rest cancelled', sku: 'LATER' },
  { fate: 'waits at its warehouse', token: 'tok_review' },
  { fate: 'delivered' },
] as const
type Fate = (typeof FATES)[number]['fate']

/** SKUs that are sold; NONE has no stock, and of LATER there is none yet. */
export const SKUS = ['CHAOS-1', 'CHAOS-2', 'CHAOS-3'] as const

export interface LivedOrder {
  readonly id: string
  readonly fate: Fate
  readonly status: string
}

interface Seen {
  readonly status: string
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number }[]
  readonly fulfillmentOrders: readonly FulfillmentOrder[]
  readonly shipments: readonly { readonly trackingNumber: string; readonly status: string }[]
}
interface FulfillmentOrder {
  readonly id: string
  readonly status: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

const ENDED = ['COMPLETED', 'CANCELLED', 'REJECTED']
const LOOK_AGAIN_MS = 700

/** Places the nth order of the flow, and does with it what people do, until it is where its fate has it. */
export async function live(shop: Shop, client: PatientClient, n: number, placed: (id: string) => void): Promise<LivedOrder> {
  const { fate, ...basket } = { token: 'tok_success', sku: undefined, ...FATES[n % FATES.length]! }
  const plain = SKUS[n % SKUS.length]!
  const lines = basket.sku === 'NONE' ? [{ sku: 'NONE', quantity: 1 }] : [{ sku: plain, quantity: 2 + (n % 2) }]
  if (basket.sku === 'LATER') lines.push({ sku: 'LATER', quantity: 2 })
  const input = shop.order({ idempotencyKey: `chaos-${n}`, email: `chaos-${n}@example.com`, token: basket.token, lines })
  const { order, userErrors } = await client.ask(PLACE, { input })
  if (!order) throw new Error(`Order ${n} was refused: ${JSON.stringify(userErrors)}`)
  placed(order.id)
  const { status } = await leadTo(fate, client, order.id)
  return { id: order.id, fate, status }
}

async function leadTo(fate: Fate, client: PatientClient, id: string): Promise<Seen> {
  const cancel = (lines?: readonly { orderLineId: string; quantity: number }[]) =>
    client.ask(CANCEL, { input: { orderId: id, reason: 'Changed my mind', ...(lines ? { lines } : {}) } })
  const isThere = (...statuses: string[]) => see(client, id, ({ status }) => statuses.includes(status))
  switch (fate) {
    case 'declined':
    case 'out of stock':
      return isThere('REJECTED')
    case 'cancelled at once':
      await cancel()
      return isThere('CANCELLED')
    case 'waits at its warehouse':
      return see(client, id, ({ fulfillmentOrders }) => fulfillmentOrders.length > 0)
    case 'less a unit': {
      const { lines } = await see(client, id, () => true)
      await cancel([{ orderLineId: lines[0]!.id, quantity: 1 }])
      return deliver(client, id)
    }
    case 'cancelled as it leaves':
      await Promise.all([shipOnce(client, id), pause(300).then(() => cancel())])
      return deliver(client, id)
    case 'rest cancelled':
      await shipOnce(client, id)
      await cancel()
      return deliver(client, id)
    case 'picked short':
      await shipOnce(client, id, 1)
      return deliver(client, id)
    case 'on its way':
      return shipOnce(client, id)
    case 'delivered':
      return deliver(client, id)
  }
}

/** Ships what is to be shipped and delivers what is on its way, until the order has ended. */
function deliver(client: PatientClient, id: string): Promise<Seen> {
  return see(client, id, async (order) => {
    if (ENDED.includes(order.status)) return true
    for (const each of order.fulfillmentOrders.filter(isOpen)) await shipParcel(client, each)
    for (const each of order.shipments.filter(({ status }) => status !== 'DELIVERED')) await deliverParcel(client, each.trackingNumber)
    return false
  })
}

/** Until a parcel of it has left, or it ended without one. */
function shipOnce(client: PatientClient, id: string, missing = 0): Promise<Seen> {
  return see(client, id, async ({ status, fulfillmentOrders, shipments }) => {
    for (const each of fulfillmentOrders.filter(isOpen)) await shipParcel(client, each, missing)
    return shipments.length > 0 || ENDED.includes(status)
  })
}

const isOpen = ({ status }: FulfillmentOrder): boolean => !['SHIPPED', 'CANCELLED'].includes(status)

/** Each step again, whatever was done before: what is done already is refused, and the next step goes on from there. */
async function shipParcel(client: PatientClient, { id, status, lines }: FulfillmentOrder, missing = 0): Promise<void> {
  const input = { fulfillmentOrderId: id }
  if (status === 'OPEN') await client.ask(START_PICKING, { input })
  if (status === 'OPEN' || status === 'PICKING') {
    const picked = lines.filter(({ quantity }) => quantity > 0).map(({ sku, quantity }) => ({ sku, quantity: quantity - missing }))
    await client.ask(RECORD_PICK, { input: { ...input, lines: picked } })
  }
  await client.ask(PACK, { input })
  await client.ask(SHIP, { input })
}

async function deliverParcel(client: PatientClient, trackingNumber: string): Promise<void> {
  for (const status of ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']) {
    const idempotencyKey = `chaos-${trackingNumber}-${status}`
    await client.ask(TRACK, { input: { idempotencyKey, trackingNumber, status, description: status, at: new Date().toISOString() } })
  }
}

/** Looks at the order until it is as wanted. */
async function see(client: PatientClient, id: string, wanted: (order: Seen) => boolean | Promise<boolean>): Promise<Seen> {
  for (;;) {
    const order = (await client.ask(SEE, { id })) as Seen
    if (await wanted(order)) return order
    await pause(LOOK_AGAIN_MS)
  }
}

const SEE = `query ($id: ID!) {
  order(id: $id) {
    status
    lines { id sku quantity }
    fulfillmentOrders { id status lines { sku quantity } }
    shipments { trackingNumber status }
  }
}`
