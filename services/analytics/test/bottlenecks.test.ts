import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => void (analytics = await openAnalytics()))
afterAll(() => analytics.close())

const LOAD = '{ perDay queueLength waitingSeconds workingSeconds }'
const QUESTION = `query ($from: Date!, $to: Date!) { bottlenecks(from: $from, to: $to) { judged notJudged comparedSince named {
  stage locationId carrier cause comparedWith chance fulfillmentOrders now ${LOAD} usual ${LOAD} p25Seconds leadTimeP50Seconds leadTimeAtP25Seconds } } }`
const NOVEMBER = { from: '2026-11-02', to: '2026-11-29' }
const ask = (period: object) => analytics.graph<{ bottlenecks: Report }>(PLANNER, QUESTION, { ...NOVEMBER, ...period })
interface Report {
  readonly named: readonly Record<string, unknown>[]
  readonly judged: number
}
const [LUTON, MADRID] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

/** Ten parcels a day for twelve weeks from 7 September: an hour for the picker, two to the packer's end. Those of Luton wait for the packer four hours longer from 2 November on. */
const FLOOR = `INSERT INTO work_fact (allocation_id, step, order_id, location_id, worker, at)
  SELECT parcel, step, parcel, location, 'anna', begun + hours * interval '1 hour'
  FROM generate_series(0, 83) AS day CROSS JOIN generate_series(1, 10) AS nth CROSS JOIN unnest($1::uuid[]) WITH ORDINALITY AS l (location, place)
  CROSS JOIN LATERAL (SELECT lpad(to_hex(day * 1000 + nth * 10 + place), 32, '0')::uuid AS parcel,
    timestamptz '2026-09-07T06:00Z' + day * interval '1 day' + (nth * 7 + day * 3) % 11 * interval '1 minute' AS begun,
    CASE WHEN place = 1 AND day >= 56 THEN 4 ELSE 0 END + (nth % 4) * 0.1 AS late) AS p
  CROSS JOIN LATERAL (VALUES ('ALLOCATED', 0), ('PICK_STARTED', 1), ('PICKED', 2), ('PACK_STARTED', 3 + late), ('PACKED', 4 + late), ('LABEL_BOUGHT', 4 + late), ('HANDED_OVER', 9.5)) AS s (step, hours)`

it('Where all is as it was, nothing is named; and where nothing is known, nothing is judged', async () => {
  expect((await ask({ from: '2020-01-01', to: '2020-01-31' })).data?.bottlenecks).toEqual({
    ...{ named: [], judged: 0, notJudged: 0, comparedSince: '2019-11-06' },
  })
  await analytics.service.database.query(FLOOR, [[LUTON, MADRID]])
  // Before it became slow.
  const { data, errors } = await ask({ from: '2026-10-12', to: '2026-11-01' })
  expect(errors).toBeUndefined()
  expect(data?.bottlenecks).toMatchObject({ named: [], judged: 8, notJudged: 0 })
})

it('The bottleneck is named with its cause, its evidence, and what the lead time would fall to', async () => {
  const statements: string[] = []
  const stop = analytics.service.database.onStatement((sql) => void (sql.includes('work_fact') && statements.push(sql)))
  const { data, errors } = await ask({})
  stop()
  expect(errors).toBeUndefined()
  expect(data?.bottlenecks).toMatchObject({ judged: 8, notJudged: 0, comparedSince: '2026-09-07' })
  const [first, ...others] = data!.bottlenecks.named
  expect(others).toEqual([])
  expect(first).toEqual({
    ...{ stage: 'PACKING', locationId: LUTON, carrier: '(none)', cause: 'LONGER_WAIT', comparedWith: 'OWN_HISTORY' },
    ...{ chance: expect.any(Number), fulfillmentOrders: 280 },
    // An hour and 0.15 of one in the mean; ten a day that wait so long are 10 × 1.15 ÷ 24 at one time.
    usual: {
      perDay: 10,
      queueLength: expect.closeTo(0.4792, 3),
      waitingSeconds: expect.closeTo(4_140),
      workingSeconds: expect.closeTo(3_600),
    },
    now: {
      perDay: 10,
      queueLength: expect.closeTo(2.1458, 3),
      waitingSeconds: expect.closeTo(18_540),
      workingSeconds: expect.closeTo(3_600),
    },
    // Two hours and a tenth. The four more, and what is above that, would be gone: 9.5 - 3.9 - 0.15 hours.
    ...{ p25Seconds: 7_560, leadTimeP50Seconds: 34_200, leadTimeAtP25Seconds: 19_620 },
  })
  expect(first!.chance).toBeLessThan(1e-6)
  // The days, and the lead times of the one that is named.
  expect(statements).toHaveLength(2)
})

describe('Bad input is the answer BAD_USER_INPUT', () => {
  it.each([
    ['a period that ends before it begins', { to: '2026-11-01' }, /ends/],
    ['a part of a week', { to: '2026-11-07' }, /6 days are too few/],
    ['a period of twenty years', { to: '2046-11-01' }, /longer than 10 years/],
    ['more than a quarter of a year', { to: '2027-02-02' }, /93 days are too many/],
  ])('for %s', async (_, wrong, message) => {
    const { data, errors } = await ask(wrong)
    expect({ data, error: errors?.[0] }).toEqual({
      data: null,
      error: expect.objectContaining({
        ...{ message: expect.stringMatching(message), extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'to' }) },
      }),
    })
  })

  it('and the first year that there is, is none', async () => {
    expect((await ask({ from: '0001-01-01', to: '0001-01-14' })).data?.bottlenecks.judged).toBe(0)
  })
})
