import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { decodeJwt } from 'jose'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const DAY = 86_400
const daysFromNow = (seconds = 0): number => Math.round((seconds - Date.now() / 1000) / DAY)
const GUEST_ACCESS = `mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { accessToken expiresAt userErrors { code } } }`
const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }`

const accessTo = async ({ number, email }: { number: string; email: string }) => {
  const { data } = await orders.graph<{ guestAccess: { accessToken: string; expiresAt: string } }>(asViewer([]), GUEST_ACCESS, {
    input: { orderNumber: number, email },
  })
  return data!.guestAccess
}
const placed = async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const { order, accessToken } = (await orders.place({ email })) as unknown as {
    order: { id: string; number: string }
    accessToken: string
  }
  return { ...order, email, accessToken }
}
/** The order was cancelled some days ago. */
const over = (id: string, days: number) =>
  orders.service.database.query(
    `WITH ended AS (UPDATE orders SET status = 'CANCELLED' WHERE id = $1) UPDATE order_event SET at = now() - make_interval(days => $2) WHERE order_id = $1`,
    [id, days],
  )

describe('a guest’s token', () => {
  it('outlives the order while its end is not known', async () => {
    const order = await placed()
    const { accessToken, expiresAt } = await accessTo(order)
    for (const token of [order.accessToken, accessToken]) expect(daysFromNow(decodeJwt(token).exp)).toBe(730)
    expect(daysFromNow(Date.parse(expiresAt) / 1000)).toBe(30)
    expect(decodeJwt(accessToken)).toMatchObject({ roles: ['GUEST'], orderId: order.id, sub: `guest:${order.id}` })
  })

  it.each([
    [10, 20],
    [29, 1],
    [90, 1],
  ])('of an order that ended %i days ago lives %i days more', async (ago, left) => {
    const order = await placed()
    await over(order.id, ago)
    const { accessToken, expiresAt } = await accessTo(order)
    expect([daysFromNow(decodeJwt(accessToken).exp), daysFromNow(Date.parse(expiresAt) / 1000)]).toEqual([left, left])
  })
})

describe('a link to share', () => {
  const linkOf = async (id: string): Promise<URL> => {
    const { data } = await orders.graph<{ order: { trackingLink: string } }>(
      asViewer('SUPPORT'),
      'query ($id: ID!) { order(id: $id) { trackingLink } }',
      { id },
    )
    return new URL(data!.order.trackingLink)
  }

  it('leads to the page that follows the order, with a token that only reads', async () => {
    const { id } = await placed()
    const link = await linkOf(id)
    expect(link.origin + link.pathname).toBe('http://shop.example/track')
    const claims = decodeJwt(link.hash.replace('#token=', ''))
    expect(claims).toMatchObject({ iss: 'kade:orders', aud: 'kade', sub: `link:${id}`, orderId: id, roles: ['LINK'], scope: 'read' })
    expect(daysFromNow(claims.exp)).toBe(730)
  })

  it('shows the order, and changes nothing of it', async () => {
    const { id } = await placed()
    const visitor = asViewer('LINK', { orderId: id })
    const read = await orders.graph(visitor, 'query ($id: ID!) { order(id: $id) { email allowedActions } orders { totalCount } }', { id })
    expect(read.data).toMatchObject({ order: { allowedActions: [] }, orders: { totalCount: 1 } })
    const { data, errors } = await orders.graph(visitor, CANCEL, { input: { orderId: id, reason: 'x' } })
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']])
    const now = await orders.graph(asViewer('SUPPORT'), 'query ($id: ID!) { order(id: $id) { version status } }', { id })
    expect(now.data).toMatchObject({ order: { version: 1, status: 'PENDING' } })
  })
})
