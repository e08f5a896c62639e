import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

const CUSTOMS = {
  ...{ hsCode: '691200', originCountry: 'GB', customsValue: null, netWeightGrams: null, description: 'Mug of stoneware' },
  ...{ merchantProductId: null, manufacturerProductId: null },
}
/** GTIN-12 and GTIN-13 of the examples of GS1, and a GTIN that nobody has. */
const [MUG_GTIN, TEA_GTIN, NOBODYS] = ['614141000036', '9506000134352', '4006381333931']

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([
    warehouse.variant('MUG', { customs: { ...CUSTOMS, standardProductId: MUG_GTIN } }),
    warehouse.variant('TEA', { customs: { ...CUSTOMS, standardProductId: TEA_GTIN } }),
    warehouse.variant('CUP'),
  ])
})
afterAll(() => warehouse.close())

const SCAN = `mutation ($input: ScanPickInput!) { scanPick(input: $input) {
  fulfillmentOrder { status lines { sku quantity picked } } userErrors { code field parameters { key value } } } }`
const scan = async (fulfillmentOrderId: string, code: string, picked?: number) => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, SCAN, { input: { fulfillmentOrderId, code, picked } })
  expect(errors).toBeUndefined()
  return data.scanPick
}
const refusal = ({ fulfillmentOrder, userErrors }: Awaited<ReturnType<typeof scan>>) => {
  expect([fulfillmentOrder, userErrors.length]).toEqual([null, 1])
  const [{ code, field, parameters }] = userErrors
  return [code, field.join('.'), ...parameters.map(({ key, value }: { key: string; value: string }) => `${key} ${value}`)]
}
const picked = (answer: Awaited<ReturnType<typeof scan>>): [string, ...number[]] => [
  answer.fulfillmentOrder.status,
  ...answer.fulfillmentOrder.lines.map((line: { picked: number }) => line.picked),
]
/** What is told of an order is told after its answer. */
const tells = (orderId: string, ...types: string[]) =>
  eventually(async () => expect(warehouse.published(orderId).map(({ type }) => type)).toEqual(types))
const open = () => warehouse.open([{ sku: 'MUG', quantity: 3 }, { sku: 'TEA', quantity: 1, bin: 'B-02' }]) // prettier-ignore

it('each scan counts one unit, by SKU or GTIN: the first begins the picking, the last closes it', async () => {
  const { orderId, fulfillmentOrderId } = await open()
  expect(picked(await scan(fulfillmentOrderId, 'MUG'))).toEqual(['PICKING', 1, 0])
  expect(picked(await scan(fulfillmentOrderId, MUG_GTIN))).toEqual(['PICKING', 2, 0])
  expect(picked(await scan(fulfillmentOrderId, `0${MUG_GTIN}`))).toEqual(['PICKING', 3, 0])
  await tells(orderId, 'fulfillment.picking_started.v1')
  expect(picked(await scan(fulfillmentOrderId, TEA_GTIN))).toEqual(['PICKED', 3, 1])
  await tells(orderId, 'fulfillment.picking_started.v1', 'fulfillment.picked.v1')
  expect(warehouse.published(orderId).map(({ type, data }) => [type, data.lines, data.actor])).toEqual([
    ['fulfillment.picking_started.v1', [{ sku: 'MUG', quantity: 3 }, { sku: 'TEA', quantity: 1 }], 'anna'], // prettier-ignore
    ['fulfillment.picked.v1', [{ sku: 'MUG', quantity: 3 }, { sku: 'TEA', quantity: 1 }], 'anna'], // prettier-ignore
  ])
})

it('a scan that is sent again after no answer counts once, the last one too', async () => {
  const { orderId, fulfillmentOrderId } = await open()
  for (let time = 0; time < 2; time += 1) expect(picked(await scan(fulfillmentOrderId, 'MUG', 3))).toEqual(['PICKING', 3, 0])
  for (let time = 0; time < 2; time += 1) expect(picked(await scan(fulfillmentOrderId, 'TEA', 1))).toEqual(['PICKED', 3, 1])
  await tells(orderId, 'fulfillment.picking_started.v1', 'fulfillment.picked.v1')
})

