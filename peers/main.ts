/**
 * `pnpm test:peers [<peer> ...]`: puts what we write before programs that others wrote. Each folder here is one, and its peer.ts exports `peer`. One whose tools
 * are missing is skipped with a line; where CI is set that is a failure.
 */
import { readdirSync } from 'node:fs'
import type { Peer } from './peer.js'

const asked = process.argv.slice(2).filter((argument) => argument !== '--')
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const unknown = asked.filter((name) => !folders.includes(name))
if (unknown.length > 0) throw new Error(`There is no peer ${unknown.join(', ')}: there are ${folders.join(', ')}`)

for (const name of folders.filter((folder) => asked.length === 0 || asked.includes(folder))) {
  const { peer } = (await import(`./${name}/peer.ts`)) as { readonly peer: Peer }
  const missing = await peer.missing()
  if (missing !== null) {
    console.log(`${name}: skipped, ${missing}`)
    if (process.env.CI) process.exitCode = 1
    continue
  }
  const begun = performance.now()
  try {
    console.log(`${name}: ${await peer.run()} (${((performance.now() - begun) / 1_000).toFixed(0)} s)`)
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
