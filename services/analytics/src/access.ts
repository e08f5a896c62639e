import { authorizeBy } from '@kade/service-kit'

/** Who may do what on the fields of this service. */
export const POLICY = {
  sales: ['PLANNER', 'ADMIN'],
  exchangeRates: ['PLANNER', 'ADMIN'],
  setExchangeRates: ['ADMIN'],
  salesMovers: ['PLANNER', 'ADMIN'],
  salesLaunches: ['PLANNER', 'ADMIN'],
  salesChange: ['PLANNER', 'ADMIN'],
  promisesChange: ['PLANNER', 'ADMIN'],
  margins: ['PLANNER', 'ADMIN'],
  marginChange: ['PLANNER', 'ADMIN'],
  lateFacts: ['PLANNER', 'ADMIN'],
  customerSegments: ['PLANNER', 'ADMIN'],
  customerCohorts: ['PLANNER', 'ADMIN'],
  returnRates: ['PLANNER', 'ADMIN'],
  feedbackScores: ['PLANNER', 'ADMIN'],
  promisesKept: ['PLANNER', 'ADMIN'],
  campaignLift: ['PLANNER', 'ADMIN'],
  processDurations: ['PLANNER', 'ADMIN'],
  floorWork: ['PLANNER', 'ADMIN'],
  processTimes: ['PLANNER', 'ADMIN'],
  bottlenecks: ['PLANNER', 'ADMIN'],
  stuckOrders: ['PLANNER', 'ADMIN'],
  reworkLoops: ['PLANNER', 'ADMIN'],
  sagaConformance: ['PLANNER', 'ADMIN'],
  labelCosts: ['PLANNER', 'ADMIN'],
  replenishmentSuggestions: ['PLANNER', 'ADMIN'],
  factsUrl: ['PLANNER', 'ADMIN'],
  processLogUrl: ['PLANNER', 'ADMIN'],
  demandForecast: ['PLANNER', 'ADMIN'],
  labelCostsOfOrder: ['SUPPORT', 'PLANNER', 'ADMIN'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** @throws Unauthenticated for nobody, Forbidden for a role that may not. */
export const authorizeField = authorizeBy(POLICY)
