import { setMaxListeners } from 'node:events'
import type { Basket, GraphClient } from '@kade/online-retail'
import { carry, findParcels, type Parcel } from './carriers.js'
import { createClock } from './clock.js'
import { closeNowAndThen } from './closing.js'
import { keepCounts } from './counts.js'
import { keepDesk } from './desk.js'
import { createRandom } from './random.js'
import type { Shares } from './shares.js'
import { keepReturns } from './returns.js'
import { shop } from './shoppers.js'
import { createStock } from './stock.js'
import type { Tally } from './tally.js'
import { keepWarehouse, peopleFor } from './warehouse.js'
import type { World } from './world.js'

export interface SimulationOptions {
  readonly baskets: readonly Basket[]
  /** Orders a minute of ours. */
  readonly rate: number
  /** How much faster the simulated clock runs: at 1440 a day passes in a minute. */
  readonly speed: number
  readonly shares: Shares
  /** 0 to below 1: the same seed draws the same chances. */
  readonly seed: number
  /** Ends the simulation: nothing new is begun, what is being asked is answered. */
  readonly signal: AbortSignal
}

/**
 * Shoppers, a warehouse and carriers at a running Kade, until the signal. What is left half done is taken up by the next run.
 * @throws when the gateway does not answer any more.
 */
export async function simulate(graph: GraphClient, tally: Tally, options: SimulationOptions): Promise<void> {
  const { baskets, rate, speed, shares, seed } = options
  const broken = new AbortController()
  const signal = AbortSignal.any([options.signal, broken.signal])
  setMaxListeners(0, signal) // every parcel on the road waits with it
  const running = new Set<Promise<void>>()
  let failure: Error | undefined
  const background = (work: Promise<void>): void => {
    const ended = work
      .catch((error: unknown) => {
        if (signal.aborted && isAbort(error)) return
        failure ??= error instanceof Error ? error : new Error(String(error))
        broken.abort()
      })
      .finally(() => running.delete(ended))
    running.add(ended)
  }
  const world: World = { graph, clock: createClock(speed, signal), random: createRandom(seed), shares, tally, signal, background }

  // For ever: a page of orders may still show a parcel on the road that has come meanwhile.
  const known = new Set<string>()
  const take = (parcel: Parcel): void => {
    if (known.has(parcel.trackingNumber)) return
    known.add(parcel.trackingNumber)
    background(carry(world, parcel))
  }
  background(findParcels(world, take))
  const stock = createStock(world)
  background(stock.keep())
  background(keepCounts(world, stock.sold))
  background(closeNowAndThen(world))
  background(keepDesk(world))
  background(keepReturns(world))
  background(keepWarehouse(world, peopleFor(rate, speed), stock, take))
  background(shop(world, baskets, rate, stock))
  while (running.size > 0) await Promise.all(running)
  if (failure) throw failure
}

const isAbort = (error: unknown): boolean => (error as { readonly name?: unknown } | null)?.name === 'AbortError'
