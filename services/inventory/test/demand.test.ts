import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { channelOpened } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { sendReleased } from '../src/allocate/allocate-released.js'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

const CHANNELS = ['market', 'other', 'shop']
let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
beforeAll(async () => {
  inventory = await runInventory(['CLOCK'])
  orders = tellingOrders(inventory)
  await openChannels(...CHANNELS)
})
afterAll(() => inventory.stop())
afterEach(async () => expect(await orders.differences()).toEqual([]))

const units = (sku: string, quantity: number) => ({ sku, quantity })
const upsert = (sku: string, given: object) =>
  inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant(sku, given)] })
const receive = (sku: string, quantity: number) =>
  inventory.change('receiveStock', 'ReceiveStockInput', {
    ...{ idempotencyKey: newId(), locationId: inventory.locationId, lines: [{ sku, quantity }] },
  })
const openChannels = async (...codes: string[]) => {
  const drafts = codes.map((code) =>
    channelOpened.draft(newId(), { channelId: newId(), code, name: code, kind: 'WEBSHOP', currency: 'GBP' }),
  )
  await inventory.bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload })))
  await eventually(async () => expect(await inventory.service.database.query('SELECT FROM feed_channel')).toHaveLength(codes.length))
}
const setPolicies = (...policies: object[]) => inventory.change('setChannelPolicies', 'SetChannelPoliciesInput', { policies })
const read = async (query: string) => {
  const { data, errors } = await inventory.graph(asViewer('SUPPORT'), query)
  if (errors) throw new Error(JSON.stringify(errors))
  return JSON.parse(JSON.stringify(data)) as Record<string, never>
}

describe('what a channel does with a variant', () => {
  it('is set, read, and kept in what it is offered and sold', async () => {
    expect(
      await setPolicies({ sku: 'CLOCK', channel: 'market', buffer: 40 }, { sku: 'CLOCK', channel: 'shop', outOfStockPolicy: 'BACKORDER' }),
    ).toEqual([])
    expect(
      await read(`{ variant(sku: "CLOCK") { channelPolicies { channel buffer outOfStockPolicy }
        all: availability { available policy } market: availability(channel: "market", quantity: 61) { available promisedShipDate } shop: availability(channel: "shop", quantity: 101) { available policy } } }`),
    ).toEqual({
      variant: {
        channelPolicies: [
          { channel: 'market', buffer: 40, outOfStockPolicy: null },
          { channel: 'shop', buffer: 0, outOfStockPolicy: 'BACKORDER' },
        ],
        all: { available: 100, policy: 'DENY' },
        market: { available: 60, promisedShipDate: null },
        shop: { available: 100, policy: 'BACKORDER' },
      },
    })
    const refused = await orders.place([units('CLOCK', 61)], { channel: 'market' })
    expect(await orders.answer(refused, 1)).toMatchObject({
      ...{ type: 'stock.rejected.v1', data: { lines: [{ sku: 'CLOCK', requested: 61, available: 60 }] } },
    })
    const sold = await orders.place([units('CLOCK', 60)], { channel: 'market' })
    expect(await orders.answer(sold, 1)).toMatchObject({ type: 'stock.reserved.v1' })
    await orders.cancel(sold, [units('CLOCK', 60)])
    await orders.answer(sold, 2)
  })

  it('is taken back by saying nothing of it; units that it leaves to the others no more go to who waits through it', async () => {
    await upsert('LAMP', { outOfStockPolicy: 'BACKORDER' })
    await receive('LAMP', 2)
    await setPolicies({ sku: 'LAMP', channel: 'market', buffer: 2 })
    const waiting = await orders.place([units('LAMP', 2)], { channel: 'market' })
    expect(await orders.answer(waiting, 1)).toMatchObject({
      type: 'stock.backordered.v1',
      data: { lines: [{ reserved: 0, backordered: 2 }] },
    })
    await orders.confirm(waiting, [units('LAMP', 2)])
    expect(await setPolicies({ sku: 'LAMP', channel: 'market' })).toEqual([])
    expect(await orders.answer(waiting, 2)).toMatchObject({
      type: 'stock.allocated.v1',
      data: { lines: [{ ...units('LAMP', 2), fromBackorder: 2 }] },
    })
    expect(await read('{ variant(sku: "LAMP") { channelPolicies { channel } } }')).toEqual({ variant: { channelPolicies: [] } })
  })

  it.each<[string, object[], string, string[]]>([
    ['when there are none', [], 'REQUIRED', []],
    ['when there are over 500', Array.from({ length: 501 }, (_, n) => ({ sku: 'CLOCK', channel: `c${n}` })), 'TOO_MANY', []],
    ['of what is not known', [{ sku: 'SUN', channel: 'shop' }], 'NOT_FOUND', ['0', 'sku']],
    ['of a channel that nobody opened', [{ sku: 'CLOCK', channel: 'moon' }], 'NOT_FOUND', ['0', 'channel']],
    ['of no channel', [{ sku: 'CLOCK', channel: '' }], 'REQUIRED', ['0', 'channel']],
    ['when one is there twice', [{ sku: 'CLOCK', channel: 'shop' }, { sku: 'CLOCK', channel: 'shop', buffer: 1 }], 'INVALID', ['1', 'sku']],
    ['with fewer units than none', [{ sku: 'CLOCK', channel: 'shop', buffer: -1 }], 'OUT_OF_RANGE', ['0', 'buffer']],
    ['with over a million units', [{ sku: 'CLOCK', channel: 'shop', buffer: 1_000_001 }], 'OUT_OF_RANGE', ['0', 'buffer']],
  ])('is refused %s', async (_, policies, code, field) => {
    expect(await setPolicies({ sku: 'CLOCK', channel: 'other', buffer: 7 }, ...policies).then(([fault]) => fault)).toEqual(
      policies.length === 0 ? undefined : expect.objectContaining({ code }),
    )
    expect(await setPolicies(...policies)).toContainEqual({ code, field: ['input', 'policies', ...field] })
  }) // prettier-ignore
})

