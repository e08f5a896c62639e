import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { Bell } from '../../process/bell.js'
import type { BusMessage, EventBus } from '../../bus/port/event-bus.js'
import { RETENTION_DAYS } from '../../bus/port/retention.js'
import { endSession, openLockSession, SAY_SOMETHING_MS } from '../../database/lock-session.js'
import type { Logger } from '../../process/logging/logger.js'
import type { Metrics } from '../../process/metrics.js'
import { OUTBOX_CHANNEL } from './append.js'
import { inSendSpan } from './send-span.js'

export interface OutboxRelayOptions {
  readonly databaseUrl: string
  readonly bus: EventBus
  readonly logger: Logger
  readonly metrics: Metrics
  readonly outgoing?: Outgoing | undefined
}
/** What is published in the place of these messages, one for each; as they are unless given. It is asked again after a crash. */
export type Outgoing = (messages: readonly BusMessage[]) => Promise<readonly BusMessage[]>

const BATCH = 250
/** And one event more: large ones leave in smaller batches. */
const BATCH_BYTES = 4_000_000
/** NOTIFY wakes the relay; the poll is for those that are lost with a connection, and for whoever stands by. */
const POLL_MS = 1_000
/** After a batch that was not full the relay rests so many times as long as that batch took: a stream of events leaves in larger batches. */
const REST_FACTOR = 3
const MOST_REST_MS = 100
const RELAY_LOCK = 5_119_002
const PURGE_EVERY_MS = 3_600_000

/**
 * Carries the outbox to the bus. One relay per database is active: it holds a session's advisory lock, so that events leave in the
 * order in which they were appended; others stand by, and take over from one that is gone, vanished or frozen. A row is deleted after the broker's acknowledgement: killed in between, it is
 * published again, and the inboxes absorb it. (A cursor over the ids would lose rows that commit late; relays that share the rows with
 * SKIP LOCKED would swap a key's events.)
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
      options.logger.warn({ err: error }, 'The outbox relay lost its connection; it opens another')
      await pause(500, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function relaySession({ databaseUrl, bus, logger, metrics, outgoing }: OutboxRelayOptions, signal: AbortSignal): Promise<void> {
  const bell = new Bell()
  let lost: Error | undefined
  const client = await openLockSession({
    url: databaseUrl,
    name: 'outbox-relay',
    onLost: (error) => {
      lost ??= error
      bell.ring()
    },
  })
  client.on('notification', () => bell.ring())
  const ring = (): void => bell.ring()
  signal.addEventListener('abort', ring, { once: true })
  try {
    while (!(await tryLock(client))) {
      await bell.wait(POLL_MS)
      if (lost) throw lost
      if (signal.aborted) return
    }
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`)
    metrics.measure('outbox_age_seconds', 'Age of the oldest event that was not published', {}, () => ageOfOldest(client))
    const published = metrics.counter('outbox_published_total', 'Events carried from the outbox to the bus')
    for (let purgeAt = 0; ;) {
      const start = performance.now()
      const batch = await oldest(client)
      if (batch.length > 0) {
        await whileSaying(
          client,
          inSendSpan(bus, batch, async () => publish(bus, await leaving(batch, outgoing), logger, signal)),
        )
        await forget(client, batch)
        published.inc(batch.length)
      }
      if (lost) throw lost
      if (batch.length === BATCH) continue
      if (signal.aborted) return
      if (batch.length > 0) {
        await pause(Math.min(MOST_REST_MS, REST_FACTOR * (performance.now() - start)), undefined, { signal }).catch(() => undefined)
        continue
      }
      if (performance.now() < purgeAt) await bell.wait(POLL_MS)
      else if ((await purgeInbox(client, logger)) < BATCH) purgeAt = performance.now() + PURGE_EVERY_MS
    }
  } finally {
    signal.removeEventListener('abort', ring)
    await endSession(client)
  }
}

/** The bus may be away for long: meanwhile the session says that its process works. */
async function whileSaying(client: pg.Client, publishing: Promise<void>): Promise<void> {
  const saying = setInterval(() => void client.query('SELECT 1').catch(() => undefined), SAY_SOMETHING_MS) // lost: the next statement tells
  await publishing.finally(() => clearInterval(saying))
}

const tryLock = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [RELAY_LOCK])).rows[0]?.locked ?? false

type OutboxRow = BusMessage & { readonly id: string }

async function oldest(client: pg.Client): Promise<readonly OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>(
    `SELECT id, topic, key, payload AS value
     FROM (SELECT *, sum(octet_length(payload)) OVER (ORDER BY id) - octet_length(payload) AS bytes_before FROM (SELECT * FROM outbox ORDER BY id LIMIT ${BATCH}) AS next) AS counted
     WHERE bytes_before < ${BATCH_BYTES} ORDER BY id`,
  )
  return rows
}

async function leaving(batch: readonly OutboxRow[], outgoing: Outgoing | undefined): Promise<readonly BusMessage[]> {
  const messages = batch.map(({ topic, key, value }) => ({ topic, key, value }))
  return outgoing ? outgoing(messages) : messages
}

/** While the bus is away, the relay keeps its place, and everybody else goes on: their events wait in the outbox. */
async function publish(bus: EventBus, messages: readonly BusMessage[], logger: Logger, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await bus.publish(messages)
    } catch (error) {
      if (signal.aborted) throw error
      if (attempt === 0) logger.warn({ err: error }, 'The event bus takes nothing; trying again until it does')
      await pause(Math.min(2_000, 100 * 2 ** attempt), undefined, { signal }).catch(() => undefined)
    }
  }
}

async function forget(client: pg.Client, batch: readonly OutboxRow[]): Promise<void> {
  await client.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [batch.map(({ id }) => id)])
}

async function ageOfOldest(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ age: number }>(
    'SELECT extract(epoch FROM now() - created_at)::float8 AS age FROM outbox ORDER BY id LIMIT 1',
  )
  return rows[0]?.age ?? 0
}

/** One small batch, in between: what comes again later than that is known by its offset. */
async function purgeInbox(client: pg.Client, logger: Logger): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM inbox WHERE ctid = ANY(ARRAY(SELECT ctid FROM inbox WHERE handled_at < now() - make_interval(days => ${RETENTION_DAYS.inbox}) LIMIT ${BATCH}))`,
  )
  if (rowCount) logger.debug({ purged: rowCount }, 'Purged old inbox rows')
  return rowCount ?? 0
}
