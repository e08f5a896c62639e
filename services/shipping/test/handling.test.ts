import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  const cube = { weightGrams: 500, dimensionsMm: { length: 100, width: 100, height: 100 } }
  await warehouse.tell([
    warehouse.variant('BRICK', cube),
    warehouse.variant('VASE', { ...cube, fragile: true }),
    warehouse.variant('CRATE', { ...cube, carriesGrams: 499 }),
    warehouse.variant('PLANT', { weightGrams: 500, dimensionsMm: { length: 60, width: 60, height: 190 }, thisSideUp: true }),
    warehouse.variant('PIPE', { weightGrams: 500, dimensionsMm: { length: 60, width: 60, height: 190 } }),
    warehouse.variant('ACID', { ...cube, hazardous: true, hazardClass: '8' }),
    warehouse.variant('GAS', { ...cube, hazardous: true, hazardClass: '2.1' }),
    warehouse.variant('GLUE', { ...cube, hazardous: true }),
  ])
})
afterAll(() => warehouse.close())

const PACKED = 'fulfillmentOrder { packages { box lines { sku quantity } blocks { sku z unit { height } up } } }'
interface Packed {
  readonly box: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly blocks: readonly { readonly sku: string; readonly z: number; readonly unit: { readonly height: number }; readonly up: number }[]
}
const units = (text: string) =>
  text.split(', ').map((line) => {
    const [quantity = '', sku = ''] = line.split(' ')
    return { sku, quantity: Number(quantity) }
  })
const picked = async (text: string): Promise<string> => {
  const { fulfillmentOrderId } = await warehouse.open(units(text))
  await warehouse.work(fulfillmentOrderId, 'PICKED')
  return fulfillmentOrderId
}
async function pack(text: string): Promise<readonly Packed[]> {
  const { fulfillmentOrder, userErrors } = await warehouse.change(
    'packFulfillmentOrder',
    { fulfillmentOrderId: await picked(text) },
    PACKED,
  )
  expect(userErrors).toEqual([])
  return fulfillmentOrder.packages
}
const contents = (packages: readonly Packed[]) =>
  packages.map(({ lines }) => lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', ')).sort()

describe('what the catalogue says of a variant is kept in its box:', () => {
  it('on a fragile unit stands nothing, itself least of all', async () => {
    const packages = await pack('4 VASE, 4 BRICK')
    const blocks = packages.flatMap((each) => each.blocks)
    expect(blocks.filter(({ sku }) => sku === 'VASE').every(({ up }) => up === 1)).toBe(true)
    const on = packages.flatMap(({ blocks: inside }) => inside.filter(({ sku, z }) => sku === 'BRICK' && z > 0))
    expect(on.length === 0 || packages.every(({ blocks: inside }) => !inside.some(({ sku, z }) => sku === 'VASE' && z === 0))).toBe(true)
    // 400 × 300 × 200 takes 24 that carry each other, and 12 that carry nothing.
    expect((await pack('24 BRICK')).map(({ box }) => box)).toEqual(['M'])
    expect((await pack('24 VASE')).map(({ box }) => box)).not.toEqual(['M'])
  })

  it('a unit that carries less than another weighs stands on top, or alone', async () => {
    const blocks = (await pack('24 CRATE')).flatMap((each) => each.blocks)
    expect(blocks.every(({ up }) => up === 1)).toBe(true)
  })

  it('a unit of which this side is up stands, where another is laid', async () => {
    const heights = async (text: string) => (await pack(text)).flatMap(({ blocks }) => blocks.map(({ unit }) => unit.height))
    expect(await heights('2 PLANT')).toEqual([190])
    expect(await heights('2 PIPE')).toEqual([60])
  })

  it('hazardous goods share no box with others, nor with those of another class', async () => {
    expect(contents(await pack('1 BRICK, 1 ACID, 1 GAS, 1 GLUE'))).toEqual(['1 ACID', '1 BRICK', '1 GAS', '1 GLUE'])
    expect(contents(await pack('2 ACID'))).toEqual(['2 ACID'])
  })
})

