/** `pnpm reconcile [--wait SECONDS]`: after a restore; exit code 1 while something is left that a replay does not mend, 2 when there is nothing to look at. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findSystem } from '../find-system.js'
import { reconcile } from './reconcile.js'

try {
  const { values } = parseArgs({ options: { wait: { type: 'string', default: '30' } } })
  const seconds = Number(values.wait)
  if (!(seconds >= 0)) throw new Error('--wait takes seconds: for so long what is replayed may take to come to rest')
  const { databases, bus } = findSystem(process.env, resolve(process.env.KADE_HOME ?? '.kade'))
  const left = await reconcile({ databases, bus, patienceMs: seconds * 1_000, tell: (line) => console.log(`mended: ${line}`) })
  for (const line of left) console.log(`left: ${line}`)
  console.log(
    left.length === 0
      ? 'The four databases and the log agree'
      : `${left.length} differences are left: docs/guides/backups.md says what each asks for`,
  )
  process.exitCode = left.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