it('what was put back is not picked, and the rest is told as short', async () => {
  const { orderId, fulfillmentOrderId } = await open()
  await scan(fulfillmentOrderId, 'MUG', 3)
  expect(picked(await scan(fulfillmentOrderId, 'MUG', 1))).toEqual(['PICKING', 1, 0])
  await warehouse.change('recordPick', { fulfillmentOrderId, lines: [{ sku: 'MUG', quantity: 1 }] }, 'fulfillmentOrder { status }')
  await tells(orderId, 'fulfillment.picking_started.v1', 'fulfillment.picked.v1', 'fulfillment.short_picked.v1')
  expect(warehouse.published(orderId).map(({ type, data }) => [type, data.lines]).slice(1)).toEqual([
    ['fulfillment.picked.v1', [{ sku: 'MUG', quantity: 1 }]],
    ['fulfillment.short_picked.v1', [{ sku: 'MUG', quantity: 2 }, { sku: 'TEA', quantity: 1 }]], // prettier-ignore
  ]) // prettier-ignore
})

it.each<[string, string, number | undefined, string[]]>([
  ['another item by its SKU', 'CUP', undefined, ['INVALID', 'input.code', 'fault WRONG_ITEM', 'sku CUP']],
  ['a GTIN that nobody has', NOBODYS, undefined, ['NOT_FOUND', 'input.code', `sku ${NOBODYS}`]],
  ['a GTIN with a wrong check digit', '9506000134353', undefined, ['INVALID', 'input.code', 'fault CHECK_DIGIT']],
  ['a code that nobody has', 'NO-SUCH', undefined, ['NOT_FOUND', 'input.code', 'sku NO-SUCH']],
  ['nothing', '', undefined, ['REQUIRED', 'input.code']],
  ['one more than asked', 'TEA', undefined, ['OUT_OF_RANGE', 'input.code', 'least 0', 'most 1', 'sku TEA']],
  ['more than asked at once', 'MUG', 4, ['OUT_OF_RANGE', 'input.picked', 'least 0', 'most 3', 'sku MUG']],
  ['less than none', 'MUG', -1, ['OUT_OF_RANGE', 'input.picked', 'least 0', 'most 3', 'sku MUG']],
])('%s is refused, and counts nothing', async (_, code, count, expected) => {
  const { orderId, fulfillmentOrderId } = await open()
  await scan(fulfillmentOrderId, 'TEA')
  expect(refusal(await scan(fulfillmentOrderId, code, count))).toEqual(expected)
  expect(picked(await scan(fulfillmentOrderId, 'TEA', 1))).toEqual(['PICKING', 0, 1])
  await tells(orderId, 'fulfillment.picking_started.v1')
})

it('nothing is scanned of what is packed, held, or not there', async () => {
  const packed = await open()
  await warehouse.work(packed.fulfillmentOrderId, 'PACKED')
  expect(refusal(await scan(packed.fulfillmentOrderId, 'MUG', 3))).toEqual([
    'ILLEGAL_TRANSITION',
    'input.fulfillmentOrderId',
    'status PACKED',
  ])
  for (const code of ['CUP', NOBODYS, 'TEA'])
    expect(refusal(await scan(packed.fulfillmentOrderId, code))).toEqual([
      'ILLEGAL_TRANSITION',
      'input.fulfillmentOrderId',
      'status PACKED',
    ])
  const held = await open()
  await warehouse.change(
    'holdFulfillmentOrder',
    { fulfillmentOrderId: held.fulfillmentOrderId, reason: 'Wet boxes' },
    'fulfillmentOrder { id }',
  )
  expect(refusal(await scan(held.fulfillmentOrderId, 'MUG'))).toEqual(['ILLEGAL_TRANSITION', 'input.fulfillmentOrderId', 'status OPEN', 'fault HELD']) // prettier-ignore
  expect(refusal(await scan('nobody', 'MUG'))).toEqual(['NOT_FOUND', 'input.fulfillmentOrderId'])
})
