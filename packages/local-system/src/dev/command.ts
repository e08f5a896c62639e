import { join, resolve } from 'node:path'
import { Argument, Command, InvalidArgumentError } from 'commander'
import { CannotStart } from '../cannot-start.js'
import { readPlans } from '../start/home.js'
import { services, type ServiceName } from '../start/services.js'
import { onStopRequest } from '../start/stop-request.js'
import { createDevLoop } from './dev-loop.js'

/** The command that a person works on one service of this checkout with. */
export function devCommand(root: string): Command {
  return new Command('pnpm dev')
    .description(
      'Runs one service from its sources, with watch and inspector, in the place of the one of a running Kade (pnpm start). Its schema is composed anew on each save.',
    )
    .addArgument(new Argument('<service>').choices(services))
    .option('--inspect <port>', 'of the inspector; 0 takes any', inspectorPort, 9_229)
    .action((name: ServiceName, { inspect }: { readonly inspect: number }) => run(root, name, inspect))
}

async function run(root: string, name: ServiceName, inspect: number): Promise<void> {
  const home = resolve(process.env.KADE_HOME ?? join(root, '.kade'))
  const stop = onStopRequest(() => undefined)
  try {
    const plan = readPlans(home)?.[name]
    if (!plan)
      throw new CannotStart(
        `No Kade runs from ${home}. Start one in another terminal: pnpm start, or pnpm start --without ${name}. Then say this again.`,
      )
    const loop = createDevLoop({ root, home, name, plan, inspect, log: (line) => console.log(line) })
    await loop.start()
    await stop.requested
    console.log('\nStopping')
    await loop.stop()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
  process.exit()
}

function inspectorPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return port
}
