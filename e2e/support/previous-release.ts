import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface PreviousRelease {
  readonly version: string
  /** Its checkout, installed and built. */
  readonly checkout: string
}

/**
 * The release before this one, as releases.json names it: its commit, built once and kept in node_modules/.cache.
 * Null where git does not have the commit, as in a clone without history.
 */
export function previousRelease(): PreviousRelease | null {
  const { previous } = JSON.parse(readFileSync(join(root, 'releases.json'), 'utf8')) as Releases
  const checkout = join(root, 'node_modules', '.cache', 'releases', previous.commit)
  if (existsSync(join(checkout, 'built'))) return { version: previous.version, checkout }
  const archive = spawnSync('git', ['archive', previous.commit], { cwd: root, maxBuffer: 2 ** 28 })
  if (archive.status !== 0) return null
  const half = `${checkout}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  run('tar', ['-x'], half, archive.stdout)
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--prefer-offline'], half)
  run(process.execPath, [join('scripts', 'build.mjs')], half)
  writeFileSync(join(half, 'built'), '')
  rmSync(checkout, { recursive: true, force: true })
  renameSync(half, checkout)
  return { version: previous.version, checkout }
}

interface Releases {
  readonly previous: { readonly version: string; readonly commit: string }
}

function run(command: string, words: readonly string[], cwd: string, input?: Buffer): void {
  const env = { ...process.env, NODE_OPTIONS: '' }
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, env, input, maxBuffer: 2 ** 26, shell: process.platform === 'win32' })
  if (status !== 0)
    throw new Error(`${command} ${words.join(' ')} ended with ${status} in ${cwd}:\n${stdout.toString()}${stderr.toString()}`)
}
