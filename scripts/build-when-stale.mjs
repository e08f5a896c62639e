// Builds unless dist is newer than every source; one build at a time, however many commands ask for it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache')
const LOCK_IS_STALE_MS = 60_000

/**
 * What is built apart: by which script, of which folders, and what is there when it is built. The pages take longest, and only who opens one
 * needs them. The graph is made of the services' schemas; neither of its files is kept in git.
 */
const PARTS = {
  services: {
    script: 'build.mjs',
    from: () => packages().map((path) => join(path, 'src')),
    made: () => packages().map((path) => join(path, 'dist')),
  },
  pages: {
    script: 'build-pages.mjs',
    rules: ['web/index.html', 'web/vite.config.ts', 'web/pages.mjs', 'web/first-load.mjs', 'scripts/compress.mjs'],
    from: () => ['web/src', 'packages/client/src', 'packages/packing/src'].map((path) => join(root, path)),
    made: () => [join(root, 'web', 'dist')],
  },
  graph: {
    script: 'compose.ts',
    node: ['--conditions=@kade/source', '--import', 'tsx'],
    from: () => [...packages().map((path) => join(path, 'schema')), join(root, 'packages', 'schema-releases', 'src')].filter(existsSync),
    made: () => ['supergraph.graphql', 'schema.graphql'].map((name) => join(root, name)),
  },
  /** The documentation, made of every page (*.md) and of what the reference is read from. */
  site: {
    script: '../site/src/main.ts',
    node: ['--conditions=@kade/source', '--import', 'tsx'],
    rules: [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'schema.graphql',
      'k8s/README.md',
      'site/.vitepress/config.ts',
      'scripts/compress.mjs',
    ],
    from: () => [
      ...['docs', 'site/src', 'site/.vitepress/theme'].map((path) => join(root, path)),
      ...packages().flatMap((path) => ['README.md', 'schema', 'src/access.ts', 'src/config.ts'].map((name) => join(path, name))),
    ],
    made: () => [join(root, 'site', 'dist')],
  },
}

/** @param {keyof typeof PARTS} part */
export async function buildWhenStale(part) {
  if (!isStale(part)) return
  const lock = join(cache, `kade-building-${part}`)
  await takeLock(lock)
  // A build may take longer than a lock lives.
  const kept = setInterval(() => utimesSync(lock, new Date(), new Date()), LOCK_IS_STALE_MS / 6)
  try {
    if (isStale(part)) await build(part)
  } finally {
    clearInterval(kept)
    rmSync(lock, { force: true })
  }
}

async function build(part) {
  const begun = new Date()
  const { script, node = [] } = PARTS[part]
  const child = spawn(process.execPath, [...node, join(root, 'scripts', script)], {
    cwd: root,
    // The weights of the pages are for who builds, not for who starts.
    stdio: ['ignore', ['pages', 'site'].includes(part) ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed; the reason is above.')
  writeFileSync(stampOf(part), '')
  // What was changed while it ran is not in it.
  utimesSync(stampOf(part), begun, begun)
}

const stampOf = (part) => join(cache, `kade-built-${part}`)

function isStale(part) {
  const { script, from, made, rules = [] } = PARTS[part]
  const built = statSync(stampOf(part), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return (
    !made().every(existsSync) ||
    from().some((folder) => newestUnder(folder) > built) ||
    [`scripts/${script}`, ...rules].some((file) => changed(file) > built)
  )
}

function packages() {
  const groups = ['packages', 'services'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  return [join(root, 'gateway'), ...groups].filter((path) => existsSync(join(path, 'src')) && readdirSync(join(path, 'src')).length > 0)
}

/** Folders count too: their time changes when a file is added or removed. */
function newestUnder(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return Math.max(...[folder, ...entries].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0

async function takeLock(lock) {
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
