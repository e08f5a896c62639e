import { stockReallocated } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => void (analytics = await openAnalytics()))
afterAll(() => analytics.close())

const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const MONEY = '{ amount currencyCode }'
const COSTS = `query ($from: Date!, $to: Date!) { labelCosts(from: $from, to: $to) { carrier service shipments paid ${MONEY} quotedShipments quoted ${MONEY} paidOfQuoted ${MONEY} } }`
const OF_ORDER = `query ($orderId: ID!) { labelCostsOfOrder(orderId: $orderId) { allocationId shipmentId carrier service quoted ${MONEY} paid ${MONEY} shippedAt } }`
const costs = async (from: string, to: string) =>
  (await analytics.graph<{ labelCosts: object[] }>(PLANNER, COSTS, { from, to })).data?.labelCosts
const ofOrder = async (orderId: string) =>
  (await analytics.graph<{ labelCostsOfOrder: object[] }>(PLANNER, OF_ORDER, { orderId })).data?.labelCostsOfOrder

const quote = (cost: number, currency = 'GBP') => ({ carrier: 'kade-express', service: 'STANDARD', cost, currency, parcels: 1 })
const quoted = (order: ReturnType<typeof anOrder>, cost: number, currency?: string) => {
  const { data, ...draft } = order.allocated()
  return { ...draft, data: { ...data, quote: quote(cost, currency) } }
}
const AT = '2026-11-24T09:00:00.000Z'

it('what labels cost is told beside what they were expected to cost: by service, and by order', async () => {
  // Both were paid 3.95: one was expected to cost less, of one nothing was known, and one has not left.
  const [cheap, unknown, waiting] = [anOrder(), anOrder(), anOrder()]
  await analytics.tell(cheap.shipped(AT), quoted(cheap, 350), unknown.allocated(), unknown.shipped(AT), quoted(waiting, 500))
  const row = { carrier: 'kade-express', service: 'STANDARD', shipments: 2, paid: gbp('7.90'), quotedShipments: 1 }
  expect(await costs('2026-11-24', '2026-11-24')).toEqual([{ ...row, quoted: gbp('3.50'), paidOfQuoted: gbp('3.95') }])
  expect(await costs('2026-11-25', '2026-11-30')).toEqual([])
  expect(await ofOrder(cheap.orderId)).toMatchObject([{ quoted: gbp('3.50'), paid: gbp('3.95'), shippedAt: AT }])
  expect(await ofOrder(unknown.orderId)).toMatchObject([{ quoted: null, paid: gbp('3.95') }])
  expect(await ofOrder(waiting.orderId)).toMatchObject([{ shipmentId: null, quoted: gbp('5.00'), paid: null, shippedAt: null }])
})

it('an event that comes again counts once, an allocation in two shipments is quoted once, and currencies are not mixed', async () => {
  const day = '2026-11-25T09:00:00.000Z'
  const [order, dollars] = [anOrder(), anOrder()]
  const [first, second, abroad] = [order.shipped(day), order.shipped('2026-11-25T10:00:00.000Z'), dollars.shipped(day)]
  await analytics.tell(quoted(order, 700), first, second, first, quoted(order, 700), quoted(dollars, 600, 'USD'), abroad)
  expect(await costs('2026-11-25', '2026-11-25')).toMatchObject([
    { shipments: 3, paid: gbp('11.85'), quotedShipments: 1, quoted: gbp('7.00'), paidOfQuoted: gbp('3.95') },
  ])
  expect(await ofOrder(order.orderId)).toMatchObject([{ quoted: gbp('7.00') }, { quoted: null, paid: gbp('3.95') }])
  expect(await ofOrder(dollars.orderId)).toMatchObject([{ quoted: { amount: '6.00', currencyCode: 'USD' }, paid: gbp('3.95') }])
})

it('units that come from elsewhere after all are compared with what that was expected to cost', async () => {
  const order = anOrder()
  const { data } = order.shipped('2026-11-26T09:00:00.000Z')
  const before = newId()
  const { data: allocation } = order.allocated()
  await analytics.tell(
    stockReallocated.draft(order.orderId, {
      ...{ orderId: order.orderId, allocationId: before, locationId: newId(), locationCode: 'MAN', reason: 'SHORT_PICK', moves: 1 },
      allocations: [{ ...allocation, quote: quote(420) }],
    }),
    order.shipped('2026-11-26T09:00:00.000Z'),
  )
  expect(await ofOrder(order.orderId)).toMatchObject([{ allocationId: data.allocationId, quoted: gbp('4.20'), paid: gbp('3.95') }])
})

it('costs are told to those who may know them, and of what is an order', async () => {
  const ask = async (role: string, query: string, variables: Readonly<Record<string, unknown>>) =>
    (await analytics.graph(asViewer(role), query, variables)).errors?.[0]?.extensions.code ?? null
  const period = { from: '2026-11-24', to: '2026-11-24' }
  expect([await ask('SUPPORT', COSTS, period), await ask('WAREHOUSE', COSTS, period), await ask('ADMIN', COSTS, period)]).toEqual(['FORBIDDEN', 'FORBIDDEN', null]) // prettier-ignore
  const orderId = newId()
  expect([await ask('CUSTOMER', OF_ORDER, { orderId }), await ask('SUPPORT', OF_ORDER, { orderId })]).toEqual(['FORBIDDEN', null])
  expect(await ask('SUPPORT', OF_ORDER, { orderId: 'none' })).toBe('NOT_FOUND')
  expect(await ask('PLANNER', COSTS, { from: '2026-11-25', to: '2026-11-24' })).toBe('BAD_USER_INPUT')
})

it('the facts of labels are read again from the log like all others', async () => {
  const before = await costs('2026-11-24', '2026-11-26')
  await analytics.service.rebuild()
  expect(await costs('2026-11-24', '2026-11-26')).toEqual(before)
})
