import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { statementsOf } from '@kade/service-kit/testing'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toldAt, type Analytics, type Message } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const MONDAY = '2026-11-09T00:00:00Z'
const QUESTION = `query ($from: Date!, $to: Date!, $since: DateTime!, $asKnownAt: DateTime, $channel: String, $timeZone: String, $language: SentenceLanguage) {
  lateFacts(from: $from, to: $to, since: $since, asKnownAt: $asKnownAt, channel: $channel, timeZone: $timeZone, language: $language) {
    day sentence orders units revenue { amount } returnedUnits refunded { amount } facts { kind facts }
  }
}`
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30', since: MONDAY, channel: 'shop' }
interface Day {
  readonly day: string
  readonly sentence: string
}
const ask = (variables: object) => analytics.graph<{ lateFacts: readonly Day[] }>(PLANNER, QUESTION, { ...NOVEMBER, ...variables })
const late = async (variables: object = {}) => {
  const { data, errors } = await ask(variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.lateFacts
}
const known = async (asKnownAt?: string) => {
  const { data, errors } = await analytics.graph<{ sales: { total: object } }>(
    PLANNER,
    `query ($asKnownAt: DateTime) { sales(by: DAY, from: "2026-11-03", to: "2026-11-03", channel: "shop", asKnownAt: $asKnownAt) {
       total { orders units revenue { amount } returnedUnits refunded { amount } } } }`,
    { asKnownAt },
  )
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.sales.total
}
const total = (orders: number, units: number, revenue: string, refunded: string) => ({
  ...{ orders, units, revenue: { amount: revenue }, returnedUnits: 0, refunded: { amount: refunded } },
})

/** On the 3rd, four orders of two mugs at 12.50; what is told of them comes later, and of the 10th nothing is late. */
function told(): Message[] {
  const third = { channel: 'shop', placedAt: '2026-11-03T12:00:00.000Z' }
  const [early, cancelled, rejected, imported] = [anOrder(third), anOrder(third), anOrder(third), anOrder(third)]
  const second = anOrder({ ...third, placedAt: '2026-11-02T12:00:00.000Z' })
  const tenth = anOrder({ ...third, placedAt: '2026-11-10T12:00:00.000Z' })
  return [
    ...[early, cancelled, rejected].map((order) => toldAt(order.placed(), '2026-11-03T12:00:01Z')),
    toldAt(early.refunded(100), '2026-11-05T09:00:00Z'),
    toldAt(cancelled.cancelled({ 0: 1 }), '2026-11-09T09:00:00Z'),
    toldAt(rejected.rejected(), '2026-11-10T09:00:00Z'),
    toldAt(imported.placed(), '2026-11-11T09:00:00Z'),
    ...[1, 2, 3].map((day) => toldAt(early.refunded(200), `2026-11-1${day}T10:00:00Z`)),
    toldAt(second.placed(), '2026-11-02T12:00:01Z'),
    toldAt(second.refunded(1_250), '2026-11-12T12:00:00Z'),
    toldAt(tenth.placed(), '2026-11-10T12:00:01Z'),
    toldAt(tenth.cancelled({ 0: 1 }), '2026-11-12T12:00:00Z'),
  ]
}

describe('Facts that were told late', () => {
  beforeAll(async () => {
    const messages = told()
    // The last comes first, and each twice.
    await analytics.publish([...messages.toReversed(), ...messages])
    await analytics.allHandled()
  })

  it('leave every figure as it was known before', async () => {
    expect(await known('2026-11-03T12:00:00Z')).toEqual(total(0, 0, '0.00', '0.00'))
    expect(await known('2026-11-04T00:00:00Z')).toEqual(total(3, 6, '75.00', '0.00'))
    expect(await known('2026-11-05T09:00:00Z')).toEqual(total(3, 6, '75.00', '1.00'))
    expect(await known('2026-11-09T09:00:00Z')).toEqual(total(3, 5, '62.50', '1.00'))
    expect(await known('2026-11-10T09:00:00Z')).toEqual(total(2, 3, '37.50', '1.00'))
    expect(await known()).toEqual(total(3, 5, '62.50', '7.00'))
  })

  it('are listed by the day that they changed, with what it has more than it had', async () => {
    expect(await late()).toEqual([
      {
        day: '2026-11-03',
        sentence:
          'Revenue of 3 November 2026: -£12.50 since 9 November 2026: 1 late order, 1 late rejection, 1 late cancellation, 3 late refunds.',
        ...{ orders: 0, units: -1, revenue: { amount: '-12.50' }, returnedUnits: 0, refunded: { amount: '6.00' } },
        facts: [
          { kind: 'ORDER', facts: 1 },
          { kind: 'REJECTION', facts: 1 },
          { kind: 'CANCELLATION', facts: 1 },
          { kind: 'REFUND', facts: 3 },
        ],
      },
      {
        day: '2026-11-02',
        sentence: 'Refunds of 2 November 2026: +£12.50 since 9 November 2026: 1 late refund.',
        ...{ orders: 0, units: 0, revenue: { amount: '0.00' }, returnedUnits: 0, refunded: { amount: '12.50' } },
        facts: [{ kind: 'REFUND', facts: 1 }],
      },
    ])
  })

  it('are told in Dutch, and as they were known at a moment between', async () => {
    const [third, ...others] = await late({ language: 'NL', asKnownAt: '2026-11-10T09:00:00Z' })
    expect(others).toEqual([])
    expect(third?.sentence.replaceAll('\u00a0', ' ')).toBe(
      'Omzet van 3 november 2026: € -37,50 sinds 9 november 2026: 1 late afwijzing, 1 late annulering.'.replace('€', '£'),
    )
  })

  it('there are none of what was known, and days end where the time zone has it', async () => {
    expect(await late({ since: '2026-11-20T00:00:00Z' })).toEqual([])
    const days = async (since: string) => (await late({ since, timeZone: 'Pacific/Auckland' })).map(({ day }) => day)
    // The 10th of UTC's noon is the 11th there, which has not ended at noon of its own.
    expect(await days('2026-11-11T10:59:59Z')).toEqual(['2026-11-04', '2026-11-03'])
    expect(await days('2026-11-11T11:00:00Z')).toEqual(['2026-11-11', '2026-11-04', '2026-11-03'])
  })

  it('how fresh the facts are is a metric', async () => {
    const metrics = await (await fetch(new URL('/metrics', analytics.service.metricsUrl))).text()
    const told = /^facts_known_until_seconds\{.*\} (\S+)$/m.exec(metrics)?.[1]
    expect(new Date(Number(told) * 1_000).toISOString()).toBe('2026-11-13T10:00:00.000Z')
  })

  it('one statement lists them', async () => {
    expect((await statementsOf(analytics.service.database, () => late())).length).toBe(1)
  })
})

it('Why sales changed is told as it was known, too', async () => {
  const { data } = await analytics.graph(
    PLANNER,
    `{ salesChange(from: "2026-11-03", to: "2026-11-03", channel: "shop", asKnownAt: "2026-11-04T00:00:00Z") { before { orders } after { orders units } } }`,
  )
  expect(data).toEqual({ salesChange: { before: { orders: 1 }, after: { orders: 3, units: 6 } } })
})

it.each([
  ['since', { since: '2999-01-01T00:00:00Z' }, 'Nobody knows yet what is known at 2999-01-01T00:00:00.000Z'],
  ['asKnownAt', { asKnownAt: '2999-01-01T00:00:00Z' }, 'Nobody knows yet what is known at 2999-01-01T00:00:00.000Z'],
  ['asKnownAt', { asKnownAt: MONDAY }, 'Facts are late that were told after `since`: ask for a later moment'],
  ['to', { to: '2026-10-31' }, 'The period ends (2026-10-31) before it begins (2026-11-01): exchange them'],
])('A wrong %s is refused, naming the field', async (field, wrong, message) => {
  const { errors } = await ask(wrong)
  expect(errors?.map((error) => [error.message, error.extensions.code, error.extensions.field])).toEqual([
    [message, 'BAD_USER_INPUT', field],
  ])
})
