import { expect, it } from '@jest/globals'
import type { Demand } from './demand.js'
import { planSkus } from './plan.js'

/** So many SKUs that ask for ten units in each of the weeks up to the thirtieth. */
const even = (count: number): Demand[] =>
  Array.from({ length: count }, (_, at) => ({
    sku: `S${at}`,
    orders: Array.from({ length: 30 }, (_, week) => ({ week, units: 10, price: 1 })),
  }))
const young: Demand = { sku: 'YOUNG', orders: [{ week: 28, units: 8, price: 1 }, { week: 29, units: 8, price: 1 }] } // prettier-ignore

it('what was even is covered as it was; what is young by chance alone; what nobody asked for has no plan', () => {
  const asks = [{ sku: 'S0', weeks: 3 }, { sku: 'YOUNG', weeks: 3 }, { sku: 'NEVER', weeks: 3 }] // prettier-ignore
  expect(planSkus({ demands: [...even(5), young], origin: 30, asks })).toEqual([
    { sku: 'S0', weeks: 3, covers: 30, expectedWeek: 10, method: 'CONFORMAL', lastAsked: 29 },
    // 24 + 1.645 √24
    { sku: 'YOUNG', weeks: 3, covers: 33, expectedWeek: 8, method: 'POISSON', lastAsked: 29 },
  ])
})

it('where too little came after earlier origins, chance alone speaks', () => {
  expect(planSkus({ demands: even(1), origin: 30, asks: [{ sku: 'S0', weeks: 3 }] })).toMatchObject([{ method: 'POISSON', covers: 40 }])
})
