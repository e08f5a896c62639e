import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { BusLogger } from './bus-logger.js'

export interface Session {
  readonly client: pg.Client
  readonly pid: number
  readonly start: string
}

/**
 * The one long session of a process on the embedded log: it hears NOTIFY and holds the advisory locks of partitions. When it is lost,
 * everything that rests on it is told, and a new one is opened until it works.
 */
export class PostgresSession {
  #session: Session | undefined
  #closed = false
  readonly #onNotice = new Set<(topic: string) => void>()
  readonly #onChange = new Set<(session: Session | undefined) => void>()

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly logger: BusLogger,
  ) {}

  get current(): Session | undefined {
    return this.#session
  }

  /** Told of a topic that has something new ('' when anything may be new). Answers how to stop listening. */
  onNotice(listener: (topic: string) => void): () => void {
    this.#onNotice.add(listener)
    return () => this.#onNotice.delete(listener)
  }

  /** Told when the session is lost (undefined) or opened anew. */
  onChange(listener: (session: Session | undefined) => void): () => void {
    this.#onChange.add(listener)
    return () => this.#onChange.delete(listener)
  }

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: `${this.name} bus`, keepAlive: true })
    client.on('error', (error) => this.#lost(client, error))
    client.on('end', () => this.#lost(client, new Error('The session ended')))
    client.on('notification', ({ payload }) => {
      for (const listener of this.#onNotice) listener(payload ?? '')
    })
    await client.connect()
    const { rows } = await client.query<{ pid: number; start: string }>(
      'SELECT pid, backend_start::text AS start FROM pg_stat_activity WHERE pid = pg_backend_pid()',
    )
    await client.query('LISTEN bus')
    const [row] = rows
    if (!row) throw new Error('pg_stat_activity does not show this session')
    this.#session = { client, ...row }
    for (const listener of this.#onChange) listener(this.#session)
    for (const listener of this.#onNotice) listener('') // what came while nobody listened
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#session?.client.end().catch(() => undefined)
    this.#session = undefined
  }

  #lost(client: pg.Client, error: Error): void {
    if (this.#closed || this.#session?.client !== client) return
    this.#session = undefined
    this.logger.warn({ err: error }, 'The session on the event bus was lost; opening a new one')
    for (const listener of this.#onChange) listener(undefined)
    void this.#reopen()
  }

  async #reopen(): Promise<void> {
    for (let attempt = 0; !this.#closed && !this.#session; attempt += 1) {
      await pause(Math.min(2_000, 50 * 2 ** attempt))
      await this.open().catch((error: unknown) => this.logger.debug({ err: error }, 'The event bus does not answer yet'))
    }
  }
}
