import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { BusMessage, EventBus } from '../bus/event-bus.js'
import type { Logger } from '../logging/logger.js'
import type { Metrics } from '../metrics/metrics.js'
import { OUTBOX_CHANNEL } from './append.js'

export interface OutboxRelayOptions {
  readonly databaseUrl: string
  readonly bus: EventBus
  readonly logger: Logger
  readonly metrics: Metrics
}

const BATCH = 250
/** NOTIFY wakes the relay; the poll is for those that are lost with a connection. */
const POLL_MS = 1_000
const RELAY_LOCK = 5_119_002
const INBOX_DAYS = 30

/**
 * Carries the outbox to the bus. One relay per database is active: it holds a session's advisory lock, so that events leave in the
 * order in which they were appended; others stand by. A row is deleted after the broker's acknowledgement: killed in between, it is
 * published again, and the inboxes absorb it.
 */
export function createOutboxRelay(options: OutboxRelayOptions) {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  return {
    start: async (): Promise<void> => {
      running = runUntilStopped(options, stopping.signal)
    },
    /** Publishes what is there, then lets go of the lock. */
    stop: async (): Promise<void> => {
      stopping.abort()
      await running
    },
  }
}

async function runUntilStopped(options: OutboxRelayOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await relaySession(options, signal)
    } catch (error) {
      options.logger.warn({ err: error }, 'The outbox relay lost its connection or the bus; it tries again')
      await pause(500, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function relaySession({ databaseUrl, bus, logger, metrics }: OutboxRelayOptions, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'outbox-relay', keepAlive: true })
  const alarm = new Alarm()
  let lost: Error | undefined
  client.on('error', (error) => {
    lost = error
    alarm.ring()
  })
  client.on('notification', () => alarm.ring())
  signal.addEventListener('abort', () => alarm.ring(), { once: true })
  await client.connect()
  const published = counterOf(metrics)
  try {
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`)
    for (let purgedAt = 0, active = false; ;) {
      active ||= await tryLock(client)
      const count = active ? await relayBatch(client, bus) : 0
      published.inc(count)
      if (lost) throw lost
      if (count === BATCH) continue
      if (signal.aborted) return
      if (active && Date.now() - purgedAt > 3_600_000) {
        purgedAt = Date.now()
        await purgeInbox(client, logger)
      }
      if (count === 0) await alarm.wait(POLL_MS)
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

const tryLock = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [RELAY_LOCK])).rows[0]?.locked ?? false

async function relayBatch(client: pg.Client, bus: EventBus): Promise<number> {
  const { rows } = await client.query<BusMessage & { id: string; value: string }>(
    `SELECT id, topic, key, payload AS value FROM outbox ORDER BY id LIMIT ${BATCH}`,
  )
  if (rows.length === 0) return 0
  await bus.publish(rows.map(({ topic, key, value }) => ({ topic, key, value })))
  await client.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [rows.map(({ id }) => id)])
  return rows.length
}

/** Inbox rows are kept far longer than the bus could deliver an event again. */
async function purgeInbox(client: pg.Client, logger: Logger): Promise<void> {
  for (let purged = BATCH; purged === BATCH;) {
    const { rowCount } = await client.query(
      `DELETE FROM inbox WHERE ctid = ANY(ARRAY(SELECT ctid FROM inbox WHERE handled_at < now() - make_interval(days => ${INBOX_DAYS}) LIMIT ${BATCH}))`,
    )
    purged = rowCount ?? 0
    if (purged > 0) logger.debug({ purged }, 'Purged old inbox rows')
  }
}

const counterOf = ({ registry, counter }: Metrics) =>
  (registry.getSingleMetric('outbox_published_total') as ReturnType<Metrics['counter']> | undefined) ??
  counter('outbox_published_total', 'Events carried from the outbox to the bus')

/** Sleeps until rung or timed out; a ring before the sleep is not lost. */
class Alarm {
  #rung = false
  #wake: (() => void) | undefined
  ring(): void {
    this.#rung = true
    this.#wake?.()
  }
  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#rung = false
    this.#wake = undefined
  }
}
