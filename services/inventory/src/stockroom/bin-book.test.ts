import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BinBook, BinShortfall, type Bin, type BinEffect, type Place } from './bin-book.js'
import { StockBook, StockShortfall, type Move } from './stock-book.js'

const bin = (code: string, sequence: number | null, given: Partial<Bin> = {}): Bin => ({
  binId: code,
  code,
  sequence,
  active: true,
  ...given,
})
const [A, B, RESERVE] = [bin('A', 1), bin('B', 2), bin('R', null)]
const SHUT = bin('S', 0, { active: false })

/** Bins of SKU X at ltn: `{ A: 5 }`. */
const book = (given: Readonly<Record<string, number>>, bins: readonly Bin[] = [A, B, RESERVE, SHUT]) =>
  BinBook.of({
    contents: bins
      .filter(({ code }) => code in given)
      .map((each) => ({ ...each, sku: 'X', locationId: 'ltn', quantity: given[each.code] ?? 0, assigned: 0 })),
    ...{ plans: [], picked: [] },
  })
const move = (bins: BinBook, kind: Move, quantity: number, lying: number, place?: Place, reference = 'order-1'): BinEffect | undefined =>
  bins.move({ move: kind, sku: 'X', locationId: 'ltn', quantity, reference, lying }, place)
const contents = (bins: BinBook) => Object.fromEntries(bins.at('X', 'ltn').map(({ code, quantity }) => [code, quantity]))
const assigned = (bins: BinBook) => Object.fromEntries(bins.at('X', 'ltn').map((units) => [units.code, units.assigned]))
const told = (effect: BinEffect | undefined) => effect?.toPick.map(({ code, quantity }) => `${code} ${quantity}`)

describe('A picker', () => {
  it('is sent along the path, never to a bin that is shut or off the path, and not twice for the same units', () => {
    const bins = book({ S: 9, A: 3, B: 4, R: 9 })
    expect(told(move(bins, 'ALLOCATE', 5, 25))).toEqual(['A 3', 'B 2'])
    expect(told(move(bins, 'ALLOCATE', 5, 25, {}, 'order-2'))).toEqual(['B 2'])
    expect(assigned(bins)).toEqual({ S: 0, A: 3, B: 4, R: 0 })
  })

  it('takes units out of the bins that he was sent to; they leave from outside of bins', () => {
    const bins = book({ A: 3, B: 4 })
    move(bins, 'ALLOCATE', 5, 10)
    move(bins, 'PICK', 5, 10)
    expect([contents(bins), assigned(bins), bins.unbinned('X', 'ltn', 10)]).toEqual([{ A: 0, B: 2 }, { A: 0, B: 0 }, 3])
    move(bins, 'SHIP', 5, 5)
    expect([contents(bins), bins.unbinned('X', 'ltn', 5)]).toEqual([{ A: 0, B: 2 }, 3])
  })

  it('who comes short is not sent there again: what was not found is written off where it should have been', () => {
    const bins = book({ A: 5 })
    move(bins, 'ALLOCATE', 4, 9)
    move(bins, 'PICK', 1, 9)
    move(bins, 'WRITE_OFF', 3, 6)
    expect([contents(bins), assigned(bins), bins.unbinned('X', 'ltn', 6)]).toEqual([{ A: 1 }, { A: 0 }, 4])
  })

  it('is told of units that ship before their pick is heard of, once', () => {
    const bins = book({ A: 5 })
    move(bins, 'ALLOCATE', 4, 5)
    move(bins, 'SHIP', 4, 1)
    expect([contents(bins), assigned(bins)]).toEqual([{ A: 1 }, { A: 0 }])
  })

  it('is not sent for what is given up; what was picked of it lies outside of bins again', () => {
    const bins = book({ A: 5 })
    move(bins, 'ALLOCATE', 4, 5)
    move(bins, 'DEALLOCATE', 1, 5)
    expect([contents(bins), assigned(bins)]).toEqual([{ A: 5 }, { A: 3 }])
    move(bins, 'PICK', 3, 5)
    expect(bins.unbinned('X', 'ltn', 5)).toBe(0)
    move(bins, 'DEALLOCATE', 3, 5)
    expect([contents(bins), bins.unbinned('X', 'ltn', 5)]).toEqual([{ A: 2 }, 3])
  })
})

describe('Units that go out', () => {
  it('are those outside of bins, then those of the bin with the most', () => {
    const bins = book({ A: 3, B: 4 })
    expect(move(bins, 'ADJUSTMENT', -2, 7)).toBeUndefined()
    move(bins, 'TRANSFER_OUT', 2, 5)
    expect(contents(bins)).toEqual({ A: 3, B: 2 })
    move(bins, 'SCRAP_HELD', 4, 1)
    expect(contents(bins)).toEqual({ A: 0, B: 1 })
  })

  it('are those of the bin that is named first, as far as they lie there', () => {
    const bins = book({ A: 3, B: 4 })
    move(bins, 'COUNT', -2, 7, { outOf: A })
    expect(contents(bins)).toEqual({ A: 1, B: 4 })
    move(bins, 'COUNT', -3, 4, { outOf: A })
    expect(contents(bins)).toEqual({ A: 0, B: 4 })
  })
})

