import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
beforeAll(async () => {
  inventory = await runInventory(['POT', 'CUP', 'LID', 'TRAY'])
  orders = tellingOrders(inventory)
  expect(await upsert(aSet())).toEqual([])
})
afterAll(() => inventory.stop())
afterEach(async () => expect(await orders.differences()).toEqual([]))

const upsert = (...variants: object[]) => inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })
const part = (sku: string, quantity = 1) => ({ sku, quantity })
/** A tea set: a pot and two cups. */
const aSet = (given: object = {}, sku = 'SET') => aVariant(sku, { bundle: [part('POT'), part('CUP', 2)], ...given })
let keys = 0
const receive = (sku: string, quantity: number) =>
  inventory.change('receiveStock', 'ReceiveStockInput', {
    ...{ idempotencyKey: `delivery ${(keys += 1)}`, locationId: inventory.locationId, lines: [{ sku, quantity }] },
  })
const ledgerOf = async (orderId: string): Promise<string[]> =>
  (await inventory.ledger())
    .filter(({ reference }) => reference === orderId)
    .map(({ kind, sku, quantity }) => [kind, sku, quantity].join(' '))

describe('a bundle', () => {
  it('says what it consists of, and has no stock of its own', async () => {
    const { data, errors } = await inventory.graph(
      asViewer('SUPPORT'),
      '{ variant(sku: "SET") { bundle { sku quantity variant { title } } allowPartial availableFrom preorderCap stock { onHand } availability { available } } none: variant(sku: "POT") { bundle { sku } } }',
    )
    expect([errors, JSON.parse(JSON.stringify(data))]).toEqual([
      undefined,
      {
        variant: {
          bundle: [
            { sku: 'CUP', quantity: 2, variant: { title: 'A thing' } },
            { sku: 'POT', quantity: 1, variant: { title: 'A thing' } },
          ],
          ...{ allowPartial: true, availableFrom: null, preorderCap: null, stock: [], availability: { available: 50 } },
        },
        none: { bundle: null },
      },
    ])
  })

  it.each<[string, object[], string, string[]]>([
    ['of nothing', [aSet({ bundle: [] })], 'REQUIRED', ['0', 'bundle']],
    ['of more than 50 parts', [aSet({ bundle: Array.from({ length: 51 }, (_, n) => part(`P${n}`)) })], 'TOO_MANY', ['0', 'bundle']],
    ['that contains itself', [aSet({ bundle: [part('POT'), part('SET')] })], 'INVALID', ['0', 'bundle', '1', 'sku']],
    ['that contains itself over another', [aSet({ bundle: [part('BOX')] }, 'CASE'), aVariant('BOX', { bundle: [part('CASE')] })], 'INVALID', ['0', 'bundle', '0', 'sku']],
    ['of a bundle', [aVariant('POT2'), aVariant('HAMPER', { bundle: [part('POT2'), part('SET')] })], 'INVALID', ['1', 'bundle', '1', 'sku']],
    ['that is a part of another', [aVariant('CUP', { bundle: [part('LID')] })], 'INVALID', ['0', 'bundle']],
    ['of what has stock', [aVariant('TRAY', { bundle: [part('LID')] })], 'INVALID', ['0', 'bundle']],
    ['with a part that is not known', [aSet({ bundle: [part('SAUCER')] })], 'NOT_FOUND', ['0', 'bundle', '0', 'sku']],
    ['with a part twice', [aSet({ bundle: [part('POT'), part('POT')] })], 'INVALID', ['0', 'bundle', '1', 'sku']],
    ['with no unit of a part', [aSet({ bundle: [part('POT', 0)] })], 'OUT_OF_RANGE', ['0', 'bundle', '0', 'quantity']],
    ['with over a thousand units of a part', [aSet({ bundle: [part('POT', 1_001)] })], 'OUT_OF_RANGE', ['0', 'bundle', '0', 'quantity']],
    ['with a cap below nothing', [aSet({ preorderCap: -1 })], 'OUT_OF_RANGE', ['0', 'preorderCap']],
  ])('%s is refused', async (_, variants, code, field) => {
    const [fault] = await upsert(...variants)
    expect(fault).toEqual({ code, field: ['input', 'variants', ...field] })
    expect(await inventory.service.database.query(`SELECT 1 FROM variant WHERE sku IN ('CASE', 'HAMPER', 'POT2')`)).toEqual([])
  }) // prettier-ignore

  it('takes in no goods and no correction: they are its parts', async () => {
    expect(await receive('SET', 1)).toEqual([{ code: 'INVALID', field: ['input', 'lines', '0', 'sku'] }])
    const correction = { idempotencyKey: 'set', locationId: inventory.locationId, sku: 'SET', delta: 1, reason: 'Found' }
    expect(await inventory.change('adjustStock', 'AdjustStockInput', correction)).toEqual([{ code: 'INVALID', field: ['input', 'sku'] }])
    expect(await inventory.service.database.query(`SELECT * FROM stock_level WHERE sku = 'SET'`)).toEqual([])
  })
})

