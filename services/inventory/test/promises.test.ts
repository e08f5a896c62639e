import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { purchasesOf } from './running-purchases.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let purchases: ReturnType<typeof purchasesOf>
let orders: ReturnType<typeof tellingOrders>
/** The moment by the clock of what is looked after by the time; now unless given. */
let clock: Date | undefined
beforeAll(async () => {
  inventory = await runInventory([], { now: () => clock ?? new Date(), everyMs: 50 })
  purchases = purchasesOf(inventory)
  orders = tellingOrders(inventory)
  const variants = ['VASE', 'BOWL', 'JAR'].map((sku) => aVariant(sku, { outOfStockPolicy: 'BACKORDER' }))
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })
  await purchases.supply()
})
afterAll(() => inventory.stop())

const promised = async (sku: string, quantity: number): Promise<(string | null)[]> => {
  const destination = { name: 'Ada', line1: '1 High Street', city: 'Leeds', countryCode: 'GB' }
  const { data, errors } = await inventory.graph<{ variant: { availability: { ship: string | null; arrive: string | null } } }>(
    asViewer('SUPPORT'),
    `query ($sku: String!, $quantity: Int, $destination: AddressInput) { variant(sku: $sku) {
      availability(quantity: $quantity, destination: $destination) { ship: promisedShipDate arrive: promisedDeliveryDate } } }`,
    { sku, quantity, destination },
  )
  expect(errors).toBeUndefined()
  const { ship, arrive } = data!.variant.availability
  return [ship, arrive]
}
const answered = async (orderId: string, count: number) => {
  const { type, data } = await orders.answer(orderId, count)
  return { type, lines: data.lines, why: data.why, supply: data.supply }
}
const pegsOf = (orderId: string) =>
  inventory.service.database.query<{ source: string; line_id: string | null; quantity: number }>(
    'SELECT source, line_id, quantity FROM peg WHERE order_id = $1 ORDER BY source, line_id',
    [orderId],
  )

// 2101-03-01 is a Tuesday: what comes in then leaves Luton on Wednesday, and is in Britain on Friday.
it('what is ordered of a supplier is promised once, and a slip of it changes what its order was promised', async () => {
  const [soon] = await promised('VASE', 2)
  expect(soon! < '2101').toBe(true)
  const order = await purchases.order([purchases.line('VASE', 5, { expectedOn: '2101-03-01' })])
  expect(await promised('VASE', 2)).toEqual(['2101-03-02', '2101-03-04'])

  const first = await orders.place([{ sku: 'VASE', quantity: 4 }])
  expect(await answered(first, 1)).toMatchObject({
    type: 'stock.backordered.v1',
    lines: [{ sku: 'VASE', backordered: 4, promisedShipDate: '2101-03-02', promisedDeliveryDate: '2101-03-04' }],
  })
  expect(await pegsOf(first)).toEqual([{ source: 'PURCHASE_ORDER', line_id: order.lines[0]?.id, quantity: 4 }])
  // One of five is left: two are not to be had of it.
  expect(await promised('VASE', 1)).toEqual(['2101-03-02', '2101-03-04'])
  expect((await promised('VASE', 2))[0]! < '2101').toBe(true)

  const late = await purchases.done('updatePurchaseOrder', {
    ...{ purchaseOrderId: order.id, expectedVersion: order.version, expectedOn: '2101-03-08' },
  })
  expect(await answered(first, 2)).toEqual({
    type: 'stock.promise_changed.v1',
    lines: [
      {
        ...{ sku: 'VASE', quantity: 4, oldShipDate: '2101-03-02', newShipDate: '2101-03-09' },
        ...{ oldDeliveryDate: '2101-03-04', newDeliveryDate: '2101-03-11' },
      },
    ],
    why: 'SUPPLY_LATE',
    supply: { source: 'PURCHASE_ORDER', sourceId: order.id, reference: order.number },
  })
  expect(await promised('VASE', 1)).toEqual(['2101-03-09', '2101-03-11'])

  await purchases.done('updatePurchaseOrder', { purchaseOrderId: order.id, expectedVersion: late.version, expectedOn: '2101-03-01' })
  expect(await answered(first, 3)).toMatchObject({
    lines: [{ newShipDate: '2101-03-02', newDeliveryDate: '2101-03-04' }],
    why: 'SUPPLY_EARLY',
  })
})

