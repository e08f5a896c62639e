import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput } from './running-orders.js'
import { mugs, runWithPrices } from './running-prices.js'

let shop: Awaited<ReturnType<typeof runWithPrices>>
beforeAll(async () => void (shop = await runWithPrices()))
afterAll(() => shop.stop())

const SET =
  'mutation ($input: SetCustomerGroupInput!) { setCustomerGroup(input: $input) { customer { groupCode } userErrors { code field } } }'
const SUPPORT = asViewer('SUPPORT')
const set = async (input: object, viewer = SUPPORT) => {
  const { data, errors } = await shop.graph<{ setCustomerGroup: object }>(viewer, SET, { input })
  return errors?.map(({ extensions }) => extensions.code) ?? data?.setCustomerGroup
}
const placed = async (input: object = {}, role = 'CUSTOMER', claims: object = {}) =>
  (await shop.placed({ channel: 'web', lines: mugs(1), ...input }, role, claims)).id
const toldGroup = (id: string) =>
  eventually(() => {
    const [told] = shop.others.heard('order.placed.v1', id) as { customerGroup?: string }[]
    if (!told) throw new Error('It is not told yet')
    return told.customerGroup
  })

it('What staff counts a customer to is told with its orders from then on', async () => {
  const customerId = newId()
  const before = await placed({}, 'CUSTOMER', { customerId })
  expect(await set({ customerId, groupCode: ' WHOLESALE ' })).toEqual({ customer: { groupCode: 'WHOLESALE' }, userErrors: [] })
  const [own, byStaff] = [await placed({}, 'CUSTOMER', { customerId }), await placed({ channel: 'phone', customerId }, 'SUPPORT')]
  const others = await placed({}, 'CUSTOMER', { customerId: newId() })
  expect(await set({ customerId, groupCode: null })).toEqual({ customer: { groupCode: null }, userErrors: [] })
  const after = await placed({}, 'CUSTOMER', { customerId })
  const told = []
  for (const id of [before, own, byStaff, others, after]) told.push(await toldGroup(id))
  expect(told).toEqual([undefined, 'WHOLESALE', 'WHOLESALE', undefined, undefined])
})

it('and so are orders of whom a channel knows by an e-mail address alone', async () => {
  const email = 'buyer@trade.example'
  const first = await placed({ email }, 'GUEST')
  const { data } = await shop.graph<{ order: { customer: { id: string } } }>(
    SUPPORT,
    'query ($id: ID!) { order(id: $id) { customer { id } } }',
    {
      id: first,
    },
  )
  expect(await set({ customerId: data?.order.customer.id, groupCode: 'TRADE' })).toMatchObject({ userErrors: [] })
  expect([await toldGroup(first), await toldGroup(await placed({ email }, 'GUEST')), await toldGroup(await placed({ email: anInput().email }, 'GUEST'))]).toEqual([
    ...[undefined, 'TRADE', undefined],
  ]) // prettier-ignore
})

it('Staff alone sets it and sees it', async () => {
  const customerId = newId()
  const customer = asViewer('CUSTOMER', { customerId })
  await placed({}, 'CUSTOMER', { customerId })
  expect(await set({ customerId, groupCode: 'STAFF' })).toMatchObject({ userErrors: [] })
  const me = await shop.graph<{ me: object }>(customer, '{ me { groupCode } }')
  expect(me.data).toEqual({ me: { groupCode: null } })
  expect(await set({ customerId, groupCode: 'VIP' }, customer)).toEqual(['FORBIDDEN'])
  expect(await set({ customerId, groupCode: 'VIP' }, asViewer([]))).toEqual(['UNAUTHENTICATED'])
})

it.each([
  ['nobody', { customerId: newId(), groupCode: 'VIP' }, 'NOT_FOUND', 'customerId'],
  ['what is no id', { customerId: 'ada', groupCode: 'VIP' }, 'NOT_FOUND', 'customerId'],
  ['a group of over 40 characters', { groupCode: 'A'.repeat(41) }, 'INVALID', 'groupCode'],
  ['a group with a line break', { groupCode: 'A\nB' }, 'INVALID', 'groupCode'],
])('Refused is %s, and nothing is changed', async (_, wrong, code, field) => {
  const customerId = newId()
  await placed({}, 'CUSTOMER', { customerId })
  await set({ customerId, groupCode: 'KEPT' })
  expect(await set({ customerId, ...wrong })).toEqual({ customer: null, userErrors: [{ code, field: ['input', field] }] })
  const { data } = await shop.graph<object>(SUPPORT, 'query ($id: ID!) { customer(id: $id) { groupCode } }', { id: customerId })
  expect(data).toEqual({ customer: { groupCode: 'KEPT' } })
})
