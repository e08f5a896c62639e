import { join } from 'node:path'
import { Argument, Command } from 'commander'
import { Listr } from 'listr2'
import { checked } from './checked.js'
import { GraphClient, tokenSource } from './graph-client.js'
import { importOnlineRetail, type ImportResult } from './import.js'
import { taskProgress } from './progress.js'
import { DATA_FILE } from './read-baskets.js'
import { parseDay } from './read-invoices.js'
import { stopSignal } from './stop-signal.js'

/** What `start` seeds with: the first days of December 2010. */
const SEED_INVOICES = 300

interface Options {
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly seed?: boolean
  readonly gateway: string
  readonly concurrency: number
  readonly reports: string
}

const program = new Command('pnpm run import')
  .description(
    'Imports the Online Retail data set through the gateway: variants, stock, orders and cancellations. Stop it with Ctrl-C and run it again: nothing is doubled.',
  )
  .addArgument(new Argument('[data-set]', 'what to import').choices(['online-retail']).default('online-retail'))
  .option('--from <day>', 'first day of invoices, such as 2010-12-01', checked(parseDay))
  .option('--to <day>', 'last day of invoices', checked(parseDay))
  .option('--limit <invoices>', 'at most so many invoices', checked(wholeNumber))
  .option('--seed', `the slice that \`start\` seeds with: ${SEED_INVOICES} invoices`)
  .option('--gateway <url>', 'address of the gateway', process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000')
  .option('--concurrency <orders>', 'orders on the way at once', checked(wholeNumber), 24)
  .option(
    '--reports <folder>',
    'where rejects-<time>.csv and returns-<time>.csv are written',
    join(process.env.KADE_HOME ?? '.kade', 'online-retail'),
  )
  .action(async (_dataSet: string, options: Options) => {
    const result = await run(options)
    console.log(result.text)
    console.log(`Rejects with line number and reason: ${result.rejectsFile}`)
    console.log(`Returns to come: ${result.returnsFile}`)
    if (result.stopped) console.log('Stopped before the end: run the same command again to go on.')
    process.exitCode = result.stopped || result.balances ? 0 : 1
  })

async function run(options: Options): Promise<ImportResult> {
  const graph = new GraphClient(options.gateway, tokenSource(options.gateway, process.env), options.concurrency)
  const stop = stopSignal()
  const context: { result?: ImportResult } = {}
  const isTerminal = process.stdout.isTTY
  const tasks = new Listr<typeof context>(
    [
      {
        title: 'Online Retail',
        task: async (_, task) => {
          context.result = await importOnlineRetail(
            graph,
            {
              file: DATA_FILE,
              slice: { from: options.from, to: options.to, limit: options.seed ? SEED_INVOICES : options.limit },
              reportFolder: options.reports,
              concurrency: options.concurrency,
              signal: stop.signal,
            },
            taskProgress(task, isTerminal),
          )
          task.title = `Online Retail: ${context.result.ordersPlaced.toLocaleString('en-GB')} orders`
        },
      },
    ],
    // Listr would end the process at the first Ctrl-C, before the report is written.
    { renderer: 'default', fallbackRenderer: 'simple', fallbackRendererCondition: !isTerminal, registerSignalListeners: false },
  )
  try {
    await tasks.run(context)
  } finally {
    await graph.close()
  }
  if (!context.result) throw new Error('The import ended without a result')
  return context.result
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no whole number above 0`)
  return value
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
