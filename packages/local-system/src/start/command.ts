import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { CannotStart } from '../cannot-start.js'
import { explain } from '../postgres/explain.js'
import { buildDocumentation } from './documentation.js'
import { externalDatabases } from './external-databases.js'
import { liveOrder } from './live-order.js'
import { PORTS } from './ports.js'
import { showProgress } from './progress.js'
import { seedMark, seedOnce } from './seed.js'
import { services, type ServiceName } from './services.js'
import { startSystem, type LocalSystem } from './start-system.js'
import { onStopRequest } from './stop-request.js'
import { welcome } from './welcome.js'

interface Options {
  readonly port: number
  readonly reset?: true
  readonly seed: boolean
  readonly without: readonly ServiceName[]
  readonly mock: readonly ServiceName[]
}

/** The command that a person starts the system of this checkout with. */
export function startCommand(root: string): Command {
  return new Command('pnpm start')
    .description('Starts the whole system on this machine and runs it until Ctrl-C. Data, logs and keys are kept in .kade (KADE_HOME).')
    .option(
      '--port <number>',
      'of the gateway; the services and the metrics take the nine after it',
      portNumber,
      Number(process.env.PORT) || 4000,
    )
    .option('--reset', 'forget all data first')
    .option('--no-seed', 'start empty')
    .option('--without <services>', 'leave them out, by commas: pnpm dev, or you, run them at their ports', serviceNames, [])
    .option('--mock <services>', 'have them answered for by their schemas, with data that is made up', serviceNames, [])
    .action((options: Options) => run(root, options))
}

async function run(root: string, { port, reset, seed: isSeeded, without, mock }: Options): Promise<void> {
  const isWhole = without.length === 0 && mock.length === 0
  const seed = isSeeded && isWhole
  const home = resolve(process.env.KADE_HOME ?? join(root, '.kade'))
  const begun = performance.now()
  let system: LocalSystem | undefined
  const stop = onStopRequest(() => system?.abandon())
  try {
    system = await start({ root, home, port, reset: reset === true, seed, without, mock, signal: stop.signal })
    const seeded = !seed || (await seedOnce({ root, home, gatewayUrl: system.gatewayUrl, signal: stop.signal }))
    if (!stop.signal.aborted) {
      if (isSeeded && !isWhole) console.log(`\nWithout ${[...without, ...mock].join(' and ')} of its own it is not seeded`)
      if (!seeded) console.log('\nThe seed failed; the lines above tell why. The next start tries again.')
      console.log(await welcome(system.gatewayUrl, home, system.metricsUrls))
      console.log(`Ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
      const link = isWhole ? await liveOrder(system.gatewayUrl, stop.signal) : null
      if (link !== null) console.log(`\nFollow an order, live: ${link}`)
      void buildDocumentation(root, home, stop.signal).then((trouble) => trouble !== null && console.log(`\n${trouble}`))
      await stop.requested
    }
  } catch (error) {
    if (!stop.signal.aborted) {
      console.error(error instanceof CannotStart ? `\n${error.message}` : error)
      process.exitCode = 1
    }
  }
  if (stop.signal.aborted) console.log('\nStopping')
  await system?.stop()
  process.exit()
}

interface Start extends Pick<Options, 'without' | 'mock'> {
  readonly root: string
  readonly home: string
  readonly port: number
  readonly reset: boolean
  readonly seed: boolean
  readonly signal: AbortSignal
}

async function start({ root, home, port, reset, seed, without, mock, signal }: Start): Promise<LocalSystem> {
  const progress = showProgress()
  const databaseUrls = externalDatabases(process.env)
  try {
    return await startSystem({
      ...{
        root,
        home,
        ports: port,
        reset,
        without,
        mock,
        signal,
        stage: (name, work) => progress.stage(name, work),
        log: (line) => console.log(line),
      },
      bus: process.env.KAFKA_BROKERS ? { kafkaBrokers: process.env.KAFKA_BROKERS } : 'postgres',
      ...(databaseUrls ? { databaseUrls } : {}),
      ...(seed ? { env: { READY_FILE: seedMark(home) } } : {}),
    })
  } catch (error) {
    await progress.end()
    throw isOfFile(error) ? explain(error, error.path ?? home, 'Kade') : error
  }
}

/**
 * Whether the system refused a file or folder of ours; PostgreSQL's own files are explained where it is started. What fails at a file that
 * is open already, as on a full disk, names no path.
 */
function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && ('path' in error || ('code' in error && error.code === 'ENOSPC'))
}

function serviceNames(text: string): ServiceName[] {
  return text.split(',').map((name) => {
    const service = services.find((known) => known === name.trim())
    if (!service) throw new InvalidArgumentError(`There is no service ${name}. There are: ${services.join(', ')}.`)
    return service
  })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_536 - PORTS)
    throw new InvalidArgumentError(`A port is a whole number from 1 to ${65_536 - PORTS}.`)
  return port
}
