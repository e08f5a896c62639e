import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { anInput, runOrders } from './running-orders.js'

const ADMIN = asViewer('ADMIN')
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  order { id number email campaign channelOrderId shippingAddress { name company line1 line2 postalCode city region countryCode phone } }
  userErrors { code field }
} }`
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const address = { name: 'Chan Tai Man', line1: '1 Nathan Road', city: 'Kowloon', countryCode: 'HK' }
interface Placed {
  readonly order: { readonly id: string; readonly number: string; readonly email: string; readonly [field: string]: unknown } | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}
async function place(change: object): Promise<Placed> {
  const { data, errors } = await orders.graph<{ placeOrder: Placed }>(ADMIN, PLACE, { input: { ...anInput(), ...change } })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.placeOrder
}

describe('a text that cannot be kept or seen is refused by its field, whichever it is:', () => {
  const texts: Record<string, (bad: string) => object> = {
    'idempotencyKey': (bad) => ({ idempotencyKey: bad }),
    'channel': (bad) => ({ channel: bad }),
    'channelOrderId': (bad) => ({ channelOrderId: bad }),
    'email': (bad) => ({ email: `a${bad}@example.com` }),
    'name': (bad) => ({ name: bad }),
    'campaign': (bad) => ({ campaign: bad }),
    'customerId': (bad) => ({ customerId: bad }),
    'payment.token': (bad) => ({ payment: { token: bad } }),
    'payment.provider': (bad) => ({ payment: { token: 'tok_success', provider: bad } }),
    'discountCodes.0': (bad) => ({ discountCodes: [bad] }),
    'vatId': (bad) => ({ vatId: bad }),
    'attribution.source': (bad) => ({ attribution: { source: bad } }),
    'attribution.landingPage': (bad) => ({ attribution: { landingPage: bad } }),
    'lines.0.sku': (bad) => ({ lines: [{ sku: bad, quantity: 1 }] }),
    'lines.0.unitPrice.currencyCode': (bad) => ({ lines: [{ sku: 'MUG', quantity: 1, unitPrice: { amount: '1.00', currencyCode: bad } }] }),
    ...Object.fromEntries(
      ['shippingAddress', 'billingAddress'].flatMap((whose) =>
        ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'countryCode', 'phone'].map((field) => [
          `${whose}.${field}`,
          (bad: string) => ({ [whose]: { ...address, [field]: bad } }),
        ]),
      ),
    ),
  } // prettier-ignore
  it.each(Object.entries(texts))('%s', async (field, withText) => {
    for (const bad of ['x\u0000', 'Ann \ud83d', '\udc00', 'a\u202eb', 'a\u0007']) {
      const { order, userErrors } = await place(withText(bad))
      expect([order, userErrors]).toEqual([null, [{ code: 'INVALID', field: ['input', ...field.split('.')] }]])
    }
  })
})

it('a blank optional text is an absent one', async () => {
  const blank = { company: '', line2: ' ', postalCode: '', region: '\t', phone: '' }
  const { order, userErrors } = await place({
    ...{ campaign: '', channelOrderId: ' ', customerId: '', shippingAddress: { ...address, ...blank }, billingAddress: { ...address, ...blank } },
    payment: { provider: '', token: 'tok_success' },
  }) // prettier-ignore
  expect(userErrors).toEqual([])
  expect(order).toMatchObject({
    campaign: null,
    channelOrderId: null,
    shippingAddress: { ...address, company: null, line2: null, postalCode: null, region: null, phone: null },
  })
})

it('an address that was pasted over two lines is one line', async () => {
  const { order, userErrors } = await place({
    shippingAddress: { ...address, line1: '12 High Street\r\n', line2: 'Unit 4\nReceiving dock 9' },
  })
  expect(userErrors).toEqual([])
  expect(order).toMatchObject({ shippingAddress: { line1: '12 High Street', line2: 'Unit 4 Receiving dock 9' } })
})

it.each(['Zoë 👩‍👧‍👦', 'محمد علي', 'می‌خواهم', 'שלום כהן', '山田 太郎', 'Nguyễn Thị Ánh', "O'Brien-Ñúñez", 'ไม้เมือง', '𠮷野家', 'क्‍षिति'])(
  '%s comes back as it went in',
  async (name) => {
    const { order } = await place({ name, campaign: name, shippingAddress: { ...address, name, line1: name, city: name } })
    expect(order).toMatchObject({ campaign: name, shippingAddress: { name, line1: name, city: name } })
  },
)

it('a decomposed name is kept composed', async () => {
  const { order } = await place({ shippingAddress: { ...address, name: 'Zoe\u0308' } })
  expect(order).toMatchObject({ shippingAddress: { name: 'Zo\u00eb' } })
})

it.each([
  [' Ann@Example.com ', 'ANN@EXAMPLE.COM'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['müller@example.de', ' MÜLLER@Example.de'],
  ['r&d@example.com', 'R&D@example.com'],
])('an order placed by %s is found by %s', async (email, typed) => {
  const { order } = await place({ email })
  const { data } = await orders.graph<{ guestAccess: { order: { id: string } | null } }>(
    asViewer([]),
    'mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { order { id } userErrors { code } } }',
    { input: { orderNumber: ` ${order?.number.toLowerCase()} `, email: typed } },
  )
  expect(data?.guestAccess.order?.id).toBe(order?.id)
})

it.each<[string, object, string[]]>([
  ['a currency that is none', { lines: [{ sku: 'MUG', quantity: 1, unitPrice: { amount: '1.00', currencyCode: 'ABC' } }] }, ['lines', '0', 'unitPrice', 'currencyCode']],
  ['a country that is none', { shippingAddress: { ...address, countryCode: 'XX' } }, ['shippingAddress', 'countryCode']],
  ['an e-mail address without a dot after the @', { email: 'ann@example' }, ['email']],
])('%s is refused by its field', async (_, change, field) => {
  expect(await place(change)).toEqual({ order: null, userErrors: [{ code: 'INVALID', field: ['input', ...field] }] })
}) // prettier-ignore

it.each([
  ['order(number: $text) { id }', 'number'],
  ['order(id: $text) { id }', 'id'],
  ['orders(filter: { channel: $text }) { totalCount }', 'filter.channel'],
  ['orders(after: $text) { totalCount }', 'after'],
  ['workItems(before: $text) { totalCount }', 'before'],
])('%s tells which argument is no text', async (field, argument) => {
  const type = argument === 'id' ? 'ID' : 'String'
  const { errors } = await orders.graph(ADMIN, `query ($text: ${type}) { ${field} }`, { text: 'a\u0000' })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', argument]])
})
