import type pg from 'pg'
import type { ReceivedMessage } from '../port/event-bus.js'

export interface LogPosition {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
}

/** Large messages come in smaller batches: some 4 MB, and one message at the least. */
const MAX_BATCH_BYTES = 4_000_000

// Each partition gives what the ones before it have left of the batch: none is read for nothing.
const READ = `
  SELECT m.topic, m.partition, m.log_offset::text AS "offset", m.key, m.value, m.headers
  FROM (
    SELECT l.*, w.n, sum(octet_length(l.value)) OVER (ORDER BY w.n, l.log_offset) - octet_length(l.value) AS bytes_before
    FROM (
      SELECT w.*, $4::bigint - sum(p.next_offset - w.from_offset) OVER (ORDER BY w.n) + (p.next_offset - w.from_offset) AS room
      FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS w (topic, partition, from_offset, n)
      JOIN bus.partition AS p ON p.topic = w.topic AND p.partition = w.partition AND p.next_offset > w.from_offset
    ) AS w
    CROSS JOIN LATERAL (
      SELECT * FROM bus.log WHERE topic = w.topic AND partition = w.partition AND log_offset >= w.from_offset ORDER BY log_offset LIMIT greatest(w.room, 0)
    ) AS l
  ) AS m
  WHERE m.bytes_before < ${MAX_BATCH_BYTES}
  ORDER BY m.n, m.log_offset`

/**
 * What comes after the positions: one query for at most so many messages, the first positions' first; one batch for each partition that has
 * something, each in order.
 */
export async function readLog(pool: pg.Pool, from: readonly LogPosition[], most: number): Promise<ReceivedMessage[][]> {
  const { rows } = await pool.query<Omit<ReceivedMessage, 'headers'> & { headers: string }>({
    name: 'read the bus',
    text: READ,
    values: [from.map(({ topic }) => topic), from.map(({ partition }) => partition), from.map(({ offset }) => offset.toString()), most],
  })
  const batches: ReceivedMessage[][] = []
  for (const row of rows) {
    const message = { ...row, headers: JSON.parse(row.headers) as Record<string, string> }
    const batch = batches.at(-1)
    const last = batch?.at(-1)
    if (batch && last?.topic === row.topic && last.partition === row.partition) batch.push(message)
    else batches.push([message])
  }
  return batches
}

export const offsetAfter = (batch: readonly ReceivedMessage[]): bigint => BigInt(batch.at(-1)?.offset ?? -1) + 1n