describe('the queue', () => {
  const place = async (quantity: number, sku = 'VASE') => {
    const orderId = await orders.place([units(sku, quantity)], { channel: 'shop' })
    expect(await orders.answer(orderId, 1)).toMatchObject({ type: 'stock.backordered.v1' })
    await orders.confirm(orderId, [units(sku, quantity)])
    return orderId
  }
  interface Waiting {
    readonly backorders: {
      readonly totalCount: number
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
      readonly edges: readonly { readonly node: { readonly order: { readonly id: string }; readonly quantity: number } }[]
    }
  }

  it('serves who was promised earlier before who has waited longer, and shows what each waits for', async () => {
    await upsert('VASE', { outOfStockPolicy: 'BACKORDER', availableFrom: '2098-01-01' })
    const later = await place(2)
    await upsert('VASE', { outOfStockPolicy: 'BACKORDER' })
    const [first, second] = [await place(3), await place(1)]
    const query = (paging: string) => `{ backorders(sku: "VASE", ${paging}) { totalCount pageInfo { endCursor hasNextPage } edges { node {
      order { id } variant { title } quantity promisedShipDate channel state waitsFor { sku quantity available expectedOn } } } } }`
    const page = (await read(query('first: 2'))) as unknown as Waiting
    expect(page.backorders).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [
        {
          node: {
            order: { id: first },
            quantity: 3,
            channel: 'shop',
            state: 'CONFIRMED',
            waitsFor: [{ sku: 'VASE', quantity: 3, available: 0, expectedOn: null }],
          },
        },
        { node: { order: { id: second }, quantity: 1 } },
      ],
    })
    const rest = (await read(query(`first: 2, after: "${page.backorders.pageInfo.endCursor}"`))) as unknown as Waiting
    expect(rest.backorders.edges).toMatchObject([{ node: { order: { id: later }, promisedShipDate: '2098-01-02' } }])
    await receive('VASE', 5)
    await orders.answer(later, 2)
    expect(
      [orders.told(first).at(-1), orders.told(second).at(-1), orders.told(later).at(-1)].map((each) => each?.data.lines[0]),
    ).toMatchObject([...[units('VASE', 3), units('VASE', 1), units('VASE', 1)]])
    expect(((await read(query('first: 9'))) as unknown as Waiting).backorders.edges).toMatchObject([
      { node: { order: { id: later }, quantity: 1 } },
    ])
  })

  it('of a bundle waits for the part that is lacking', async () => {
    await upsert('PAIR', { outOfStockPolicy: 'BACKORDER', bundle: [units('CLOCK', 1), units('VASE', 2)] })
    await place(2, 'PAIR')
    const { backorders } = (await read(
      '{ backorders(sku: "PAIR") { edges { node { waitsFor { sku quantity available } } } } }',
    )) as unknown as Waiting
    expect(backorders.edges).toEqual([{ node: { waitsFor: [{ sku: 'VASE', quantity: 4, available: 0 }] } }])
  })

  it('of what is not known is empty', async () =>
    expect(await read('{ backorders(sku: "NOTHING") { totalCount edges { cursor } } }')).toEqual({
      backorders: { totalCount: 0, edges: [] },
    }))
})

it('what is preordered is counted, kept when it comes in, and sent on the day of its release', async () => {
  await upsert('BOOK', { outOfStockPolicy: 'PREORDER', availableFrom: '2097-06-01', preorderCap: 3 })
  const orderId = await orders.place([units('BOOK', 2)])
  expect(await orders.answer(orderId, 1)).toMatchObject({ type: 'stock.backordered.v1' })
  await orders.confirm(orderId, [units('BOOK', 2)])
  const refused = await orders.place([units('BOOK', 2)])
  expect(await orders.answer(refused, 1)).toMatchObject({
    ...{ type: 'stock.rejected.v1', data: { lines: [{ sku: 'BOOK', requested: 2, available: 1 }] } },
  })
  expect(
    await read(
      '{ variant(sku: "BOOK") { preorderCap preordered two: availability(quantity: 2) { promisedShipDate } one: availability { promisedShipDate } } }',
    ),
  ).toEqual({
    variant: { preorderCap: 3, preordered: 2, two: { promisedShipDate: null }, one: { promisedShipDate: '2097-06-03' } },
  })
  await receive('BOOK', 5)
  expect(await orders.counters('BOOK')).toMatchObject({ on_hand: 5, reserved: 2, allocated: 0 })
  const { database } = inventory.service
  expect(await sendReleased(database, new Date('2097-05-31T23:59:59Z'))).toBe(0)
  expect(await sendReleased(database, new Date('2097-06-01T00:00:00Z'))).toBe(1)
  await eventually(() =>
    expect(orders.told(orderId).at(-1)).toMatchObject({ type: 'stock.allocated.v1', data: { lines: [units('BOOK', 2)] } }),
  )
  expect(await orders.counters('BOOK')).toMatchObject({ on_hand: 5, reserved: 0, allocated: 2 })
})
