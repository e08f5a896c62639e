// Builds unless dist is newer than every source; one build at a time, however many commands ask for it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache')
const stamp = join(cache, 'kade-built')
const lock = join(cache, 'kade-building')
const LOCK_IS_STALE_MS = 60_000

export async function buildWhenStale() {
  if (!isStale()) return
  await takeLock()
  try {
    if (isStale()) await build()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function build() {
  const begun = new Date()
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed; the reason is above.')
  writeFileSync(stamp, '')
  // What was changed while it ran is not in it.
  utimesSync(stamp, begun, begun)
}

function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return (
    packages().some((path) => !existsSync(join(path, 'dist')) || newestUnder(join(path, 'src')) > built) ||
    changed('scripts/build.mjs') > built
  )
}

function packages() {
  const groups = ['packages', 'services'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  return [join(root, 'gateway'), join(root, 'web'), ...groups].filter(
    (path) => existsSync(join(path, 'src')) && readdirSync(join(path, 'src')).length > 0,
  )
}

/** Folders count too: their time changes when a file is added or removed. */
function newestUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return Math.max(...[folder, ...entries].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

const changed = (path) => statSync(join(root, path)).mtimeMs

async function takeLock() {
  mkdirSync(cache, { recursive: true })
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > LOCK_IS_STALE_MS) rmSync(lock, { force: true })
    await sleep(50)
  }
}