it('is told by its own name from the order to the parcel, and moves its parts in the ledger', async () => {
  const orderId = await orders.place([part('SET', 2), part('CUP', 1)])
  expect((await orders.answer(orderId, 1)).data.lines).toMatchObject([part('SET', 2), part('CUP', 1)])
  await orders.confirm(orderId, [part('SET', 2), part('CUP', 1)])
  const allocated = await orders.answer(orderId, 2)
  expect([allocated.type, allocated.data.lines]).toMatchObject(['stock.allocated.v1', [part('CUP', 1), part('SET', 2)]])
  await orders.ship(orderId, allocated, [part('SET', 2), part('CUP', 1)])
  await eventually(async () => expect(await orders.counters('CUP')).toMatchObject({ on_hand: 95, allocated: 0 }))
  expect(await orders.counters('POT')).toMatchObject({ on_hand: 98, allocated: 0 })
  expect((await ledgerOf(orderId)).sort()).toEqual([
    ...['ALLOCATE CUP 1', 'ALLOCATE CUP 4', 'ALLOCATE POT 2', 'RESERVE CUP 1', 'RESERVE CUP 4', 'RESERVE POT 2'],
    ...['SHIP CUP 1', 'SHIP CUP 4', 'SHIP POT 2'],
  ])
})

it('an order whose lines share a part gets all of them or none', async () => {
  // 95 cups and 98 pots are there: 40 sets and 15 cups are just enough, 40 sets and 16 cups are not.
  const refused = await orders.place([part('SET', 40), part('CUP', 16)])
  expect(await orders.answer(refused, 1)).toMatchObject({
    ...{ type: 'stock.rejected.v1', data: { lines: [{ sku: 'CUP', requested: 16, available: 15 }] } },
  })
  expect(await ledgerOf(refused)).toEqual([])
  const served = await orders.place([part('CUP', 10), part('SET', 40), part('CUP', 5)])
  expect(await orders.answer(served, 1)).toMatchObject({ type: 'stock.reserved.v1' })
  expect(await orders.counters('CUP')).toMatchObject({ on_hand: 95, reserved: 95 })
  await orders.cancel(served, [part('CUP', 15), part('SET', 40)])
  expect(await orders.answer(served, 2)).toMatchObject({ type: 'stock.released.v1' })
  expect(await orders.counters('CUP')).toMatchObject({ on_hand: 95, reserved: 0 })
})

it('that is not found whole is put on hold, all of it: its parts are neither sold nor lost, and the order waits', async () => {
  const orderId = await orders.place([part('SET', 3)])
  await orders.answer(orderId, 1)
  await orders.confirm(orderId, [part('SET', 3)])
  const allocated = await orders.answer(orderId, 2)
  await orders.shortPick(orderId, allocated, [part('SET', 1)])
  expect(await orders.answer(orderId, 3)).toMatchObject({
    ...{ type: 'stock.deallocated.v1', data: { lines: [part('SET', 1)], backordered: [part('SET', 1)] } },
  })
  expect(await orders.counters('POT')).toEqual({ on_hand: 97, reserved: 0, allocated: 2, held: 1 })
  expect(await orders.counters('CUP')).toEqual({ on_hand: 93, reserved: 0, allocated: 4, held: 2 })
  await orders.cancel(orderId, [part('SET', 1)])
  expect(await orders.answer(orderId, 4)).toMatchObject({ type: 'stock.released.v1' })
  await orders.ship(orderId, allocated, [part('SET', 2)])
  await eventually(async () => expect(await orders.counters('POT')).toMatchObject({ on_hand: 95, allocated: 0 }))
})

it('keeps for an order the parts of the moment at which it was placed, however the bundle changes', async () => {
  await upsert(aSet({ outOfStockPolicy: 'BACKORDER' }, 'GIFT'))
  const first = await orders.place([part('GIFT', 2)])
  expect(await orders.answer(first, 1)).toMatchObject({ type: 'stock.reserved.v1' })
  const second = await orders.place([part('GIFT', 100)])
  const later = await orders.answer(second, 1)
  expect(later).toMatchObject({ type: 'stock.backordered.v1' })
  const reserved = later.data.lines[0]!.reserved as number
  expect(await upsert(aVariant('GIFT', { bundle: [part('LID', 3)] }))).toEqual([])
  await orders.confirm(first, [part('GIFT', 2)])
  const allocated = await orders.answer(first, 2)
  await orders.ship(first, allocated, [part('GIFT', 2)])
  await eventually(async () =>
    expect((await ledgerOf(first)).filter((line) => line.startsWith('SHIP'))).toEqual(['SHIP CUP 4', 'SHIP POT 2']),
  )
  // Cups come: the order that waits is given what its sets were made of, and no lid.
  await orders.confirm(second, [part('GIFT', 100)])
  expect(await receive('CUP', 2)).toEqual([])
  const filled = await orders.answer(second, 3)
  expect([filled.type, filled.data.lines]).toMatchObject(['stock.allocated.v1', [{ ...part('GIFT', 1), fromBackorder: 1 }]])
  expect(await orders.counters('LID')).toMatchObject({ on_hand: 100, reserved: 0 })
  await orders.cancel(second, [part('GIFT', 100)])
  expect(await orders.answer(second, 4)).toMatchObject({ type: 'stock.released.v1', data: { lines: [part('GIFT', 100 - reserved - 1)] } })
  // Whoever orders it from now on gets lids.
  const third = await orders.place([part('GIFT', 1)])
  await orders.answer(third, 1)
  expect(await ledgerOf(third)).toEqual(['RESERVE LID 3'])
})