it('What a picker took where nobody sent him is taken out of the bins; what he took is not taken for what lies outside of them', () => {
  const bins = book({ R: 5 })
  expect(told(move(bins, 'ALLOCATE', 2, 5))).toBeUndefined()
  move(bins, 'PICK', 2, 5)
  expect([contents(bins), bins.unbinned('X', 'ltn', 5)]).toEqual([{ R: 3 }, 0])
  move(bins, 'ADJUSTMENT', -1, 4)
  expect(contents(bins)).toEqual({ R: 2 })
})

describe('Units that are put away', () => {
  it('lie where they were put', () => {
    const bins = book({ A: 3 })
    move(bins, 'PUT_AWAY', 2, 5, { into: B })
    move(bins, 'PUT_AWAY', 1, 5, { outOf: A, into: B })
    expect([contents(bins), bins.unbinned('X', 'ltn', 5)]).toEqual([{ A: 2, B: 3 }, 0])
  })

  it.each<[string, Place, number]>([
    ['outside of bins', { into: B }, 2],
    ['in the bin, but for those that a picker comes for', { into: B, outOf: A }, 1],
    ['in a bin that never had any', { into: A, outOf: RESERVE }, 0],
  ])('are refused when more are to be moved than lie %s', (_, place, there) => {
    const bins = book({ A: 3 })
    move(bins, 'ALLOCATE', 2, 5)
    expect(() => move(bins, 'PUT_AWAY', there + 1, 5, place)).toThrow(new BinShortfall('X', there))
  })
})

it('whatever moves, no bin is below nothing, and bins and the rest sum to what is in the building', () => {
  const kinds: readonly Move[] = [
    ...([
      'RECEIPT',
      'ADJUSTMENT',
      'COUNT',
      'TRANSFER_OUT',
      'RESERVE',
      'RELEASE',
      'ALLOCATE',
      'DEALLOCATE',
      'PICK',
      'SHIP',
      'WRITE_OFF',
    ] as const),
    ...(['QC_HOLD', 'QC_RELEASE', 'SCRAP_HELD', 'DAMAGE', 'REPAIR', 'SCRAP_DAMAGED', 'PUT_AWAY'] as const),
  ]
  const place = fc.record({ into: fc.option(fc.constantFrom(A, B, RESERVE)), outOf: fc.option(fc.constantFrom(A, B, RESERVE)) })
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    units: fc.integer({ min: -6, max: 12 }),
    order: fc.constantFrom('order-1', 'order-2'),
    place,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const levels = new StockBook([])
      for (const { kind, units, order, place: where } of steps) {
        const signed = kind === 'ADJUSTMENT' || kind === 'COUNT'
        const into = kind === 'RECEIPT' || kind === 'PUT_AWAY' || (signed && units > 0) ? (where.into ?? undefined) : undefined
        const outOf = kind === 'PUT_AWAY' || (signed && units < 0) ? (where.outOf ?? undefined) : undefined
        if (kind === 'PUT_AWAY' && !into) continue
        try {
          const quantity = signed ? units || 1 : Math.abs(units) || 1
          levels.move(kind, 'X', 'ltn', quantity, order, 'kim', { ...(into ? { into } : {}), ...(outOf ? { outOf } : {}) })
        } catch (error) {
          if (!(error instanceof StockShortfall || error instanceof BinShortfall)) throw error
        }
        const { onHand, held, damaged } = levels.level('X', 'ltn')
        const bins = levels.bins.at('X', 'ltn')
        const inBins = bins.reduce((sum, { quantity }) => sum + quantity, 0)
        if (bins.some(({ quantity, assigned: sent }) => quantity < 0 || sent < 0)) throw new Error('A bin is below nothing')
        if (inBins > onHand + held + damaged) throw new Error('More lies in bins than in the building')
        // What the ledger of bins says is what lies there.
        const moved = new Map<string, number>()
        for (const { inBins: effect } of levels.movements)
          for (const { binId, quantity } of effect?.moved ?? []) moved.set(binId, (moved.get(binId) ?? 0) + quantity)
        expect(bins.map(({ binId, quantity }) => [binId, quantity])).toEqual(bins.map(({ binId }) => [binId, moved.get(binId) ?? 0]))
        expect(levels.movements.reduce((sum, { inBins: effect }) => sum + (effect?.binned ?? 0), 0)).toBe(inBins)
      }
    }),
    { numRuns: 500 },
  )
})
