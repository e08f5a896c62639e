import type { EventBus } from '../../bus/port/event-bus.js'
import type { Queryable } from '../../database/database.js'
import { OPEN } from '../dead-letters/letter-status.js'
import type { Arrived } from './incoming.js'

/** What of a batch is new, and which keys a dead letter blocks. */
export interface Seen {
  readonly fresh: ReadonlySet<string>
  readonly isBlocked: (message: Arrived) => boolean
}

/** Whose inbox: a group's, of one log. Offsets of another log say nothing about this one's. */
export interface Inbox {
  readonly group: string
  /** Names the log, as {@link EventBus.survey} does. */
  readonly log: string
}

/**
 * The only statement that a batch costs besides its handlers'. Ids are made seen, and the floor of each partition is raised to the end of the batch,
 * in the transaction of the effects. What lies below the floor is not fresh, even when its id is forgotten: a group whose offsets are
 * lost, and that reads everything again, counts nothing twice.
 */
export async function makeSeen(tx: Queryable, { group, log }: Inbox, arrived: readonly Arrived[]): Promise<Seen> {
  const [row] = await tx.query<{ fresh: string[] | null; blocked: [topic: string, key: string][] | null }>(
    `WITH message AS (
       SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::int[], $7::bigint[]) AS m (event_id, topic, key, partition, log_offset)
     ), floor AS MATERIALIZED (
       SELECT topic, partition, next_offset FROM inbox_floor
       WHERE consumer_group = $1 AND log = $2 AND (topic, partition) IN (SELECT topic, partition FROM message)
       -- In one order: a member that was taken for dead may still be at work beside the one that took over.
       ORDER BY topic, partition FOR UPDATE
     ), fresh AS (
       INSERT INTO inbox (consumer_group, event_id)
       SELECT $1, m.event_id FROM message AS m LEFT JOIN floor USING (topic, partition)
       WHERE m.log_offset >= coalesce(floor.next_offset, 0) ON CONFLICT DO NOTHING RETURNING event_id
     ), raised AS (
       INSERT INTO inbox_floor AS f (consumer_group, log, topic, partition, next_offset)
       SELECT $1, $2, topic, partition, max(log_offset) + 1 FROM message GROUP BY topic, partition ORDER BY topic, partition
       ON CONFLICT (consumer_group, log, topic, partition) DO UPDATE SET next_offset = excluded.next_offset WHERE f.next_offset < excluded.next_offset
     ), blocked AS (
       SELECT DISTINCT topic, key FROM dead_letter
       WHERE consumer_group = $1 AND status IN ${OPEN} AND (topic, key) IN (SELECT topic, key FROM message)
     )
     SELECT (SELECT array_agg(event_id) FROM fresh) AS fresh, (SELECT json_agg(json_build_array(topic, key)) FROM blocked) AS blocked`,
    [
      ...[group, log],
      arrived.map(({ id }) => id),
      arrived.map(({ topic }) => topic),
      arrived.map(({ key }) => key),
      arrived.map(({ partition }) => partition),
      arrived.map(({ offset }) => offset),
    ],
  )
  const blocked = new Set((row?.blocked ?? []).map(([topic, key]) => keyOf(topic, key)))
  return { fresh: new Set(row?.fresh ?? []), isBlocked: ({ topic, key }) => blocked.has(keyOf(topic, key)) }
}

const keyOf = (topic: string, key: string): string => JSON.stringify([topic, key])

/**
 * The name of the log, and no floor above its end: a topic that ends below was made anew, and what it holds now was never seen. Asked before
 * a group reads.
 */
export async function openInbox(database: Queryable, bus: EventBus, group: string, topics: readonly string[]): Promise<Inbox> {
  const { log, ends } = await bus.survey(topics)
  await database.query(
    `DELETE FROM inbox_floor AS f USING unnest($3::text[], $4::int[], $5::bigint[]) AS e (topic, partition, log_end)
     WHERE f.consumer_group = $1 AND f.log = $2 AND f.topic = e.topic AND f.partition = e.partition AND f.next_offset > e.log_end`,
    [group, log, ends.map(({ topic }) => topic), ends.map(({ partition }) => partition), ends.map(({ end }) => end)],
  )
  return { group, log }
}
