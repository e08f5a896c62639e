import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { Bell } from '../../process/bell.js'
import type { BusLogger } from '../port/bus-logger.js'
import type { Follower, ReceivedMessage, Subscription } from '../port/event-bus.js'
import { offsetAfter, readLog, type LogPosition } from './read-log.js'
import type { PostgresSession } from './session.js'

const POLL_MS = 1_000
const BATCH = 500

/** Reads every partition from the end on, without a group: one read for all of them at each notice. */
export async function followLog(
  pool: pg.Pool,
  session: PostgresSession,
  { topics, handle }: Follower,
  logger: BusLogger,
): Promise<Subscription> {
  const ends = await pool.query<{ topic: string; partition: number; end: string }>(
    'SELECT topic, partition, next_offset::text AS "end" FROM bus.partition WHERE topic = ANY($1)',
    [topics],
  )
  const positions = new Map(
    ends.rows.map(({ topic, partition, end }) => [placeOf({ topic, partition }), at(topic, partition, BigInt(end))]),
  )
  const bell = new Bell()
  let stopped = false
  const forget = session.onNotice((topic) => {
    if (topic === '' || topics.includes(topic)) bell.ring()
  })

  const handOver = (batch: readonly ReceivedMessage[]): void => {
    const [first] = batch
    if (!first) return
    try {
      handle(batch)
    } catch (error) {
      logger.error({ err: error, topic: first.topic }, 'A follower failed on messages; it goes on after them')
    }
    positions.set(placeOf(first), at(first.topic, first.partition, offsetAfter(batch)))
    bell.ring() // there may be more than fits in one read
  }
  const loop = (async () => {
    while (!stopped) {
      try {
        const batches = await readLog(pool, [...positions.values()], BATCH)
        if (!stopped) batches.forEach(handOver)
      } catch (error) {
        logger.warn({ err: error }, 'Following the event bus failed; trying again')
        await pause(200)
      }
      await bell.wait(POLL_MS)
    }
  })()

  return {
    stop: async () => {
      stopped = true
      forget()
      bell.ring()
      await loop
    },
  }
}

const at = (topic: string, partition: number, offset: bigint): LogPosition => ({ topic, partition, offset })
const placeOf = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string => `${topic} ${partition}`
