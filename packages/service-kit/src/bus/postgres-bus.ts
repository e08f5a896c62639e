import pg from 'pg'
import type { BusLogger } from './bus-logger.js'
import { MAX_MESSAGE_BYTES, MessageTooLarge, type BusMessage, type EventBus, type Subscription, type TopicDefinition } from './event-bus.js'
import { partitionOf } from './partition-of.js'
import { followLog } from './postgres-follower.js'
import { PostgresGroupMember } from './postgres-group.js'
import { BUS_SCHEMA, SCHEMA_LOCK } from './postgres-schema.js'
import { PostgresSession } from './postgres-session.js'

export interface PostgresBusOptions {
  readonly url: string
  readonly clientId: string
  readonly logger: BusLogger
}

const DEFAULT_PARTITIONS = 6
const RETENTION_DAYS = 7
const CLEAN_EVERY_MS = 3_600_000

/** The embedded event bus: a log in Postgres, for one machine or a few, with the promises of {@link EventBus}. */
export function createPostgresBus({ url, clientId, logger }: PostgresBusOptions): EventBus {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: `${clientId} bus` })
  pool.on('error', (error) => logger.warn({ err: error }, 'A connection to the event bus was lost; the pool makes a new one'))
  const session = new PostgresSession(url, clientId, logger)
  const subscriptions = new Set<Subscription>()
  const partitions = new Map<string, number>()
  let opened: Promise<void> | undefined
  let cleaning: NodeJS.Timeout | undefined

  /** Opened by the first use; a failed opening is tried again by the next. */
  const open = (): Promise<void> => {
    opened ??= createSchema(pool)
      .then(() => session.open())
      .then(() => {
        cleaning = setInterval(() => void forgetOldMessages(pool, logger), CLEAN_EVERY_MS).unref()
      })
      .catch((error: unknown) => {
        opened = undefined
        throw error
      })
    return opened
  }

  const ensureTopics = async (topics: readonly TopicDefinition[]): Promise<void> => {
    await open()
    await pool.query(
      `INSERT INTO bus.partition (topic, partition)
       SELECT topic, n FROM unnest($1::text[], $2::int[]) AS t (topic, partitions), generate_series(0, partitions - 1) AS n
       WHERE NOT EXISTS (SELECT FROM bus.partition AS p WHERE p.topic = t.topic) ON CONFLICT DO NOTHING`,
      [topics.map(({ name }) => name), topics.map(({ partitions: count }) => count)],
    )
    const { rows } = await pool.query<{ topic: string; count: number }>(
      'SELECT topic, count(*)::int AS count FROM bus.partition WHERE topic = ANY($1) GROUP BY topic',
      [topics.map(({ name }) => name)],
    )
    for (const { topic, count } of rows) partitions.set(topic, count)
  }
  const ensureKnown = async (topics: readonly string[]): Promise<void> => {
    await open()
    const missing = [...new Set(topics)].filter((topic) => !partitions.has(topic))
    if (missing.length > 0) await ensureTopics(missing.map((name) => ({ name, partitions: DEFAULT_PARTITIONS })))
  }
  const keep = (subscription: Subscription): Subscription => {
    const kept = {
      stop: async () => {
        subscriptions.delete(kept)
        await subscription.stop()
      },
    }
    subscriptions.add(kept)
    return kept
  }

  return {
    ensureTopics,
    publish: async (messages) => {
      if (messages.length === 0) return
      for (const message of messages) checkSize(message)
      await ensureKnown(messages.map(({ topic }) => topic))
      await pool.query('SELECT bus.append($1::text[], $2::int[], $3::text[], $4::text[], $5::text[])', [
        messages.map(({ topic }) => topic),
        messages.map(({ topic, key }) => partitionOf(key, partitions.get(topic) ?? DEFAULT_PARTITIONS)),
        messages.map(({ key }) => key),
        messages.map(({ value }) => value),
        messages.map(({ headers = {} }) => JSON.stringify(headers)),
      ])
    },
    subscribe: async (subscription) => {
      await ensureKnown(subscription.topics)
      const member = new PostgresGroupMember(pool, session, subscription, logger)
      member.start()
      return keep(member)
    },
    follow: async (follower) => {
      await ensureKnown(follower.topics)
      return keep(await followLog(pool, session, follower, logger))
    },
    lag: async (group, topics) => {
      await open()
      const { rows } = await pool.query<{ lag: string }>(
        `SELECT coalesce(sum(p.next_offset - coalesce(g.next_offset, 0)), 0)::text AS lag
         FROM bus.partition AS p LEFT JOIN bus.group_offset AS g ON g.consumer_group = $1 AND g.topic = p.topic AND g.partition = p.partition WHERE p.topic = ANY($2)`,
        [group, topics],
      )
      return Number(rows[0]?.lag ?? 0)
    },
    isHealthy: async () => {
      if (!session.current) return false
      return pool.query('SELECT 1').then(
        () => true,
        () => false,
      )
    },
    close: async () => {
      clearInterval(cleaning)
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await session.close()
      await pool.end()
    },
  }
}

function checkSize(message: BusMessage): void {
  const bytes = Buffer.byteLength(message.value)
  if (bytes > MAX_MESSAGE_BYTES) throw new MessageTooLarge(message, bytes)
}

async function createSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK])
    await client.query(BUS_SCHEMA)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Messages are kept for a week, and until every group that reads the topic has committed them. */
async function forgetOldMessages(pool: pg.Pool, logger: BusLogger): Promise<void> {
  try {
    for (let deleted = 1_000; deleted === 1_000;) {
      const { rowCount } = await pool.query(
        `DELETE FROM bus.log WHERE (topic, partition, log_offset) IN (
           SELECT l.topic, l.partition, l.log_offset FROM bus.log AS l
           WHERE l.appended_at < now() - make_interval(days => ${RETENTION_DAYS})
             AND l.log_offset < ALL (SELECT next_offset FROM bus.group_offset AS g WHERE g.topic = l.topic AND g.partition = l.partition) LIMIT 1000)`,
      )
      deleted = rowCount ?? 0
    }
  } catch (error) {
    logger.warn({ err: error }, 'Old messages could not be deleted; the next hour tries again')
  }
}
