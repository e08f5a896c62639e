import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory(['MUG'], { importEveryMs: 10 })))
afterAll(() => inventory.stop())

const ADMIN = asViewer('ADMIN')
const keep = (...variants: object[]) => inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })
const categoryOf = async (sku: string) =>
  (await inventory.graph<{ variant: { category: string | null } }>(asViewer([]), `{ variant(sku: "${sku}") { category } }`)).data?.variant
    .category
const told = (sku: string) =>
  inventory.bus.published
    .filter(({ topic, key }) => topic === 'inventory.stock' && key === sku)
    .map(({ value }) => (JSON.parse(value) as { data: { category?: string | null } }).data.category)

it('What kind of product a variant is, is kept, told when it changes, and forgotten when it is said no more', async () => {
  expect(await keep(aVariant('JAR', { category: ' Kitchen > Jars ' }))).toEqual([])
  expect(await categoryOf('JAR')).toBe('Kitchen > Jars')
  expect(await keep(aVariant('JAR', { category: 'Kitchen > Jars' }))).toEqual([])
  expect(await keep(aVariant('JAR'))).toEqual([])
  expect(await categoryOf('JAR')).toBeNull()
  await eventually(() => expect(told('JAR')).toEqual(['Kitchen > Jars', null]))
  expect(await keep(aVariant('JAR', { category: ' ' }))).toEqual([])
  expect(await categoryOf('JAR')).toBeNull()
})

it.each([
  ['over 100 characters', 'A'.repeat(101)],
  ['a line break', 'Kitchen\nJars'],
])('Refused is one with %s', async (_, category) => {
  expect(await keep(aVariant('WRONG', { category }))).toEqual([{ code: 'INVALID', field: ['input', 'variants', '0', 'category'] }])
})

it('A file tells it in a column of its own, and has it again', async () => {
  const start = 'mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id uploadUrl } } }'
  const importFile = async (content: string) => {
    const { data } = await inventory.graph<{ startImport: { importJob: { id: string; uploadUrl: string } } }>(ADMIN, start, {
      input: { idempotencyKey: newId(), kind: 'PRODUCTS' },
    })
    const { id, uploadUrl } = data!.startImport.importJob
    const url = `${inventory.service.url}${uploadUrl.replace('http://localhost:4000', '')}`
    await fetch(url, { method: 'PUT', body: content, headers: { 'content-type': 'text/csv' } })
    await eventually(async () => {
      const job = await inventory.graph<{ importJob: object }>(ADMIN, `{ importJob(id: "${id}") { state rowsRejected } }`)
      expect(job.data?.importJob).toEqual({ state: 'DONE', rowsRejected: 0 })
    })
  }
  await importFile('sku,title,price,currency,category\nF1,a,1,GBP,Gifts\nF2,b,1,GBP,\n')
  expect([await categoryOf('F1'), await categoryOf('F2')]).toEqual(['Gifts', null])
  await importFile('sku,price\nF1,2\n')
  expect(await categoryOf('F1')).toBe('Gifts')
  await importFile('sku,category\nF1,=1+1\n')
  const { data } = await inventory.graph<{ exportUrl: string }>(ADMIN, '{ exportUrl(kind: PRODUCTS) }')
  const file = await (await fetch(`${inventory.service.url}${data!.exportUrl.replace('http://localhost:4000', '')}`)).text()
  const [header = '', ...rows] = file
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(rows.find(([sku]) => sku === 'F1')?.[header.indexOf('category')]).toBe("'=1+1")
})
