import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Delivery, DeliveryQueue } from './delivery-queue.js'
import type { EventRoot } from './planned-subscription.js'
import type { Update } from './updates.js'

export interface Following {
  /** What the subscriber is told on arriving: what it missed, or the present state. @throws as `readMissed` */
  readonly arrive: () => Promise<readonly Update[]>
  readonly queue: DeliveryQueue
  /** Every update behind a sequence number, as its owner has them. @throws GraphQLError NOT_FOUND, or that it does not answer. */
  readonly readMissed: (last: number) => Promise<readonly Update[]>
  readonly run: (root: EventRoot) => Promise<ExecutionResult>
  readonly hasExpired: () => boolean
  readonly refused: (error: unknown) => ExecutionResult
  /** Called with each live update once it is written to the connection. */
  readonly written: (delivery: Delivery) => void
  readonly leave: () => void
}

/** Every update once, in order, without a gap. While their owner does not answer, who follows waits for it: an outage interrupts, and ends nothing. */
export async function* follow(following: Following): AsyncGenerator<ExecutionResult, void, undefined> {
  const { arrive, readMissed, queue, run, hasExpired, refused, written, leave } = following
  let last = -1
  try {
    for (const update of await patiently(arrive, following)) {
      if (hasExpired()) return
      last = update.sequence
      yield await run(update.root)
    }
    for (;;) {
      const delivery = await queue.next()
      if (!delivery || hasExpired()) return
      if (delivery.sequence <= last) continue
      if (delivery.sequence > last + 1) {
        // Something was not seen here: a slow client's queue overflowed, or the bus connection was away.
        for (const update of await patiently(() => readMissed(last), following)) {
          if (update.sequence >= delivery.sequence) break
          last = update.sequence
          yield await run(update.root)
        }
      }
      last = delivery.sequence
      yield delivery.result
      // Whoever takes the updates comes for the next one when this one is on its way, and no sooner.
      written(delivery)
    }
  } catch (error) {
    yield refused(error)
  } finally {
    leave()
  }
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3_000

/** A service that restarts is back in a moment; in a longer outage those who wait ask every few seconds, not all at once. Nothing for who has left. */
async function patiently(read: () => Promise<readonly Update[]>, { queue, hasExpired }: Following): Promise<readonly Update[]> {
  for (let attempt = 0; !queue.isClosed && !hasExpired(); attempt += 1) {
    try {
      return await read()
    } catch (error) {
      if (!isUnavailable(error)) throw error
      await queue.pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + Math.random() / 2))
    }
  }
  return []
}

const isUnavailable = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE'

/** Ends at once when it is told to: `return` of a generator that waits would itself wait, for an update that may never come. */
export function endable<Value>(
  generator: AsyncGenerator<Value, void, undefined>,
  leave: () => void,
): AsyncGenerator<Value, void, undefined> {
  const end = async (): Promise<IteratorResult<Value, void>> => {
    leave()
    return generator.return()
  }
  return {
    next: () => generator.next(),
    return: end,
    throw: async (error) => {
      leave()
      return generator.throw(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  }
}
