import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ask, follow, tokenFor } from './support/clients.js'
import { StubShop } from './support/stub-shop.js'

describe('A client that calls a field by the name of another', () => {
  let shop: StubShop
  let support: string
  let orderId: string
  beforeAll(async () => {
    shop = await StubShop.open()
    support = await tokenFor(shop, { roles: ['SUPPORT'] })
    orderId = shop.anOrder()
  })
  afterAll(() => shop.close())
  const number = (): string => shop.number(orderId)

  it.each<[string, string, () => object]>([
    ['the key of an entity', 'id: number shipments { carrier }', () => ({ id: number(), shipments: [{ carrier: 'kade-express' }] })],
    [
      'its key, beside the key',
      'key: id id: status shipments { carrier }',
      () => ({ key: orderId, id: 'CONFIRMED', shipments: [{ carrier: 'kade-express' }] }),
    ],
    [
      'its type',
      '__typename: number lines { variant { title } }',
      () => ({ __typename: number(), lines: [{ variant: { title: 'Mug' } }] }),
    ],
    ['a key below it', 'lines { variant { sku: title title: sku } }', () => ({ lines: [{ variant: { sku: 'Mug', title: 'MUG' } }] })],
    [
      'a key in a fragment',
      '...F } } fragment F on Order { id: number shipments { id: carrier',
      () => ({ id: number(), shipments: [{ id: 'kade-express' }] }),
    ],
    ['its own name', 'id: id number: number', () => ({ id: orderId, number: number() })],
    ['what we call such fields ourselves', 'kade_alias__id: number id: number', () => ({ kade_alias__id: number(), id: number() })],
  ])('gets what it asked for: %s', async (_what, selection, expected) => {
    const { data, errors } = await ask(shop, support, `query ($id: ID!) { order(id: $id) { ${selection} } }`, { id: orderId })
    expect({ order: data?.order, errors }).toEqual({ order: expected(), errors: undefined })
  })

  it('reads of errors under its own names', async () => {
    const { data, errors } = await ask(shop, support, '{ id: order(id: "nothing") { number } }')
    expect({ data, errors }).toMatchObject({ data: { id: null }, errors: [{ path: ['id'], extensions: { code: 'NOT_FOUND' } }] })
  })

  it('is pushed what it asked for', async () => {
    await shop.track(orderId, 'IN_TRANSIT')
    const follower = follow(
      shop,
      support,
      `subscription ($orderId: ID!) { id: trackingUpdates(orderId: $orderId) { __typename: cursor shipment { id: status status: carrier order { id: number shipments { id: trackingNumber } } } } }`,
      { orderId },
    )
    const update = { shipment: { id: 'IN_TRANSIT', status: 'kade-express', order: { id: number(), shipments: [{ id: 'KE1' }] } } }
    expect((await follower.nextResult()).data).toEqual({ id: { __typename: '1', ...update } })
    await shop.track(orderId, 'DELIVERED')
    expect((await follower.nextResult()).data).toEqual({ id: { __typename: '2', shipment: { ...update.shipment, id: 'DELIVERED' } } })
    await follower.stop()
  })
})
