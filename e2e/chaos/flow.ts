import { setTimeout as pause } from 'node:timers/promises'
import { PLACE, type Shop } from '../support/shop.js'
import { Followers } from './followers.js'
import { within } from './faults/asking.js'
import { live, SKUS, type LivedOrder } from './order-life.js'
import { PatientClient } from './patient-client.js'
import type { World } from './world.js'

const EVERY_MS = 350
const AT_ONCE = 30
/** Each third order is looked on by somebody, as long as they are fewer than one viewer may have. */
const FOLLOWED = 3
const MOST_FOLLOWERS = 60

/** People buy, cancel, ship, deliver and look on, at a steady pace, until they are told to stop. */
export async function startFlow(shop: Shop) {
  await offerAll(shop)
  const client = new PatientClient(shop)
  const followers = new Followers(shop, client)
  const living = new Map<number, Promise<LivedOrder | undefined>>()
  const ids = new Set<string>()
  const fates = new Map<number, string>()
  const stopping = new AbortController()
  let isOver = false

  const begin = (n: number): void => {
    const placed = (id: string): void => {
      ids.add(id)
      fates.set(n, id)
      if (n % FOLLOWED === 0 && followers.count < MOST_FOLLOWERS) followers.follow(id)
    }
    const life = live(shop, client, n, placed)
      .catch((error: unknown) => {
        if (isOver) return undefined
        throw error
      })
      .finally(() => living.delete(n))
    life.catch(() => undefined) // told where it is waited for
    living.set(n, life)
  }
  const pace = (async () => {
    for (let n = 0; !stopping.signal.aborted; await pause(EVERY_MS)) if (living.size < AT_ONCE) begin(n++)
  })()

  return {
    /** Places an order and waits until it is confirmed. */
    confirmOne: async (): Promise<void> => {
      const input = shop.order({ idempotencyKey: 'chaos-after', lines: [{ sku: SKUS[0], quantity: 1 }] })
      const { order } = await client.ask(PLACE, { input })
      ids.add(order.id)
      while ((await client.ask(`query ($id: ID!) { order(id: $id) { status } }`, { id: order.id })).status !== 'CONFIRMED') await pause(100)
    },
    /** Begins no more, and waits for those that live. */
    settle: async (until: number): Promise<{ readonly orders: number; readonly unsettled: readonly object[] }> => {
      stopping.abort()
      await pace
      while (living.size > 0 && Date.now() < until) await pause(200)
      return { orders: ids.size, unsettled: [...living.keys()].map((n) => ({ n, id: fates.get(n) ?? null })) }
    },
    /** Followers who did not see every cursor of theirs once and in order. */
    missed: async (world: World): Promise<readonly object[]> => {
      const last = await lastCursors(world)
      return followers.unlike((field, orderId) => last[field].get(orderId) ?? 0, 20_000)
    },
    stop: async () => {
      isOver = true
      client.giveUp()
      await followers.stop()
      return { retries: client.retries, codes: client.codes, followers }
    },
  }
}

async function offerAll(shop: Shop): Promise<void> {
  for (const sku of SKUS) {
    await shop.offer(sku, { units: 10_000 })
    await shop.receive(sku, 1_000, 'RTM')
  }
  await shop.offer('NONE', { units: 0 })
  await shop.offer('LATER', { units: 0, policy: 'BACKORDER' })
}

async function lastCursors(world: World) {
  const read = async (service: 'orders' | 'shipping', sql: string): Promise<ReadonlyMap<string, number>> =>
    within(world, service, async (client) => {
      const { rows } = await client.query<{ readonly id: string; readonly last: number }>(sql)
      return new Map(rows.map(({ id, last }) => [id, last]))
    })
  return {
    orderUpdates: await read('orders', 'SELECT id, version AS last FROM orders'),
    trackingUpdates: await read('shipping', 'SELECT order_id AS id, last FROM tracking_sequence'),
  }
}
