import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { aParcel } from './support/a-parcel.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => void (analytics = await openAnalytics()))
afterAll(() => analytics.close())

const QUESTION = `query ($from: Date!, $to: Date!, $by: ProcessDimension, $and: ProcessDimension) {
  processTimes(from: $from, to: $to, by: $by, and: $and) { stage key andKey fulfillmentOrders waiting { ...spread } working { ...spread } } }
fragment spread on TimeSpread { p50Seconds p90Seconds p95Seconds totalSeconds }`
const MONDAY = { from: '2026-11-23', to: '2026-11-23' }
const ask = (variables: object) => analytics.graph<{ processTimes: readonly Times[] }>(PLANNER, QUESTION, { ...MONDAY, ...variables })
const times = async (variables: object = {}) => {
  const { data, errors } = await ask(variables)
  expect(errors).toBeUndefined()
  return data!.processTimes
}
interface Times {
  readonly stage: string
  readonly key: string | null
  readonly andKey: string | null
  readonly fulfillmentOrders: number
  readonly waiting: object
  readonly working: object
}
const at = (time: string, day = '2026-11-23') => `${day}T${time}:00.000Z`
const [LUTON, MADRID] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

beforeAll(async () => {
  // Ten that wait 1 to 10 minutes for a picker, who needs 2 each.
  const ten = Array.from({ length: 10 }, (_, index) =>
    aParcel({ locationId: LUTON }).messages({
      ...{ allocated: at('09:00'), pickStarted: at(`09:${String(index + 1).padStart(2, '0')}`) },
      picked: at(`09:${String(index + 3).padStart(2, '0')}`),
    }),
  )
  const through = (carrier: string) =>
    aParcel({ locationId: MADRID, carrier, channel: 'phone' }).messages({
      ...{ allocated: at('09:00'), pickStarted: at('09:20'), picked: at('09:30'), packStarted: at('10:00'), packed: at('10:05') },
      ...{ labelBought: at('10:15'), handedOver: at('12:15'), delivered: at('12:15', '2026-11-24') },
    })
  const unsaid = aParcel({ locationId: MADRID }).messages({ allocated: at('09:00'), picked: at('09:30') })
  // A clock that goes back.
  const back = aParcel({ locationId: newId() }).messages({
    ...{ allocated: at('09:00', '2026-10-01'), pickStarted: at('08:59', '2026-10-01'), picked: at('08:58', '2026-10-01') },
  })
  const messages = [...ten.flat(), ...through('dhl'), ...through('ups'), ...unsaid, ...back]
  await analytics.publish([...messages, ...messages].reverse())
  await analytics.allHandled()
})

const same = (seconds: number, orders: number) => ({
  ...{ p50Seconds: seconds, p90Seconds: seconds, p95Seconds: seconds, totalSeconds: seconds * orders },
})

it('Waiting is told apart from working, stage by stage, and events that come twice or late count once', async () => {
  expect(await times({ by: 'LOCATION', to: '2026-11-24' })).toEqual([
    {
      ...{ stage: 'PICKING', key: LUTON, andKey: null, fulfillmentOrders: 10, working: same(120, 10) },
      waiting: { p50Seconds: 330, p90Seconds: 546, p95Seconds: expect.closeTo(573), totalSeconds: 3_300 },
    },
    { stage: 'PICKING', key: MADRID, andKey: null, fulfillmentOrders: 2, waiting: same(1_200, 2), working: same(600, 2) },
    { stage: 'PACKING', key: MADRID, andKey: null, fulfillmentOrders: 2, waiting: same(1_800, 2), working: same(300, 2) },
    { stage: 'LABELLING', key: MADRID, andKey: null, fulfillmentOrders: 2, waiting: same(600, 2), working: same(0, 2) },
    { stage: 'COLLECTION', key: MADRID, andKey: null, fulfillmentOrders: 2, waiting: same(7_200, 2), working: same(0, 2) },
    { stage: 'DELIVERY', key: MADRID, andKey: null, fulfillmentOrders: 2, waiting: same(0, 2), working: same(86_400, 2) },
  ])
})

it('A stage counts on the day that it ended, by carrier, channel and weekday, and crossed', async () => {
  const keys = async (variables: object) =>
    (await times(variables)).map(({ stage, key, andKey, fulfillmentOrders }) => `${stage} ${key} ${andKey} ${fulfillmentOrders}`)
  expect(await keys({})).toEqual([...['PICKING null null 12', 'PACKING null null 2', 'LABELLING null null 2', 'COLLECTION null null 2']])
  expect(await keys({ from: '2026-11-24', to: '2026-11-24', by: 'WEEKDAY', and: 'CARRIER' })).toEqual([
    'DELIVERY 2 dhl 1',
    'DELIVERY 2 ups 1',
  ])
  expect((await keys({ by: 'CHANNEL', and: 'CARRIER' })).slice(0, 3)).toEqual([
    ...['PICKING phone dhl 1', 'PICKING phone ups 1', 'PICKING web (none) 10'],
  ])
})

it('A clock that goes back makes no time less than nothing', async () => {
  expect(await times({ from: '2026-10-01', to: '2026-10-01' })).toEqual([
    { stage: 'PICKING', key: null, andKey: null, fulfillmentOrders: 1, waiting: same(0, 1), working: same(0, 1) },
  ])
})

it('It is one statement, however much is crossed', async () => {
  const statements: string[] = []
  const stop = analytics.service.database.onStatement((sql) => void (sql.includes('work_fact') && statements.push(sql)))
  await times({ to: '2026-11-30', by: 'LOCATION', and: 'CARRIER' })
  stop()
  expect(statements).toHaveLength(1)
})

describe('Bad input is the answer BAD_USER_INPUT', () => {
  it.each([
    ['a dimension crossed with itself', { by: 'CARRIER', and: 'CARRIER' }, 'and'],
    ['a dimension crossed with nothing', { and: 'CARRIER' }, 'by'],
    ['a period that ends before it begins', { to: '2026-11-22' }, 'to'],
    ['a period of twenty years', { to: '2046-11-23' }, 'to'],
  ])('for %s, naming the field', async (_, wrong, field) => {
    const { data, errors } = await ask(wrong)
    expect({ data, error: errors?.[0]?.extensions }).toEqual({
      data: null,
      error: expect.objectContaining({ code: 'BAD_USER_INPUT', field }),
    })
  })
  it('for a dimension that is none', async () => {
    expect((await ask({ by: 'HOUR' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
