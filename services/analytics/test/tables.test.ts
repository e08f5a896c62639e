import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { schemaDrift } from '@kade/test-kit'
import { openAnalytics, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => void (analytics = await openAnalytics()))
afterAll(() => analytics.close())

it('the maps of the tables say what the migrations made', async () => {
  expect(await schemaDrift(analytics.service.database)).toEqual([])
})
