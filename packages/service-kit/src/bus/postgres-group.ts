import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { BusLogger } from './bus-logger.js'
import type { GroupSubscription, ReceivedMessage, Subscription } from './event-bus.js'
import type { PostgresSession, Session } from './postgres-session.js'
import { newId } from '../small/ids.js'

interface Partition {
  readonly topic: string
  readonly partition: number
  offset: bigint
  busy: boolean
  servedAt: number
  /** Aborted when the partition goes to another member, or the subscription stops. */
  readonly leave: AbortController
}
interface LogRow {
  readonly topic: string
  readonly partition: number
  readonly log_offset: string
  readonly key: string
  readonly value: string
  readonly headers: string
}

const ASSIGN_EVERY_MS = 1_000
const POLL_MS = 1_000
const AT_ONCE = 3

/**
 * A member of a consumer group on the embedded log. Each member reckons the same assignment from the members whose sessions live; a
 * partition is owned by the session's advisory lock, and its offset is moved by its owner alone.
 */
export class PostgresGroupMember implements Subscription {
  readonly #member = newId()
  readonly #owned = new Map<string, Partition>()
  readonly #forget: (() => void)[] = []
  #session: Session | undefined
  #stopping = false
  #running = new Set<Promise<void>>()
  #loop: Promise<void> = Promise.resolve()
  #wake: () => void = () => undefined
  #rung = false
  #assignedAt = 0

  constructor(
    private readonly pool: pg.Pool,
    private readonly session: PostgresSession,
    private readonly subscription: GroupSubscription,
    private readonly logger: BusLogger,
  ) {}

