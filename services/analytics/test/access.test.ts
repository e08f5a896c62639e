import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { DURATIONS, openAnalytics, PLANNER, SALES, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const DAY = { by: 'DAY', from: '2026-11-23', to: '2026-11-23' }
const questions = { sales: SALES, processDurations: DURATIONS }
const ROLES = ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']

/** What the question is refused with; null when it is answered. */
const refusal = async (roles: readonly string[], question: string): Promise<string | null> => {
  const { by: _, ...period } = DAY
  const { errors } = await analytics.graph(asViewer(roles), question, question === SALES ? DAY : period)
  return errors?.[0]?.extensions.code ?? null
}

describe.each(Object.entries(questions))('%s', (_, question) => {
  it.each(ROLES)('is answered to planners and administrators alone: %s', async (role) => {
    expect(await refusal([role], question)).toBe(role === 'PLANNER' || role === 'ADMIN' ? null : 'FORBIDDEN')
  })
  it('is answered to whoever has one of those roles among others', async () => {
    expect(await refusal(['SUPPORT', 'PLANNER'], question)).toBeNull()
  })
  it('asks who nobody knows to sign in', async () => {
    expect(await refusal([], question)).toBe('UNAUTHENTICATED')
  })
})

it('Nothing is answered to what the gateway did not sign', async () => {
  const response = await fetch(new URL('/graphql', analytics.service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  })
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 401,
    body: { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) })] },
  })
})

describe('Bad input is the answer BAD_USER_INPUT', () => {
  it.each([
    ['a period that ends before it begins', { to: '2026-11-22' }, 'to'],
    ['a period of more than ten years', { from: '2016-11-22' }, 'to'],
    ['a country by its name', { country: 'England' }, 'country'],
    ['a channel that no text column can hold', { channel: 'we\0b' }, 'channel'],
  ])('for %s, naming the field', async (_, wrong, field) => {
    const { data, errors } = await analytics.graph(PLANNER, SALES, { ...DAY, ...wrong })
    expect({ data, error: errors?.[0]?.extensions }).toEqual({
      data: null,
      error: expect.objectContaining({ code: 'BAD_USER_INPUT', field }),
    })
  })

  it.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['a day of a year that the calendar has not', { from: '0000-01-01', to: '0000-01-02' }],
    ['an instant for a day', { to: '2026-11-23T09:00:00Z' }],
    ['a number for a day', { to: 20261123 }],
    ['a dimension that is none', { by: 'HOUR' }],
    ['no dimension', { by: null }],
  ])('for %s', async (_, wrong) => {
    const { data, errors } = await analytics.graph(PLANNER, SALES, { ...DAY, ...wrong })
    expect({ data, code: errors?.[0]?.extensions.code }).toEqual({ data: null, code: 'BAD_USER_INPUT' })
  })

  it('for the period of the durations, too', async () => {
    const { errors } = await analytics.graph(PLANNER, DURATIONS, { from: '2026-11-23', to: '2026-11-22' })
    expect(errors?.[0]).toEqual(
      expect.objectContaining({
        message: 'The period ends (2026-11-22) before it begins (2026-11-23): exchange them',
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'to' }),
      }),
    )
  })
})
