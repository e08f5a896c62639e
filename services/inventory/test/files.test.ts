import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { createService } from '../src/service.js'
import { aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA'], { importEveryMs: 10 })
})
afterAll(() => inventory.stop())

interface Job {
  readonly id: string
  readonly state: string
  readonly uploadUrl: string | null
  readonly totalRows: number | null
  readonly rowsRead: number
  readonly rowsRejected: number
  readonly rejectsUrl: string | null
  readonly fault: { readonly code: string; readonly line: number | null } | null
}
const JOB = 'id state uploadUrl totalRows rowsRead rowsRejected rejectsUrl fault { code line }'
const local = (url: string | null) => `${inventory.service.url}${(url ?? '').replace('http://localhost:4000', '')}`

async function start(kind: string, given: object = {}): Promise<Job> {
  const text = `mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { ${JOB} } userErrors { code field } } }`
  const { data, errors } = await inventory.graph<{ startImport: { importJob: Job } }>(asViewer('ADMIN'), text, { input: { idempotencyKey: newId(), kind, ...given } })
  if (!data?.startImport.importJob) throw new Error(JSON.stringify([data, errors]))
  return data.startImport.importJob
} // prettier-ignore
async function look(id: string): Promise<Job> {
  const { data } = await inventory.graph<{ importJob: Job }>(asViewer('ADMIN'), `query ($id: ID!) { importJob(id: $id) { ${JOB} } }`, {
    id,
  })
  return data!.importJob
}
const send = ({ uploadUrl }: Job, content: string | Uint8Array) =>
  fetch(local(uploadUrl), { method: 'PUT', body: content as string, headers: { 'content-type': 'text/csv' } })
/** The job when its file was taken in, or refused. */
async function taken(kind: string, content: string | Uint8Array, given: object = {}): Promise<Job> {
  const job = await start(kind, given)
  expect((await send(job, content)).status).toBe(202)
  await eventually(async () => expect(['DONE', 'REFUSED']).toContain((await look(job.id)).state))
  return look(job.id)
}
const rejectsOf = async ({ rejectsUrl }: Job) => (await (await fetch(local(rejectsUrl))).text()).trim().split('\r\n')
async function exported(kind: string, given: object = {}): Promise<string> {
  const query = 'query ($kind: FileKind!, $delimiter: String, $decimalComma: Boolean) { exportUrl(kind: $kind, delimiter: $delimiter, decimalComma: $decimalComma) }'
  const { data } = await inventory.graph<{ exportUrl: string }>(asViewer('ADMIN'), query, { kind, ...given })
  return (await fetch(local(data!.exportUrl))).text()
} // prettier-ignore
const variantsLike = (like: string) =>
  inventory.service.database.query<{ sku: string; title: string; price: number }>(
    'SELECT sku, title, price FROM variant WHERE sku LIKE $1 ORDER BY sku',
    [like],
  )

describe('a file of products is taken in', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['with commas', 'sku,title,price,currency\nD1,"A, b",12.50,GBP\nD2,"Two\nlines",1,GBP\n', {}],
    ['with semicolons and a decimal comma', 'sku;title;price;currency\r\nD1;A, b;12,50;GBP\r\nD2;"Two\r\nlines";1;GBP', { decimalComma: true }],
    ['with tabs, a mark at its beginning and groups of thousands', '\ufeffSKU\tTitle\tPrice\tCurrency\nD1\tA, b\t12.50\tgbp\nD2\t"Two\nlines"\t1\tGBP\n', {}],
    ['with a sign of its own', 'sku#title#price#currency\nD1#A, b#12.50#GBP\nD2#"Two\nlines"#1#GBP\n', { delimiter: '#' }],
  ])('%s', async (_, content, given) => {
    await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('D1'), aVariant('D2')] })
    const job = await taken('PRODUCTS', content, given)
    // A title has no line break: that row is refused, and the other is taken.
    expect(job).toMatchObject({ state: 'DONE', totalRows: 2, rowsRead: 2, rowsRejected: 1, fault: null })
    expect((await rejectsOf(job))[1]).toMatch(/^3[,#]title[,#]/)
    expect(await variantsLike('D_')).toEqual([{ sku: 'D1', title: 'A, b', price: 1250 }, { sku: 'D2', title: 'A thing', price: 100 }])
  }) // prettier-ignore

  it('and what the file does not name stays as it was', async () => {
    await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('K1', { weightGrams: 7, bundle: [{ sku: 'MUG', quantity: 2 }] })] })
    await taken('PRODUCTS', 'sku,title\nK1,Renamed\n')
    expect(await inventory.service.database.query(`SELECT title, price, weight_grams, bundle FROM variant WHERE sku = 'K1'`)).toEqual([
      { title: 'Renamed', price: 100, weight_grams: 7, bundle: [{ sku: 'MUG', quantity: 2 }] },
    ])
  }) // prettier-ignore
})

