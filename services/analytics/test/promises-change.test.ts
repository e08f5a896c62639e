import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { sumSales } from '../src/fact/renew-sums.js'
import { aParcel } from './support/a-parcel.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
const CHANGE = `query ($of: OrdersPlacedInput!, $againstFrom: Date, $againstTo: Date, $members: Int, $language: SentenceLanguage) {
  promisesChange(of: $of, againstFrom: $againstFrom, againstTo: $againstTo, members: $members, language: $language) {
    sentence againstFrom againstTo before { judged kept share } after { judged kept share }
    dimensions { by change { before after mix rate isReversed } contributions { key members before { judged kept share } after { judged kept share } effect { mix rate } } }
  }
}`
interface Judged {
  readonly judged: number
  readonly kept: number
  readonly share: number | null
}
interface Effect {
  readonly mix: number
  readonly rate: number
}
interface Change {
  readonly sentence: string
  readonly againstFrom: string
  readonly againstTo: string
  readonly before: Judged
  readonly after: Judged
  readonly dimensions: readonly {
    readonly by: string
    readonly change: (Effect & { readonly before: number; readonly after: number; readonly isReversed: boolean }) | null
    readonly contributions: readonly { readonly key: string | null; readonly members: number; readonly before: Judged; readonly after: Judged; readonly effect: Effect | null }[]
  }[]
} // prettier-ignore
const WEEK = { from: '2026-11-09', to: '2026-11-15' }
const ask = (variables: object, of: object = {}) =>
  analytics.graph<{ promisesChange: Change }>(PLANNER, CHANGE, { ...variables, of: { ...WEEK, channel: 'shop', ...of } })
const change = async (variables: object = {}, of: object = {}): Promise<Change> => {
  const { data, errors } = await ask(variables, of)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.promisesChange
}

/** Promised for the third day after its order: it came then, or two days later. */
const parcel = (day: string, carrier: string, isKept: boolean) => {
  const after = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  const times = { allocated: `${day}T12:00:00.000Z`, labelBought: `${after(1)}T12:00:00.000Z`, delivered: `${after(isKept ? 3 : 5)}T12:00:00.000Z` }
  return aParcel({ channel: 'shop', placedAt: `${day}T12:00:00.000Z`, locationId: newId(), carrier, promisedDeliveryDate: after(3) }).messages(times)
} // prettier-ignore

beforeAll(async () => {
  analytics = await openAnalytics()
  const [before, after] = ['2026-11-03', '2026-11-10']
  await analytics.publish([
    ...[parcel(before, 'owl', true), parcel(before, 'owl', true), parcel(before, 'snail', true), parcel(before, 'snail', false)].flat(),
    ...[parcel(after, 'owl', true), parcel(after, 'snail', true), parcel(after, 'snail', false), parcel(after, 'snail', false)].flat(),
  ])
  await analytics.allHandled()
})
afterAll(() => analytics.close())

it('The change of the share is told apart by carrier: what more went by the slow one, and that it became slower, leave nothing over', async () => {
  const told = await change()
  expect(told).toMatchObject({
    ...{ againstFrom: '2026-11-02', againstTo: '2026-11-08' },
    ...{ before: { judged: 4, kept: 3, share: 0.75 }, after: { judged: 4, kept: 2, share: 0.5 } },
  })
  expect(told.dimensions.map(({ by }) => by)).toEqual(['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'CARRIER'])
  const carriers = told.dimensions[4]
  // The middle of both shares is 0.625. Owl: a half became a quarter, always in time. Snail: a half became three quarters, and 1/2 in time became 1/3.
  expect(carriers?.contributions).toEqual([
    {
      ...{ key: 'owl', members: 1, before: { judged: 2, kept: 2, share: 1 }, after: { judged: 1, kept: 1, share: 1 } },
      effect: { mix: expect.closeTo(-0.09375, 9), rate: 0 },
    },
    {
      ...{ key: 'snail', members: 1, before: { judged: 2, kept: 1, share: 0.5 }, after: { judged: 3, kept: 1, share: 1 / 3 } },
      effect: { mix: expect.closeTo(-0.052083333, 9), rate: expect.closeTo(-0.104166667, 9) },
    },
  ])
  expect(carriers?.change).toEqual({
    ...{ before: 0.75, after: 0.5, isReversed: false },
    ...{ mix: expect.closeTo(-0.145833333, 9), rate: expect.closeTo(-0.104166667, 9) },
  })
})

it('begins with a sentence, in English unless Dutch is asked for', async () => {
  expect((await change()).sentence).toBe(
    'The share of promises kept fell by 25 points, from 75% to 50%. What stands out most is carrier snail, with -15.6 points.',
  )
  expect((await change({ language: 'NL' })).sentence).toBe(
    'Het deel van de beloftes dat is nagekomen is 25 punten gedaald, van 75% naar 50%. Het meest valt vervoerder snail op, met -15,6 punten.',
  )
})

it('is the same from sums, and of a channel alone all is rate', async () => {
  const before = await change()
  while (await sumSales(analytics.service.database));
  const after = await change()
  expect(after).toEqual(before)
  expect(after.dimensions[0]).toMatchObject({ by: 'CHANNEL', change: { mix: 0, rate: -0.25 }, contributions: [{ key: 'shop' }] })
})

it('Where nothing was promised before, there is no change to tell', async () => {
  const told = await change({ againstFrom: '2020-01-01', againstTo: '2020-01-31' })
  expect(told.sentence).toBe('There is nothing to compare: one of the periods has no promise that was kept or broken.')
  expect([told.before, told.dimensions.map((each) => each.change)]).toEqual([
    { judged: 0, kept: 0, share: null },
    [null, null, null, null, null],
  ])
})

it.each([
  ['a period that ends before it begins', {}, { to: '2026-11-08' }, 'to'],
  ['one end of what it is compared with', { againstFrom: '2026-01-01' }, {}, 'againstTo'],
  ['what it is compared with ending before it begins', { againstFrom: '2026-01-02', againstTo: '2026-01-01' }, {}, 'againstTo'],
  ['no members', { members: 0 }, {}, 'members'],
])('%s is BAD_USER_INPUT, naming the field', async (_, variables, of, field) => {
  const { errors } = await ask(variables, of)
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})
