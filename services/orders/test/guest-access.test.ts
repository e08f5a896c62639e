import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const ENTER = `mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { accessToken order { id } userErrors { code message field } } }`
const NO_SUCH = {
  guestAccess: {
    accessToken: null,
    order: null,
    userErrors: [{ code: 'NOT_FOUND', message: 'There is no order with this number and e-mail address: check both', field: ['input'] }],
  },
}
const enter = async (orderNumber: string, email: string) => {
  const { data, errors } = await orders.graph(asViewer([]), ENTER, { input: { orderNumber, email } })
  return errors ? errors.map(({ extensions }) => extensions.code) : data
}
const placed = async (email = `${crypto.randomUUID()}@example.com`) => {
  const { order } = (await orders.place({ email })) as unknown as { order: { id: string; number: string } }
  return { ...order, email }
}
const inside = (id: string) => ({ guestAccess: { accessToken: expect.any(String), order: { id }, userErrors: [] } })
const anyAddress = () => `${crypto.randomUUID()}@example.com`
const anyNumber = (n: number) => `K-1${String(n).padStart(7, '0')}-ABCDEFG`

it('lets in who knows the number and the e-mail address, as people type them', async () => {
  const { id, number, email } = await placed('Ann+shop@Example.com')
  expect(number).toMatch(/^K-\d{8}-[0-9A-HJKMNP-TV-Z]{7}$/)
  expect(await enter(number, email)).toEqual(inside(id))
  expect(await enter(` ${number.toLowerCase().replaceAll('-', ' ')} `, ' ANN+shop@example.COM ')).toEqual(inside(id))
})

it('answers a wrong address, another order’s address and a wrong number alike', async () => {
  const [order, other] = [await placed(), await placed()]
  expect(await enter(order.number, anyAddress())).toEqual(NO_SUCH)
  expect(await enter(order.number, other.email)).toEqual(NO_SUCH)
  expect(await enter(anyNumber(1), order.email)).toEqual(NO_SUCH)
  expect(await enter(order.number, order.email)).toEqual(inside(order.id))
})

it('lets nobody try one address with many numbers, not even with the right one', async () => {
  const { number, email } = await placed()
  const answers: unknown[] = []
  for (let n = 0; n < 8; n += 1) answers.push(await enter(anyNumber(100 + n), email))
  expect(answers.filter((answer) => !Array.isArray(answer))).toHaveLength(6)
  expect(answers.at(-1)).toEqual(['RATE_LIMITED'])
  expect(await enter(number, email)).toEqual(['RATE_LIMITED'])
})

it('lets nobody try one number with many addresses, and counts those who come at once', async () => {
  const { number } = await placed()
  const answers = await Promise.all(Array.from({ length: 30 }, () => enter(number, anyAddress())))
  // Six are judged; a machine that needs seconds for this judges one more when the first wait is over.
  expect(answers.filter((answer) => Array.isArray(answer)).length).toBeGreaterThanOrEqual(22)
  const other = await placed()
  expect(await enter(other.number, other.email)).toEqual(inside(other.id))
})

it('has who guesses wait longer and longer', async () => {
  const { number, email, id } = await placed()
  const wait = async () =>
    (
      await orders.service.database.query<{ seconds: number }>(
        `SELECT round(extract(epoch FROM max(next_at) - now()))::int AS seconds FROM guess WHERE last_at = (SELECT max(last_at) FROM guess)`,
      )
    )[0]?.seconds
  const waits: unknown[] = []
  for (let n = 0; n < 9; n += 1) {
    await orders.service.database.query('UPDATE guess SET next_at = now()') // the wait is over
    await enter(number, anyAddress())
    waits.push(await wait())
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16])
  await orders.service.database.query('UPDATE guess SET next_at = now()')
  expect(await enter(number, email)).toEqual(inside(id))
  expect(await enter(number, anyAddress())).toEqual(NO_SUCH)
})