describe('packages that cannot be are refused, with what is wrong:', () => {
  const packing = async (input: object, fields = 'fulfillmentOrder { id }') => {
    const mutation = `mutation ($input: PackInput!) { packFulfillmentOrder(input: $input) { ${fields} userErrors { code field parameters { key value } } } }`
    const { data, errors } = await warehouse.graph(WAREHOUSE, mutation, { input })
    expect(errors).toBeUndefined()
    return data.packFulfillmentOrder
  }
  const refusal = async (text: string, given: object) => {
    const input = { fulfillmentOrderId: await picked(text), packages: [{ lines: units(text), ...given }] }
    const { userErrors, fulfillmentOrder } = await packing(input)
    // Nothing of it is packed.
    const query = 'query ($id: ID!) { fulfillmentOrder(id: $id) { status packages { sscc } } }'
    const { data } = await warehouse.graph(WAREHOUSE, query, { id: input.fulfillmentOrderId })
    expect([fulfillmentOrder, data.fulfillmentOrder]).toEqual([null, { status: 'PICKED', packages: [] }])
    return userErrors.map(({ code, field, parameters }: { code: string; field: string[]; parameters: { key: string; value: string }[] }) =>
      [code, field.slice(3).join('.'), ...parameters.map(({ key, value }) => `${key} ${value}`)].join(', '),
    )
  }
  const at = (x: number, y: number, z: number, given: object = {}) => ({
    ...{ sku: 'BRICK', x, y, z, unit: { length: 100, width: 100, height: 100 }, along: 1, across: 1, up: 1, ...given },
  })
  const PIPE = { sku: 'PIPE', unit: { length: 60, width: 60, height: 190 } }

  it.each<[string, string, object, string[]]>([
    ['a unit higher than its box', '1 BRICK', { box: 'XS' }, ['INVALID, box, fault DOES_NOT_FIT, box XS, sku BRICK']],
    ['a unit that may not be laid', '1 PLANT', { box: 'S' }, ['INVALID, box, fault DOES_NOT_FIT, box S, sku PLANT']],
    ['more than the box has room for', '8 BRICK', { box: 'S' }, ['INVALID, box, fault DOES_NOT_FIT, box S, sku BRICK']],
    ['more than the box carries', '25 BRICK', { box: 'M' }, ['INVALID, box, fault DOES_NOT_FIT, box M, sku BRICK']],
    ['acid beside a brick', '1 BRICK, 1 ACID', { box: 'OWN' }, ['INVALID, lines, fault HAZARDOUS_APART, sku ACID']],
    ['two classes', '1 ACID, 1 GAS', { box: 'M' }, ['INVALID, lines, fault HAZARDOUS_APART, sku GAS']],
    ['a plan through the wall', '1 BRICK', { box: 'S', blocks: [at(201, 0, 0)] }, ['INVALID, blocks, fault PLAN, plan OUTSIDE, sku BRICK']],
    ['a plan of two in one place', '2 BRICK', { box: 'S', blocks: [at(0, 0, 0), at(99, 0, 0)] }, ['INVALID, blocks, fault PLAN, plan OVERLAP, sku BRICK']],
    ['a plan of fewer units', '2 BRICK', { box: 'S', blocks: [at(0, 0, 0)] }, ['INVALID, blocks, fault PLAN, plan COUNT']],
    ['a plan of a block without units', '1 BRICK', { box: 'S', blocks: [at(0, 0, 0, { along: -1, up: -1 })] }, ['INVALID, blocks, fault PLAN, plan COUNT']],
    ['a plan of something else', '1 BRICK', { box: 'S', blocks: [at(0, 0, 0, PIPE)] }, ['INVALID, blocks, fault PLAN, plan COUNT, sku BRICK']],
    ['a plan with other sides', '1 BRICK', { box: 'S', blocks: [at(0, 0, 0, { unit: { length: 90, width: 90, height: 90 } })] }, ['INVALID, blocks, fault PLAN, plan TURN, sku BRICK']],
    ['a plan in the air', '1 BRICK', { box: 'M', blocks: [at(0, 0, 50)] }, ['INVALID, blocks, fault PLAN, plan SUPPORT, sku BRICK']],
    ['a plan upon a vase', '1 VASE, 1 BRICK', { box: 'M', blocks: [at(0, 0, 0, { sku: 'VASE' }), at(0, 0, 100)] }, ['INVALID, blocks, fault PLAN, plan LOAD, sku VASE']],
    ['a plan from the top down', '2 BRICK', { box: 'M', blocks: [at(0, 0, 100), at(0, 0, 0)] }, ['INVALID, blocks, fault PLAN, plan ORDER, sku BRICK']],
    ['a plan without a box', '1 BRICK', { box: 'OWN', blocks: [at(0, 0, 0)] }, ['INVALID, blocks, fault PLAN, plan OUTSIDE']],
  ])('%s', async (_, text, given, expected) => expect(await refusal(text, given)).toEqual(expected)) // prettier-ignore

  const FOREIGN = '376104250021234569'
  it.each<[string, string, string]>([
    ['with a wrong check digit', '376104250021234568', 'INVALID, sscc, fault CHECK_DIGIT'],
    ['of 17 digits', '37610425002123456', 'INVALID, sscc, fault FORMAT'],
    ['of letters', '3761042500212345AB', 'INVALID, sscc, fault FORMAT'],
    ['that is given out here', '006141410000000074', 'INVALID, sscc, fault OURS'],
  ])('an SSCC %s', async (_, sscc, expected) => expect(await refusal('1 BRICK', { box: 'S', sscc })).toEqual([expected]))

  it('an SSCC for two packages, of one order or of two', async () => {
    const two = [1, 2].map(() => ({ box: 'S', lines: units('1 BRICK'), sscc: FOREIGN }))
    const fulfillmentOrderId = await picked('2 BRICK')
    expect((await packing({ fulfillmentOrderId, packages: two })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'packages', '1', 'sscc'], parameters: [{ key: 'fault', value: 'TWICE' }] },
    ])
    const packages = [{ box: 'S', lines: units('2 BRICK'), sscc: FOREIGN }]
    const { userErrors, fulfillmentOrder } = await packing({ fulfillmentOrderId, packages }, 'fulfillmentOrder { packages { sscc } }')
    expect([userErrors, fulfillmentOrder]).toEqual([[], { packages: [{ sscc: FOREIGN }] }])
    expect(await refusal('1 BRICK', { box: 'S', sscc: FOREIGN })).toEqual(['DUPLICATE, sscc'])
  })

  it('but the scale is believed, and a plan without faults is kept as it is', async () => {
    const given = { box: 'M', weightGrams: 12_000, blocks: [at(0, 0, 0, { along: 4, across: 3, up: 2 })] }
    const input = { fulfillmentOrderId: await picked('24 BRICK'), packages: [{ lines: units('24 BRICK'), ...given }] }
    const fields = 'fulfillmentOrder { packages { weightGrams voidShare blocks { sku x y z unit { length width height } along across up } } }'
    expect(await packing(input, fields)).toEqual({ fulfillmentOrder: { packages: [{ weightGrams: 12_000, voidShare: 0, blocks: given.blocks }] }, userErrors: [] })
  }) // prettier-ignore
})
