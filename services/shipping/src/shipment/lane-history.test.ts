import { describe, expect, it } from '@jest/globals'
import { coverageToAsk, laneHistory, windowOf, type Lane, type Observation } from './lane-history.js'

const lane = (given: Partial<Lane> = {}): Lane => ({
  carrier: 'Swift',
  service: 'STANDARD',
  country: 'NL',
  origin: 'luton',
  weekday: 1,
  ...given,
})
const arrivals = (days: number, count: number, given: Partial<Lane> = {}): Observation[] =>
  Array.from({ length: count }, () => ({ lane: lane(given), stage: 'LEFT' as const, days, hour: 13, hasArrived: true, ageDays: 3 }))
const underWay = (days: number, count: number): Observation[] =>
  arrivals(days, count).map((each) => ({ ...each, hasArrived: false, hour: 0 }))
const ask = (observations: readonly Observation[], given: Partial<Lane> = {}, now = { days: 0, hour: 17 }) =>
  windowOf(laneHistory(observations), { lane: lane(given), stage: 'LEFT', coverage: 0.8, now })?.map(({ days }) => days)

describe('the window of a lane', () => {
  it('is that of its history, and nothing is said while too little is known', () => {
    expect(ask(arrivals(2, 60))).toEqual([2, 2])
    expect(ask([...arrivals(2, 50), ...arrivals(4, 50)])).toEqual([2, 4])
    expect(ask(arrivals(2, 5))).toBeUndefined()
    expect(ask([])).toBeUndefined()
  })

  it('of few parcels leans on its country and service, and of none is theirs', () => {
    const known = [...arrivals(2, 200), ...arrivals(6, 1, { country: 'PL' })]
    expect(ask(known, { country: 'PL' })?.[0]).toBe(2)
    expect(ask(known, { country: 'FR', origin: 'zwolle' })).toEqual([2, 2])
    expect(ask([...arrivals(2, 200), ...arrivals(6, 60, { country: 'PL' })], { country: 'PL' })).toEqual([6, 6])
  })

  it('counts parcels that are still under way: without them only the quick ones are seen', () => {
    const [, to = 0] = ask(arrivals(2, 60)) ?? []
    const [, later = 0] = ask([...arrivals(2, 60), ...arrivals(5, 10), ...underWay(4, 60)]) ?? []
    expect(to).toBe(2)
    expect(later).toBeGreaterThan(3)
  })

  it('begins no earlier than now', () => {
    const known = [...arrivals(2, 50), ...arrivals(4, 50)]
    expect(ask(known, {}, { days: 3, hour: 9 })).toEqual([4, 4])
  })
})

describe('the share to ask for', () => {
  it('is what is wanted, more after misses, and less after too many hits', () => {
    expect(coverageToAsk(0.8, [])).toBeCloseTo(0.8)
    expect(
      coverageToAsk(
        0.8,
        Array.from({ length: 20 }, () => false),
      ),
    ).toBeGreaterThan(0.95)
    expect(
      coverageToAsk(
        0.8,
        Array.from({ length: 40 }, () => true),
      ),
    ).toBeLessThan(0.75)
  })
})
