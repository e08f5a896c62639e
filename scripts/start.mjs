// `pnpm start`: builds what is not built, then starts the whole system in this very process (packages/local-system/src/start).
import { buildWhenStale } from './build-when-stale.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kade needs Node 20.19 or later; this is ${process.version}. Get it from https://nodejs.org`)
  process.exit(1)
}
await Promise.all([buildWhenStale('services'), buildWhenStale('pages')])
await import('../packages/local-system/dist/start/main.js')
