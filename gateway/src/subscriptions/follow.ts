import { setTimeout as pause } from 'node:timers/promises'
import { GraphQLError, type ExecutionResult } from 'graphql'
import type { DeliveryQueue } from './delivery-queue.js'
import type { EventRoot } from './planned-subscription.js'
import type { Update } from './updates.js'

export interface Following {
  /** What the subscriber is told on arriving: what it missed, or the present state. */
  readonly first: readonly Update[]
  readonly queue: DeliveryQueue
  /** Every update behind a sequence number, as its owner has them. @throws GraphQLError NOT_FOUND, or that it does not answer. */
  readonly readMissed: (last: number) => Promise<readonly Update[]>
  readonly run: (root: EventRoot) => Promise<ExecutionResult>
  readonly hasExpired: () => boolean
  readonly refused: (error: GraphQLError) => ExecutionResult
  readonly leave: () => void
}

/** The subscriber cannot be told what comes next without a gap: its connection is to be cut, so that it comes back at its cursor. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Every update once, in order, without a gap. @throws Interrupted */
export async function* follow(following: Following): AsyncGenerator<ExecutionResult, void, undefined> {
  const { first, queue, run, hasExpired, refused, leave } = following
  let last = -1
  try {
    for (const update of first) {
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
        for (const update of await readPatiently(following, last)) {
          if (update.sequence >= delivery.sequence) break
          last = update.sequence
          yield await run(update.root)
        }
      }
      last = delivery.sequence
      yield delivery.result
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    yield refused(error)
  } finally {
    leave()
  }
}

const PAUSES_MS = [100, 400, 1_600]

/** A service that restarts is back in a moment. */
async function readPatiently({ readMissed }: Following, last: number): Promise<readonly Update[]> {
  for (const pauseMs of [...PAUSES_MS, null]) {
    try {
      return await readMissed(last)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      if (pauseMs !== null) await pause(pauseMs)
    }
  }
  throw new Interrupted('What was missed cannot be read now')
}

export const isUnavailable = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE'

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
