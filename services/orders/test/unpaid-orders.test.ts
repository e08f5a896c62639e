import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { MINUTES, ONE, runWithWork } from './running-work.js'

let work: Awaited<ReturnType<typeof runWithWork>>
beforeAll(async () => void (work = await runWithWork()))
beforeEach(() => void (work.time.ahead = 0))
afterAll(() => work.stop())

describe('an order that nobody pays', () => {
  const HOURS = 60 * MINUTES
  const setExpiry = async (input: object) => {
    const text =
      'mutation ($input: SetChannelExpiryInput!) { setChannelExpiry(input: $input) { channel { unpaidMinutes } userErrors { code field } } }'
    return (await work.graph<{ setChannelExpiry: object }>(asViewer('ADMIN'), text, { input })).data!.setChannelExpiry
  }
  const awaitingPayment = async (token: string) => {
    const { id } = await work.place(token)
    await work.others.reserve(id, ONE)
    await eventually(() => expect(work.asked.some(({ orderId }) => orderId === id)).toBe(true))
    return id
  }

  it('gives its stock back after the time of its channel, and what the provider had begun is given up', async () => {
    const [unconfirmed, paid] = [await awaitingPayment('tok_unconfirmed'), await work.confirmed()]
    await work.reaches(unconfirmed, 'ON_HOLD', 'PENDING')
    work.time.ahead = 24 * HOURS + MINUTES
    await eventually(
      () => expect(work.others.heard('order.cancelled.v1', unconfirmed)).toMatchObject([{ reason: 'It was not paid in time' }]),
      {
        timeoutMs: 30_000,
      },
    )
    await work.others.release(unconfirmed, ONE)
    await eventually(
      async () => {
        const text = 'SELECT state FROM saga WHERE order_id = $1'
        expect(await work.service.database.query(text, [unconfirmed])).toEqual([{ state: 'DONE' }])
      },
      { timeoutMs: 30_000 },
    )
    expect(work.asked.filter(({ idempotencyKey }) => idempotencyKey === `authorize:${unconfirmed}:given-up`)).toMatchObject([
      { reference: `intent-${unconfirmed}` },
    ])
    expect((await work.statusOf(unconfirmed))[0]).toBe('CANCELLED')
    expect((await work.statusOf(paid.id))[0]).toBe('CONFIRMED')
    work.time.ahead = 0
  }, 120_000)

  it('waits as its channel says: longer, or for ever', async () => {
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 120 })).toEqual({ channel: { unpaidMinutes: 120 }, userErrors: [] })
    const id = await awaitingPayment('tok_unconfirmed')
    work.time.ahead = 119 * MINUTES
    await work.reaches(id, 'ON_HOLD', 'PENDING')
    work.time.ahead = 121 * MINUTES
    await eventually(async () => expect((await work.statusOf(id))[0]).toBe('CANCELLED'), { timeoutMs: 30_000 })
    work.time.ahead = 0
    const refused = (code: string, field: string) => ({ channel: null, userErrors: [{ code, field: ['input', field] }] })
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 0 })).toEqual(refused('OUT_OF_RANGE', 'unpaidMinutes'))
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 86_401 })).toEqual(refused('OUT_OF_RANGE', 'unpaidMinutes'))
    expect(await setExpiry({ channel: 'nowhere', unpaidMinutes: 60 })).toEqual(refused('NOT_FOUND', 'channel'))
    expect(await setExpiry({ channel: 'web' })).toEqual({ channel: { unpaidMinutes: null }, userErrors: [] })
    await setExpiry({ channel: 'web', unpaidMinutes: 1_440 })
  }, 120_000)
})
