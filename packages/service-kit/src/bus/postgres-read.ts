import type pg from 'pg'
import type { ReceivedMessage } from './event-bus.js'

export interface LogPosition {
  readonly topic: string
  readonly partition: number
  readonly offset: bigint
}
export interface ReadLimits {
  /** At most so many partitions: the first of the positions that have something new. */
  readonly partitions: number
  /** At most so many messages of each. */
  readonly messages: number
}

/** Large messages come in smaller batches: some 4 MB a partition, and one message at the least. */
const MAX_BATCH_BYTES = 4_000_000

const READ = `
  SELECT l.topic, l.partition, l.log_offset::text AS "offset", l.key, l.value, l.headers
  FROM (
    SELECT w.* FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS w (topic, partition, from_offset, n)
    JOIN bus.partition AS p ON p.topic = w.topic AND p.partition = w.partition AND p.next_offset > w.from_offset
    ORDER BY w.n LIMIT $4
  ) AS w
  CROSS JOIN LATERAL (
    SELECT next.*, sum(octet_length(next.value)) OVER (ORDER BY next.log_offset) - octet_length(next.value) AS bytes_before
    FROM (SELECT * FROM bus.log WHERE topic = w.topic AND partition = w.partition AND log_offset >= w.from_offset ORDER BY log_offset LIMIT $5) AS next
  ) AS l
  WHERE l.bytes_before < ${MAX_BATCH_BYTES}
  ORDER BY l.topic, l.partition, l.log_offset`

/** What lies behind the positions: one query, one batch for each partition that has something, each in order. */
export async function readLog(pool: pg.Pool, from: readonly LogPosition[], limits: ReadLimits): Promise<ReceivedMessage[][]> {
  const { rows } = await pool.query<Omit<ReceivedMessage, 'headers'> & { headers: string }>({
    name: 'read the bus',
    text: READ,
    values: [
      from.map(({ topic }) => topic),
      from.map(({ partition }) => partition),
      from.map(({ offset }) => offset.toString()),
      limits.partitions,
      limits.messages,
    ],
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

export const behind = (batch: readonly ReceivedMessage[]): bigint => BigInt(batch.at(-1)?.offset ?? -1) + 1n
