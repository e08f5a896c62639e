import { expect, it } from '@jest/globals'
import { rolesThatPass } from '@kade/service-kit/testing'
import { authorizeField } from './access.js'

/** Who may, written out once more: a change of the policy is one of this table too. */
it.each([
  ['sales', 'PLANNER ADMIN'],
  ['salesChange', 'PLANNER ADMIN'],
  ['promisesChange', 'PLANNER ADMIN'],
  ['margins', 'PLANNER ADMIN'],
  ['marginChange', 'PLANNER ADMIN'],
  ['exchangeRates', 'PLANNER ADMIN'],
  ['setExchangeRates', 'ADMIN'],
  ['salesMovers', 'PLANNER ADMIN'],
  ['salesLaunches', 'PLANNER ADMIN'],
  ['lateFacts', 'PLANNER ADMIN'],
  ['customerSegments', 'PLANNER ADMIN'],
  ['customerCohorts', 'PLANNER ADMIN'],
  ['returnRates', 'PLANNER ADMIN'],
  ['feedbackScores', 'PLANNER ADMIN'],
  ['promisesKept', 'PLANNER ADMIN'],
  ['campaignLift', 'PLANNER ADMIN'],
  ['processDurations', 'PLANNER ADMIN'],
  ['floorWork', 'PLANNER ADMIN'],
  ['processTimes', 'PLANNER ADMIN'],
  ['bottlenecks', 'PLANNER ADMIN'],
  ['stuckOrders', 'PLANNER ADMIN'],
  ['reworkLoops', 'PLANNER ADMIN'],
  ['sagaConformance', 'PLANNER ADMIN'],
  ['factsUrl', 'PLANNER ADMIN'],
  ['processLogUrl', 'PLANNER ADMIN'],
  ['demandForecast', 'PLANNER ADMIN'],
  ['replenishmentSuggestions', 'PLANNER ADMIN'],
] as const)('%s is for %s', (field, allowed) => {
  expect(rolesThatPass((viewer) => authorizeField(viewer, field))).toBe(allowed)
})
