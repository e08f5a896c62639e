/** What staff and channels get wrong beside orders themselves (prices, discounts, taxes, credit, lines of orders), as refused-whole.test.ts does with those. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { runErasing } from './erasing.js'
import { refusing } from './refusing.js'
import { anInput } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runErasing>>
let rig: ReturnType<typeof refusing>
const made = {} as Readonly<Record<'order' | 'line' | 'customer', string>>
beforeAll(async () => {
  orders = await runErasing()
  rig = refusing(orders)
  const { id, line } = await rig.confirmed([{ sku: 'MUG', quantity: 3 }])
  const customer = newId()
  const profile = { name: 'Ada', email: 'ada@example.com' }
  expect(await rig.refusals('saveProfile', profile, asViewer('CUSTOMER', { customerId: customer }))).toEqual([])
  Object.assign(made, { order: id, line, customer })
}, 60_000)
afterAll(() => orders.stop())

const ADMIN = asViewer('ADMIN')
const gbp = (amount: string, currencyCode = 'GBP') => ({ amount, currencyCode })
const LONG_AGO = '2020-01-01T00:00:00Z'
const EARLIER = '2019-01-01T00:00:00Z'

const cancel = (lines: readonly object[]) => rig.refusals('cancelOrder', { orderId: made.order, reason: 'x', lines })
const amend = (change: object, viewer = ADMIN) => rig.refusals('amendOrder', { orderId: made.order, reason: 'x', ...change }, viewer)
const place = (change: object, viewer = ADMIN) => rig.refusals('placeOrder', { ...anInput(), ...change }, viewer)
const line = (change: object) => place({ lines: [{ sku: 'MUG', quantity: 1, ...change }] })
const discount = (change: object) =>
  rig.refusals('setDiscount', { key: 'x', name: 'Ten', kind: 'PERCENTAGE', percentBps: 1_000, validFrom: LONG_AGO, ...change }, ADMIN)
const amount = (change: object) => discount({ kind: 'AMOUNT', percentBps: null, amount: gbp('1.00'), ...change })
const list = (change: object) =>
  rig.refusals('setPriceList', { code: 'x', name: 'X', channel: 'web', currencyCode: 'GBP', includesTax: true, validFrom: LONG_AGO, ...change }, ADMIN) // prettier-ignore
const tax = (change: object) => rig.refusals('setChannelTax', { channel: 'web', establishment: 'NL', ...change }, ADMIN)
const rates = (...given: readonly object[]) =>
  rig.refusals('setTaxRates', { rates: given.map((rate) => ({ countryCode: 'NL', validFrom: '2026-01-01', bps: 2_100, ...rate })) }, ADMIN)
const grant = (given: object) =>
  rig.refusals('grantStoreCredit', { idempotencyKey: newId(), customerId: made.customer, reason: 'late', ...given })
const card = (given: object) => rig.refusals('issueGiftCard', { idempotencyKey: newId(), ...given }, ADMIN)
const account = (mutation: string, given: object) => rig.refusals(mutation, { customerId: made.customer, ...given })
const home = { name: 'Ada', line1: 'Dam 1', postalCode: '1012 JS', city: 'Amsterdam', countryCode: 'NL' }
const MANY = (most: number) => Array.from({ length: most + 1 }, (_, n) => `S${n}`)

// prettier-ignore
it.each<[string, () => Promise<string[]>, string[]]>([
  ['a cancellation of no lines', () => cancel([]), ['REQUIRED lines']],
  ['a cancellation of a line of another order', () => cancel([{ orderLineId: newId(), quantity: 1 }]), ['NOT_FOUND lines.0.orderLineId']],
  ['a cancellation of a line twice', () => cancel([{ orderLineId: made.line, quantity: 1 }, { orderLineId: made.line, quantity: 1 }]), ['INVALID lines.1.orderLineId']],
  ['a cancellation of no units', () => cancel([{ orderLineId: made.line, quantity: 0 }]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a cancellation of more than was ordered', () => cancel([{ orderLineId: made.line, quantity: 4 }]), ['OUT_OF_RANGE lines.0.quantity']],
  ['an amendment with fewer than no units', () => amend({ setQuantities: [{ orderLineId: made.line, quantity: -1 }] }), ['OUT_OF_RANGE setQuantities.0.quantity']],
  ['an amendment that swaps a line of another order', () => amend({ swapLines: [{ orderLineId: newId(), sku: 'MUG', quantity: 1 }] }), ['NOT_FOUND swapLines.0.orderLineId']],
  ['an amendment that swaps for what is not sold', () => amend({ swapLines: [{ orderLineId: made.line, sku: 'NONE', quantity: 1 }] }), ['NOT_FOUND swapLines.0.sku']],
  ['an amendment by a SKU that no text can be', () => amend({ addLines: [{ sku: 'M\u0000G', quantity: 1 }] }), ['INVALID addLines.0.sku']],
  ['an amendment at no price', () => amend({ addLines: [{ sku: 'MUG', quantity: 1, unitPrice: gbp('1.005') }] }), ['INVALID addLines.0.unitPrice.amount']],
  ['an amendment to over 2,000 lines', () => amend({ addLines: Array.from({ length: 2_000 }, () => ({ sku: 'MUG', quantity: 1 })) }), ['TOO_MANY addLines']],
  ['an order in a currency that is none', () => line({ unitPrice: gbp('1', 'QQQ') }), ['INVALID lines.0.unitPrice.currencyCode']],
  ['an order at a price below nothing', () => line({ unitPrice: gbp('-1') }), ['INVALID lines.0.unitPrice.amount']],
  ['a line that loses more than it costs', () => line({ unitPrice: gbp('1'), discountTotal: gbp('1.01') }), ['OUT_OF_RANGE lines.0.discountTotal']],
  ['a discount of a line in another currency', () => line({ unitPrice: gbp('1'), discountTotal: gbp('0.5', 'EUR') }), ['INVALID lines.0.discountTotal.currencyCode']],
  ['a line that is taxed below nothing', () => line({ unitPrice: gbp('1'), taxBps: -1 }), ['OUT_OF_RANGE lines.0.taxBps']],
  ['shipping in another currency', () => place({ shippingTotal: gbp('1', 'EUR') }), ['INVALID shippingTotal.currencyCode']],
  ['an order that was placed tomorrow', () => place({ placedAt: '2099-01-01T00:00:00Z' }), ['OUT_OF_RANGE placedAt']],
  ['an order for a day in the past', () => place({ deliverBy: '2001-01-01' }), ['OUT_OF_RANGE deliverBy']],
  ['an order by a provider that is none', () => place({ payment: { provider: 'barter', token: 'x' } }), ['INVALID payment.provider']],
  ['an order with more codes than anybody has', async () => (await place({ discountCodes: MANY(20) })).slice(0, 1), ['TOO_MANY discountCodes']],
  ['a tax that a guest would choose', () => place({ lines: [{ sku: 'MUG', quantity: 1, taxBps: 0 }] }, asViewer([])), ['INVALID lines.0.taxBps']],
  ['an order of a channel that the client is not', () => place({ channel: 'web' }, asViewer('CHANNEL', { channel: 'social' })), ['NOT_FOUND channel']],
  ['an order of somebody else’s account', () => place({ customerId: newId() }, asViewer('CUSTOMER', { customerId: newId() })), ['NOT_FOUND customerId']],
  ['an order by an EORI number that is none', () => place({ consignment: { eori: '12' } }), ['INVALID consignment.eori']],
  ['a discount that ends before it begins', () => discount({ validTo: EARLIER }), ['OUT_OF_RANGE validTo']],
  ['a discount of nothing', () => discount({ percentBps: 0 }), ['OUT_OF_RANGE percentBps']],
  ['a discount for nobody', () => discount({ usageLimit: 0 }), ['OUT_OF_RANGE usageLimit']],
  ['a discount without a name', () => discount({ name: ' ' }), ['REQUIRED name']],
  ['a discount of an amount that is none', () => amount({ amount: gbp('0.001') }), ['INVALID amount.amount']],
  ['a discount of an amount in no currency', () => amount({ amount: gbp('1', 'QQQ') }), ['INVALID amount.currencyCode']],
  ['a discount whose minimum is of another currency', () => amount({ minimumTotal: gbp('5', 'EUR') }), ['INVALID minimumTotal.currencyCode']],
  ['a discount on over a thousand SKUs', () => discount({ skus: MANY(1_000) }), ['OUT_OF_RANGE skus']],
  ['a price list of over 5,000 prices', () => list({ prices: MANY(5_000).map((sku) => ({ sku, price: '1' })) }), ['TOO_MANY prices']],
  ['a price list at prices below nothing', () => list({ prices: [{ sku: 'MUG', price: '-1' }] }), ['INVALID prices.0.price']],
  ['a price list without a name', () => list({ name: '' }), ['REQUIRED name']],
  ['taxes of a seller from nowhere', () => tax({ establishment: 'XX' }), ['INVALID establishment']],
  ['a limit of IOSS in a currency that is none', () => tax({ iossLimit: gbp('135', 'QQQ') }), ['INVALID iossLimit.currencyCode']],
  ['a limit of IOSS in another currency', () => tax({ iossLimit: gbp('150', 'EUR') }), ['INVALID iossLimit.currencyCode']],
  ['a limit of IOSS that is no amount', () => tax({ iossLimit: gbp('-1') }), ['INVALID iossLimit.amount']],
  ['a tax that is there twice', () => rates({}, { bps: 900 }), ['INVALID rates.1.countryCode']],
  ['a tax of more than all', () => rates({ bps: 10_001 }), ['OUT_OF_RANGE rates.0.bps']],
  ['a tax on what has none', () => rates({ category: 'Z', bps: 1 }), ['OUT_OF_RANGE rates.0.bps']],
  ['credit in a currency that is none', () => grant({ amount: gbp('1', 'QQQ') }), ['INVALID amount.currencyCode']],
  ['credit of an amount that is none', () => grant({ amount: gbp('1.001') }), ['INVALID amount.amount']],
  ['credit without a reason', () => grant({ amount: gbp('1'), reason: ' ' }), ['REQUIRED reason']],
  ['a gift card of half pennies', () => card({ amount: gbp('1.005') }), ['INVALID amount.amount']],
  ['a gift card in a currency that is none', () => card({ amount: gbp('1', 'QQQ') }), ['INVALID amount.currencyCode']],
  ['a gift card of less than nothing', () => card({ amount: gbp('-1') }), ['OUT_OF_RANGE amount.amount']],
  ['a gift card without a key', () => card({ amount: gbp('1'), idempotencyKey: ' ' }), ['REQUIRED idempotencyKey']],
  ['an address in no country', () => account('saveAddress', { address: { ...home, countryCode: 'XX' } }), ['INVALID address.countryCode']],
  ['a hold of a version of before', () => rig.refusals('holdOrder', { orderId: made.order, reason: 'MANUAL', note: 'x', expectedVersion: 1 }), ['VERSION_CONFLICT expectedVersion']],
  ['an assignment of a case that is not there', () => rig.refusals('assignCase', { caseId: newId(), assignee: 'kim' }), ['NOT_FOUND caseId']],
  ['a retry of work that is not there', () => rig.refusals('retryWorkItem', { workItemId: newId() }), ['NOT_FOUND workItemId']],
  ['another secret of a webhook that is not there', () => rig.refusals('rotateWebhookSecret', { idempotencyKey: newId(), webhookId: newId() }, ADMIN), ['NOT_FOUND webhookId']],
  ['a delivery that is not there, to be told again', () => rig.refusals('replayWebhookDelivery', { idempotencyKey: newId(), deliveryId: newId() }, ADMIN), ['NOT_FOUND deliveryId']],
  ['a webhook that is not there, to be tried', () => rig.refusals('testWebhook', { webhookId: newId(), kind: 'ORDER_PLACED' }, ADMIN), ['NOT_FOUND webhookId']],
  ['deliveries of a webhook that is not there, to be told again', () => rig.refusals('replayWebhookDeliveries', { webhookId: 'x' }, ADMIN), ['NOT_FOUND webhookId']],
])('%s is refused, and nothing of it is done', async (_, wrong, refused) => {
  await rig.atRest()
  const before = await rig.everything()
  expect(await wrong()).toEqual(refused)
  expect(await rig.everything()).toEqual(before)
})

it('an account keeps so many addresses and no more', async () => {
  const { most, refused } = await fill()
  expect([most, refused]).toEqual([20, ['TOO_MANY address']])
})

/** Saves addresses until one is refused. */
async function fill(): Promise<{ readonly most: number; readonly refused: readonly string[] }> {
  for (let most = 0; most < 100; most += 1) {
    const refused = await account('saveAddress', { address: { ...home, line1: `Dam ${most}` } })
    if (refused.length > 0) return { most, refused }
  }
  throw new Error('Every address was kept')
}
