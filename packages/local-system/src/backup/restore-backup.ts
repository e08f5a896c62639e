import { execFile } from 'node:child_process'
import { chmodSync, cpSync, createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.js'
import { chooseAccount, type Account } from '../postgres/account.js'
import { postgresBinaries, postgresMajor } from '../postgres/binaries.js'
import { explain } from '../postgres/explain.js'
import { stopLeftover } from '../postgres/leftover.js'
import { startPostgres } from '../postgres/start-postgres.js'
import { claimHome, logFile, postgresData, releaseHome } from '../start/home.js'
import { services } from '../start/services.js'
import { checkBackup, PASSWORD, SERVER, type Manifest } from './manifest.js'

export interface RestoreOptions {
  /** Of the checkout, which must know what the backup holds. */
  readonly root: string
  readonly home: string
  readonly from: string
  /** Whether data of the home may be replaced. */
  readonly force: boolean
  readonly tell: (line: string) => void
}

/** Puts a backup in the place of a home's data. What stands in the way is told before anything is changed; what fails is taken back. */
export async function restoreBackup({ root, home, from, force, tell }: RestoreOptions): Promise<Manifest> {
  const manifest = await checkBackup(from, tell)
  refuseLater(root, from, manifest)
  const account = chooseAccount(postgresBinaries().postgres, resolve(postgresData(home)))
  claimHome(home)
  try {
    if (existsSync(account.dataDirectory) && !force)
      throw new CannotStart(
        `${home} holds data already, and nothing of it was changed. Restore into another folder (KADE_HOME), or replace these data: add --force.`,
      )
    await stopLeftover(account.dataDirectory, tell)
    await replace(home, from, homeFiles(manifest), account, tell)
    tell(`Restored, as of ${manifest.moment}. Go on with: pnpm start`)
    if (!manifest.holdsLog) tell('The log of events was on Kafka and is not in this backup: once Kade runs, run pnpm reconcile.')
    return manifest
  } finally {
    releaseHome(home)
  }
}

/** @throws CannotStart for what this checkout cannot run with. */
function refuseLater(root: string, from: string, { version, postgres, migrations }: Manifest): void {
  const later = services.flatMap((service) => {
    const newest = newestKnown(root, service)
    return (migrations[service] ?? []).filter((name) => newest !== undefined && stampOf(name) > newest)
  })
  if (later.length > 0)
    throw new CannotStart(
      `The backup ${from} is of a later Kade (${version}): this checkout lacks ${later.slice(0, 3).join(', ')}. Nothing was changed. Update the checkout (git pull) and restore again.`,
    )
  const ours = postgresMajor()
  if (postgres !== ours)
    throw new CannotStart(
      `The backup ${from} is of PostgreSQL ${postgres}, and this Kade comes with ${ours}. Nothing was changed. Restore it with a Kade that comes with ${postgres}.`,
    )
}

/** The timestamp that a migration's name ends in. */
const stampOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? 0)

function newestKnown(root: string, service: string): number | undefined {
  const folder = join(root, 'services', service, 'src', 'migrations')
  if (!existsSync(folder)) return undefined
  return Math.max(...readdirSync(folder).map((file) => Number(/^\d{13}/.exec(file)?.[0] ?? 0)))
}

/** Files and folders of the home that are in the backup. */
const homeFiles = ({ parts }: Manifest): readonly string[] => [
  ...new Set(parts.flatMap(({ path }) => (path.startsWith('home/') ? [path.split('/')[1] as string] : []))),
]

/** Everything is laid beside its place, changes places by renaming, and is proven by a start of the server; else it all goes back. */
async function replace(home: string, from: string, kept: readonly string[], account: Account, tell: (line: string) => void): Promise<void> {
  const { dataDirectory } = account
  const password = `${dataDirectory}.password`
  const places = [dataDirectory, password, ...kept.map((name) => join(home, name))]
  try {
    tell('Unpacking the databases')
    await unpack(join(from, SERVER), staged(dataDirectory), account)
    cpSync(join(from, PASSWORD), staged(password))
    account.own(staged(password))
    for (const name of kept) cpSync(join(from, 'home', name), staged(join(home, name)), { recursive: true })
    const takeBack = exchange(places)
    try {
      tell('Starting PostgreSQL on them')
      const server = await startPostgres({ dataDirectory: postgresData(home), durable: true, logFile: logFile(home, 'postgres') })
      await server.stop()
    } catch (error) {
      takeBack()
      throw error
    }
  } finally {
    for (const place of places) for (const path of [staged(place), before(place)]) rmSync(path, { recursive: true, force: true })
  }
}

const staged = (place: string): string => `${place}.restoring`
const before = (place: string): string => `${place}.before-restore`

/** @returns what puts everything back as it was. */
function exchange(places: readonly string[]): () => void {
  const done: (() => void)[] = []
  const takeBack = (): void => {
    for (const undo of done.toReversed()) undo()
  }
  const move = (from: string, to: string): void => {
    if (!existsSync(from)) return
    rmSync(to, { recursive: true, force: true })
    renameSync(from, to)
    done.push(() => {
      rmSync(from, { recursive: true, force: true })
      renameSync(to, from)
    })
  }
  try {
    for (const place of places) {
      move(place, before(place))
      move(staged(place), place)
    }
  } catch (error) {
    takeBack()
    throw error
  }
  return takeBack
}

/** By the system's own tar, as whom the server runs. */
async function unpack(archive: string, folder: string, account: Account): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  account.own(folder)
  // The server's account may not read the folder of the backup: the archive comes by a pipe.
  const [command, args] = account.command('tar', ['-xzf', '-', '-C', folder, '--no-same-owner'])
  const unpacking = promisify(execFile)(command, [...args], { ...account.options, cwd: '/' })
  const reading = createReadStream(archive)
  const { stdin } = unpacking.child
  // Where tar has ended, it says why.
  if (stdin) pipeline(reading, stdin).catch(() => undefined)
  try {
    await unpacking
    if (reading.errored) throw reading.errored
  } catch (error) {
    throw explain(error, folder, 'tar')
  }
  chmodSync(folder, 0o700)
}
