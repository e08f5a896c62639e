import pg from 'pg'
import type { BusLogger } from '../port/bus-logger.js'
import type { EventBus, Subscription, TopicDefinition } from '../port/event-bus.js'
import { refuseTooLarge } from '../port/message-size.js'
import { partitionOf } from '../port/partition-of.js'
import { followLog } from './follower.js'
import { PostgresGroupMember } from './group-member.js'
import { forgetKilledGroups, forgetOldMessages } from './forget.js'
import { createBusSchema } from './schema.js'
import { RETENTION_DAYS } from '../port/retention.js'
import { PostgresSession } from './session.js'
import { within } from '../port/within.js'

export interface PostgresBusOptions {
  readonly url: string
  readonly clientId: string
  readonly logger: BusLogger
}

const DEFAULT_PARTITIONS = 6
const CLEAN_EVERY_MS = 3_600_000
/** And the session: four connections a process. */
const POOL_SIZE = 3

/** The embedded event bus: a log in Postgres, for one machine or a few, with the promises of {@link EventBus}. */
export function createPostgresBus({ url, clientId, logger }: PostgresBusOptions): EventBus {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    application_name: `${clientId} bus`,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    keepAlive: true,
  })
  pool.on('error', (error) => logger.warn({ err: error }, 'A connection to the event bus was lost; the pool makes a new one'))
  const session = new PostgresSession(url, clientId, logger)
  const subscriptions = new Set<Subscription>()
  const members = new Set<PostgresGroupMember>()
  const partitions = new Map<string, number>()
  let opened: Promise<void> | undefined
  let cleaning: NodeJS.Timeout | undefined

  /** Opened by the first use; a failed opening is tried again by the next. */
  const open = (): Promise<void> => {
    opened ??= createBusSchema(pool)
      .then(() => session.open())
      .then(() => void (cleaning = setInterval(clean, CLEAN_EVERY_MS).unref()))
      .catch((error: unknown) => {
        opened = undefined
        throw error
      })
    return opened
  }
  const clean = (): void => {
    const cleaned = forgetKilledGroups(pool).then(() => forgetOldMessages(pool, RETENTION_DAYS.embeddedLog))
    cleaned.catch((error: unknown) => logger.warn({ err: error }, 'Old messages could not be deleted; the next hour tries again'))
  }

  const ensureTopics = async (topics: readonly TopicDefinition[]): Promise<void> => {
    await open()
    const { rows } = await pool.query<{ topic: string; count: number }>(
      'SELECT topic, partitions AS count FROM bus.ensure_topics($1::text[], $2::int[])',
      [topics.map(({ name }) => name), topics.map(({ partitions: count }) => count)],
    )
    for (const { topic, count } of rows) partitions.set(topic, count)
  }
  const ensureKnown = async (topics: readonly string[]): Promise<void> => {
    await open()
    const missing = [...new Set(topics)].filter((topic) => !partitions.has(topic))
    if (missing.length > 0) await ensureTopics(missing.map((name) => ({ name, partitions: DEFAULT_PARTITIONS })))
  }
  const keep = (subscription: Subscription, forget: () => void = () => undefined): Subscription => {
    const kept = {
      stop: async () => {
        subscriptions.delete(kept)
        await subscription.stop()
        forget()
      },
    }
    subscriptions.add(kept)
    return kept
  }

  return {
    system: 'postgresql',
    ensureTopics,
    publish: async (messages) => {
      if (messages.length === 0) return
      refuseTooLarge(messages)
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
      members.add(member)
      member.start()
      return keep(member, () => members.delete(member))
    },
    follow: async (follower) => {
      await ensureKnown(follower.topics)
      return keep(await followLog(pool, session, follower, logger))
    },
    survey: async (topics) => {
      await ensureKnown(topics)
      const { rows } = await pool.query<{ log: string; topic: string; partition: number; end: string }>(
        `SELECT i.log, p.topic, p.partition, p.next_offset::text AS "end" FROM bus.identity AS i, bus.partition AS p WHERE p.topic = ANY($1)`,
        [topics],
      )
      return { log: `embedded ${rows[0]?.log ?? ''}`, ends: rows }
    },
    lag: async (group, topics) => {
      await open()
      const { rows } = await pool.query<{ lag: string }>(
        `SELECT coalesce(sum(p.next_offset - coalesce(g.next_offset,
           (SELECT min(log_offset) FROM bus.log AS l WHERE l.topic = p.topic AND l.partition = p.partition), p.next_offset)), 0)::text AS lag
         FROM bus.partition AS p LEFT JOIN bus.group_offset AS g ON g.consumer_group = $1 AND g.topic = p.topic AND g.partition = p.partition WHERE p.topic = ANY($2)`,
        [group, topics],
      )
      return Number(rows[0]?.lag ?? 0)
    },
    forgetGroup: async (group) => {
      await open()
      await pool.query('DELETE FROM bus.group_offset WHERE consumer_group = $1', [group])
    },
    isHealthy: async () => {
      if (opened && !session.isOpen) return false
      if ([...members].some((member) => !member.isMakingProgress())) return false
      return within(3_000, 'The answer of the event bus', pool.query('SELECT 1')).then(
        () => true,
        (error: unknown) => (logger.debug({ err: error }, 'The event bus does not answer'), false),
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
