import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([
    warehouse.variant('MUG'),
    warehouse.variant('TEA'),
    warehouse.variant('ANVIL', { weightGrams: 700_000, dimensionsMm: { length: 900, width: 400, height: 400 } }),
  ])
})
afterAll(() => warehouse.close())

const LINES = [
  { sku: 'MUG', quantity: 3 },
  { sku: 'TEA', quantity: 1 },
]
const ORDER = 'fulfillmentOrder { status lines { sku quantity picked } packages { box } }'
const state = async (id: string) => ({
  orders: await warehouse.database.query('SELECT status FROM fulfillment_order WHERE id = $1', [id]),
  lines: await warehouse.database.query('SELECT sku, quantity, picked FROM fulfillment_line WHERE fulfillment_order_id = $1 ORDER BY sku', [
    id,
  ]),
  packages: await warehouse.database.query('SELECT count(*) AS count FROM package WHERE fulfillment_order_id = $1', [id]),
  shipments: await warehouse.database.query('SELECT count(*) AS count FROM shipment WHERE fulfillment_order_id = $1', [id]),
})
type Refusal = readonly [code: string, field: string, message: string]

/** Tries what must be refused: with exactly these errors, and nothing changed, stored or told. */
async function refuses(mutation: string, input: { readonly fulfillmentOrderId: string }, fields: string, expected: readonly Refusal[]) {
  const before = await state(input.fulfillmentOrderId)
  const { userErrors, ...payload } = await warehouse.change(mutation, input, fields)
  expect(userErrors).toEqual(expected.map(([code, field, message]) => ({ code, message, field: ['input', ...field.split('.')] })))
  expect(Object.values(payload)).toEqual([null])
  expect(await state(input.fulfillmentOrderId)).toEqual(before)
}

describe('a pick is refused', () => {
  let id: string
  beforeAll(async () => {
    id = (await warehouse.open(LINES)).fulfillmentOrderId
    await warehouse.work(id, 'PICKING')
  })
  const MUG = (quantity: number) => ({ sku: 'MUG', quantity })

  it.each<[string, object[], Refusal[]]>([
    ['of what is not on the order', [{ sku: 'HAT', quantity: 1 }], [['NOT_FOUND', 'lines.0.sku', 'HAT is not on this fulfillment order']]],
    ['of more than was asked for', [MUG(4)], [['OUT_OF_RANGE', 'lines.0.quantity', '0 to 3 units of MUG can be picked']]],
    ['of less than nothing', [MUG(-1)], [['OUT_OF_RANGE', 'lines.0.quantity', '0 to 3 units of MUG can be picked']]],
    ['that names a SKU twice', [MUG(1), MUG(1)], [['INVALID', 'lines.1.sku', 'MUG is there twice: give the sum in one line']]],
    [
      'with more lines than there can be',
      [1, 2, 3, 4, 5].map(MUG),
      [['TOO_MANY', 'lines', 'This fulfillment order has 2 lines: name each once']],
    ],
    [
      'with all that is wrong in it',
      [{ sku: 'HAT', quantity: 1 }, MUG(9)],
      [
        ['NOT_FOUND', 'lines.0.sku', 'HAT is not on this fulfillment order'],
        ['OUT_OF_RANGE', 'lines.1.quantity', '0 to 3 units of MUG can be picked'],
      ],
    ],
  ])('%s', (_, lines, errors) => refuses('recordPick', { fulfillmentOrderId: id, lines } as never, ORDER, errors))

  it('when it was picked already', async () => {
    const { fulfillmentOrderId } = await warehouse.open(LINES)
    await warehouse.work(fulfillmentOrderId, 'PICKED')
    await refuses('recordPick', { fulfillmentOrderId, lines: [MUG(3)] } as never, ORDER, [
      ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', 'A fulfillment order that is PICKED cannot become PICKED: next is PACK'],
    ])
  })
})

