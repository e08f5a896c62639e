import { join } from 'node:path'
import { Argument, Command } from 'commander'
import { Listr } from 'listr2'
import { IANAZone } from 'luxon'
import { checked } from './checked.js'
import { GraphClient, tokenSource } from './graph-client.js'
import { importOnlineRetail, type ImportResult } from './import.js'
import { taskProgress } from './progress.js'
import { DATA_FILE } from './read-baskets.js'
import { parseDay } from './read-invoices.js'
import { importExport, importOrderFile, type ShopImported } from './shops/import-shop.js'
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
  readonly channel?: string
  readonly zone: string
}

const program = new Command('pnpm run import')
  .description(
    'Imports through the gateway: the Online Retail data set (variants, stock, orders and cancellations), the export of a shop on Shopify or WooCommerce, or a file of orders. Stop it with Ctrl-C and run it again: nothing is doubled.',
  )
  .addArgument(
    new Argument('[data-set]', 'what to import').choices(['online-retail', 'shopify', 'woocommerce', 'orders']).default('online-retail'),
  )
  .argument('[file]', 'the export of the shop (CSV or JSON), or the file of orders (CSV)')
  .option('--channel <code>', 'the channel whose orders they are')
  .option('--zone <time zone>', 'of the shop, whose CSV of WooCommerce names none, such as Europe/Amsterdam', checked(timeZone), 'UTC')
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
  .action(async (dataSet: string, file: string | undefined, options: Options) => {
    if (dataSet !== 'online-retail') {
      const { text, rejectsFile } = await importFile(dataSet as 'shopify' | 'woocommerce' | 'orders', file, options)
      console.log(text)
      console.log(`Rejects with line and reason: ${rejectsFile}`)
      return
    }
    const result = await run(options)
    console.log(result.text)
    console.log(`Rejects with line number and reason: ${result.rejectsFile}`)
    console.log(`Returns taken in or known before: ${result.returnsTaken} of those in ${result.returnsFile}`)
    for (const { line, reason } of result.returnsLeft) console.log(`Line ${line} was not taken in: ${reason}`)
    if (result.stopped) console.log('Stopped before the end: run the same command again to go on.')
    process.exitCode = result.stopped || result.balances ? 0 : 1
  })

async function importFile(
  kind: 'shopify' | 'woocommerce' | 'orders',
  file: string | undefined,
  { channel, gateway, concurrency, reports: reportFolder, zone }: Options,
): Promise<ShopImported> {
  if (file === undefined || channel === undefined)
    throw new Error(`Name the file and its channel: pnpm run import ${kind} <file> --channel <code>`)
  const { signal } = stopSignal()
  if (kind !== 'orders')
    return importExport(
      { gatewayUrl: gateway, channel, platform: kind, secret: secretOf(channel), concurrency, signal },
      { file, reportFolder, zone },
    )
  const graph = new GraphClient(gateway, tokenSource(gateway, process.env, channel), concurrency)
  try {
    return await importOrderFile({ graph, channel, file, reportFolder, concurrency, signal })
  } finally {
    await graph.close()
  }
}

/** What orders knows the shop's webhooks by. */
function secretOf(channel: string): string {
  const connections = JSON.parse(process.env.CHANNEL_CONNECTIONS || '{}') as Record<string, { webhookSecrets?: string[] } | undefined>
  const secret = connections[channel]?.webhookSecrets?.[0]
  if (secret === undefined) throw new Error(`CHANNEL_CONNECTIONS names no secret of the channel ${channel}: set it as orders has it`)
  return secret
}

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

function timeZone(text: string): string {
  if (!IANAZone.isValidZone(text)) throw new Error(`${text} is no time zone, such as Europe/Amsterdam`)
  return text
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
