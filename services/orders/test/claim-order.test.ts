import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { SignJWT } from 'jose'
import { anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

interface Placed {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly accessToken: string
}
interface Claimed {
  readonly order: { readonly id: string } | null
  readonly userErrors: readonly { readonly code: string; readonly field: string[] }[]
}
const CLAIM =
  'mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { order { id } accessToken userErrors { code message field } } }'
const NO_SUCH = {
  order: null,
  accessToken: null,
  userErrors: [
    {
      code: 'NOT_FOUND',
      message: 'There is no guest order with this number and this proof: check both. One that is in an account already stays there',
      field: ['input'],
    },
  ],
}
const theirs = ({ id }: Placed) => ({ order: { id }, accessToken: null, userErrors: [] })
const aCustomer = () => asViewer('CUSTOMER', { customerId: newId() })

async function placed(viewer = asViewer([]), change: object = {}): Promise<Placed> {
  const input = { ...anInput(), ...change }
  const { data } = await orders.graph<{ placeOrder: { order: { id: string; number: string }; accessToken: string } }>(viewer, PLACE, {
    input,
  })
  return { ...data!.placeOrder.order, accessToken: data!.placeOrder.accessToken, email: input.email }
}
const claim = async (viewer: ReturnType<typeof asViewer>, input: object): Promise<Claimed | string> => {
  const { data, errors } = await orders.graph<{ claimOrder: Claimed }>(viewer, CLAIM, { input })
  return errors?.[0]?.extensions.code ?? data!.claimOrder
}
const byEmail = ({ number, email }: Placed) => ({ orderNumber: number, email })
const byToken = ({ number, accessToken }: Placed) => ({ orderNumber: number, accessToken })
const list = async (viewer: ReturnType<typeof asViewer>) =>
  (
    await orders.graph<{ orders: { edges: { node: { id: string } }[] } }>(viewer, '{ orders { edges { node { id } } } }')
  ).data!.orders.edges.map(({ node }) => node.id)
const ORDER = `query ($id: ID!) { order(id: $id) {
  version allowedActions customer { id name email } timeline { edges { node { type actor message } } }
} }`
const read = async (viewer: ReturnType<typeof asViewer>, { id }: Placed) =>
  (
    await orders.graph<{
      order: { version: number; allowedActions: string[]; customer: object; timeline: { edges: { node: object }[] } } | null
    }>(viewer, ORDER, { id })
  ).data!.order

describe('a guest’s order is claimed', () => {
  it.each([
    [
      'its e-mail address, as people type it',
      ({ number, email }: Placed) => ({ orderNumber: number.toLowerCase(), email: ` ${email.toUpperCase()} ` }),
    ],
    ['its guest token', byToken],
  ])('by its number and %s: it is the customer’s then', async (_proof, proof) => {
    const [customer, order] = [aCustomer(), await placed()]
    expect(await list(customer)).toEqual([])
    expect(await claim(customer, proof(order))).toEqual(theirs(order))
    expect(await list(customer)).toEqual([order.id])
    expect(await read(customer, order)).toMatchObject({
      version: 2,
      allowedActions: expect.arrayContaining(['CANCEL', 'AMEND', 'OPEN_CASE']),
      customer: { id: customer.claims.customerId, name: 'Ada Lovelace', email: order.email },
      timeline: {
        edges: [
          { node: { type: 'PLACED' } },
          { node: { type: 'CLAIMED', actor: 'customer', message: 'Taken into the account of the customer' } },
        ],
      },
    })
  })

  it('once: again is the same, and adds nothing', async () => {
    const [customer, order] = [aCustomer(), await placed()]
    for (const proof of [byEmail(order), byEmail(order), byToken(order)]) expect(await claim(customer, proof)).toEqual(theirs(order))
    expect((await read(customer, order))?.version).toBe(2)
  })

  it('by one customer alone, of many who prove it at once', async () => {
    const [order, customers] = [await placed(), Array.from({ length: 8 }, aCustomer)]
    const answers = await Promise.all(customers.map((customer) => claim(customer, byToken(order))))
    expect(answers.filter((answer) => typeof answer !== 'string' && answer.order)).toHaveLength(1)
    expect((await Promise.all(customers.map(list))).flat()).toEqual([order.id])
  })

  it('and no other order of its e-mail address is', async () => {
    const email = `${newId()}@example.com`
    const [first, second] = [await placed(undefined, { email }), await placed(undefined, { email })]
    const customer = aCustomer()
    await claim(customer, byEmail(first))
    expect(await list(customer)).toEqual([first.id])
    expect(await claim(aCustomer(), byEmail(second))).toEqual(theirs(second))
  })

  it('by a customer who has ordered before, under the name that is kept of it', async () => {
    const customer = aCustomer()
    const own = await placed(customer, { name: 'Ada Byron' })
    const order = await placed()
    expect(await claim(customer, byEmail(order))).toEqual(theirs(order))
    expect(await list(customer)).toEqual([order.id, own.id])
    expect((await read(customer, order))?.customer).toEqual({ id: customer.claims.customerId, name: 'Ada Byron', email: own.email })
  })

  it('and the other services hear whose it is', async () => {
    const [customer, order] = [aCustomer(), await placed()]
    await claim(customer, byEmail(order))
    const heard = await eventually(async () => {
      const [claimed] = orders.others.heard('order.claimed.v1', order.id)
      if (!claimed) throw new Error('nothing is published yet')
      return claimed
    })
    expect(heard).toMatchObject({ customerId: customer.claims.customerId, version: 2, timeline: { sequence: 2, type: 'CLAIMED' } })
  })
})

describe('is answered alike, and changes nothing:', () => {
  it.each<[string, (order: Placed) => object | Promise<object>]>([
    ['a wrong address', (order) => ({ ...byEmail(order), email: 'eve@example.com' })],
    ['no address at all', (order) => ({ ...byEmail(order), email: 'eve' })],
    ['a wrong number', (order) => ({ ...byEmail(order), orderNumber: 'K-10000001-ABCDEFG' })],
    ['a token of another order', async (order) => ({ ...byToken(order), accessToken: (await placed()).accessToken })],
    ['a number of another order', async (order) => ({ ...byToken(order), orderNumber: (await placed()).number })],
    ['text that is no token', (order) => ({ ...byToken(order), accessToken: 'x.y.z' })],
    ['a forged token', async (order) => ({ ...byToken(order), accessToken: await signed(order, { secret: 'x'.repeat(32) }) })],
    ['a link to share', async (order) => ({ ...byToken(order), accessToken: await signed(order, { scope: 'read' }) })],
    [
      'an expired token',
      async (order) => ({ ...byToken(order), accessToken: await signed(order, { exp: Math.floor(Date.now() / 1000) - 1 }) }),
    ],
    ['a token of another issuer', async (order) => ({ ...byToken(order), accessToken: await signed(order, { iss: 'kade:development' }) })],
  ])('%s', async (_what, proof) => {
    const [customer, order] = [aCustomer(), await placed()]
    expect(await claim(customer, await proof(order))).toEqual(NO_SUCH)
    expect(await list(customer)).toEqual([])
    expect((await read(asViewer('SUPPORT'), order))?.version).toBe(1)
  })

  it('a token of an order that ended thirty days ago', async () => {
    const order = await placed()
    await orders.service.database.query(
      `WITH ended AS (UPDATE orders SET status = 'CANCELLED' WHERE id = $1) UPDATE order_event SET at = now() - interval '31 days' WHERE order_id = $1`,
      [order.id],
    )
    const now = Math.floor(Date.now() / 1000)
    expect(await claim(aCustomer(), { ...byToken(order), accessToken: await signed(order, { iat: now - 31 * 86_400 }) })).toEqual(NO_SUCH)
  })

  it('an order that another has claimed, whatever the proof', async () => {
    const [customer, eve, order] = [aCustomer(), aCustomer(), await placed()]
    await claim(customer, byEmail(order))
    expect(await claim(eve, byEmail(order))).toEqual(NO_SUCH)
    expect(await claim(eve, byToken(order))).toEqual(NO_SUCH)
    expect([await list(eve), await list(customer)]).toEqual([[], [order.id]])
  })

  it('an order that was placed in an account', async () => {
    const [customer, eve] = [aCustomer(), aCustomer()]
    const order = await placed(customer)
    expect(await claim(eve, byEmail(order))).toEqual(NO_SUCH)
    expect(await claim(customer, byEmail(order))).toEqual(theirs(order))
    expect([await list(eve), (await read(customer, order))?.version]).toEqual([[], 1])
  })
})

describe('a claim', () => {
  it.each<[string, object, string]>([
    ['two', { email: 'ada@example.com', accessToken: 'x' }, 'accessToken'],
    ['none', {}, 'email'],
    ['a blank', { email: ' ', accessToken: '' }, 'email'],
  ])('needs one proof, not %s', async (_what, proof, field) => {
    const answer = await claim(aCustomer(), { orderNumber: 'K-1', ...proof })
    expect(answer).toMatchObject({ order: null, userErrors: [{ code: 'INVALID', field: ['input', field] }] })
  })

  it('needs a token that names the customer', async () => {
    expect(await claim(asViewer('CUSTOMER'), byEmail(await placed()))).toBe('FORBIDDEN')
  })

  it('is a guess as guestAccess counts them: in all six of one address are judged', async () => {
    const order = await placed()
    const enter = 'mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { userErrors { code } } }'
    const wrong = (n: number) => ({ orderNumber: `K-2000000${n}-ABCDEFG`, email: order.email })
    for (let n = 0; n < 3; n += 1) await orders.graph(asViewer([]), enter, { input: wrong(n) })
    const answers: unknown[] = []
    for (let n = 3; n < 8; n += 1) answers.push(await claim(aCustomer(), wrong(n)))
    expect(answers).toEqual([NO_SUCH, NO_SUCH, NO_SUCH, 'RATE_LIMITED', 'RATE_LIMITED'])
    // Its owner waits too, but for who holds the token: that is not guessed.
    const customer = aCustomer()
    expect(await claim(customer, byEmail(order))).toBe('RATE_LIMITED')
    expect(await claim(customer, byToken(order))).toEqual(theirs(order))
  })
})

it('guests who held a token of a claimed order may look, and change nothing', async () => {
  const [customer, order] = [aCustomer(), await placed()]
  await claim(customer, byEmail(order))
  const guest = asViewer('GUEST', { orderId: order.id })
  expect(await read(guest, order)).toMatchObject({
    allowedActions: [],
    customer: { id: order.id, name: 'Ada Lovelace', email: order.email },
  })
  const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
  const refused = await orders.graph(guest, CANCEL, { input: { orderId: order.id, reason: 'x' } })
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  const done = await orders.graph(customer, CANCEL, { input: { orderId: order.id, reason: 'x' } })
  expect(done.data).toEqual({ cancelOrder: { userErrors: [] } })
})

/** A guest token as orders signs it, but for what is given. */
const signed = (
  { id }: Placed,
  { secret = 'g'.repeat(32), ...claims }: { secret?: string; scope?: string; exp?: number; iat?: number; iss?: string },
) => {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({
    iss: 'kade:orders',
    aud: 'kade',
    sub: `guest:${id}`,
    roles: ['GUEST'],
    orderId: id,
    iat: now,
    exp: now + 86_400,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))
}
