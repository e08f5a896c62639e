import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Shop } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 1_000 })
})
afterAll(() => shop.close())

/** What a mutation refuses, as a client in any language reads it: codes and what goes with them, no sentence. */
const refusals = async (role: string | null, mutation: string, inputType: string, input: object): Promise<unknown[]> => {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code parameters { key value } } } }`
  const { data } = await shop.graph(role, query, { input })
  return data[mutation].userErrors.map(({ code, parameters }: { code: string; parameters: { key: string; value: string }[] }) => [
    code,
    Object.fromEntries(parameters.map(({ key, value }) => [key, value])),
  ])
}
const line = (quantity: number, sku = 'MUG') => ({ lines: [{ sku, quantity }] })
const address = { name: 'Ada', line1: '12 St James Square', city: 'London', countryCode: 'GB' }

it.each<[string, object, unknown[]]>([
  ['a quantity of 0', line(0), ['OUT_OF_RANGE', { least: '1', most: '1000000' }]],
  ['an unknown SKU', line(1, 'NO-SUCH'), ['NOT_FOUND', { sku: 'NO-SUCH' }]],
  ['no lines', { lines: [] }, ['REQUIRED', {}]],
  ['2,001 lines', { lines: Array.from({ length: 2_001 }, () => ({ sku: 'MUG', quantity: 1 })) }, ['TOO_MANY', { most: '2000' }]],
  ['no e-mail address', { email: 'ada at example' }, ['INVALID', { fault: 'EMAIL' }]],
  ['no country', { shippingAddress: { ...address, countryCode: 'XX' } }, ['INVALID', { fault: 'COUNTRY' }]],
  ['a name of 201 letters', { name: 'a'.repeat(201) }, ['INVALID', { fault: 'TOO_LONG', most: '200' }]],
  ['a blank name', { name: ' ' }, ['REQUIRED', {}]],
  ['half an emoji', { name: 'Ada \ud83d' }, ['INVALID', { fault: 'HALF_CHARACTER' }]],
  ['a letter that nobody sees', { campaign: 'spring\u200b' }, ['INVALID', { fault: 'INVISIBLE_CHARACTER', character: 'U+200B' }]],
  ["a channel's field", { placedAt: '2026-01-01T00:00:00Z' }, ['INVALID', { fault: 'CHANNELS_ONLY' }]],
  ['no customer id', { customerId: 'ada' }, ['INVALID', { fault: 'FORMAT' }]],
  ['a day that has passed', { deliverBy: '2020-01-01' }, ['OUT_OF_RANGE', { least: new Date().toISOString().slice(0, 10) }]],
])('placeOrder refuses %s with what a client must know', async (_, change, refusal) => {
  expect(await refusals(null, 'placeOrder', 'PlaceOrderInput', { ...shop.order(), ...change })).toEqual([refusal])
})

it('placeOrder refuses prices with the currency that they may be in', async () => {
  const priced = (amount: string, currencyCode: string) => ({
    ...shop.order(),
    lines: [{ sku: 'MUG', quantity: 1, unitPrice: { amount, currencyCode } }],
  })
  const refused = (amount: string, currencyCode: string) => refusals('ADMIN', 'placeOrder', 'PlaceOrderInput', priced(amount, currencyCode))
  expect(await refused('1.00', 'EUR')).toEqual([['INVALID', { fault: 'OTHER_CURRENCY', currencyCode: 'GBP' }]])
  expect(await refused('1.005', 'GBP')).toEqual([['INVALID', { fault: 'PRICE', currencyCode: 'GBP' }]])
  expect(await refused('1.00', 'DEM')).toEqual([['INVALID', { fault: 'CURRENCY' }]])
})

it('cancelOrder refuses with the version, the units and the status that it met', async () => {
  const { id, lines } = await shop.place()
  const { version } = await shop.until(id, 'CONFIRMED')
  const refused = (change: object) =>
    refusals('SUPPORT', 'cancelOrder', 'CancelOrderInput', { orderId: id, reason: 'Changed my mind', ...change })
  expect(await refused({ expectedVersion: 99 })).toEqual([['VERSION_CONFLICT', { version: expect.stringMatching(/^\d+$/) }]])
  expect(version).toBeGreaterThan(1)
  const orderLineId = lines[0]!.id
  expect(await refused({ lines: [{ orderLineId, quantity: 3 }] })).toEqual([['OUT_OF_RANGE', { most: '2' }]])
  expect(await refused({ lines: [{ orderLineId, quantity: 0 }] })).toEqual([['OUT_OF_RANGE', { least: '1' }]])
  expect(await refused({})).toEqual([])
  expect(await refused({})).toEqual([['ILLEGAL_TRANSITION', { status: 'CANCELLED' }]])
})

it("a channel's number that is taken is refused with the order that has it", async () => {
  const taken = { ...shop.order(), channelOrderId: 'A-1' }
  const { order } = await shop.ask('ADMIN', `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { number } } }`, {
    input: taken,
  })
  const other = { ...taken, idempotencyKey: randomUUID(), name: 'Somebody Else' }
  expect(await refusals('ADMIN', 'placeOrder', 'PlaceOrderInput', other)).toEqual([['IDEMPOTENCY_CONFLICT', { orderNumber: order.number }]])
})

it('shipping refuses with the status, the units and the carriers that there are', async () => {
  const { id } = await shop.place()
  const [{ id: fulfillmentOrderId } = { id: '' }] = await shop.fulfillmentOrders(id)
  const refused = (mutation: string, inputType: string, change: object = {}) =>
    refusals('WAREHOUSE', mutation, inputType, { fulfillmentOrderId, ...change })
  expect(await refused('shipFulfillmentOrder', 'ShipInput')).toEqual([['ILLEGAL_TRANSITION', { status: 'OPEN' }]])
  expect(await refused('startPicking', 'FulfillmentOrderInput')).toEqual([])
  expect(await refused('recordPick', 'RecordPickInput', line(3))).toEqual([['OUT_OF_RANGE', { least: '0', most: '2' }]])
  expect(await refused('recordPick', 'RecordPickInput', line(1, 'CUP'))).toEqual([['NOT_FOUND', { sku: 'CUP' }]])
  expect(await refused('recordPick', 'RecordPickInput', line(2))).toEqual([])
  expect(await refused('packFulfillmentOrder', 'PackInput', { packages: [{ box: 'S', ...line(1) }] })).toEqual([
    ['INVALID', { fault: 'NOT_PACKED', units: '1 × MUG' }],
  ])
  expect(await refused('packFulfillmentOrder', 'PackInput')).toEqual([])
  expect(await refused('shipFulfillmentOrder', 'ShipInput', { carrier: 'owl' })).toEqual([
    ['NOT_FOUND', { known: 'kade-express, harbour-post' }],
  ])
})

it('inventory refuses with the units that there are, and the bounds', async () => {
  const key = () => ({ idempotencyKey: randomUUID(), locationId: shop.locations[0]!.id })
  const adjusted = (delta: number) =>
    refusals('WAREHOUSE', 'adjustStock', 'AdjustStockInput', { ...key(), sku: 'MUG', delta, reason: 'Counted' })
  const received = (input: object) => refusals('WAREHOUSE', 'receiveStock', 'ReceiveStockInput', { ...key(), ...input })
  const [level] = await shop.stock('MUG')
  expect(await adjusted(-100_000)).toEqual([['INSUFFICIENT_STOCK', { available: String(level!.available) }]])
  expect(await adjusted(0)).toEqual([['OUT_OF_RANGE', { least: '-1000000', most: '1000000' }]])
  expect(await received(line(1, 'NO-SUCH'))).toEqual([['NOT_FOUND', { sku: 'NO-SUCH' }]])
  expect(await received(line(0))).toEqual([['OUT_OF_RANGE', { least: '1', most: '1000000' }]])
})
