import { setTimeout as pause } from 'node:timers/promises'
import { Shop } from '../support/shop.js'
import { faults } from './faults.js'
import { brokenInvariants, type Broken } from './invariants.js'

export interface Outcome {
  readonly fault: string
  /** Orders that were accepted before, during and after the fault. */
  readonly orders: number
  /** Answers that a client had to ask for again. */
  readonly retries: number
  /** Seconds from the end of the fault until every accepted order had come to its end or to its warehouse. */
  readonly settledAfter: number
  readonly broken: readonly Broken[]
}

const BEFORE_MS = 1_500
const AFTER_MS = 1_500
const SETTLES_WITHIN_MS = 120_000
const AT_ONCE = 4

/** A system of its own on durable databases: a steady flow, the fault in it, and what holds afterwards. @throws when the flow does not settle */
export async function runFault(fault: string, kafkaBrokers?: string): Promise<Outcome> {
  const inject = faults[fault]
  if (!inject) throw new Error(`No fault is called ${fault}. There are:\n${Object.keys(faults).join('\n')}`)
  const shop = await Shop.open({ durable: true, kafkaBrokers })
  try {
    await shop.offer('CHAOS', { units: 100_000 })
    const flow = startFlow(shop)
    await pause(BEFORE_MS)
    await inject(shop.system)
    const healed = Date.now()
    await pause(AFTER_MS)
    const { accepted, retries } = await flow.stop()
    for (const id of accepted) await patiently(() => shop.until(id, 'CONFIRMED', 5_000), healed + SETTLES_WITHIN_MS)
    const settledAfter = (Date.now() - healed) / 1_000
    const services = ['orders', 'inventory', 'shipping', 'analytics'] as const
    const addresses = new Map(services.map((name) => [name, shop.system.databaseUrl(name)]))
    const lost = accepted.length - new Set(accepted).size
    const twice: Broken[] = lost === 0 ? [] : [{ invariant: 'two keys are two orders', count: lost, examples: [] }]
    return { fault, orders: accepted.length, retries, settledAfter, broken: [...twice, ...(await brokenInvariants(addresses, 60_000))] }
  } finally {
    await shop.close()
  }
}

/** Some clients that place one order after the other, each asked for under its key until it is answered. */
function startFlow(shop: Shop) {
  const accepted: string[] = []
  let retries = 0
  let stopped = false
  const client = async (name: number): Promise<void> => {
    for (let n = 0; !stopped; n += 1) {
      const basket = {
        idempotencyKey: `chaos-${name}-${n}`,
        lines: [{ sku: 'CHAOS', quantity: 1 + (n % 3) }],
        email: `chaos-${name}-${n}@example.com`,
      }
      const place = () => shop.place(basket).catch((error: unknown) => ((retries += 1), Promise.reject(error as Error)))
      accepted.push((await patiently(place, Date.now() + SETTLES_WITHIN_MS)).id)
      await pause(100)
    }
  }
  const running = Promise.all(Array.from({ length: AT_ONCE }, (_, name) => client(name)))
  return {
    stop: async () => {
      stopped = true
      await running
      return { accepted, retries }
    },
  }
}

async function patiently<Result>(work: () => Promise<Result>, until: number): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(200)
    }
  }
}
