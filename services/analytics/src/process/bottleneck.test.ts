import { describe, expect, it } from '@jest/globals'
import { findBottlenecks, type CellDay } from './bottleneck.js'
import { chanceOfRanks, chanceOfSigns } from './rank-test.js'

describe('The tests of rank', () => {
  it('answer what is reckoned by hand', () => {
    // U is 25 of a mean of 12.5: (12.5 - 0.5) ÷ √(25 ÷ 12 × 11) = 2.5067.
    expect(chanceOfRanks([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])).toBeCloseTo(0.006_093, 5)
    // U is 7 of a mean of 4.5, four are alike: (2.5 - 0.5) ÷ √(9 ÷ 12 × (7 - 60 ÷ 30)) = 1.0328.
    expect(chanceOfRanks([2, 2, 3], [1, 2, 2])).toBeCloseTo(0.150_85, 5)
    expect(chanceOfRanks([1, 1], [1, 1, 1])).toBe(1)
    // (45 + 10 + 1) ÷ 1,024
    expect(chanceOfSigns(8, 10)).toBeCloseTo(0.054_687_5, 9)
    expect(chanceOfSigns(0, 10)).toBe(1)
  })
})

interface Given {
  readonly locationId?: string
  readonly carrier?: string
  readonly stage?: CellDay['stage']
  /** Usual, and since. */
  readonly waiting?: readonly [number, number]
  readonly working?: readonly [number, number]
  readonly orders?: readonly [number, number]
  readonly before?: number
}
const HOUR = 3_600
/** 56 days before and 28 of the period; from day to day a little more or less. */
function daysOf({ locationId = 'LTN', carrier = 'dhl', stage = 'PACKING', before = 56, ...given }: Given): CellDay[] {
  const { waiting = [HOUR, HOUR], working = [600, 600], orders = [20, 20] } = given
  return Array.from({ length: before + 28 }, (_, index) => {
    const isNow = index >= before
    const [wait, work, count] = [waiting, working, orders].map(([usual, since]) => (isNow ? since : usual)) as [number, number, number]
    const luck = 0.9 + 0.02 * ((index * 7) % 11)
    return {
      ...{
        stage,
        locationId,
        carrier,
        isNow,
        day: 20_000 + 56 - before + index,
        fulfillmentOrders: count,
        medianSeconds: (wait + work) * luck,
      },
      ...{ waitingSeconds: wait * luck * count, workingSeconds: work * luck * count },
    }
  })
}
const named = (...given: readonly Given[]) =>
  findBottlenecks(given.flatMap(daysOf)).named.map(({ stage, locationId, carrier, cause, comparedWith }) =>
    [stage, locationId ?? 'everywhere', carrier ?? 'all carriers', cause, comparedWith].join(' '),
  )
const SLOW = [HOUR, 3 * HOUR] as const
const STEADY: readonly Given[] = ['LTN', 'MAD'].flatMap((locationId) =>
  ['dhl', 'ups'].map((carrier) => ({ locationId, carrier, stage: 'PICKING' as const })),
)

describe('A bottleneck', () => {
  it('is nowhere where all is as it was', () => {
    expect(findBottlenecks(STEADY.flatMap(daysOf))).toEqual({ named: [], judged: 4, notJudged: 0 })
    expect(findBottlenecks([])).toEqual({ named: [], judged: 0, notJudged: 0 })
  })

  it('is named by its stage, location and carrier, with what made it', () => {
    expect(named(...STEADY, {}, { carrier: 'ups', waiting: SLOW })).toEqual(['PACKING LTN ups LONGER_WAIT OWN_HISTORY'])
    expect(named(...STEADY, {}, { carrier: 'ups', waiting: SLOW, orders: [20, 30] })).toEqual(['PACKING LTN ups MORE_WORK OWN_HISTORY'])
    expect(named(...STEADY, {}, { carrier: 'ups', waiting: SLOW, working: [600, 900] })).toEqual([
      'PACKING LTN ups SLOWER_WORK OWN_HISTORY',
    ])
  })

  it('is the location where it is slow for most of what passes, and the carrier where it is so everywhere', () => {
    expect(named(...STEADY, { waiting: SLOW }, { carrier: 'ups', waiting: SLOW })).toEqual([
      'PACKING LTN all carriers LONGER_WAIT OWN_HISTORY',
    ])
    expect(
      named({ waiting: SLOW }, { locationId: 'MAD', waiting: SLOW }, { carrier: 'ups' }, { locationId: 'MAD', carrier: 'ups' }),
    ).toEqual(['PACKING everywhere dhl LONGER_WAIT OWN_HISTORY'])
  })

  it('comes first where queue length times waiting grew the most, and three are named at most', () => {
    const slow = ['A', 'B', 'C', 'D'].map((locationId, index) => ({
      locationId,
      carrier: `carrier ${locationId}`,
      waiting: [HOUR, (2 + index) * HOUR] as const,
    }))
    const usual = ['A', 'B', 'C', 'D'].flatMap((locationId) => ['ups', 'dpd'].map((carrier) => ({ locationId, carrier })))
    expect(named(...slow, ...usual).map((name) => name.split(' ')[1])).toEqual(['D', 'C', 'B'])
  })

  it('that grew by less than a fifth is not named', () => {
    expect(named(...STEADY, { waiting: [HOUR, 1.1 * HOUR] })).toEqual([])
  })

  it('without days before is held against its peers, and one with too few days against nothing', () => {
    const open = (locationId: string, wait: number): Given => ({ locationId, before: 0, waiting: [wait, wait] })
    expect(named(open('A', HOUR), open('B', HOUR), open('C', 4 * HOUR))).toEqual(['PACKING C dhl LONGER_WAIT PEERS'])
    const few = daysOf(open('D', 9 * HOUR)).slice(0, 4)
    expect(findBottlenecks([...daysOf(open('A', HOUR)), ...few])).toEqual({ named: [], judged: 0, notJudged: 2 })
  })

  it('has its evidence: how many wait, how long, and what was usual', () => {
    const [found] = findBottlenecks(daysOf({ waiting: [HOUR, 4 * HOUR] })).named
    expect(found!.now.perDay).toBe(20)
    // 20 a day that wait 4 hours each are 20 × 4 ÷ 24 at one time; the luck of the days is 1 in the mean, to a hundredth.
    expect(found!.now.queueLength).toBeCloseTo(3.33, 1)
    expect(found!.usual.queueLength).toBeCloseTo(0.83, 1)
    expect(found!.now.waitingSeconds / found!.usual.waitingSeconds).toBeCloseTo(4, 1)
    expect(found!.chance).toBeLessThan(1e-9)
  })
})
