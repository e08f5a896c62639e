import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { CHECKS } from './checks/all.js'
import { Databases } from './databases.js'
import { findSystem, NoSystem } from './find-system.js'
import { Processes } from './processes.js'
import { runChecks, type Found } from './run-checks.js'
import { exitCode, tell } from './tell.js'

interface Options {
  readonly json?: true
  readonly quiet?: true
  readonly free: number
}

/** Each check has a limit below this one: it is for what none of them thought of. */
const LONGEST_MS = 19_000

await new Command('pnpm run doctor')
  .description(
    'Looks at the running Kade (of pnpm start, or of ORDERS_DATABASE_URL, BUS_DATABASE_URL or KAFKA_BROKERS, GATEWAY_URL and so on), changes nothing, and says what is wrong and what to do about it. Ends with 0 when all is well, 1 when something is wrong, 2 when there is nothing to look at.',
  )
  .option('--json', 'for machines')
  .option('--quiet', 'only what is not well: for cron')
  .option('--free <GB>', 'that must be free on a disk', gigabytes, 2)
  .action(run)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parseAsync()

async function run({ json, quiet, free }: Options): Promise<void> {
  const tooLong = setTimeout(() => end(2, `Looking took longer than ${LONGEST_MS / 1_000} s.\n`), LONGEST_MS)
  try {
    const found = await examine(free)
    const isColoured = process.stdout.isTTY && !process.env.NO_COLOR
    const told = json
      ? `${JSON.stringify({ isWell: exitCode(found) === 0, found }, null, 2)}\n`
      : tell(found, { isQuiet: quiet === true, isColoured })
    end(exitCode(found), told)
  } catch (error) {
    end(2, `${error instanceof NoSystem ? error.message : String((error as Error).stack)}\n`)
  } finally {
    clearTimeout(tooLong)
  }
}

async function examine(freeGigabytes: number): Promise<readonly Found[]> {
  const places = findSystem(process.env, resolve(process.env.KADE_HOME ?? '.kade'))
  const { busDatabaseUrl } = places.bus
  return runChecks(CHECKS, {
    ...places,
    asked: new Databases(new Map([...places.databases, ...(busDatabaseUrl ? [['bus', busDatabaseUrl] as const] : [])])),
    told: new Processes(places.processes, places.metrics),
    root: join(import.meta.dirname, '..', '..', '..'),
    bars: { freeGigabytes },
  })
}

/** What was asked and never answered does not hold the process. */
function end(code: number, told: string): void {
  ;(code === 2 ? process.stderr : process.stdout).write(told, () => process.exit(code))
}

function gigabytes(text: string): number {
  const number = Number(text)
  if (!(number >= 0)) throw new InvalidArgumentError('It takes a number of gigabytes.')
  return number
}
