/** `pnpm invariants [--wait SECONDS]`: whether the four databases of a running system agree; exit code 1 when they do not. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findDatabases } from '../../packages/service-kit/src/dead-letters/find-databases.js'
import { brokenInvariants, invariantNames } from './invariants.js'

try {
  const { values } = parseArgs({ options: { wait: { type: 'string', default: '30' } } })
  const seconds = Number(values.wait)
  if (!(seconds >= 0)) throw new Error('--wait takes seconds: for so long events may be on their way')
  const addresses = findDatabases({ environment: process.env, home: resolve(process.env.KADE_HOME ?? '.kade') })
  const broken = await brokenInvariants(addresses, seconds * 1_000)
  for (const name of invariantNames()) console.log(`${broken.some(({ invariant }) => invariant === name) ? 'BROKEN' : 'holds '}  ${name}`)
  for (const { invariant, count, examples } of broken)
    console.log(`\n${invariant}: ${count}, such as\n${JSON.stringify(examples, null, 2)}`)
  process.exitCode = broken.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
