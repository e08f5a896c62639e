import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DataSource, EntityManager, EntitySchema, Logger as TypeOrmLogger, QueryRunner } from 'typeorm'
import type { Logger } from '../process/logging/logger.js'
import { endSession, openLockSession, SAY_SOMETHING_MS, streamOf } from './lock-session.js'
import type { MigrationClass } from './migrations.js'
import { leavingItsMark, refuseWhenAhead } from './migrations-ahead.js'
import { inStatementSpan } from './statement-span.js'
import { isSerializationFailure, isTransient, isWrongAddress } from './transient.js'
import { valueParsers } from './value-parsers.js'

export type { MigrationClass }

export interface Queryable {
  /** The rows of a SELECT, or of what RETURNING gives. Parameters are $1, $2 ... */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>
}

export interface Transaction extends Queryable {
  readonly manager: EntityManager
  readonly logger: Logger | undefined
  /** Called when the transaction is committed; never when it is rolled back. */
  afterCommit(callback: () => void): void
}

export interface DatabaseOptions {
  readonly url: string
  /** Shown as application_name in pg_stat_activity. */
  readonly name: string
  readonly migrations: readonly MigrationClass[]
  readonly entities?: readonly EntitySchema[]
  readonly poolSize?: number
  readonly logger?: Logger
  /** Told of every statement that the database refuses, with what it says. */
  readonly onRefused?: (error: unknown) => void
}

/** A process that stands still in a transaction, or a statement that runs away, must not hold locks for long: a replica waits for them. */
const TIME_LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
  // The server's own limit speaks first, unless the server, or the way to it, says nothing any more.
  query_timeout: 20_000,
}

/** Connects (waits up to a minute for the server), then migrates: one process at a time, the others wait. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  await waitForServer(options)
  const statements = new StatementListeners(options.onRefused)
  // Loaded by those who have a database: it is a sixth of what a process without one would weigh.
  const { DataSource } = await import('typeorm')
  const { SnakeNaming } = await import('./snake-naming.js')
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.name,
    poolSize: options.poolSize ?? 10,
    entities: [...(options.entities ?? [])],
    migrations: options.migrations.map(leavingItsMark),
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    logging: ['query'],
    logger: statements,
    extra: { types: valueParsers, keepAlive: true, keepAliveInitialDelayMillis: 5_000, ...TIME_LIMITS },
    poolErrorHandler: (error: unknown) => options.logger?.warn({ err: error }, 'A database connection was lost; the pool makes a new one'),
  })
  await dataSource.initialize()
  try {
    await migrate(dataSource, options)
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
  return new Database(dataSource, statements, options.logger)
}

export class Database implements Queryable {
  constructor(
    readonly dataSource: DataSource,
    private readonly statements: StatementListeners,
    readonly logger?: Logger,
  ) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner()
    try {
      return await this.#rowsOf<Row>(runner, sql, parameters)
    } catch (error) {
      await dropWhenSilent(runner, error)
      throw error
    } finally {
      await runner.release()
    }
  }

  /** READ COMMITTED. Run again, at most three times, after a deadlock or a serialization failure; `work` must therefore be repeatable. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#transactionOnce(work)
      } catch (error) {
        if (attempt > 3 || !isSerializationFailure(error)) throw error
        await pause(Math.random() * 20 * 2 ** attempt)
      }
    }
  }

  /** Told of every statement, BEGIN and COMMIT included: tests count them. Answers how to stop listening. */
  onStatement(listener: (sql: string) => void): () => void {
    this.statements.listeners.add(listener)
    return () => this.statements.listeners.delete(listener)
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy()
  }

  async #transactionOnce<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner()
    const callbacks: (() => void)[] = []
    let result: Result
    try {
      await runner.startTransaction()
      result = await work({
        manager: runner.manager,
        logger: this.logger,
        query: <Row>(sql: string, parameters: readonly unknown[] = []) => this.#rowsOf<Row>(runner, sql, parameters),
        afterCommit: (callback) => void callbacks.push(callback),
      })
      await runner.commitTransaction()
    } catch (error) {
      await dropWhenSilent(runner, error)
      // A connection that is gone cannot roll back: the server has done so.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
      throw error
    } finally {
      await runner.release()
    }
    // The connection is free again: a callback may use it.
    for (const callback of callbacks) callback()
    return result
  }

  /** On TypeORM's connection, but prepared: Postgres parses and plans a statement once for each connection, not each time. */
  async #rowsOf<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const client = (await runner.connect()) as pg.PoolClient
    this.statements.logQuery(sql)
    // Several statements in one text cannot be prepared; they have no parameters.
    const statement = parameters.length === 0 ? { text: sql } : { name: nameOf(sql), text: sql, values: [...parameters] }
    const { rows } = await inStatementSpan(sql, () => client.query(statement)).catch((error: unknown) => {
      this.statements.logQueryError(error)
      throw error
    })
    return (rows as Row[] | undefined) ?? []
  }
}

/** A connection that did not answer in time is not given back: whoever took it next would wait behind what it still owes. */
async function dropWhenSilent(runner: QueryRunner, error: unknown): Promise<void> {
  if (error instanceof Error && /query read timeout/i.test(error.message)) streamOf((await runner.connect()) as pg.PoolClient).destroy()
}

/** Texts are few: what varies is a parameter. */
const names = new Map<string, string>()
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = createHash('sha1').update(sql).digest('hex')
  names.set(sql, name)
  return name
}

/** TypeORM tells its logger of each statement; nothing is written. */
class StatementListeners implements TypeOrmLogger {
  readonly listeners = new Set<(sql: string) => void>()
  constructor(private readonly onRefused: (error: unknown) => void = () => undefined) {}
  logQuery(sql: string): void {
    for (const listener of this.listeners) listener(sql)
  }
  logQueryError(error: unknown): void {
    this.onRefused(error)
  }
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const WAIT_MS = 60_000

async function waitForServer({ url, logger }: DatabaseOptions): Promise<void> {
  const until = performance.now() + WAIT_MS
  for (let isAnnounced = false; ;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!isTransient(error) || isWrongAddress(error) || performance.now() > until) throw error
      if (!isAnnounced) logger?.info('Waiting for the database')
      isAnnounced = true
      await pause(250)
    }
  }
}

/** Any number will do, as long as every version of a service takes the same. */
const MIGRATION_LOCK = 5_119_001

async function migrate(dataSource: DataSource, { url, name, migrations, logger }: DatabaseOptions): Promise<void> {
  let lost: Error | undefined
  const lock = await openLockSession({ url, name: 'migration-lock', onLost: (error) => (lost ??= error) })
  const isMine = async (): Promise<boolean> =>
    (await lock.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [MIGRATION_LOCK])).rows[0]?.mine ?? false
  const saying = setInterval(() => void lock.query('SELECT 1').catch(() => undefined), SAY_SOMETHING_MS) // a lost session is an error below
  try {
    while (!(await isMine())) await pause(100)
    const later = await refuseWhenAhead(name, dataSource, migrations)
    if (later.length > 0)
      logger?.warn({ migrations: later }, 'The database has migrations of a later release with which this one can run: it goes on')
    await dataSource.runMigrations({ transaction: 'each' })
    if (lost) throw lost
  } finally {
    clearInterval(saying)
    await endSession(lock)
  }
}
