import type { EventBus } from '../../bus/port/event-bus.js'
import type { Database, Transaction } from '../../database/database.js'
import { runWithCorrelation } from '../../process/logging/correlation.js'
import type { Metrics } from '../../process/metrics.js'
import type { ReceivedEvent } from '../outbox/event.js'
import { keepBlocked } from '../dead-letters/dead-letters.js'
import type { BatchLock, EventHandlers } from './handlers.js'
import type { Readable } from './incoming.js'
import { inProcessSpans } from './process-spans.js'
import { makeSeen, type Inbox } from './seen.js'
import { wavesOf } from './waves.js'

export interface EffectOptions {
  readonly database: Database
  readonly bus: Pick<EventBus, 'system'>
  readonly inbox: Inbox
  readonly handlers: EventHandlers
  readonly lock?: BatchLock | undefined
  readonly metrics: Metrics
}

/** One transaction: the ids are made seen, the fresh ones take effect in waves. Events behind a dead letter of their key wait. */
export const takeEffect = (options: EffectOptions, incoming: readonly Readable[]): Promise<void> =>
  inProcessSpans(options, incoming, (traced) => takeEffectOnce(options, traced))

async function takeEffectOnce({ database, inbox, handlers, lock, metrics }: EffectOptions, incoming: readonly Readable[]): Promise<void> {
  await database.transaction(async (tx) => {
    const { group } = inbox
    const { fresh, isBlocked } = await makeSeen(tx, inbox, incoming)
    // The same id twice in a batch is a redelivery: once.
    const unseen = [...new Map(incoming.filter(({ id }) => fresh.has(id)).map((each) => [each.id, each])).values()]
    await keepBlocked(tx, group, unseen.filter(isBlocked))
    const free = unseen.filter((each) => !isBlocked(each)).map(({ event }) => event)
    if (free.length > 0) await lock?.(tx, free)
    for (const { type, events } of wavesOf(free)) await applyWave(tx, handlers, type, events)
    tx.afterCommit(() => {
      metrics.counter('events_handled_total', 'Events that took effect', ['group']).inc({ group }, free.length)
      const repeated = incoming.length - unseen.length
      if (repeated > 0) metrics.counter('events_repeated_total', 'Redeliveries without effect', ['group']).inc({ group }, repeated)
    })
  })
}

/** In the correlation of the first of them; what an event causes carries its own through the draft's `causedBy`. */
export async function applyWave(tx: Transaction, handlers: EventHandlers, type: string, events: readonly ReceivedEvent[]): Promise<void> {
  const [first] = events
  const handler = Object.hasOwn(handlers, type) ? handlers[type] : undefined
  if (handler && first) await runWithCorrelation(first.correlationId, () => handler(tx, events))
}