it('what comes short is kept for who waits longest, who waits for the rest is told, and what comes in is given in that order', async () => {
  const order = await purchases.order([purchases.line('BOWL', 4, { expectedOn: '2101-03-01' })])
  const first = await orders.place([{ sku: 'BOWL', quantity: 2 }])
  await orders.answer(first, 1)
  const second = await orders.place([{ sku: 'BOWL', quantity: 2 }])
  expect((await answered(second, 1)).lines).toMatchObject([{ promisedShipDate: '2101-03-02' }])
  await purchases.order([purchases.line('BOWL', 2, { expectedOn: '2101-03-15' })])
  await purchases.done('updatePurchaseOrder', {
    ...{ purchaseOrderId: order.id, expectedVersion: order.version, lines: [{ lineId: order.lines[0]?.id, quantity: 2 }] },
  })
  expect(await answered(second, 2)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_SHORT' },
    lines: [{ sku: 'BOWL', quantity: 2, oldShipDate: '2101-03-02', newShipDate: '2101-03-16' }],
  })
  await orders.confirm(second, [{ sku: 'BOWL', quantity: 2 }])
  await orders.confirm(first, [{ sku: 'BOWL', quantity: 2 }])
  expect((await purchases.receive(order, [{ quantity: 2 }])).userErrors).toEqual([])
  expect(await answered(first, 2)).toMatchObject({ type: 'stock.allocated.v1', lines: [{ sku: 'BOWL', quantity: 2 }] })
  expect(orders.told(second).map(({ type }) => type)).toEqual(['stock.backordered.v1', 'stock.promise_changed.v1'])
  expect(await purchases.differences()).toEqual([])
})

it("a bundle is promised for when its last part has come, what it is promised is nobody else's, and a slip of the part is told", async () => {
  const parts = [{ sku: 'PLATE', quantity: 1 }, { sku: 'FORK', quantity: 2 }] // prettier-ignore
  const variants = ['PLATE', 'FORK'].map((sku) => aVariant(sku, { outOfStockPolicy: 'BACKORDER' }))
  const picnic = aVariant('PICNIC', { outOfStockPolicy: 'BACKORDER', bundle: parts })
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [...variants, picnic] })).toEqual([])
  const plates = { idempotencyKey: 'plates', locationId: inventory.locationId, lines: [{ sku: 'PLATE', quantity: 5 }] }
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', plates)).toEqual([])
  const forks = await purchases.order([purchases.line('FORK', 5, { expectedOn: '2101-03-01' })])
  expect(await promised('PICNIC', 2)).toEqual(['2101-03-02', '2101-03-04'])

  const order = await orders.place([{ sku: 'PICNIC', quantity: 2 }])
  expect((await answered(order, 1)).lines).toMatchObject([{ sku: 'PICNIC', backordered: 2, promisedShipDate: '2101-03-02' }])
  expect(await pegsOf(order)).toEqual([{ source: 'PURCHASE_ORDER', line_id: forks.lines[0]?.id, quantity: 2 }])
  // Of five forks four are promised in bundles: one is left for whoever orders forks, and no further picnic.
  expect(await promised('FORK', 1)).toEqual(['2101-03-02', '2101-03-04'])
  expect((await promised('FORK', 2))[0]! < '2101').toBe(true)
  const one = await orders.place([{ sku: 'FORK', quantity: 1 }])
  expect((await answered(one, 1)).lines).toMatchObject([{ promisedShipDate: '2101-03-02' }])
  const second = await orders.place([{ sku: 'FORK', quantity: 1 }])
  expect(String((await answered(second, 1)).lines[0]?.promisedShipDate) < '2101').toBe(true)

  await purchases.done('updatePurchaseOrder', { purchaseOrderId: forks.id, expectedVersion: forks.version, expectedOn: '2101-03-08' })
  expect(await answered(order, 2)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_LATE' },
    lines: [{ sku: 'PICNIC', quantity: 2, oldShipDate: '2101-03-02', newShipDate: '2101-03-09' }],
  })
})

it('what a delivery is short of, and what does not come on its day, is told with its reason', async () => {
  const short = await purchases.order([purchases.line('JAR', 4, { expectedOn: '2101-03-01' })])
  const later = await purchases.order([purchases.line('JAR', 4, { expectedOn: '2101-03-08' })])
  const first = await orders.place([{ sku: 'JAR', quantity: 2 }])
  await orders.answer(first, 1)
  const second = await orders.place([{ sku: 'JAR', quantity: 2 }])
  await orders.answer(second, 1)
  await orders.confirm(first, [{ sku: 'JAR', quantity: 2 }])
  await orders.confirm(second, [{ sku: 'JAR', quantity: 2 }])
  expect((await purchases.receive(short, [{ quantity: 2, closeLine: true }])).userErrors).toEqual([])
  expect(await answered(second, 2)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_SHORT', supply: { source: 'PURCHASE_ORDER', reference: short.number } },
    lines: [{ sku: 'JAR', quantity: 2, oldShipDate: '2101-03-02', newShipDate: '2101-03-09' }],
  })
  // Nothing comes on the 8th of March 2101, a Tuesday: on the 9th it is reckoned with for the 16th.
  clock = new Date('2101-03-09T08:00:00Z')
  expect(await answered(second, 3)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_LATE', supply: { source: 'PURCHASE_ORDER', reference: later.number } },
    lines: [{ sku: 'JAR', quantity: 2, oldShipDate: '2101-03-09', newShipDate: '2101-03-17' }],
  })
  expect(orders.told(second)).toHaveLength(3)
  const { data } = await inventory.graph<{ purchaseOrder: unknown }>(
    asViewer('PLANNER'),
    'query ($id: ID!) { purchaseOrder(id: $id) { version lines { expectedOn presumedOn } } }',
    { id: later.id },
  )
  expect(data!.purchaseOrder).toEqual({ version: later.version, lines: [{ expectedOn: '2101-03-08', presumedOn: '2101-03-16' }] })
  expect(await purchases.differences()).toEqual([])
})

