import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anOrder } from './support/an-order.js'
import { openAnalytics, toMessage, type Analytics, type Message } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const at = (time: string, day = '2026-11-23'): string => `${day}T${time}.000Z`
/** An event whose own moment counts. */
const happened = ({ value, ...message }: Message, time: string): Message => ({
  ...message,
  value: JSON.stringify({ ...JSON.parse(value), time }),
})

it('Every stage tells how long the orders that ended it took, and its part of the lead time', async () => {
  const slow = anOrder({ placedAt: at('09:00:00') })
  const fast = anOrder({ placedAt: at('09:00:00') })
  const still = anOrder({ placedAt: at('10:00:00') })
  await analytics.tell(slow.placed(), fast.placed(), still.placed())
  await analytics.tell(slow.confirmed(at('09:00:30')), fast.confirmed(at('09:00:10')), still.confirmed(at('10:00:20')))
  await analytics.publish([happened(toMessage(slow.allocated()), at('09:01:30')), happened(toMessage(fast.allocated()), at('09:00:40'))])
  await analytics.tell(slow.picked(at('09:11:30')), fast.picked(at('09:05:40')))
  await analytics.tell(slow.packed(at('09:16:30')))
  // Two shipments, delivered on one day: the order passes a milestone with its last part.
  await analytics.tell(slow.shipped(at('09:00:00', '2026-11-24')), slow.shipped(at('10:16:30')))
  await analytics.tell(slow.delivered(at('09:00:00', '2026-11-25')), slow.delivered(at('19:00:00', '2026-11-24')))

  const toTheMorning = 23 * 3_600 + 43 * 60 + 30
  const all = 30 + 10 + 20 + (60 + 30) + (600 + 300) + 300 + toTheMorning + 86_400
  const stages = await analytics.durations('2026-11-23', '2026-11-25')
  expect(
    stages.map(({ p95Seconds, shareOfLeadTime, ...stage }) => ({
      ...stage,
      p95Seconds: round(p95Seconds),
      share: round(shareOfLeadTime * all),
    })),
  ).toEqual([
    { from: 'PLACED', to: 'CONFIRMED', orders: 3, p50Seconds: 20, p95Seconds: 29, share: 60 },
    { from: 'CONFIRMED', to: 'ALLOCATED', orders: 2, p50Seconds: 45, p95Seconds: 58.5, share: 90 },
    { from: 'ALLOCATED', to: 'PICKED', orders: 2, p50Seconds: 450, p95Seconds: 585, share: 900 },
    { from: 'PICKED', to: 'PACKED', orders: 1, p50Seconds: 300, p95Seconds: 300, share: 300 },
    { from: 'PACKED', to: 'SHIPPED', orders: 1, p50Seconds: toTheMorning, p95Seconds: toTheMorning, share: toTheMorning },
    { from: 'SHIPPED', to: 'DELIVERED', orders: 1, p50Seconds: 86_400, p95Seconds: 86_400, share: 86_400 },
  ])
  expect((await analytics.durations('2026-11-23', '2026-11-23')).map(({ to, orders }) => `${orders} ${to}`)).toEqual([
    '3 CONFIRMED',
    '2 ALLOCATED',
    '2 PICKED',
    '1 PACKED',
    '0 SHIPPED',
    '0 DELIVERED',
  ])
})

it('An imported order begins when it was captured, not when it was placed', async () => {
  const order = anOrder({ placedAt: '2010-12-01T08:26:00.000Z', capturedAt: at('09:00:00', '2026-10-10') })
  await analytics.tell(order.placed(), order.confirmed(at('09:00:07', '2026-10-10')))
  expect((await analytics.durations('2026-10-10', '2026-10-10'))[0]).toEqual({
    from: 'PLACED',
    to: 'CONFIRMED',
    orders: 1,
    p50Seconds: 7,
    p95Seconds: 7,
    shareOfLeadTime: 1,
  })
})

it('A stage whose end comes before its beginning, as clocks differ, takes no time', async () => {
  const order = anOrder({ placedAt: at('09:00:00', '2026-09-09') })
  await analytics.tell(order.placed(), order.confirmed(at('08:59:59', '2026-09-09')))
  expect((await analytics.durations('2026-09-09', '2026-09-09'))[0]).toEqual({
    from: 'PLACED',
    to: 'CONFIRMED',
    orders: 1,
    p50Seconds: 0,
    p95Seconds: 0,
    shareOfLeadTime: 0,
  })
})

const round = (value: number): number => Math.round(value * 1_000) / 1_000
