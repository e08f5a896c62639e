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
 * Null where neither git nor its origin has the commit.
 */
export function previousRelease(): PreviousRelease | null {
  const { previous } = JSON.parse(readFileSync(join(root, 'releases.json'), 'utf8')) as Releases
  const checkout = join(root, 'node_modules', '.cache', 'releases', previous.commit)
  if (existsSync(join(checkout, 'built'))) return { version: previous.version, checkout }
  const archived = (): ReturnType<typeof spawnSync> => spawnSync('git', ['archive', previous.commit], { cwd: root, maxBuffer: 2 ** 28 })
  let archive = archived()
  if (archive.status !== 0) {
    // A clone without history: the one commit is enough.
    spawnSync('git', ['fetch', '--quiet', '--depth', '1', 'origin', previous.commit], { cwd: root })
    archive = archived()
  }
  if (archive.status !== 0) return null
  const half = `${checkout}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  run('tar', ['-x'], half, archive.stdout as Buffer)
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
