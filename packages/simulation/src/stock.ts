import { randomUUID } from 'node:crypto'
import type { Units } from './pick.js'
import { act, type World } from './world.js'

/** What is delivered again, so that a long run does not run dry. */
export interface Stock {
  /** Was sold, or could not be found. */
  gone(units: readonly Units[]): void
  /** Receives it twice a day, until the simulation stops. */
  keep(): Promise<void>
}

const LOCATIONS = 'query Locations { locations { id kind } }'
const RECEIVE = `mutation Receive($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code message field } } }`
const DELIVERY_EVERY_HOURS = 12
/** The rest comes with the next one. */
const MOST_LINES = 500

export function createStock(world: World): Stock {
  const { graph, clock, signal } = world
  const random = world.random.fork('deliveries')
  const missing = new Map<string, number>()
  return {
    gone: (units) => units.forEach(({ sku, quantity }) => missing.set(sku, (missing.get(sku) ?? 0) + quantity)),
    keep: async () => {
      const locations = await graph.call<{ id: string; kind: string }[]>('WAREHOUSE', LOCATIONS, {})
      const centers = locations.filter(({ kind }) => kind === 'FULFILLMENT_CENTER')
      if (centers.length === 0) throw new Error('The shop has no fulfillment center: make one with upsertLocations')
      while (!signal.aborted) {
        await clock.hours(DELIVERY_EVERY_HOURS)
        const lines = [...missing].slice(0, MOST_LINES).map(([sku, quantity]) => ({ sku, quantity }))
        if (lines.length === 0) continue
        for (const { sku } of lines) missing.delete(sku)
        const locationId = random.pick(centers).id
        await act(world, 'WAREHOUSE', RECEIVE, { idempotencyKey: randomUUID(), locationId, lines, reference: 'Replenishment' })
      }
    },
  }
}