it('a transfer that is lost, and one that does not arrive on its day, change what was promised of them', async () => {
  expect(await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN')] })).toEqual([])
  const { data: places } = await inventory.graph<{ locations: { id: string; code: string }[] }>(
    asViewer('ADMIN'),
    '{ locations { id code } }',
  )
  const toLocationId = places!.locations.find(({ code }) => code === 'MAN')!.id
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('CUP', { outOfStockPolicy: 'BACKORDER' })] })).toEqual([]) // prettier-ignore
  const cups = { idempotencyKey: 'cups', locationId: inventory.locationId, lines: [{ sku: 'CUP', quantity: 4 }] }
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', cups)).toEqual([])
  interface Transfer {
    readonly id: string
    readonly number: string
    readonly expectedOn: string
    readonly presumedOn: string | null
    readonly lines: readonly { readonly id: string }[]
  }
  const ask = async (field: string, given: object): Promise<Transfer> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const { data } = await inventory.graph<Record<string, { transfer: Transfer; userErrors: object[] }>>(
      asViewer('ADMIN'),
      `mutation ($input: ${type}!) { ${field}(input: $input) { transfer { id number expectedOn presumedOn lines { id } } userErrors { code field } } }`,
      { input: { idempotencyKey: `${field} ${JSON.stringify(given)}`, ...given } },
    )
    expect(data![field]!.userErrors).toEqual([])
    return data![field]!.transfer
  }
  const send = async (expectedOn: string) => {
    const made = await ask('createTransfer', {
      ...{ fromLocationId: inventory.locationId, toLocationId, expectedOn },
      lines: [{ sku: 'CUP', quantity: 2 }],
    })
    return ask('shipTransfer', { transferId: made.id })
  }
  // Two Tuesdays in June.
  const [lost, late] = [await send('2101-06-07'), await send('2101-06-14')]
  const order = await orders.place([{ sku: 'CUP', quantity: 2 }])
  expect((await answered(order, 1)).lines).toMatchObject([{ sku: 'CUP', backordered: 2, promisedShipDate: '2101-06-08' }])
  await orders.confirm(order, [{ sku: 'CUP', quantity: 2 }])
  await ask('receiveTransfer', { transferId: lost.id, lines: [{ lineId: lost.lines[0]?.id, quantity: 0, closeLine: true }] })
  expect(await answered(order, 2)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_SHORT', supply: { source: 'TRANSFER', sourceId: lost.id, reference: lost.number } },
    lines: [{ sku: 'CUP', quantity: 2, oldShipDate: '2101-06-08', newShipDate: '2101-06-15' }],
  })
  clock = new Date('2101-06-15T08:00:00Z')
  expect(await answered(order, 3)).toMatchObject({
    ...{ type: 'stock.promise_changed.v1', why: 'SUPPLY_LATE', supply: { source: 'TRANSFER', sourceId: late.id, reference: late.number } },
    lines: [{ sku: 'CUP', quantity: 2, oldShipDate: '2101-06-15', newShipDate: '2101-06-23' }],
  })
  const { data: seen } = await inventory.graph<{ transfer: Transfer }>(
    asViewer('PLANNER'),
    'query ($id: ID!) { transfer(id: $id) { expectedOn presumedOn } }',
    { id: late.id },
  )
  expect(seen?.transfer).toEqual({ expectedOn: '2101-06-14', presumedOn: '2101-06-22' })
  // Somebody says when it comes, and is believed.
  expect(await ask('redirectTransfer', { transferId: late.id, toLocationId, expectedOn: '2101-06-17' })).toMatchObject({ presumedOn: null })
  expect(await answered(order, 4)).toMatchObject({ why: 'SUPPLY_EARLY', lines: [{ newShipDate: '2101-06-20' }] })
  expect(await purchases.differences()).toEqual([])
})