  start(): void {
    this.#forget.push(
      this.session.onNotice((topic) => {
        if (topic === '' || this.subscription.topics.includes(topic)) this.#ring()
      }),
      this.session.onChange(() => {
        // The locks went with the session: nothing is owned any more.
        for (const partition of this.#owned.values()) partition.leave.abort()
        this.#owned.clear()
        this.#assignedAt = 0
        this.#ring()
      }),
    )
    this.#loop = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    for (const forget of this.#forget) forget()
    this.#ring()
    await this.#loop
    await Promise.all(this.#running)
    const session = this.session.current
    if (!session) return
    await session.client
      .query(`DELETE FROM bus.member WHERE member = $1`, [this.#member])
      .then(() =>
        session.client.query(`SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name`, [
          [...this.#owned.keys()],
        ]),
      )
      .then(() => session.client.query(`SELECT pg_notify('bus', '')`))
      .catch((error: unknown) => this.logger.debug({ err: error }, 'Leaving the group without a goodbye: the session is gone'))
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        if (this.session.current && Date.now() - this.#assignedAt >= ASSIGN_EVERY_MS) await this.#assign(this.session.current)
        await this.#fetch()
      } catch (error) {
        this.logger.warn({ err: error, group: this.subscription.group }, 'Reading the event bus failed; trying again')
        await pause(200)
      }
      await this.#sleep(POLL_MS)
    }
  }

  /** Who lives, what is mine: takes the partitions that are mine and free, and gives up those that are not mine any more. */
  async #assign(session: Session): Promise<void> {
    const { group, topics } = this.subscription
    if (this.#session !== session) {
      await session.client.query(
        `INSERT INTO bus.member (member, consumer_group, topics, session_pid, session_start) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (member) DO UPDATE SET session_pid = excluded.session_pid, session_start = excluded.session_start`,
        [this.#member, group, topics, session.pid, session.start],
      )
      this.#session = session
      await session.client.query(`SELECT pg_notify('bus', '')`)
    }
    await session.client.query(
      `DELETE FROM bus.member WHERE consumer_group = $1 AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = session_pid AND backend_start = session_start)`,
      [group],
    )
    const { rows } = await session.client.query<{ topic: string; partition: number; members: string[] }>(
      `SELECT topic, partition, ARRAY(SELECT member FROM bus.member AS m WHERE m.consumer_group = $1 AND p.topic = ANY(m.topics) ORDER BY member) AS members
       FROM bus.partition AS p WHERE topic = ANY($2) ORDER BY topic, partition`,
      [group, topics],
    )
    const mine = new Set<string>()
    for (const { topic, partition, members } of rows) {
      if (members[partition % members.length] === this.#member) mine.add(this.#lockName(topic, partition))
    }
    for (const [name, partition] of this.#owned) if (!mine.has(name)) await this.#giveUp(session, name, partition)
    for (const { topic, partition } of rows) {
      const name = this.#lockName(topic, partition)
      if (mine.has(name) && !this.#owned.has(name)) await this.#take(session, name, topic, partition)
    }
    this.#assignedAt = Date.now()
  }

  async #take(session: Session, name: string, topic: string, partition: number): Promise<void> {
    const { rows } = await session.client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [
      name,
    ])
    if (!rows[0]?.locked) return // its owner is still at work: next time
    const taken = await session.client.query<{ next_offset: string }>(
      `INSERT INTO bus.group_offset (consumer_group, topic, partition, owner) VALUES ($1, $2, $3, $4)
       ON CONFLICT (consumer_group, topic, partition) DO UPDATE SET owner = excluded.owner RETURNING next_offset::text`,
      [this.subscription.group, topic, partition, this.#member],
    )
    this.#owned.set(name, {
      topic,
      partition,
      offset: BigInt(taken.rows[0]?.next_offset ?? 0),
      busy: false,
      servedAt: 0,
      leave: new AbortController(),
    })
    this.#rung = true
  }

  async #giveUp(session: Session, name: string, partition: Partition): Promise<void> {
    partition.leave.abort()
    if (partition.busy) return // the batch in hand is finished first
    this.#owned.delete(name)
    await session.client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
    await session.client.query(`SELECT pg_notify('bus', '')`)
  }

  /** One read for all partitions that wait, a few handled at once; each is read again as soon as its batch is done. */
  async #fetch(): Promise<void> {
    const free = AT_ONCE - this.#running.size
    // Whoever has waited longest is next: no partition starves behind a busy one.
    const waiting = [...this.#owned.values()]
      .filter(({ busy, leave }) => !busy && !leave.signal.aborted)
      .sort((a, b) => a.servedAt - b.servedAt)
    if (waiting.length === 0 || free <= 0) return
    const { rows } = await this.pool.query<LogRow>(
      `SELECT l.topic, l.partition, l.log_offset::text, l.key, l.value, l.headers
       FROM (
         SELECT w.* FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS w (topic, partition, from_offset, n)
         JOIN bus.partition AS p ON p.topic = w.topic AND p.partition = w.partition AND p.next_offset > w.from_offset ORDER BY n LIMIT $4
       ) AS w
       CROSS JOIN LATERAL (SELECT * FROM bus.log WHERE topic = w.topic AND partition = w.partition AND log_offset >= w.from_offset ORDER BY log_offset LIMIT $5) AS l
       ORDER BY l.topic, l.partition, l.log_offset`,
      [
        waiting.map(({ topic }) => topic),
        waiting.map(({ partition }) => partition),
        waiting.map(({ offset }) => offset.toString()),
        free,
        this.subscription.maxBatch ?? 250,
      ],
    )
    const batches = new Map<string, ReceivedMessage[]>()
    for (const row of rows) {
      const name = this.#lockName(row.topic, row.partition)
      const batch = batches.get(name) ?? []
      batches.set(name, batch)
      batch.push({
        topic: row.topic,
        partition: row.partition,
        offset: row.log_offset,
        key: row.key,
        value: row.value,
        headers: JSON.parse(row.headers) as Record<string, string>,
      })
    }
    for (const [name, batch] of batches) {
      const partition = this.#owned.get(name)
      if (!partition || partition.busy) continue
      partition.busy = true
      partition.servedAt = Date.now()
      const running: Promise<void> = this.#handle(partition, batch).finally(() => {
        partition.busy = false
        this.#running.delete(running)
        this.#ring()
      })
      this.#running.add(running)
    }
  }

  async #handle(partition: Partition, batch: readonly ReceivedMessage[]): Promise<void> {
    const { group } = this.subscription
    const next = BigInt(batch.at(-1)?.offset ?? 0) + 1n
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.subscription.handle(batch, partition.leave.signal)
        break
      } catch (error) {
        if (partition.leave.signal.aborted || this.#stopping) return
        this.logger.warn(
          { err: error, group, topic: partition.topic, partition: partition.partition },
          'A batch was not handled: it is handed over again',
        )
        await pause(Math.min(5_000, 100 * 2 ** attempt), undefined, { signal: partition.leave.signal }).catch(() => undefined)
      }
    }
    for (let attempt = 0; !partition.leave.signal.aborted; attempt += 1) {
      try {
        await this.pool.query(
          'UPDATE bus.group_offset SET next_offset = $1 WHERE consumer_group = $2 AND topic = $3 AND partition = $4 AND owner = $5',
          [next.toString(), group, partition.topic, partition.partition, this.#member],
        )
        partition.offset = next
        return
      } catch (error) {
        this.logger.warn({ err: error, group }, 'An offset was not committed; trying again')
        await pause(Math.min(2_000, 50 * 2 ** attempt))
      }
    }
  }

  #lockName = (topic: string, partition: number): string => `bus ${this.subscription.group} ${topic} ${partition}`

  #ring(): void {
    this.#rung = true
    this.#wake()
  }

  async #sleep(ms: number): Promise<void> {
    if (!this.#rung && !this.#stopping) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#rung = false
    this.#wake = () => undefined
  }
}
