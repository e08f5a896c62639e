import type { Database, Transaction } from '../database/database.js'
import { runWithCorrelation } from '../logging/correlation.js'
import type { Metrics } from '../metrics/metrics.js'
import type { ReceivedEvent } from '../outbox/event.js'
import { OPEN, park } from './dead-letters.js'
import type { EventHandlers } from './handlers.js'
import type { Readable } from './incoming.js'
import { wavesOf } from './waves.js'

export interface EffectOptions {
  readonly database: Database
  readonly group: string
  readonly handlers: EventHandlers
  readonly metrics: Metrics
}

/** One transaction: the ids are made seen, the fresh ones take effect in waves. Events behind a dead letter of their key are parked. */
export async function takeEffect({ database, group, handlers, metrics }: EffectOptions, incoming: readonly Readable[]): Promise<void> {
  await database.transaction(async (tx) => {
    const { fresh, parkedKeys } = await makeSeen(tx, group, incoming)
    // The same id twice in a batch is a redelivery: once.
    const unseen = [...new Map(incoming.filter(({ id }) => fresh.has(id)).map((each) => [each.id, each])).values()]
    const isParked = ({ topic, key }: Readable): boolean => parkedKeys.has(keyOf(topic, key))
    await park(tx, group, unseen.filter(isParked))
    const free = unseen.filter((each) => !isParked(each))
    for (const { type, events } of wavesOf(free.map(({ event }) => event))) await applyWave(tx, handlers, type, events)
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

/** The only statement that a batch costs besides its handlers': which of the ids are new, and which keys wait behind a dead letter. */
async function makeSeen(
  tx: Transaction,
  group: string,
  incoming: readonly Readable[],
): Promise<{ readonly fresh: ReadonlySet<string>; readonly parkedKeys: ReadonlySet<string> }> {
  const [row] = await tx.query<{ fresh: string[] | null; parked: [topic: string, key: string][] | null }>(
    `WITH fresh AS (
       INSERT INTO inbox (consumer_group, event_id) SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING RETURNING event_id
     ), parked AS (
       SELECT DISTINCT topic, key FROM dead_letter
       WHERE consumer_group = $1 AND status IN ${OPEN} AND (topic, key) IN (SELECT * FROM unnest($3::text[], $4::text[]))
     )
     SELECT (SELECT array_agg(event_id) FROM fresh) AS fresh, (SELECT json_agg(json_build_array(topic, key)) FROM parked) AS parked`,
    [group, incoming.map(({ id }) => id), incoming.map(({ topic }) => topic), incoming.map(({ key }) => key)],
  )
  return {
    fresh: new Set(row?.fresh ?? []),
    parkedKeys: new Set((row?.parked ?? []).map(([topic, key]) => keyOf(topic, key))),
  }
}

const keyOf = (topic: string, key: string): string => JSON.stringify([topic, key])
