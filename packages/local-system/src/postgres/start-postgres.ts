import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { CannotStart } from '../cannot-start.js'
import { freePort, isTaken } from '../free-port.js'
import { endWithUs, hasEnded, signal } from '../process-lifetime.js'
import { chooseAccount, type Account } from './account.js'
import { postgresBinaries } from './binaries.js'
import { createDatabase, passwordOf } from './databases.js'
import { explain } from './explain.js'
import { initialise } from './initialise.js'
import { stopLeftover } from './leftover.js'
import { removeData } from './remove-postgres.js'
import { keepPassword } from './password.js'
import { serverSettings } from './server-settings.js'

export interface PostgresOptions {
  readonly dataDirectory: string
  /** Default: any free one. */
  readonly port?: number
  /** Of the administrator; default: a random one, kept in `<dataDirectory>.password`. */
  readonly password?: string
  /** false: what is committed may be lost with the machine (`fsync=off`). For tests that do not crash it. */
  readonly durable: boolean
  /** true: the folder is removed with the server, also when this process is killed. */
  readonly temporary?: boolean
  readonly settings?: Readonly<Record<string, string>>
  /** Where the server writes its log; default `<dataDirectory>.log`. */
  readonly logFile?: string
  /** Called with each thing worth telling a person. */
  readonly log?: (line: string) => void
}

export interface PostgresServer {
  readonly port: number
  readonly pid: number
  readonly adminUrl: string
  /** Of the administrator, or of the role given; its password defaults to the one createDatabase gave it. */
  databaseUrl(database: string, role?: string, password?: string): string
  createDatabase(name: string, options: { readonly owner: string }): Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Ends the sessions, writes everything down, and waits for the end. */
  stop(): Promise<void>
  /** As a crash would: nothing is written down. */
  kill9(): Promise<void>
}

/** Starts a real PostgreSQL on the folder given, making the folder at the first start. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const binaries = postgresBinaries()
  const account = chooseAccount(binaries.postgres, resolve(options.dataDirectory))
  const { dataDirectory } = account
  const password = prepare(account, options.password)
  await stopLeftover(dataDirectory, options.log ?? (() => undefined))
  await initialise(binaries.initdb, account, passwordFile(dataDirectory), options.durable)

  const { child, port } = await run(binaries.postgres, account, password, options)
  const pid = child.pid as number
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const release = endWithUs(pid, options.temporary ? (account.ownFolder ?? dataDirectory) : undefined)
  child.once('exit', release) // its number may go to another process
  const url = (database: string, role = 'postgres', secret = role === 'postgres' ? password : passwordOf(role, password)) =>
    `postgres://${encodeURIComponent(role)}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${encodeURIComponent(database)}`

  async function end(how: 'SIGINT' | 'SIGKILL', patienceMs: number): Promise<void> {
    signal(pid, how)
    if (!(await hasEnded(pid, patienceMs))) signal(pid, 'SIGQUIT') // its immediate shutdown: recovers at the next start
    await ended
    if (options.temporary) removeData(account, options.logFile)
  }

  return {
    port,
    pid,
    adminUrl: url('postgres'),
    databaseUrl: url,
    createDatabase: (name, { owner }) => createDatabase(url('postgres'), name, owner, passwordOf(owner, password)),
    ended,
    stop: () => end('SIGINT', 30_000),
    kill9: () => end('SIGKILL', 30_000),
  }
}

function prepare(account: Account, wanted: string | undefined): string {
  try {
    const file = passwordFile(account.dataDirectory)
    const password = keepPassword(file, wanted)
    account.own(file)
    return password
  } catch (error) {
    throw explain(error, account.dataDirectory)
  }
}

const passwordFile = (dataDirectory: string) => `${dataDirectory}.password`

async function run(
  program: string,
  account: Account,
  password: string,
  options: PostgresOptions,
): Promise<{ child: ChildProcess; port: number }> {
  if (options.port !== undefined && (await isTaken(options.port))) {
    throw new CannotStart(`Port ${options.port}, meant for PostgreSQL, is taken. Stop what listens there, or choose another port.`)
  }
  const logFile = options.logFile ?? `${account.dataDirectory}.log`
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
    const child = launch(program, account, serverSettings(port, options.durable, options.settings), logFile)
    const failure = await untilReady(child, port, password)
    if (!failure) return { child, port }
    const said = `${failure.message}\n${readFileSync(logFile).subarray(logStart).toString()}`
    // The free port was taken meanwhile, or the sessions of a server killed before still hold its memory.
    if (attempt < 10 && /Address already in use|pre-existing shared memory|lock file .* already exists/.test(said)) {
      await sleep(200)
      await stopLeftover(account.dataDirectory, options.log ?? (() => undefined))
    } else throw explain(new Error(said), account.dataDirectory)
  }
}

/** In its own session, so that a Ctrl-C at the terminal does not end it before the services that use it. */
function launch(program: string, account: Account, settings: readonly string[], logFile: string): ChildProcess {
  const [command, args] = account.command(program, ['-D', account.dataDirectory, ...settings])
  const out = openSync(logFile, 'a', 0o600)
  try {
    return spawn(command, args, {
      ...account.options,
      cwd: '/',
      detached: true,
      stdio: ['ignore', out, out],
      env: { ...process.env, LC_ALL: 'C' },
    })
  } finally {
    closeSync(out)
  }
}

/** Resolves with nothing once it answers, or with the failure when it ended or stays mute. Recovery after a crash may take its time. */
async function untilReady(child: ChildProcess, port: number, password: string): Promise<Error | undefined> {
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  child.once('exit', (code, name) => (failure ??= new Error(`postgres ended with ${code ?? name}`)))
  for (const deadline = performance.now() + 120_000; performance.now() < deadline; await sleep(25)) {
    if (failure) return failure
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
    try {
      await client.connect()
      await client.end()
      return undefined
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code === '28P01') return new Error(`${message}. The password in the file beside the data is not the server's`)
    }
  }
  child.kill('SIGQUIT')
  return new Error('it did not answer within 2 minutes')
}
