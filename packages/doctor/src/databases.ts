import type { TLSSocket } from 'node:tls'
import pg from 'pg'

/** A check waits so long for a statement, and for a lock in it: what it would wait for is a finding. */
const STATEMENT_MS = 5_000
const CONNECT_MS = 5_000

/** The databases that are looked at, in transactions that can change nothing. One that does not answer is told once, by the check of the databases. */
export class Databases {
  readonly #pools: ReadonlyMap<string, pg.Pool>
  #reached: Promise<Reached> | undefined

  constructor(urls: ReadonlyMap<string, string>) {
    this.#pools = new Map([...urls].map(([name, url]) => [name, poolOf(url)]))
  }

  get names(): readonly string[] {
    return [...this.#pools.keys()]
  }

  /** Which answer, and why the others do not. Asked once. */
  reach(): Promise<Reached> {
    return (this.#reached ??= this.#reach())
  }

  /** Of each of these databases that answers. */
  async each<Answer>(names: readonly string[], look: (name: string) => Promise<Answer>): Promise<readonly Answer[]> {
    const { up } = await this.reach()
    return Promise.all(names.filter((name) => up.includes(name)).map(look))
  }

  /** No rows where the table is not there: the service has never run. @throws with the name of the database that did not answer */
  async rows<Row extends object>(name: string, sql: string): Promise<readonly Row[]> {
    try {
      const client = await this.#pool(name).connect()
      try {
        const begun = `BEGIN READ ONLY; SET LOCAL statement_timeout = ${STATEMENT_MS}; SET LOCAL lock_timeout = ${STATEMENT_MS / 2}`
        await client.query(begun)
        const { rows } = await client.query<Row>(sql)
        await client.query('COMMIT')
        client.release()
        return rows
      } catch (error) {
        client.release(true)
        throw error
      }
    } catch (error) {
      if (['42P01', '3F000'].includes((error as pg.DatabaseError).code ?? '')) return []
      throw new Error(`the database ${name} did not answer: ${(error as Error).message}`, { cause: error })
    }
  }

  /** Until when the certificate of its server is valid; null when the connection is not encrypted. */
  async certificateUntil(name: string): Promise<Date | null> {
    const client = await this.#pool(name).connect()
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Partial<TLSSocket> } }).connection
    const until = stream.getPeerCertificate?.().valid_to
    client.release()
    return until ? new Date(until) : null
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()))
  }

  async #reach(): Promise<Reached> {
    const up: string[] = []
    const down = new Map<string, string>()
    await Promise.all(
      this.names.map((name) =>
        this.rows(name, 'SELECT 1').then(
          () => void up.push(name),
          (error: unknown) => void down.set(name, reasonOf(error)),
        ),
      ),
    )
    const inOrder = (names: readonly string[]): string[] => this.names.filter((name) => names.includes(name))
    return { up: inOrder(up), down: new Map(inOrder([...down.keys()]).map((name) => [name, down.get(name) ?? ''])) }
  }

  #pool(name: string): pg.Pool {
    const pool = this.#pools.get(name)
    if (!pool) throw new Error(`${name} is not named`)
    return pool
  }
}

export interface Reached {
  readonly up: readonly string[]
  /** With the reason. */
  readonly down: ReadonlyMap<string, string>
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString, application_name: 'doctor', max: 3 },
    ...{ connectionTimeoutMillis: CONNECT_MS, query_timeout: STATEMENT_MS + 1_000 },
  })
  pool.on('error', () => undefined) // whoever asks next is told
  return pool
}

/** Of a refused connection to a name with two addresses, Node tells each in an error of its own, and nothing in that of all. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown }
  if (cause instanceof AggregateError) return cause.errors.map((one) => (one as Error).message).join(', ')
  return cause instanceof Error ? cause.message : String(error)
}
