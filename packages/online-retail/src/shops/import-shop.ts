import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse'
import type { GraphClient, UserError } from '../graph-client.js'
import { ordersOfFile, REQUIRED, rejectsOf, type FileReject } from './order-file.js'
import { sendDeliveries, type Sending } from './send-deliveries.js'
import { ordersOfExport, type Numbered } from './shopify-export.js'
import { WOO_COLUMNS, wooOrdersOf } from './woocommerce-export.js'

export interface ShopImport {
  readonly file: string
  readonly reportFolder: string
}
/** `zone`: of the shop, for times that name none. */
export type ExportImport = ShopImport & { readonly zone: string }
export interface ShopImported {
  readonly text: string
  readonly rejectsFile: string
}

/** Orders of a shop's export, sent through its door: a CSV, or the JSON of the platform's REST list of orders. */
export async function importExport(sending: Sending, { file, reportFolder, zone }: ExportImport): Promise<ShopImported> {
  const { bodies, rejects } = file.endsWith('.csv') ? await bodiesOfCsv(file, sending, zone) : bodiesOfJson(file)
  const { kept, known } = await sendDeliveries(sending, bodies)
  const stopped = sending.signal.aborted ? ' Stopped before the end: run the same command again to go on.' : ''
  return {
    text: `${bodies.length + rejects.length} orders read: ${kept} sent, ${known} known before, ${rejects.length} rejected. What becomes of each is listed by channelDeliveries.${stopped}`,
    rejectsFile: writeRejects(reportFolder, file, rejects),
  }
}

async function bodiesOfCsv(file: string, { platform }: Sending, zone: string): Promise<{ bodies: string[]; rejects: FileReject[] }> {
  const isWoo = platform === 'woocommerce'
  const rows: Numbered[] = await rowsOf(file, isWoo ? WOO_COLUMNS : ['Name', 'Currency', 'Lineitem sku'])
  const all = isWoo ? wooOrdersOf(rows, zone) : ordersOfExport(rows)
  return {
    bodies: all.flatMap((each) => ('order' in each ? [JSON.stringify(each.order)] : [])),
    rejects: all.flatMap((each) => ('refused' in each ? [{ line: each.line, order: each.name, reason: each.refused }] : [])),
  }
}

function bodiesOfJson(file: string): { bodies: string[]; rejects: FileReject[] } {
  const content = JSON.parse(readFileSync(file, 'utf8')) as unknown
  const orders = Array.isArray(content) ? (content as unknown[]) : (content as { orders?: unknown[] }).orders
  if (!orders) throw new Error(`${file} is neither a list of orders nor { "orders": [...] }`)
  return { bodies: orders.map((order) => JSON.stringify(order)), rejects: [] }
}

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code message field } } }`
const CURRENCY = '{ channels { code currencyCode } }'

export interface OrderFileImport extends ShopImport {
  readonly graph: GraphClient
  readonly channel: string
  readonly concurrency: number
  readonly signal: AbortSignal
}

/** Orders of a file, placed in the name of their channel. Run again, it goes on: an order that was placed is answered again. */
export async function importOrderFile({ graph, channel, file, reportFolder, concurrency, signal }: OrderFileImport): Promise<ShopImported> {
  const channels = await graph.call<{ code: string; currencyCode: string }[]>('CHANNEL', CURRENCY, {})
  const currency = channels.find(({ code }) => code === channel)?.currencyCode
  if (currency === undefined) throw new Error(`There is no channel ${channel}`)
  const { orders, rejects } = ordersOfFile(await rowsOf(file, REQUIRED), channel, currency)
  const left = [...orders]
  let placed = 0
  const placeNext = async (): Promise<void> => {
    for (let order = left.shift(); order && !signal.aborted; order = left.shift()) {
      const { userErrors } = await graph.call<{ userErrors: readonly UserError[] }>('CHANNEL', PLACE, { input: order.input })
      if (userErrors.length === 0) placed += 1
      else rejects.push(...rejectsOf(order, userErrors))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, placeNext))
  const refused = new Set(rejects.map(({ order, line }) => order || line)).size
  const stopped = signal.aborted ? ' Stopped before the end: run the same command again to go on.' : ''
  return {
    text: `${placed} orders placed or known before, ${refused} rejected.${stopped}`,
    rejectsFile: writeRejects(reportFolder, file, rejects),
  }
}

/** Rows by their header, with the line at which each ends. @throws when a column is missing */
async function rowsOf(file: string, required: readonly string[]): Promise<{ line: number; row: Record<string, string> }[]> {
  const records = createReadStream(file).pipe(
    parse({ columns: true, info: true, trim: true, bom: true, skip_empty_lines: true, relax_column_count: true }),
  ) as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>
  const rows: { line: number; row: Record<string, string> }[] = []
  for await (const { record, info } of records) {
    const missing = required.filter((column) => record[column] === undefined)
    if (missing.length > 0) throw new Error(`${basename(file)}, line ${info.lines}: there is no column ${missing.join(', ')}`)
    rows.push({ line: info.lines, row: record })
  }
  return rows
}

/** One line for each row that was not taken, to be mended and sent again. */
function writeRejects(folder: string, file: string, rejects: readonly FileReject[]): string {
  mkdirSync(folder, { recursive: true })
  const to = join(folder, `${basename(file).replace(/\.\w+$/, '')}.rejects.csv`)
  const cell = (value: string | number): string =>
    `"${String(value)
      .replace(/^[=+@-]/, "'$&")
      .replaceAll('"', '""')}"`
  writeFileSync(
    to,
    ['line,order,reason', ...rejects.map(({ line, order, reason }) => [line, cell(order), cell(reason)].join(','))].join('\n') + '\n',
  )
  return to
}
