import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { lettersOf, readPdf, together } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG', { title: 'Kubek „Łódź”' }), warehouse.variant('ANVIL', { weightGrams: 4_000 })])
})
afterAll(() => warehouse.close())

const linkOf = async (id: string): Promise<string> => {
  const { data, errors } = await warehouse.graph(
    WAREHOUSE,
    `{ _entities(representations: [{ __typename: "FulfillmentOrder", id: "${id}" }]) { ... on FulfillmentOrder { packingSlipUrl } } }`,
  )
  expect(errors).toBeUndefined()
  return (data._entities[0].packingSlipUrl as string).replace('https://shop.example', warehouse.url)
}

it('a slip has a page for each package: what is in it, its bars, and each step drawn', async () => {
  const lines = [{ sku: 'MUG', quantity: 3 }, { sku: 'ANVIL', quantity: 4 }] // prettier-ignore
  const { fulfillmentOrderId, number } = await warehouse.open(lines, { address: { name: 'محمد علي' } })
  await warehouse.work(fulfillmentOrderId, 'PICKED')
  const packages = [[lines[0]], [lines[1]]].map((units) => ({ box: 'L', lines: units }))
  const { fulfillmentOrder } = await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId, packages }, 'fulfillmentOrder { packages { sscc voidShare lines { sku } blocks { sku } } }') // prettier-ignore
  const answer = await fetch(await linkOf(fulfillmentOrderId))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(pages).toHaveLength(2)
  for (const [index, each] of fulfillmentOrder.packages.entries()) {
    const text = lettersOf([pages[index] ?? []])
    const isMugs = each.lines[0].sku === 'MUG'
    const said = [
      `Packing slip, order ${number}, package ${index + 1} of 2`,
      `Box L, 600 × 400 × 300 mm`,
      ...[`${Math.round(100 * each.voidShare)} % free`, `(00) ${each.sscc}`, 'محمد علي', 'London'],
      isMugs ? '3 × MUG  Kubek „Łódź”' : '4 × ANVIL  Title of ANVIL',
    ]
    expect(said.filter((words) => !text.includes(together(words)))).toEqual([])
    expect(text.match(/\d+\.\d+×(MUG|ANVIL)/g)).toHaveLength(each.blocks.length)
  }
})

it('before it is packed, by another link or for nobody, there is none', async () => {
  const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 1 }])
  const link = await linkOf(fulfillmentOrderId)
  expect((await fetch(link)).status).toBe(404)
  expect((await fetch(link.replace(/signature=.*/, ''))).status).toBe(403)
})

it('with letters that no font has is not made', async () => {
  const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 1 }], { address: { name: 'Ada \u{E123}' } })
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  expect((await fetch(await linkOf(fulfillmentOrderId))).status).toBe(422)
})
