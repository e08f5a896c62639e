import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { aLocation, runInventory } from './running-inventory.js'
import { NEXT_CENTURY, purchasesOf, type PurchaseOrder } from './running-purchases.js'

const SKUS = Array.from({ length: 400 }, (_, n) => `S${n}`)
let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(SKUS)
})
afterAll(() => inventory.stop())

/** Where transactions begin and end is of no matter. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const statements = await statementsOf(inventory.service.database, work)
  return statements.filter((sql) => !/^(START TRANSACTION|COMMIT)$/.test(sql)).length
}

const READ = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProductVariant { title price { amount } availability(quantity: 2) { available promisedShipDate } stock { onHand location { code } } } } }`

it('50 variants with their availability and stock cost as many statements as 5', async () => {
  const read = (count: number) => async () => {
    const r = SKUS.slice(0, count).map((sku) => ({ __typename: 'ProductVariant', sku }))
    const { data, errors } = await inventory.graph<{ _entities: unknown[] }>(asViewer('SUPPORT'), READ, { r })
    expect([errors, data?._entities.length]).toEqual([undefined, count])
  }
  const [few, many] = [await costOf(read(5)), await costOf(read(50))]
  expect(many).toBe(few)
  expect(many).toBeLessThanOrEqual(6)
})

it('units that an amendment of 50 SKUs would add cost as many statements as those of 5, and are answered as reserving them would be', async () => {
  const ADDED = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on AddedUnits { sku stock { isSecured available backordered policy promisedShipDate promisedDeliveryDate } } } }`
  const added = async (skus: readonly string[], quantity: number) => {
    const r = skus.map((sku) => ({ __typename: 'AddedUnits', sku, quantity, channel: 'web', countryCode: 'GB' }))
    const { data, errors } = await inventory.graph<{ _entities: { sku: string; stock: object | null }[] }>(asViewer('CUSTOMER'), ADDED, {
      r,
    })
    expect(errors).toBeUndefined()
    return data!._entities
  }
  expect(await costOf(() => added(SKUS.slice(0, 50), 2))).toBe(await costOf(() => added(SKUS.slice(0, 5), 2)))
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  const [one, none] = await added(['S0', 'NOWHERE'], 2)
  expect([one, none]).toEqual([
    {
      sku: 'S0',
      stock: { isSecured: true, available: 100, backordered: 0, policy: 'DENY', promisedShipDate: day, promisedDeliveryDate: day },
    },
    { sku: 'NOWHERE', stock: null },
  ])
  expect((await added(['S0'], 101))[0]!.stock).toMatchObject({ isSecured: false, promisedShipDate: null, promisedDeliveryDate: null })
})

it('a page of 50 variants costs as many statements as a page of 5', async () => {
  const page = (first: number) => () =>
    inventory.graph(
      asViewer([]),
      'query ($first: Int!) { variants(first: $first) { totalCount edges { node { sku availability { available } } } } }',
      { first },
    )
  expect(await costOf(page(50))).toBe(await costOf(page(5)))
})

it('receiving 400 lines costs as many statements as receiving one', async () => {
  let key = 0
  const receive = (skus: readonly string[]) => async () => {
    const lines = skus.map((sku) => ({ sku, quantity: 1 }))
    const input = { idempotencyKey: `statements ${(key += 1)}`, locationId: inventory.locationId, lines }
    expect(await inventory.change('receiveStock', 'ReceiveStockInput', input)).toEqual([])
  }
  expect(await costOf(receive(SKUS))).toBe(await costOf(receive(SKUS.slice(0, 1))))
})

it('a purchase order of 400 lines is made, ordered, changed and received in as many statements as one of one line', async () => {
  const purchases = purchasesOf(inventory)
  expect(await purchases.supply()).toEqual([])
  const costs = async (skus: readonly string[]) => {
    const lines = skus.map((sku) => purchases.line(sku, 10))
    const made: PurchaseOrder[] = []
    /** The same with each of the three that were made. */
    const each = (work: (order: PurchaseOrder) => Promise<unknown>) => {
      let next = 0
      return costOf(() => work(made[(next += 1) - 1]!))
    }
    const units = skus.map(() => ({ quantity: 2, damaged: 1 }))
    return {
      create: await costOf(async () => made.push(await purchases.create(lines))),
      place: await each(({ id }) => purchases.place(id)),
      update: await each(({ id }) =>
        purchases.done('updatePurchaseOrder', { purchaseOrderId: id, expectedVersion: 2, expectedOn: NEXT_CENTURY }),
      ),
      receive: await each(async (order) => expect((await purchases.receive(order, units)).userErrors).toEqual([])),
      cancel: await each(({ id }) => purchases.done('cancelPurchaseOrder', { purchaseOrderId: id })),
    }
  }
  const [one, many] = [await costs(SKUS.slice(0, 1)), await costs(SKUS)]
  expect(many).toEqual(one)
  expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(20)
})

it('a transfer of 400 lines is made, shipped and received in as many statements as one of one line', async () => {
  await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN')] })
  const { data: there } = await inventory.graph<{ locations: { id: string; code: string }[] }>(
    asViewer('ADMIN'),
    '{ locations { id code } }',
  )
  const toLocationId = there!.locations.find(({ code }) => code === 'MAN')!.id
  let key = 0
  const ask = async (field: string, input: object) => {
    const text = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { transfer { id lines { id } } userErrors { code } } }`
    const { data } = await inventory.graph<Record<string, { transfer: { id: string; lines: { id: string }[] }; userErrors: object[] }>>(
      asViewer('ADMIN'),
      text,
      { input: { idempotencyKey: `transfer ${(key += 1)}`, ...input } },
    )
    expect(data![field]!.userErrors).toEqual([])
    return data![field]!.transfer
  }
  const costs = async (skus: readonly string[]) => {
    const made: { id: string; lines: { id: string }[] }[] = []
    const each = (work: (transfer: (typeof made)[number]) => Promise<unknown>) => {
      let next = 0
      return costOf(() => work(made[(next += 1) - 1]!))
    }
    const lines = skus.map((sku) => ({ sku, quantity: 1 }))
    return {
      create: await costOf(async () =>
        made.push(await ask('createTransfer', { fromLocationId: inventory.locationId, toLocationId, lines })),
      ),
      ship: await each(({ id }) => ask('shipTransfer', { transferId: id })),
      receive: await each((transfer) =>
        ask('receiveTransfer', { transferId: transfer.id, lines: transfer.lines.map(({ id }) => ({ lineId: id, quantity: 1 })) }),
      ),
    }
  }
  const [one, many] = [await costs(SKUS.slice(0, 1)), await costs(SKUS)]
  expect(many).toEqual(one)
})
