import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { planJourney, remaining, type Journey } from '../src/journey.js'
import { createRandom } from '../src/random.js'

const random = createRandom(0.5)
const journeys = (count: number, crossesBorder: boolean, shares = { late: 0, customs: 0, lost: 0 }): Journey[] =>
  Array.from({ length: count }, () => planJourney(random, { crossesBorder, shares }))
const days = ({ reports }: Journey): number => reports.reduce((sum, { afterHours }) => sum + afterHours, 0) / 24
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe('the journey of a parcel', () => {
  it('takes one to three days within a country, three to seven across a border', () => {
    expect(median(journeys(1_000, false).map(days))).toBeGreaterThan(1)
    expect(median(journeys(1_000, false).map(days))).toBeLessThan(3)
    expect(median(journeys(1_000, true).map(days))).toBeGreaterThan(3)
    expect(median(journeys(1_000, true).map(days))).toBeLessThan(7)
  })

  it('starts in transit and ends delivered, with customs in between when it crosses a border', () => {
    const [domestic] = journeys(1, false)
    expect(domestic?.reports.map(({ status, place }) => `${status} ${place}`)).toEqual([
      'IN_TRANSIT ORIGIN',
      'IN_TRANSIT DESTINATION',
      'OUT_FOR_DELIVERY DESTINATION',
      'DELIVERED DESTINATION',
    ])
    const [held] = journeys(1, true, { late: 0, customs: 1, lost: 0 })
    expect(held).toMatchObject({ isHeld: true, isLate: false })
    expect(held?.reports.map(({ status, place }) => `${status} ${place}`)).toEqual([
      'IN_TRANSIT ORIGIN',
      'IN_TRANSIT BORDER',
      'CUSTOMS_HOLD BORDER',
      'IN_TRANSIT BORDER',
      'IN_TRANSIT DESTINATION',
      'OUT_FOR_DELIVERY DESTINATION',
      'DELIVERED DESTINATION',
    ])
  })

  it('is held by customs at a border alone', () => {
    expect(journeys(100, false, { late: 0, customs: 1, lost: 0 }).some(({ isHeld }) => isHeld)).toBe(false)
  })

  it('is late and held as often as it is told', () => {
    const all = journeys(4_000, true, { late: 0.2, customs: 0.1, lost: 0 })
    const share = (is: (journey: Journey) => boolean) => all.filter(is).length / all.length
    expect(share(({ isLate }) => isLate)).toBeCloseTo(0.2, 1)
    expect(share(({ isHeld }) => isHeld)).toBeCloseTo(0.1, 1)
  })

  it('tells of a delay once, by one to three days', () => {
    for (const { reports } of journeys(50, false, { late: 1, customs: 0, lost: 0 })) {
      const told = reports.flatMap(({ lateByDays }) => lateByDays ?? [])
      expect(told).toHaveLength(1)
      expect([1, 2, 3]).toContain(told[0])
    }
  })

  it('ends after it was collected when it is lost, neither held nor late', () => {
    for (const { reports, isLate, isHeld } of journeys(50, true, { late: 1, customs: 1, lost: 1 }))
      expect([isLate, isHeld, ...reports.map(({ status }) => status)]).toEqual([false, false, 'IN_TRANSIT', 'FAILURE'])
    const lost = journeys(4_000, false, { late: 0, customs: 0, lost: 0.1 }).filter(({ reports }) => reports.at(-1)?.status === 'FAILURE')
    expect(lost.length / 4_000).toBeCloseTo(0.1, 1)
  })

  it('is whole for any chances: from collected to delivered, each report after the one before', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), share, share, (seed, crossesBorder, late, customs) => {
        const { reports, isLate, isHeld } = planJourney(createRandom(seed / 2 ** 32), { crossesBorder, shares: { late, customs, lost: 0 } })
        expect([reports[0]?.description, reports.at(-2)?.status, reports.at(-1)?.status]).toEqual(['Collected by the carrier', 'OUT_FOR_DELIVERY', 'DELIVERED']) // prettier-ignore
        expect(reports.every(({ afterHours }) => afterHours > 0)).toBe(true)
        expect(reports.some(({ lateByDays }) => lateByDays !== null)).toBe(isLate)
        expect(reports.some(({ status }) => status === 'CUSTOMS_HOLD')).toBe(isHeld)
      }),
    )
  })

  it('goes on where a parcel was found', () => {
    const journey = planJourney(random, { crossesBorder: true, shares: { late: 0, customs: 1, lost: 0 } })
    const left = (told: number, status = 'IN_TRANSIT') => remaining(journey, { told, status }).map((report) => report.status)
    expect(left(0, 'PRE_TRANSIT')).toHaveLength(7)
    expect(left(3, 'CUSTOMS_HOLD')).toEqual(['IN_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'])
    expect(left(4, 'OUT_FOR_DELIVERY')).toEqual(['DELIVERED'])
    expect(left(9)).toEqual(['DELIVERED'])
  })
})

describe('chances', () => {
  it('are the same for the same seed, and others for another actor', () => {
    const draw = (seed: number, word: string) => {
      const chances = createRandom(seed).fork(word)
      return Array.from({ length: 20 }, () => chances.below(1_000))
    }
    expect(draw(0.25, 'shoppers')).toEqual(draw(0.25, 'shoppers'))
    expect(draw(0.25, 'shoppers')).not.toEqual(draw(0.25, 'carriers'))
    expect(draw(0.25, 'shoppers')).not.toEqual(draw(0.75, 'shoppers'))
  })

  it('have arrivals come as often as asked', () => {
    const gaps = Array.from({ length: 5_000 }, () => random.untilNext(30))
    expect((gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length) * 30).toBeCloseTo(1, 1)
  })
})
