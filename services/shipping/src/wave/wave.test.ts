import { describe, expect, it } from '@jest/globals'
import { seeded } from '@kade/test-kit/seeded'
import { planWave, type Candidate, type WaveSettings } from './wave.js'

const NOW = new Date('2026-11-25T10:00:00Z')
const at = (time: string) => new Date(`2026-11-25T${time}:00Z`)
const settings = (given: Partial<WaveSettings> = {}): WaveSettings => ({
  ...{ now: NOW, cutOff: at('17:00'), pickers: 1, cart: { grams: 10_000, cubicMm: 1e9 } },
  ...given,
})
const order = (id: string, bins: readonly string[], given: Partial<Candidate> = {}): Candidate => ({
  ...{ id, bins, shipBy: at('17:00'), lines: bins.length, units: bins.length, grams: 1_000, cubicMm: 1_000 },
  ...given,
})
const idsOf = (candidates: readonly Candidate[], given: Partial<WaveSettings> = {}) =>
  planWave(candidates, settings(given)).batches.map(({ kind, ids }) => `${kind} ${ids.join(' ')}`)

describe('a wave', () => {
  it('takes along what saves the most walking, as long as the cart takes it', () => {
    const near = [order('a', ['F-09']), order('b', ['A-01']), order('c', ['F-08']), order('d', ['A-02'])]
    expect(idsOf(near, { cart: { grams: 2_000, cubicMm: 1e9 } })).toEqual(['BATCH a c', 'BATCH b d'])
    expect(idsOf(near, { cart: { grams: 10_000, cubicMm: 2_000 } })).toEqual(['BATCH a c', 'BATCH b d'])
    expect(idsOf(near, { cart: { grams: 1_000, cubicMm: 1e9 } })).toEqual(['SINGLE a', 'SINGLE b', 'SINGLE c', 'SINGLE d'])
    expect(idsOf([order('a', ['A-01', 'B-01']), order('b', ['A-02'])])).toEqual(['CLUSTER a b'])
  })

  it('begins with what must leave first', () =>
    expect(idsOf([order('a', ['A-01']), order('b', ['B-01'], { shipBy: at('12:00') })], { cart: { grams: 1_000, cubicMm: 1e9 } })).toEqual(['SINGLE b', 'SINGLE a'])) // prettier-ignore

  it('says before it begins that it cannot make its cut-off, and what of it is late', () => {
    const slow = [order('a', ['A-01'], { units: 100 }), order('b', ['A-02'], { units: 100 })]
    const cart = { grams: 1_000, cubicMm: 1e9 }
    // A cart's minute, two or four metres and 800 seconds each.
    const wave = planWave(slow, settings({ cart, cutOff: at('10:20') }))
    expect([wave.makesCutOff, wave.batches.map(({ isLate }) => isLate), wave.doneAt]).toEqual([
      false,
      [false, true],
      new Date('2026-11-25T10:28:46Z'),
    ])
    expect(planWave(slow, settings({ cart, cutOff: at('10:20'), pickers: 2 })).makesCutOff).toBe(true)
  })

  it('is walked the shortest way; what lies nobody knows where comes last', () => {
    const [batch] = planWave([order('a', ['B-03', 'A-05', 'RESERVE', 'A-02'])], settings()).batches
    expect(batch?.bins.at(-1)).toBe('RESERVE')
    expect(batch?.metres).toBe(20)
  })

  it('is nothing where nothing is to be picked', () =>
    expect(planWave([], settings())).toEqual({ makesCutOff: true, doneAt: null, batches: [] }))

  it('is the same however its orders come, each of which is in it once and no cart too full', () => {
    const chance = seeded(12)
    const upTo = (most: number) => Math.floor(chance() * (most + 1))
    const many = Array.from({ length: 60 }, (_, n) =>
      order(`order-${n}`, [`${'ABCDEF'[upTo(5)]}-${1 + upTo(19)}`, `${'ABCDEF'[upTo(5)]}-${1 + upTo(19)}`], { grams: upTo(4_000) }),
    )
    const wave = planWave(many, settings())
    expect(planWave([...many].reverse(), settings())).toEqual(wave)
    expect(wave.batches.flatMap(({ ids }) => ids).sort()).toEqual(many.map(({ id }) => id).sort())
    const gramsOf = (id: string) => many.find((each) => each.id === id)!.grams
    for (const { ids } of wave.batches) expect(ids.reduce((sum, id) => sum + gramsOf(id), 0)).toBeLessThanOrEqual(10_000)
  })
})
