import { CannotStart } from '../cannot-start.js'
import { startPostgres, type PostgresOptions, type PostgresServer } from '../postgres/start-postgres.js'
import type { RunningProcess } from './managed-process.js'

/** The PostgreSQL of the system: started again, at the same port, should it die. */
export class ManagedPostgres implements RunningProcess {
  readonly name = 'postgres'
  restarts = 0
  #server: PostgresServer | undefined
  #starting: Promise<void> | undefined
  #wanted = false
  #port: number | undefined

  constructor(
    private readonly options: PostgresOptions,
    private readonly supervised: boolean,
  ) {}

  get server(): PostgresServer {
    if (!this.#server) throw new Error('PostgreSQL does not run at this moment')
    return this.#server
  }

  get pid(): number {
    return this.server.pid
  }

  async start(): Promise<void> {
    this.#wanted = true
    if (this.#server) return
    this.#starting ??= this.#launch().finally(() => (this.#starting = undefined))
    await this.#starting
  }

  async stop(): Promise<void> {
    this.#wanted = false
    await this.#starting?.catch(() => undefined) // told to whoever started it
    await this.#server?.stop()
  }

  /** Ends it at once, for good. What was committed is there at the next start. */
  async abandon(): Promise<void> {
    this.#wanted = false
    await this.kill9()
  }

  async kill9(): Promise<void> {
    await this.#server?.kill9()
  }

  async #launch(): Promise<void> {
    const server = await startPostgres({ ...this.options, ...(this.#port === undefined ? {} : { port: this.#port }) })
    this.#port = server.port
    this.#server = server
    void server.ended.then(() => this.#ended())
  }

  #ended(): void {
    this.#server = undefined
    if (!this.#wanted || !this.supervised) return
    const log = this.options.log ?? (() => undefined)
    log('PostgreSQL ended; starting it again')
    this.restarts++
    const again = (error: unknown) => {
      log(error instanceof CannotStart ? error.message : String(error))
      setTimeout(() => this.#wanted && void this.start().catch(again), 2_000)
    }
    this.start().catch(again)
  }
}
