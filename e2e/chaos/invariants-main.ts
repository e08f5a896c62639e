/** `pnpm invariants [--wait SECONDS]`: whether the four databases of a running system, and its log, agree; exit code 1 when they do not. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { brokenInvariants, invariantNames } from '@kade/doctor'
import { findDatabases, type BusConfig } from '@kade/service-kit'

try {
  const { values } = parseArgs({ options: { wait: { type: 'string', default: '30' } } })
  const seconds = Number(values.wait)
  if (!(seconds >= 0)) throw new Error('--wait takes seconds: for so long events may be on their way')
  const home = resolve(process.env.KADE_HOME ?? '.kade')
  const addresses = { databases: findDatabases({ environment: process.env, home }), bus: findBus(home) }
  const broken = await brokenInvariants(addresses, seconds * 1_000)
  for (const name of invariantNames()) console.log(`${broken.some(({ invariant }) => invariant === name) ? 'BROKEN' : 'holds '}  ${name}`)
  for (const { invariant, count, examples } of broken)
    console.log(`\n${invariant}: ${count}, such as\n${JSON.stringify(examples, null, 2)}`)
  process.exitCode = broken.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

/** Of the environment, as the databases are, else of the local system that runs. */
function findBus(home: string): BusConfig {
  const { KAFKA_BROKERS: kafkaBrokers, BUS_DATABASE_URL: busDatabaseUrl } = process.env
  if (kafkaBrokers) return { kafkaBrokers }
  if (busDatabaseUrl) return { busDatabaseUrl }
  const running = JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as Running
  return running.kafkaBrokers ? { kafkaBrokers: running.kafkaBrokers } : { busDatabaseUrl: running.databaseUrls.bus }
}

interface Running {
  readonly kafkaBrokers?: string
  readonly databaseUrls: { readonly bus: string }
}