describe('packing by hand is refused', () => {
  let id: string
  beforeAll(async () => {
    id = (await warehouse.open(LINES)).fulfillmentOrderId
    await warehouse.work(id, 'PICKED')
  })
  const box = (lines: object[], given: object = {}) => ({ box: 'OWN', lines, ...given })
  const ALL = [{ sku: 'MUG', quantity: 3 }, { sku: 'TEA', quantity: 1 }] // prettier-ignore

  it.each<[string, object[], Refusal[]]>([
    ['without a package', [], [['REQUIRED', 'packages', 'Name the packages, or leave `packages` out to have the boxes chosen']]],
    ['in a box that is none', [box(ALL, { box: 'BIG' })], [['NOT_FOUND', 'packages.0.box', expect.stringMatching(/^There is no box BIG: take one of .*OWN$/) as unknown as string]]],
    ['with an empty package', [box(ALL), box([])], [['REQUIRED', 'packages.1.lines', 'A package holds at least one unit']]],
    ['of what was not picked', [box([...ALL, { sku: 'HAT', quantity: 1 }])], [['NOT_FOUND', 'packages.0.lines.2.sku', 'HAT was not picked for this fulfillment order']]],
    ['of more than was picked, over all packages', [box(ALL), box([{ sku: 'MUG', quantity: 1 }])], [['OUT_OF_RANGE', 'packages.1.lines.0.quantity', '0 picked units of MUG are left to pack']]],
    ['of no units', [box([{ sku: 'MUG', quantity: 0 }])], [['OUT_OF_RANGE', 'packages.0.lines.0.quantity', '3 picked units of MUG are left to pack']]],
    ['of less than was picked', [box([{ sku: 'MUG', quantity: 2 }])], [['INVALID', 'packages', 'Not packed: 1 × MUG, 1 × TEA']]],
    ['weighing nothing', [box(ALL, { weightGrams: 0 })], [['OUT_OF_RANGE', 'packages.0.weightGrams', 'A package in OWN weighs 1 to 25000000 g']]],
    ['weighing more than a lorry takes', [box(ALL, { weightGrams: 25_000_001 })], [['OUT_OF_RANGE', 'packages.0.weightGrams', 'A package in OWN weighs 1 to 25000000 g']]],
    ['weighing more than its box takes', [box(ALL, { box: 'S', weightGrams: 5_131 })], [['OUT_OF_RANGE', 'packages.0.weightGrams', 'A package in S weighs 1 to 5130 g']]],
    ['in more packages than are taken', Array.from({ length: 2_001 }, () => box(ALL)), [['TOO_MANY', 'packages', '2000 packages are the most']]],
  ])('%s', (_, packages, errors) => refuses('packFulfillmentOrder', { fulfillmentOrderId: id, packages } as never, ORDER, errors)) // prettier-ignore
})

describe('shipping is refused', () => {
  const packed = async (lines = LINES, given: Parameters<OpenWarehouse['open']>[1] = {}) => {
    const { fulfillmentOrderId } = await warehouse.open(lines, given)
    await warehouse.work(fulfillmentOrderId, 'PACKED')
    return fulfillmentOrderId
  }
  it('with a carrier or a service that is none', async () => {
    const fulfillmentOrderId = await packed()
    await refuses('shipFulfillmentOrder', { fulfillmentOrderId, carrier: 'pigeon' } as never, 'shipment { id }', [
      ['NOT_FOUND', 'carrier', 'There is no carrier pigeon: take one of kade-express, harbour-post'],
    ])
    await refuses(
      'shipFulfillmentOrder',
      { fulfillmentOrderId, carrier: 'kade-express', service: 'OVERNIGHT' } as never,
      'shipment { id }',
      [['NOT_FOUND', 'service', 'There is no service OVERNIGHT: take one of ECONOMY, STANDARD, EXPRESS']],
    )
  })

  it('to where no carrier goes, and of what none carries', async () => {
    await refuses(
      'shipFulfillmentOrder',
      { fulfillmentOrderId: await packed(LINES, { address: { countryCode: 'AQ' } }) },
      'shipment { id }',
      [['NOT_SERVICEABLE', 'fulfillmentOrderId', 'No carrier takes these packages to AQ']],
    )
    await refuses('shipFulfillmentOrder', { fulfillmentOrderId: await packed([{ sku: 'ANVIL', quantity: 1 }]) }, 'shipment { id }', [
      ['NOT_SERVICEABLE', 'fulfillmentOrderId', 'No carrier takes these packages to GB'],
    ])
  })

  it('a second time', async () => {
    const { fulfillmentOrderId } = await warehouse.open(LINES)
    await warehouse.ship(fulfillmentOrderId)
    await refuses('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }', [
      ['ILLEGAL_TRANSITION', 'fulfillmentOrderId', 'A fulfillment order that is SHIPPED cannot become SHIPPED: it is finished'],
    ])
  })
})

it('a cancellation takes a packed order from the packing table: it is unpacked, and packed anew without those units', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open(LINES)
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  const read = async () => (await warehouse.database.query<{ count: number }>('SELECT count(*) AS count FROM package WHERE fulfillment_order_id = $1', [fulfillmentOrderId]))[0]?.count // prettier-ignore
  expect(await read()).toBe(1)
  await warehouse.cancel(orderId, [{ sku: 'TEA', quantity: 1 }])
  expect(await state(fulfillmentOrderId)).toMatchObject({
    orders: [{ status: 'PICKED' }],
    lines: [
      { sku: 'MUG', quantity: 3, picked: 3 },
      { sku: 'TEA', quantity: 0, picked: 0 },
    ],
  })
  expect(await read()).toBe(0)
  const { fulfillmentOrder } = await warehouse.change(
    'packFulfillmentOrder',
    { fulfillmentOrderId },
    'fulfillmentOrder { status packages { lines { sku quantity } } }',
  )
  expect(fulfillmentOrder).toEqual({ status: 'PACKED', packages: [{ lines: [{ sku: 'MUG', quantity: 3 }] }] })
  await warehouse.cancel(orderId, [{ sku: 'MUG', quantity: 3 }])
  expect(await state(fulfillmentOrderId)).toMatchObject({ orders: [{ status: 'CANCELLED' }] })
  expect(await read()).toBe(0)
})
