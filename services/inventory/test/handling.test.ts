import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { rateCardChanged } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory(['BRICK', 'VASE', 'PLANT', 'ACID', 'GAS'], { importEveryMs: 10 })))
afterAll(() => inventory.stop())

const keep = (...variants: object[]) => inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })
const HANDLING = 'hazardous hazardClass fragile thisSideUp carriesGrams'
const read = async (sku: string) =>
  (await inventory.graph<{ variant: object }>(asViewer([]), `{ variant(sku: "${sku}") { ${HANDLING} } }`)).data?.variant
const lastTold = (sku: string) =>
  inventory.bus.published
    .filter(({ topic, key }) => topic === 'inventory.stock' && key === sku)
    .map(({ value }) => (JSON.parse(value) as { data: Record<string, unknown> }).data)
    .at(-1)
const USUAL = { hazardous: false, hazardClass: null, fragile: false, thisSideUp: false, carriesGrams: null }

it('how a variant may lie in a box is kept, told, and forgotten when it is said no more', async () => {
  const given = { hazardous: true, hazardClass: '6.1', fragile: true, thisSideUp: true, carriesGrams: 0 }
  expect(await keep(aVariant('JAR', given))).toEqual([])
  expect(await read('JAR')).toEqual(given)
  await eventually(() => expect(lastTold('JAR')).toMatchObject(given))
  expect(await keep(aVariant('JAR'))).toEqual([])
  expect(await read('JAR')).toEqual(USUAL)
  await eventually(() => expect(lastTold('JAR')).toMatchObject(USUAL))
})

it('what has a class is hazardous, whether that is said or not', async () => {
  expect(await keep(aVariant('BATTERY', { hazardClass: '9' }))).toEqual([])
  expect(await read('BATTERY')).toEqual({ ...USUAL, hazardous: true, hazardClass: '9' })
})

it.each<[string, object, object]>([
  ['a class that is none', { hazardClass: '2' }, { code: 'INVALID', field: 'hazardClass' }],
  ['a class by its name', { hazardClass: 'Corrosive' }, { code: 'INVALID', field: 'hazardClass' }],
  ['less than nothing to carry', { carriesGrams: -1 }, { code: 'OUT_OF_RANGE', field: 'carriesGrams' }],
  ['more than a ton to carry', { carriesGrams: 1_000_001 }, { code: 'OUT_OF_RANGE', field: 'carriesGrams' }],
])('refused is %s', async (_, given, { code, field }: { code?: string; field?: string }) => {
  expect(await keep(aVariant('WRONG', given))).toEqual([{ code, field: ['input', 'variants', '0', field] }])
  expect(await read('WRONG')).toBeNull()
})

/** Answers the rows of the file that were not taken. */
async function importFile(content: string): Promise<number> {
  const start = `mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id uploadUrl } } }`
  const input = { idempotencyKey: newId(), kind: 'PRODUCTS' }
  const { data } = await inventory.graph<{ startImport: { importJob: { id: string; uploadUrl: string } } }>(asViewer('ADMIN'), start, { input }) // prettier-ignore
  const { id, uploadUrl } = data!.startImport.importJob
  const url = `${inventory.service.url}${uploadUrl.replace('http://localhost:4000', '')}`
  expect((await fetch(url, { method: 'PUT', body: content, headers: { 'content-type': 'text/csv' } })).status).toBe(202)
  return eventually(async () => {
    const job = await inventory.graph<{ importJob: { state: string; rowsRejected: number } }>(asViewer('ADMIN'), `{ importJob(id: "${id}") { state rowsRejected } }`) // prettier-ignore
    expect(job.data?.importJob.state).toBe('DONE')
    return job.data!.importJob.rowsRejected
  })
}

it('a file tells it too, in columns of its own; what the file does not name stays', async () => {
  const head = 'sku,title,price,currency,hazardClass,fragile,thisSideUp,carriesGrams'
  expect(await importFile(`${head}\nF1,a,1,GBP,3,yes,no,2500\nF2,a,1,GBP,,,,\nF3,a,1,GBP,3.5,,,\nF4,a,1,GBP,,maybe,,\n`)).toBe(2)
  const flammable = { hazardous: true, hazardClass: '3', fragile: true, thisSideUp: false, carriesGrams: 2_500 }
  expect([await read('F1'), await read('F2'), await read('F3'), await read('F4')]).toEqual([flammable, USUAL, null, null])
  expect(await importFile('sku,thisSideUp\nF1,true\n')).toBe(0)
  expect(await read('F1')).toEqual({ ...flammable, thisSideUp: true })
  expect(await importFile('sku,hazardous,hazardClass\nF1,no,\n')).toBe(0)
  expect(await read('F1')).toEqual({ ...flammable, thisSideUp: true, hazardous: false, hazardClass: null })
  const { data } = await inventory.graph<{ exportUrl: string }>(asViewer('ADMIN'), '{ exportUrl(kind: PRODUCTS) }')
  const file = await (await fetch(`${inventory.service.url}${data!.exportUrl.replace('http://localhost:4000', '')}`)).text()
  const [header = '', ...rows] = file.trim().split('\r\n')
  expect(header.endsWith(',hazardous,hazardClass,fragile,thisSideUp,carriesGrams')).toBe(true)
  expect(rows.find((row) => row.startsWith('F1,'))).toMatch(/,false,,true,true,2500$/)
})

it('a label is quoted in as many boxes as that takes', async () => {
  const cube = { weightGrams: 100, dimensionsMm: { length: 100, width: 100, height: 60 } }
  const kept = await keep(
    aVariant('BRICK', cube),
    aVariant('VASE', { ...cube, fragile: true }),
    aVariant('PLANT', { weightGrams: 100, dimensionsMm: { length: 60, width: 100, height: 100 }, thisSideUp: true }),
    aVariant('ACID', { ...cube, hazardClass: '8' }),
    aVariant('GAS', { ...cube, hazardClass: '2.1' }),
  )
  expect(kept).toEqual([])
  const draft = rateCardChanged.draft('post', {
    ...{ carrier: 'post', name: 'Post', version: 1, currency: 'GBP', dimensionalDivisor: 5_000, heaviestGrams: 30_000, notServed: [] },
    zones: [{ code: 'ALL', match: 'ANYWHERE', countries: [] }],
    services: [{ code: 'SLOW', zones: [{ zone: 'ALL', transitDays: [1, 2], perKgAbove: 100, breaks: [{ upToGrams: 5_000, cost: 200 }] }] }],
    boxes: [{ code: 'S', sides: [300, 200, 120], outer: [306, 206, 126], maxGrams: 5_000, emptyGrams: 130 }],
  })
  await inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'shipping').payload }])
  await eventually(async () => expect(await inventory.service.database.query('SELECT 1 FROM rate_card')).toHaveLength(1))
  const orders = tellingOrders(inventory)
  const parcelsOf = async (text: string) => {
    const lines = text.split(', ').map((line) => ({ sku: line.replace(/^\d+ /, ''), quantity: Number.parseInt(line) }))
    const orderId = await orders.place(lines)
    await orders.answer(orderId, 1)
    await orders.confirm(orderId, lines)
    return ((await orders.answer(orderId, 2)).data.quote as { parcels: number }).parcels
  }
  // The box takes twelve that lie flat in two layers; in one layer on their narrow side it takes ten.
  expect(await parcelsOf('12 BRICK')).toBe(1)
  expect(await parcelsOf('12 VASE')).toBe(2)
  expect(await parcelsOf('12 PLANT')).toBe(2)
  expect(await parcelsOf('1 BRICK, 1 ACID, 1 GAS')).toBe(3)
})