describe('a file is refused, and nothing of it is taken,', () => {
  const head = 'sku,title,price,currency\nR1,One,1,GBP\n'
  it.each<[string, string | Uint8Array, object, object]>([
    ['when a quote is not closed', `${head}R2,"Two,1,GBP\nR3,Three,1,GBP\n`, {}, { code: 'CUT', line: 3 }],
    ['when it ends in a row', `${head}R2,Tw`, {}, { code: 'CUT', line: 3 }],
    ['when rows are missing', `${head}R2,Two,1,GBP\n`, { rows: 3 }, { code: 'ROW_COUNT', line: null }],
    ['when a quote stands in a cell', `${head}R2,"Two" x,1,GBP\n`, {}, { code: 'QUOTES', line: 3 }],
    ['when it is empty', ' \n', {}, { code: 'EMPTY', line: null }],
    ['when it has no SKU', 'title,price\nOne,1\n', {}, { code: 'MISSING_COLUMN', line: 1 }],
    ['when a column is there twice', 'sku,title,Title\nR1,a,b\n', {}, { code: 'COLUMN_TWICE', line: 1 }],
    ['when it is Windows-1252', Buffer.from(`${head}R2,Caf\u00e9,1,GBP\n`, 'latin1'), {}, { code: 'NOT_UTF8', line: 1 }],
    ['when it is UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), {}, { code: 'NOT_UTF8', line: 1 }],
  ])('%s', async (_, content, given, fault) => {
    expect(await taken('PRODUCTS', content, given)).toMatchObject({ state: 'REFUSED', fault, rowsRead: 0 })
    expect(await variantsLike('R_')).toEqual([])
  })

  it('when fewer bytes come than were declared; and it may be sent again', async () => {
    const job = await start('PRODUCTS', { sizeBytes: head.length })
    const cut = await send(job, head.slice(0, -5))
    expect([cut.status, await cut.json()]).toMatchObject([422, { code: 'CUT' }])
    expect((await look(job.id)).state).toBe('AWAITING_FILE')
    expect((await send(job, head)).status).toBe(202)
    await eventually(async () => expect((await look(job.id)).state).toBe('DONE'))
    expect((await send(job, head)).status).toBe(409)
    expect(await variantsLike('R_')).toEqual([{ sku: 'R1', title: 'One', price: 100 }])
  })

  it('when the sender breaks off in the middle', async () => {
    const job = await start('PRODUCTS')
    const sending = httpRequest(local(job.uploadUrl), { method: 'PUT', headers: { 'content-length': 1_000 } })
    sending.on('error', () => undefined)
    sending.write('sku,title\nB1,')
    await new Promise((resolve) => sending.once('socket', (socket) => socket.once('connect', resolve)))
    sending.destroy()
    expect((await send(job, 'sku,title,price,currency\nB2,Whole,1,GBP\n')).status).toBe(202)
    await eventually(async () => expect((await look(job.id)).state).toBe('DONE'))
    expect(await variantsLike('B_')).toEqual([{ sku: 'B2', title: 'Whole', price: 100 }])
  })
})

it('rows that cannot be taken are told with line, column and reason, and can be sent again when they are mended', async () => {
  const file = 'sku;title;price;currency;weightGrams\nQ1;One;1.005;GBP;5\nQ2;Two;2;GBP;heavy\nQ3;Three;3;GBP\n;Four;4;GBP;1\nQ5;=Five;5;GBP;1\n'
  const job = await taken('PRODUCTS', file)
  expect(job).toMatchObject({ state: 'DONE', totalRows: 5, rowsRead: 5, rowsRejected: 4 })
  const rejects = await rejectsOf(job)
  expect(rejects.map((line) => line.split(',').slice(0, 2))).toEqual([['line', 'column'], ['2', 'price'], ['3', 'weightGrams'], ['4', ''], ['5', 'sku']])
  const mended = [rejects[0], rejects[1]?.replaceAll('1.005', '1.05')].join('\r\n')
  expect(await taken('PRODUCTS', mended)).toMatchObject({ state: 'DONE', rowsRejected: 0 })
  expect((await variantsLike('Q_')).map(({ sku, price }) => [sku, price])).toEqual([['Q1', 105], ['Q5', 500]])
}) // prettier-ignore

it('what customs must know of products comes and goes by file, in the columns that it has', async () => {
  const columns = 'hsCode,originCountry,customsValue,netWeightGrams,customsDescription,merchantProductId,manufacturerProductId,standardProductId'
  const rows = ['C1,a,5,GBP,6912.00,CN,2.50,350,Stoneware mug,,JD-1,4006381333931', 'C2,a,5,GBP,69,,,,,,,', 'C3,a,5,GBP,,,1.00,,,,,', 'C4,a,5,GBP,,,,,gift,,,', 'C5,a,5,GBP,,,,x,,,,']
  const job = await taken('PRODUCTS', [`sku,title,price,currency,${columns}`, ...rows].join('\n'))
  expect((await rejectsOf(job)).slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([['3', 'hsCode'], ['4', 'customsValue'], ['5', 'customsDescription'], ['6', 'netWeightGrams']])
  await taken('PRODUCTS', 'sku,netWeightGrams\nC1,340\n')
  const line = (await exported('PRODUCTS')).split('\r\n').find((row) => row.startsWith('C1'))
  expect(line).toMatch(/,691200,CN,2.50,340,Stoneware mug,,JD-1,4006381333931,false,,false,false,$/)
}) // prettier-ignore

it('words and days that are none are refused, row by row', async () => {
  const head = 'sku,title,price,currency,taxClass,outOfStockPolicy,availableFrom,active'
  const rows = ['W1,a,1,GBP,HALF,,,', 'W2,a,1,GBP,zero,LATER,,', 'W3,a,1,GBP,,,31.12.2026,', 'W4,a,1,GBP,,,2026-02-30,', 'W5,a,1,GBP,,,,perhaps', 'W6,a,1,GBP,ZERO,preorder,2027-01-31,no', ',a,1,GBP,,,,']
  const job = await taken('PRODUCTS', [head, ...rows].join('\n'))
  expect(job).toMatchObject({ state: 'DONE', rowsRejected: 6 })
  expect((await rejectsOf(job)).slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([['2', 'taxClass'], ['3', 'outOfStockPolicy'], ['4', 'availableFrom'], ['5', 'availableFrom'], ['6', 'active'], ['8', 'sku']])
  expect(await variantsLike('W_')).toEqual([{ sku: 'W6', title: 'a', price: 100 }])
}) // prettier-ignore

it('stock is corrected to what the file says, down to what is free', async () => {
  const file = 'sku,location,onHand\nMUG,LTN,60\nTEA,LTN,-1\nCUP,LTN,5\nMUG,XXX,5\n'
  const job = await taken('STOCK', file)
  expect(job).toMatchObject({ state: 'DONE', rowsRead: 4, rowsRejected: 3 })
  expect((await rejectsOf(job)).slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([['3', 'onHand'], ['4', 'sku'], ['5', 'location']])
  const movements = await inventory.service.database.query('SELECT sku, kind, quantity, reference FROM stock_movement WHERE reference = $1', [`Import ${job.id}`])
  expect(movements).toEqual([{ sku: 'MUG', kind: 'ADJUSTMENT', quantity: -40, reference: `Import ${job.id}` }])
}) // prettier-ignore

it('suppliers and purchase orders are taken in, each reference once', async () => {
  const suppliers = 'code,name,currency,leadTimeDays,sku,unitCost,multiple\nACME,Acme,GBP,5,MUG,2.50,6\nACME,Acme,GBP,5,TEA,1,1\nBAD,Bad,XXX,5,,,\n'
  expect(await taken('SUPPLIERS', suppliers)).toMatchObject({ state: 'DONE', rowsRead: 3, rowsRejected: 1 })
  const orders = 'reference,supplier,location,sku,quantity\nA1,ACME,LTN,MUG,12\nA1,ACME,LTN,TEA,3\nA2,ACME,LTN,MUG,7\nA2,ACME,LTN,TEA,1\n'
  const job = await taken('PURCHASE_ORDERS', orders)
  expect(job).toMatchObject({ state: 'DONE', rowsRead: 4, rowsRejected: 2 })
  expect((await rejectsOf(job)).slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([['4', 'quantity'], ['5', '']])
  await taken('PURCHASE_ORDERS', orders)
  const late = await taken('PURCHASE_ORDERS', 'reference,supplier,location,sku,quantity,expectedOn\nA3,ACME,LTN,MUG,12,tomorrow\nA3,ACME,LTN,TEA,few,\nA4,ACME,LTN,TEA,few,\n')
  expect((await rejectsOf(late)).slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([['2', 'expectedOn'], ['3', ''], ['4', 'quantity']])
  const file = await exported('PURCHASE_ORDERS')
  expect(file.trim().split('\r\n').slice(1)).toEqual(['PO-000001,ACME,LTN,MUG,12,2.50,GBP,,DRAFT,0,0,0', 'PO-000001,ACME,LTN,TEA,3,1.00,GBP,,DRAFT,0,0,0'])
  // What was exported is known: nothing is made twice.
  expect(await taken('PURCHASE_ORDERS', file)).toMatchObject({ state: 'DONE', rowsRead: 2, rowsRejected: 2 })
  const before = await exported('SUPPLIERS')
  expect(await taken('SUPPLIERS', before)).toMatchObject({ state: 'DONE', rowsRejected: 0 })
  expect(await exported('SUPPLIERS')).toBe(before)
}) // prettier-ignore

it('an export comes back as it was, and no spreadsheet computes it', async () => {
  const titles = ['=1+1', '+49 30', '-x', '@home', "'=quoted", 'a;b "c"', 'plain']
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: titles.map((title, n) => aVariant(`F${n}`, { title, price: { amount: '1234.50', currencyCode: 'GBP' } })) })
  const file = await exported('PRODUCTS', { delimiter: ';', decimalComma: true })
  const lines = file.split('\r\n').filter((line) => line.startsWith('F'))
  expect(lines.slice(0, 5).map((line) => line.split(';').slice(1, 3))).toEqual(["'=1+1", "'+49 30", "'-x", "'@home", "''=quoted"].map((title) => [title, '1234,50']))
  const before = await inventory.service.database.query('SELECT * FROM variant ORDER BY sku')
  expect(await taken('PRODUCTS', file, { decimalComma: true })).toMatchObject({ state: 'DONE', rowsRejected: 0 })
  expect(await inventory.service.database.query('SELECT * FROM variant ORDER BY sku')).toEqual(before)
  const stock = await exported('STOCK')
  const ledger = (await inventory.ledger()).length
  expect(await taken('STOCK', stock)).toMatchObject({ state: 'DONE', rowsRejected: 0 })
  expect((await inventory.ledger()).length).toBe(ledger)
}) // prettier-ignore

it('100,000 rows are taken once each, though a process ends in the middle and another goes on', async () => {
  const shared = inventory
  // It serves files, and takes none in: the others do, one after the other.
  inventory = await runInventory([])
  const ROWS = 100_000
  const job = await start('PRODUCTS', { rows: ROWS })
  // Each thousandth has no price.
  const rowOf = (n: number) => `M${n},Thing ${n},${n % 1_000 === 0 ? 'none' : '1.00'},GBP\n`
  let next = 0
  const body = new ReadableStream({
    pull: (controller) => {
      if (next === 0) controller.enqueue(Buffer.from('sku,title,price,currency\n'))
      controller.enqueue(Buffer.from(Array.from({ length: 1_000 }, (_, k) => rowOf(next + k)).join('')))
      next += 1_000
      if (next >= ROWS) controller.close()
    },
  })
  expect((await fetch(local(job.uploadUrl), { method: 'PUT', body, duplex: 'half' })).status).toBe(202)
  const { port: _, ...config } = inventory.service.config
  const beside = () => createService({ ...config, port: 0, metricsPort: 0 }, { bus: inventory.bus, importEveryMs: 10, channelFeed: { everyMs: 3_600_000, sweepEveryMs: 3_600_000 } })
  const first = await beside()
  await first.start()
  await eventually(async () => expect((await look(job.id)).rowsRead).toBeGreaterThan(0), { timeoutMs: 60_000 })
  await first.stop()
  const second = await beside()
  await second.start()
  await eventually(async () => expect((await look(job.id)).state).toBe('DONE'), { timeoutMs: 120_000 })
  await second.stop()
  expect(await look(job.id)).toMatchObject({ totalRows: ROWS, rowsRead: ROWS, rowsRejected: 100 })
  expect((await rejectsOf(await look(job.id))).length).toBe(101)
  expect((await variantsLike('M%')).filter(({ title }) => title.startsWith('Thing')).length).toBe(ROWS - 100)
  expect(await inventory.service.database.query('SELECT FROM import_chunk')).toEqual([])
  await inventory.stop()
  inventory = shared
}, 300_000) // prettier-ignore
