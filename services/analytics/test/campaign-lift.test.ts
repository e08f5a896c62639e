import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sumSales } from '../src/fact/renew-sums.js'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const FIGURES = '{ orders units revenue { amount } averageValue { amount } }'
const LIFT = `query ($campaign: String!, $from: Date, $to: Date, $controlFrom: Date, $channel: String, $asKnownAt: DateTime) {
  campaignLift(campaign: $campaign, from: $from, to: $to, controlFrom: $controlFrom, channel: $channel, asKnownAt: $asKnownAt) {
    from to controlFrom controlTo during ${FIGURES} control ${FIGURES} attributed ${FIGURES} controlInCampaigns ${FIGURES}
    lift { amount currencyCode } relativeLift least { amount } most { amount }
  }
}`
const ask = (variables: object) =>
  analytics.graph<{ campaignLift: object }>(PLANNER, LIFT, { campaign: 'ADVENT', channel: 'shop', ...variables })
const lift = async (variables: object = {}) => {
  const { data, errors } = await ask(variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.campaignLift
}
const sold = (day: string, pounds: number, campaign: string | null = null) =>
  anOrder({
    channel: 'shop',
    campaign,
    placedAt: `${day}T12:00:00.000Z`,
    lines: [{ sku: 'MUG', quantity: 2, unitPrice: pounds * 50 }],
  }).placed()
const figures = (orders: number, units: number, amount: string, average: string | null) => ({
  ...{ orders, units, revenue: { amount }, averageValue: average === null ? null : { amount: average } },
})

/** The campaign ran from Monday to Thursday; the Monday to Thursday before is its control. */
beforeAll(async () => {
  await analytics.tell(
    ...[sold('2026-11-16', 10), sold('2026-11-17', 10), sold('2026-11-18', 8), sold('2026-11-18', 2, 'OTHER'), sold('2026-11-19', 10)],
    ...[
      sold('2026-11-23', 11, 'ADVENT'),
      sold('2026-11-24', 5, 'ADVENT'),
      sold('2026-11-24', 6),
      sold('2026-11-25', 11),
      sold('2026-11-26', 15, 'ADVENT'),
    ],
    ...[sold('2026-11-20', 99), sold('2026-11-27', 99)],
  )
})

const EXPECTED = {
  ...{ from: '2026-11-23', to: '2026-11-26', controlFrom: '2026-11-16', controlTo: '2026-11-19' },
  ...{ during: figures(5, 10, '48.00', '9.60'), control: figures(5, 10, '40.00', '8.00') },
  ...{ attributed: figures(3, 6, '31.00', '10.33'), controlInCampaigns: figures(1, 2, '2.00', '2.00') },
  // Days by 1, 1, 1 and 5 pounds more: the deviation of their sum is 4, of which 3.182 lie to either side.
  ...{ lift: { amount: '8.00', currencyCode: 'GBP' }, relativeLift: 0.2, least: { amount: '-4.73' }, most: { amount: '20.73' } },
}

it('A campaign is compared with the same weekdays before, with how sure that is, and what names it', async () => {
  expect(await lift()).toEqual(EXPECTED)
  expect(await lift({ asKnownAt: new Date().toISOString() })).toEqual(EXPECTED)
  while (await sumSales(analytics.service.database));
  expect(await lift()).toEqual(EXPECTED)
})

it('of a part of its days, against days that are chosen', async () => {
  expect(await lift({ from: '2026-11-26', controlFrom: '2026-11-20' })).toMatchObject({
    ...{ from: '2026-11-26', to: '2026-11-26', controlFrom: '2026-11-20', controlTo: '2026-11-20' },
    ...{ lift: { amount: '-84.00', currencyCode: 'GBP' }, least: null, most: null },
  })
})

it('against nothing there is a lift, and no part', async () => {
  expect(await lift({ controlFrom: '2025-11-23' })).toMatchObject({
    ...{ control: figures(0, 0, '0.00', null), lift: { amount: '48.00', currencyCode: 'GBP' }, relativeLift: null },
  })
})

it.each([
  ['a campaign that no order names', { campaign: 'NONE-SUCH' }, 'campaign', 'No order ever named the campaign "NONE-SUCH"'],
  [
    'a period that ends before it begins',
    { to: '2026-11-22' },
    'to',
    'The period ends (2026-11-22) before it begins (2026-11-23): exchange them',
  ],
  ['more than a year', { from: '2025-11-20' }, 'to', 'A campaign is looked at for a year at most: ask for its parts'],
  [
    'a control period that the campaign is part of',
    { controlFrom: '2026-11-20' },
    'controlFrom',
    'The control period is as long as the campaign and ends 2026-11-23: begin it so that it ends before 2026-11-23',
  ],
])('%s is BAD_USER_INPUT, naming the field', async (_, wrong, field, message) => {
  const { data, errors } = await ask(wrong)
  expect({ data, told: errors?.map((error) => [error.message, error.extensions.code, error.extensions.field]) }).toEqual({
    data: null,
    told: [[message, 'BAD_USER_INPUT', field]],
  })
})
