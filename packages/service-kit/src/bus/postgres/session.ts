import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { endSession, openLockSession } from '../../database/lock-session.js'
import type { BusLogger } from '../port/bus-logger.js'
import { within } from '../port/within.js'

const PING_EVERY_MS = 5_000
const PING_WITHIN_MS = 5_000

/**
 * The one long session of a process on the embedded log: it hears NOTIFY and holds the advisory locks of members and partitions. When it
 * is lost, everything that rests on it is told, and a new one is opened until it works.
 */
export class PostgresSession {
  #client: pg.Client | undefined
  #closed = false
  #lastQuery: Promise<unknown> = Promise.resolve()
  #ping: NodeJS.Timeout | undefined
  readonly #held = new Set<string>()
  readonly #onNotice = new Set<(topic: string) => void>()
  readonly #onLost = new Set<() => void>()

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly logger: BusLogger,
  ) {}

  get isOpen(): boolean {
    return this.#client !== undefined
  }

  /** Told of a topic that has something new ('' when anything may be new, or a group changed). Answers how to stop listening. */
  onNotice(listener: (topic: string) => void): () => void {
    this.#onNotice.add(listener)
    return () => this.#onNotice.delete(listener)
  }

  /** Told when the session, and with it every lock, is lost. Answers how to stop listening. */
  onLost(listener: () => void): () => void {
    this.#onLost.add(listener)
    return () => this.#onLost.delete(listener)
  }

  /** Takes the locks that are free and answers their names. Postgres would grant a session a lock that it holds already: here it is taken. */
  async tryHold(names: readonly string[]): Promise<string[]> {
    const free = names.filter((name) => !this.#held.has(name))
    if (free.length === 0) return []
    for (const name of free) this.#held.add(name) // before the answer: another member of this process may ask meanwhile
    try {
      const rows = await this.query<{ name: string; locked: boolean }>(
        'SELECT name, pg_try_advisory_lock(hashtextextended(name, 0)) AS locked FROM unnest($1::text[]) AS name',
        [free],
      )
      for (const { name, locked } of rows) if (!locked) this.#held.delete(name)
      return rows.filter(({ locked }) => locked).map(({ name }) => name)
    } catch (error) {
      for (const name of free) this.#held.delete(name)
      throw error
    }
  }

  async release(names: readonly string[]): Promise<void> {
    if (names.length === 0) return
    await this.query('SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name', [names])
    for (const name of names) this.#held.delete(name)
  }

  /** One after the other: a client of pg handles one at a time. */
  query<Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = this.#client
    const rows = this.#lastQuery
      .catch(() => undefined) // its own caller was told
      .then(async () => {
        if (!client || client !== this.#client) throw new Error('The session on the event bus was lost')
        return (await client.query<Row>(sql, [...parameters])).rows
      })
    this.#lastQuery = rows
    return rows
  }

  async open(): Promise<void> {
    const onLost = (error: Error): void => this.#lost(client, error)
    const client = await openLockSession({ url: this.url, name: `${this.name} bus session`, onLost })
    client.on('notification', ({ payload }) => this.#tell(payload ?? ''))
    try {
      await client.query('LISTEN bus')
    } catch (error) {
      await endSession(client)
      throw error
    }
    if (this.#closed) return endSession(client)
    this.#client = client
    this.#lastQuery = Promise.resolve()
    this.#ping = setInterval(() => this.#provesAlive(client), PING_EVERY_MS).unref()
    this.#tell('') // what came while nobody listened
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#ping)
    const client = this.#client
    this.#client = undefined
    if (client) await endSession(client)
  }

  #tell(topic: string): void {
    for (const listener of this.#onNotice) listener(topic)
  }

  /** A connection that a firewall forgot never errs: it only falls silent. */
  #provesAlive(client: pg.Client): void {
    within(PING_WITHIN_MS, 'A ping of the event bus', this.query('SELECT 1')).catch((error: unknown) => this.#lost(client, error))
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#closed || this.#client !== client) return
    this.#client = undefined
    clearInterval(this.#ping)
    this.#held.clear()
    void endSession(client)
    this.logger.warn({ err: error }, 'The session on the event bus was lost; opening a new one')
    for (const listener of this.#onLost) listener()
    void this.#reopen()
  }

  async #reopen(): Promise<void> {
    for (let attempt = 0; !this.#closed && !this.#client; attempt += 1) {
      await pause(Math.min(2_000, 50 * 2 ** attempt))
      await this.open().catch((error: unknown) => this.logger.debug({ err: error }, 'The event bus does not answer yet'))
    }
  }
}
