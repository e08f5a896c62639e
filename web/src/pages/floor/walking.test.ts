import { describe, expect, it } from '@jest/globals'
import { countsOf, foundFor, nextOnRound, stopOfCode, takenTogether, withAnswer, type RoundStop } from './walking.js'

const stop = (bin: string, sku: string, picked: number, quantity: number, id: string, status = 'PICKING'): RoundStop =>
  ({
    ...{ bin, sku, picked, quantity },
    fulfillmentOrder: {
      id,
      status,
      allowedActions: status === 'PICKING' ? ['RECORD_PICK'] : status === 'OPEN' ? ['START_PICKING'] : ['PACK'],
    },
    variant: { sku, title: sku, customs: sku === 'TEA' ? { standardProductId: '9506000134352' } : null },
  }) as RoundStop
/** Two totes: mugs lie in two bins, and tea for the second one between them. */
const ROUND = [stop('A-01', 'MUG', 0, 1, 'one'), stop('A-01', 'MUG', 0, 2, 'two'), stop('B-02', 'TEA', 0, 1, 'two'), stop('C-03', 'MUG', 0, 1, 'one')] // prettier-ignore
const picked = (...counts: number[]) => ROUND.map((each, nth) => ({ ...each, picked: counts[nth] ?? 0 }))

describe('the picker', () => {
  it('goes on behind where the last unit was taken, and comes back for what was passed over', () => {
    expect(nextOnRound(ROUND, 0)).toBe(0)
    expect(nextOnRound(picked(0, 0, 1), 2)).toBe(3)
    expect(nextOnRound(picked(0, 2, 1, 1), 3)).toBe(0)
    expect(nextOnRound(picked(1, 2, 1, 1), 0)).toBeNull()
  })

  it('takes nothing for who is held, or picked already', () => {
    const held = { ...ROUND[0]!, fulfillmentOrder: { ...ROUND[0]!.fulfillmentOrder, allowedActions: ['RELEASE_HOLD'] } }
    expect(nextOnRound([held, stop('A-01', 'MUG', 0, 1, 'two', 'PICKED')], 0)).toBeNull()
  })
})

describe('a code', () => {
  it('is a SKU or a GTIN, with zeros before it or without, of the bin that comes first', () => {
    expect(stopOfCode(ROUND, 'MUG', 0)).toEqual({ at: 0 })
    expect(stopOfCode(ROUND, 'MUG', 2)).toEqual({ at: 3 })
    for (const code of ['TEA', '9506000134352', '09506000134352']) expect(stopOfCode(ROUND, code, 0)).toEqual({ at: 2 })
    expect(stopOfCode(ROUND, '00009506000134352', 0)).toBeNull()
  })

  it('of what is taken already tells how many are wanted, and of what is not on the round nothing', () => {
    expect(stopOfCode(picked(1, 2, 0, 1), 'MUG', 0)).toEqual({ sku: 'MUG', most: 4 })
    expect(stopOfCode(ROUND, 'CUP', 0)).toBeNull()
  })
})

describe('so many units', () => {
  it('are of one tote in a cluster, and of all orders at that bin in a batch', () => {
    expect(takenTogether({ kind: 'CLUSTER', stops: ROUND }, 1)).toEqual([1])
    expect(takenTogether({ kind: 'BATCH', stops: ROUND }, 1)).toEqual([0, 1])
  })

  it('are counted for each order with what was picked of it elsewhere; more than are wanted are none', () => {
    expect(countsOf(ROUND, [0, 1], 2)).toEqual([
      { fulfillmentOrderId: 'one', sku: 'MUG', picked: 1 },
      { fulfillmentOrderId: 'two', sku: 'MUG', picked: 1 },
    ])
    expect(countsOf(picked(1, 0, 0, 1), [0, 1], 3)).toEqual([{ fulfillmentOrderId: 'two', sku: 'MUG', picked: 2 }])
    expect(countsOf(picked(1, 0, 0, 0), [3], 1)).toEqual([{ fulfillmentOrderId: 'one', sku: 'MUG', picked: 2 }])
    expect(countsOf(ROUND, [0, 1], 4)).toBeNull()
  })
})

it('an answer counts for the bins that come first, and for its order alone', () => {
  const pickStops = [{ bin: 'A-01', sku: 'MUG', quantity: 2, picked: 2, variant: null }]
  const after = withAnswer(ROUND, { id: 'one', status: 'PICKED', allowedActions: ['PACK'], order: null, shipBy: null, pickStops })
  expect(after.map((each) => [each.picked, each.fulfillmentOrder.status])).toEqual([
    [1, 'PICKED'],
    [0, 'PICKING'],
    [0, 'PICKING'],
    [1, 'PICKED'],
  ])
})

it('what was found ends each order that is not picked', () => {
  const round = [stop('A-01', 'MUG', 1, 1, 'one', 'PICKED'), stop('A-01', 'MUG', 1, 2, 'two'), stop('B-02', 'TEA', 0, 1, 'two'), stop('C-03', 'TEA', 0, 1, 'three', 'OPEN')] // prettier-ignore
  expect(foundFor(round)).toEqual([
    { id: 'two', status: 'PICKING', lines: [{ sku: 'MUG', quantity: 1 }] },
    { id: 'three', status: 'OPEN', lines: [] },
  ])
})
