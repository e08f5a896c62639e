import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const [adaId, eveId] = [newId(), newId()]
const ADA = asViewer('CUSTOMER', { customerId: adaId })
const EVE = asViewer('CUSTOMER', { customerId: eveId })
const SUPPORT = asViewer('SUPPORT')

const ME = `{ me { id name email phone orders { totalCount edges { node { number } } }
  addresses { id label isDefault address { line1 } } consents { purpose given source recordedBy } } }`
interface Me {
  readonly id: string
  readonly addresses: readonly { readonly id: string; readonly label: string | null; readonly isDefault: boolean }[]
  readonly [field: string]: unknown
}
const me = async (viewer: typeof ADA) => (await orders.graph<{ me: Me | null }>(viewer, ME)).data!.me

/** The codes and fields of what is wrong; `done` where nothing is. */
async function doing(viewer: typeof ADA, field: string, input: object): Promise<string> {
  const type = field[0]!.toUpperCase() + field.slice(1)
  const { data, errors } = await orders.graph<Record<string, { userErrors: { code: string; field: string[] }[] }>>(
    viewer,
    `mutation ($input: ${type}Input!) { ${field}(input: $input) { customer { id } userErrors { code field } } }`,
    { input },
  )
  if (errors) return String(errors[0]?.extensions.code)
  return data![field]!.userErrors.map(({ code, field: path }) => `${code} ${path.join('.')}`).join() || 'done'
}
const dam = (line1: string) => ({ name: 'Ada Lovelace', line1, postalCode: '1012 JS', city: 'Amsterdam', countryCode: 'NL' })

it('a customer who is new has no account until it is made, and keeps nothing before', async () => {
  expect([await me(ADA), await me(asViewer([]))]).toEqual([null, null])
  expect(await doing(ADA, 'saveAddress', { address: dam('Dam 1') })).toBe('NOT_FOUND input.customerId')
  expect(await doing(ADA, 'saveProfile', { name: ' ', email: 'nobody', phone: '+31 20 1234567' })).toBe(
    'REQUIRED input.name,INVALID input.email',
  )
  expect(await doing(ADA, 'saveProfile', { name: 'Ada Lovelace', email: 'Ada@Example.com', phone: '+31 20 1234567' })).toBe('done')
  expect(await me(ADA)).toMatchObject({
    id: adaId,
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone: '+31 20 1234567',
    addresses: [],
    consents: [],
  })
})

