import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { BusLogger } from './bus-logger.js'
import type { Follower, ReceivedMessage, Subscription } from './event-bus.js'
import type { PostgresSession } from './postgres-session.js'

const POLL_MS = 1_000
const BATCH = 500

/** Reads every partition from the end on, without a group: one read for all of them at each notice. */
export async function followLog(
  pool: pg.Pool,
  session: PostgresSession,
  { topics, handle }: Follower,
  logger: BusLogger,
): Promise<Subscription> {
  const ends = await pool.query<{ topic: string; partition: number; next_offset: string }>(
    'SELECT topic, partition, next_offset::text FROM bus.partition WHERE topic = ANY($1)',
    [topics],
  )
  const positions = ends.rows.map(({ topic, partition, next_offset }) => ({ topic, partition, offset: BigInt(next_offset) }))
  let stopped = false
  let rung = false
  let wake: () => void = () => undefined
  const ring = (): void => {
    rung = true
    wake()
  }
  const forget = session.onNotice((topic) => {
    if (topic === '' || topics.includes(topic)) ring()
  })
  const loop = (async () => {
    while (!stopped) {
      rung = false
      const messages = await readBehind(pool, positions).catch(async (error: unknown) => {
        logger.warn({ err: error }, 'Following the event bus failed; trying again')
        await pause(200)
        return []
      })
      if (messages.length > 0) handle(messages)
      if (messages.length < BATCH && !rung && !stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, POLL_MS)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  })()
  return {
    stop: async () => {
      stopped = true
      forget()
      ring()
      await loop
    },
  }
}

async function readBehind(
  pool: pg.Pool,
  positions: { readonly topic: string; readonly partition: number; offset: bigint }[],
): Promise<ReceivedMessage[]> {
  const { rows } = await pool.query<{ topic: string; partition: number; log_offset: string; key: string; value: string; headers: string }>(
    `SELECT l.topic, l.partition, l.log_offset::text, l.key, l.value, l.headers
     FROM unnest($1::text[], $2::int[], $3::bigint[]) AS w (topic, partition, from_offset)
     CROSS JOIN LATERAL (SELECT * FROM bus.log WHERE topic = w.topic AND partition = w.partition AND log_offset >= w.from_offset ORDER BY log_offset LIMIT ${BATCH}) AS l
     ORDER BY l.appended_at, l.topic, l.partition, l.log_offset`,
    [positions.map(({ topic }) => topic), positions.map(({ partition }) => partition), positions.map(({ offset }) => offset.toString())],
  )
  for (const { topic, partition, log_offset } of rows) {
    const position = positions.find((known) => known.topic === topic && known.partition === partition)
    if (position && BigInt(log_offset) >= position.offset) position.offset = BigInt(log_offset) + 1n
  }
  return rows.map(({ log_offset, headers, ...row }) => ({
    ...row,
    offset: log_offset,
    headers: JSON.parse(headers) as Record<string, string>,
  }))
}
