// Bundles each folder of web/src/pages into web/dist: a build of its own, since what one needs is no weight of the others. Beside them
// pages.json, by which the gateway serves them. Fails when a page loads more than its budget (page.json).
import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { overBudget, overLaterBudget, weigh, weighLater } from '../web/first-load.mjs'
import { pages } from '../web/pages.mjs'
import { compress } from './compress.mjs'

const web = join(import.meta.dirname, '..', 'web')
const dist = join(web, 'dist')
rmSync(dist, { recursive: true, force: true })
const all = pages()
const manifests = new Map()
for (const page of all) manifests.set(page, await bundle(page))
const workerOf = (name) => `${name}-worker.js`
for (const { name, worker } of all) if (worker) copyFileSync(join(web, 'src', 'pages', name, 'worker.js'), join(dist, workerOf(name)))
writeFileSync(
  join(dist, 'pages.json'),
  JSON.stringify(
    all.map(({ name, path, routes, policy, worker, only }) => ({
      ...{ path, routes, file: `${name}.html`, policy, only },
      worker: worker ? workerOf(name) : null,
    })),
  ),
)
await compress(dist)

const weights = all.map((page) => weigh(page, manifests.get(page), dist))
console.table(Object.fromEntries(weights.map(({ page, ...weight }) => [page, weight])))
const later = all.flatMap((page) => weighLater(page, manifests.get(page), dist))
for (const { page, file, ...weight } of later) console.log(`${page}, ${file}: ${weight['later, kB']} kB of ${weight.budget}`)
const excess = [...overBudget(weights), ...overLaterBudget(later)]
if (excess.length > 0) {
  console.error(excess.join('\n'))
  process.exitCode = 1
}

/** @returns what Vite tells of the page's files: which imports which. */
async function bundle({ name }) {
  await promisify(execFile)(
    process.execPath,
    [join(web, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', name, '--logLevel', 'error'],
    // React has another, heavier, build for tests and development.
    { cwd: web, env: { ...process.env, NODE_ENV: 'production' } },
  )
  renameSync(join(dist, 'index.html'), join(dist, `${name}.html`))
  const file = join(dist, `${name}.manifest.json`)
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return manifest
}
