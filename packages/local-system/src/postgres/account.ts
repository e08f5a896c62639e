import { execFileSync, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CannotStart } from '../cannot-start.js'

/** As whom the server runs: PostgreSQL refuses to run as root. */
export interface Account {
  /** Where the data really lives for this account. */
  readonly dataDirectory: string
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>
  /** The folder that was made for this account alone, if one was. */
  readonly ownFolder?: string
  /** Lets the account read a file that we made. */
  readonly own: (path: string) => void
}

/**
 * Not root: as we are. Root: in a user namespace in which we are user 1000, which works below a home that only root may enter and leaves
 * the files ours. Where namespaces are forbidden: as the `postgres` or `nobody` user, with the data in the temporary folder.
 */
export function chooseAccount(program: string, dataDirectory: string): Account {
  if (process.getuid?.() !== 0) return direct(dataDirectory)
  if (runs('unshare', [...namespace, program, '--version'])) {
    return { ...direct(dataDirectory), command: (name, args) => ['unshare', [...namespace, name, ...args]] }
  }
  for (const name of ['postgres', 'nobody']) {
    const ids = idsOf(name)
    if (ids && runs(program, ['--version'], ids)) return asUser(ids, dataDirectory)
  }
  throw new CannotStart(
    'PostgreSQL does not run as root, and neither a user namespace nor the users postgres and nobody can run it here. Start Kade as ' +
      'another user, or set ORDERS_DATABASE_URL, INVENTORY_DATABASE_URL, SHIPPING_DATABASE_URL, ANALYTICS_DATABASE_URL and BUS_DATABASE_URL.',
  )
}

const namespace = ['-U', '--map-user=1000', '--map-group=1000']

function direct(dataDirectory: string): Account {
  return { dataDirectory, command: (program, args) => [program, args], options: {}, own: () => undefined }
}

function asUser(ids: Ids, dataDirectory: string): Account {
  const place = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  const home = join(tmpdir(), `kade-postgres-${place}`)
  const own = (path: string) => chownSync(path, ids.uid, ids.gid)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  own(home)
  return { ...direct(join(home, basename(dataDirectory))), options: ids, ownFolder: home, own }
}

interface Ids {
  readonly uid: number
  readonly gid: number
}

function idsOf(user: string): Ids | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function runs(program: string, args: readonly string[], ids: Partial<Ids> = {}): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', cwd: '/', ...ids })
    return true
  } catch {
    return false
  }
}
