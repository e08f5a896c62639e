// `pnpm start`: builds what is not built, then starts the whole system in this very process (packages/local-system/src/start).
import { buildWhenStale } from './build-when-stale.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kade needs Node 20.19 or later; this is ${process.version}. Get it from https://nodejs.org`)
  process.exit(1)
}
try {
  await Promise.all(['services', 'pages', 'graph'].map(buildWhenStale))
} catch (error) {
  console.error(cannotBuild(error))
  process.exit(1)
}
await import('../packages/local-system/dist/start/main.js')

/** In one line, what stands in the way and what to do about it. */
function cannotBuild(error) {
  const { code, path = 'this checkout', message } = error
  if (code === 'ENOSPC') return `The disk of ${path} is full. Free some space and start again.`
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `Kade is built into its checkout and may not write to ${path}. Give your user the right to, or start a checkout of your own.`
  return message
}
