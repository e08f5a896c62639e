import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => void (analytics = await openAnalytics()))
afterAll(() => analytics.close())

interface Answer {
  readonly orders: readonly { readonly order: { readonly id: string }; readonly activity: string }[]
  readonly totalCount: number
}
const ask = async <Field extends string>(field: Field, question: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await analytics.graph<Record<Field, Answer>>(PLANNER, question, variables)
  return { answer: data?.[field], error: errors?.[0]?.extensions }
}
const MONDAY = { from: '2026-11-23', to: '2026-11-23' }
const at = (time: string) => `2026-11-23T${time}:00.000Z`

const CONFORMANCE = `query ($from: Date!, $to: Date!) { sagaConformance(from: $from, to: $to) {
  orders steps deviatingOrders fitness deviations { order { id } version activity at states declared } } }`
it('Histories are held against the saga; what it does not declare is told with its order', async () => {
  const [legal, illegal, early] = [anOrder(), anOrder(), anOrder()]
  await analytics.tell(legal.placed(), legal.confirmed(at('09:01')), legal.progressed('SHIPPED', at('10:00')))
  // Its events come in any order, and twice.
  const told = [illegal.placed(), illegal.progressed('SHIPPED', at('09:30'))]
  await analytics.tell(...told, ...told)
  // Its first version is not known.
  early.placed()
  await analytics.tell(early.confirmed(at('09:01')))
  const { answer } = await ask('sagaConformance', CONFORMANCE, MONDAY)
  expect(answer).toEqual({
    ...{ orders: 2, steps: 5, deviatingOrders: 1, fitness: 0.8 },
    deviations: [
      {
        ...{ order: { id: illegal.orderId }, version: 2, activity: 'SHIPPED', at: at('09:30') },
        ...{ states: ['AWAITING_STOCK', 'AWAITING_PAYMENT'], declared: expect.arrayContaining(['STOCK_SECURED', 'PAYMENT_AUTHORIZED']) },
      },
    ],
  })
  expect((await ask('sagaConformance', CONFORMANCE, { from: '2020-01-01', to: '2020-12-31' })).answer).toMatchObject({
    orders: 0,
    fitness: 1,
  })
})

const LOOPS = `query ($from: Date!, $to: Date!) { reworkLoops(from: $from, to: $to) { activity from orders times cameBack p50Seconds p95Seconds } }`
it('Loops tell what sent orders back, from where, and how long they were gone', async () => {
  const [twice, never, held] = [anOrder(), anOrder(), anOrder()]
  await analytics.tell(
    ...[twice.placed(), twice.progressed('ALLOCATED', at('11:00')), twice.progressed('SHORT_PICKED', at('11:10'))],
    ...[twice.progressed('CASE_OPENED', at('11:12')), twice.progressed('ALLOCATED', at('11:20'))],
    ...[twice.progressed('SHORT_PICKED', at('11:30')), twice.progressed('ALLOCATED', at('12:00'))],
    ...[never.placed(), never.progressed('ALLOCATED', at('11:00')), never.progressed('SHORT_PICKED', at('11:10'))],
    ...[held.placed(), held.progressed('HELD', at('12:00')), held.progressed('HOLD_RELEASED', at('13:00'))],
  )
  expect((await ask('reworkLoops', LOOPS, MONDAY)).answer).toEqual([
    { activity: 'SHORT_PICKED', from: 'ALLOCATED', orders: 2, times: 3, cameBack: 2, p50Seconds: 1_200, p95Seconds: 1_740 },
    { activity: 'HELD', from: 'PLACED', orders: 1, times: 1, cameBack: 1, p50Seconds: 3_600, p95Seconds: 3_600 },
  ])
  expect((await ask('reworkLoops', LOOPS, { from: '2026-11-24', to: '2026-11-23' })).error).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'to',
  })
})

const STUCK = `query ($first: Int) { stuckOrders(first: $first) { totalCount orders { order { id } number status activity since waitedSeconds usualSeconds } } }`
it('An order is stuck where it stands longer than nineteen of twenty did', async () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  // Twenty that are packed for an hour, and then leave.
  const usual = Array.from({ length: 20 }, () => anOrder({ placedAt: hoursAgo(50) }))
  const [longest, waiting, fresh] = [
    anOrder({ placedAt: hoursAgo(50) }),
    anOrder({ placedAt: hoursAgo(50) }),
    anOrder({ placedAt: hoursAgo(50) }),
  ]
  await analytics.tell(
    ...usual.flatMap((order) => [
      ...[
        order.placed(),
        order.progressed('PACKED', hoursAgo(40)),
        order.progressed('SHIPPED', hoursAgo(39)),
        order.progressed('COMPLETED', hoursAgo(38), 'COMPLETED'),
      ],
    ]),
    ...[longest.placed(), longest.progressed('PACKED', hoursAgo(30)), longest.progressed('CASE_OPENED', hoursAgo(0.1))],
    ...[waiting.placed(), waiting.progressed('PACKED', hoursAgo(2))],
    ...[fresh.placed(), fresh.progressed('PACKED', hoursAgo(0.5))],
  )
  const statements: string[] = []
  const stop = analytics.service.database.onStatement((sql) => void (sql.includes('order_state') && statements.push(sql)))
  const { answer } = await ask('stuckOrders', STUCK)
  stop()
  expect(statements).toHaveLength(1)
  const ofPacked = answer!.orders.filter(({ activity }) => activity === 'PACKED')
  expect(ofPacked).toEqual([
    {
      ...{ order: { id: longest.orderId }, number: 'K-100000017', status: 'CONFIRMED', activity: 'PACKED', since: expect.any(String) },
      ...{ waitedSeconds: expect.closeTo(108_000, -3), usualSeconds: expect.closeTo(3_600, 0) },
    },
    expect.objectContaining({ order: { id: waiting.orderId } }),
  ])
  expect((await ask('stuckOrders', STUCK, { first: 1 })).answer).toMatchObject({
    totalCount: answer!.totalCount,
    orders: [{ order: answer!.orders[0]!.order }],
  })
  for (const first of [0, 101])
    expect((await ask('stuckOrders', STUCK, { first })).error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' })
})