it('her orders are there, and nobody else’s', async () => {
  for (const viewer of [ADA, EVE, ADA]) await orders.graph(viewer, PLACE, { input: anInput() })
  expect([await me(ADA), await me(EVE)]).toMatchObject([
    { name: 'Ada Lovelace', orders: { totalCount: 2, edges: [{}, {}] } },
    { id: eveId, orders: { totalCount: 1, edges: [{}] } },
  ])
  const tooMany = await orders.graph(ADA, '{ me { orders(first: 101) { totalCount } } }')
  expect(tooMany.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

it('addresses are added, changed, made the default, and taken off', async () => {
  const shown = async () => (await me(ADA))!.addresses.map(({ label, isDefault }) => `${label}${isDefault ? '*' : ''}`)
  expect(await doing(ADA, 'saveAddress', { label: 'Home', address: dam('Dam 1') })).toBe('done')
  expect(await doing(ADA, 'saveAddress', { label: 'Work', address: dam('Damrak 2') })).toBe('done')
  expect(await doing(ADA, 'saveAddress', { address: dam('Damrak 2') })).toBe('done')
  expect(await shown()).toEqual(['Home*', 'Work'])
  const [home, work] = (await me(ADA))!.addresses
  expect(await doing(ADA, 'saveAddress', { addressId: work!.id, label: 'Office', address: dam('Rokin 3'), isDefault: true })).toBe('done')
  expect(await shown()).toEqual(['Office*', 'Home'])
  expect(await doing(ADA, 'removeAddress', { addressId: work!.id })).toBe('done')
  expect(await doing(ADA, 'removeAddress', { addressId: work!.id })).toBe('done')
  expect(await shown()).toEqual(['Home*'])
  expect(await doing(EVE, 'saveAddress', { addressId: home!.id, address: dam('Dam 66') })).toBe('NOT_FOUND input.addressId')
  expect(await doing(EVE, 'removeAddress', { addressId: home!.id })).toBe('done')
  expect(await shown()).toEqual(['Home*'])
  expect(await doing(ADA, 'saveAddress', { address: { ...dam('Dam 1'), city: '', countryCode: 'XX' } })).toBe(
    'REQUIRED input.address.city,INVALID input.address.countryCode',
  )
})

it('consent is kept with its purpose, moment and source, and every change of it', async () => {
  const say = (given: boolean, source: string) => doing(ADA, 'recordConsent', { purpose: 'MARKETING_EMAIL', given, source })
  expect([await say(true, 'checkout'), await say(true, 'footer'), await say(false, 'unsubscribe link')]).toEqual(['done', 'done', 'done'])
  expect((await me(ADA))!.consents).toEqual([
    { purpose: 'MARKETING_EMAIL', given: false, source: 'unsubscribe link', recordedBy: 'customer' },
  ])
  const rows = await orders.service.database.query(
    'SELECT is_given AS given, source, at IS NOT NULL AS "isDated" FROM customer_consent ORDER BY at',
  )
  expect(rows).toEqual([
    { given: true, source: 'checkout', isDated: true },
    { given: false, source: 'unsubscribe link', isDated: true },
  ])
  expect(await say(true, '')).toBe('REQUIRED input.source')
})

it('staff sees and keeps an account for its customer; others meet none', async () => {
  expect(await doing(SUPPORT, 'recordConsent', { customerId: adaId, purpose: 'PROFILING', given: true, source: 'telephone' })).toBe('done')
  const asked = `query ($id: ID!) { customer(id: $id) { phone consents { purpose recordedBy } } }`
  const seen = await orders.graph<{ customer: unknown }>(SUPPORT, asked, { id: adaId })
  expect(seen.data?.customer).toEqual({
    phone: '+31 20 1234567',
    consents: [
      { purpose: 'MARKETING_EMAIL', recordedBy: 'customer' },
      { purpose: 'PROFILING', recordedBy: SUPPORT.subject },
    ],
  })
  expect(await doing(SUPPORT, 'saveAddress', { address: dam('Dam 1') })).toBe('REQUIRED input.customerId')
  expect(await doing(SUPPORT, 'saveProfile', { customerId: newId(), name: 'X', email: 'x@example.com' })).toBe('NOT_FOUND input.customerId')
  expect(await doing(EVE, 'saveProfile', { customerId: adaId, name: 'X', email: 'x@example.com' })).toBe('NOT_FOUND input.customerId')
  const codes = await Promise.all(
    [EVE, asViewer('WAREHOUSE'), asViewer([])].map(
      async (viewer) => (await orders.graph(viewer, asked, { id: adaId })).errors?.[0]?.extensions.code,
    ),
  )
  expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'])
  expect(await doing(asViewer('WAREHOUSE'), 'saveAddress', { customerId: adaId, address: dam('Dam 1') })).toBe('FORBIDDEN')
  const none = await orders.graph(SUPPORT, asked, { id: newId() })
  expect(none.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

it('everything that is known of a customer is one document, for itself and for staff', async () => {
  const asked = `query ($id: ID) { customerExport(customerId: $id) { document userErrors { code } } }`
  interface Exported {
    readonly customerExport: { readonly document: Record<string, unknown> | null; readonly userErrors: readonly { code: string }[] }
  }
  const read = async (viewer: typeof ADA, id: string | null = null) =>
    (await orders.graph<Exported>(viewer, asked, { id })).data!.customerExport
  const { document } = await read(ADA)
  expect(document).toMatchObject({
    customer: { id: adaId, email: 'ada@example.com', name: 'Ada Lovelace', phone: '+31 20 1234567' },
    addresses: [{ label: 'Home', isDefault: true, address: { line1: 'Dam 1' } }],
    consents: [{ purpose: 'MARKETING_EMAIL', isGiven: true, source: 'checkout' }, { isGiven: false }, { purpose: 'PROFILING' }],
    orders: [
      {
        total: 1_645,
        shippingAddress: { line1: '12 St James Square' },
        lines: [{ sku: 'MUG', quantity: 1 }],
        timeline: [{ type: 'PLACED' }],
        invoices: [],
      },
      {},
    ],
    cases: [],
  })
  expect(await read(SUPPORT, adaId)).toMatchObject({ document: { customer: { id: adaId } }, userErrors: [] })
  expect([await read(EVE, adaId), await read(SUPPORT, newId())]).toEqual(
    Array(2).fill({ document: null, userErrors: [{ code: 'NOT_FOUND' }] }),
  )
  expect((await orders.graph(asViewer('WAREHOUSE'), asked, { id: adaId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
