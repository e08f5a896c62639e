import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BinShortfall, type Bin } from '../stockroom/bin-book.js'
import { inTheBuilding, StockShortfall, type Move } from '../stockroom/stock-book.js'
import { aStockroom, deciding, movementsOf, toldBy } from '../stockroom/stockroom.builder.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { approve, missingOf } from './approve.js'
import {
  allowedActions,
  balanceAt,
  cancel,
  IllegalCount,
  isSecondCountDue,
  record,
  varianceOf,
  type CountLine,
  type CountSheet,
} from './count.js'

const aLine = (given: Partial<CountLine> = {}): CountLine => ({
  ...{ id: 'line-1', sku: 'A', binId: null, unitPrice: 250, currency: 'GBP', valueLimit: 1_000 },
  ...{ first: null, second: null, applied: null, ...given },
})
const aSheet = (lines: readonly CountLine[] = [aLine()], given: Partial<CountSheet> = {}): CountSheet => ({
  ...{ id: 'sheet-1', locationId: 'ltn', status: 'OPEN', barred: [], lines, ...given },
})
const counting = (quantity: number, expected: number, by = 'ann') => ({
  quantity,
  expected,
  position: 7,
  by,
  at: '2026-11-25T10:00:00.000Z',
})
const counted = (sheet: CountSheet, by: string, quantity: number, expected: number) =>
  record(sheet, [{ line: sheet.lines[0]!, counting: counting(quantity, expected, by) }], by)

describe('A count sheet', () => {
  it('is counted once every line is', () => {
    const sheet = aSheet([aLine(), aLine({ id: 'line-2', sku: 'B' })])
    const half = record(sheet, [{ line: sheet.lines[1]!, counting: counting(3, 3) }], 'ann')
    expect(half.status).toBe('OPEN')
    expect(counted(half, 'ann', 4, 4).status).toBe('COUNTED')
  })

  it('takes up what was found besides', () => {
    const found = aLine({ id: 'line-9', sku: 'C' })
    const sheet = record(aSheet([aLine({ first: counting(1, 1) })]), [{ line: found, counting: counting(2, 0) }], 'ann')
    expect(sheet.lines.map(({ id, sku }) => [id, sku])).toEqual([['line-1', 'A'], ['line-9', 'C']]) // prettier-ignore
  })

  it('is counted anew where a line is corrected', () => {
    const corrected = counted(counted(aSheet(), 'ann', 4, 5), 'bob', 5, 5)
    expect([varianceOf(corrected.lines[0]!), corrected.lines[0]!.second, corrected.status]).toEqual([0, null, 'COUNTED'])
  })

  it.each([
    ['OPEN', ['RECORD_COUNT', 'CANCEL']],
    ['COUNTED', ['RECORD_COUNT', 'APPROVE', 'CANCEL']],
    ['APPROVED', []],
    ['CANCELLED', []],
  ] as const)('that is %s allows %j, and nothing else', (status, actions) => {
    const sheet = aSheet([aLine({ first: counting(1, 1) })], { status })
    expect(allowedActions(sheet, 'ann')).toEqual(actions)
    const tries: Readonly<Record<string, () => unknown>> = {
      RECORD_COUNT: () => record(sheet, [], 'ann'),
      APPROVE: () => approve(aStockroom({}), sheet, noBin, 'ann', deciding()),
      CANCEL: () => cancel(sheet, 'ann'),
    }
    for (const [action, work] of Object.entries(tries)) {
      if ((actions as readonly string[]).includes(action)) expect(work).not.toThrow()
      else expect(work).toThrow(IllegalCount)
    }
  })
})

describe('A variance above the value', () => {
  const first = counted(aSheet(), 'ann', 5, 10)
  it('is counted a second time by another person: four units of 2.50 are not above 10.00, five are', () => {
    expect(isSecondCountDue(counted(aSheet(), 'ann', 6, 10).lines[0]!)).toBe(false)
    expect([isSecondCountDue(first.lines[0]!), first.status]).toEqual([true, 'OPEN'])
    const own = counted(first, 'ann', 4, 10)
    expect([isSecondCountDue(own.lines[0]!), own.status]).toEqual([true, 'OPEN'])
    const second = counted(first, 'bob', 9, 10)
    expect([varianceOf(second.lines[0]!), second.status]).toEqual([-1, 'COUNTED'])
  })

  it('is approved by somebody who counted none of it', () => {
    const second = counted(first, 'bob', 5, 10)
    expect(['ann', 'bob', 'eve'].map((person) => allowedActions(second, person).includes('APPROVE'))).toEqual([false, false, true])
    expect(() => approve(aStockroom({}), second, noBin, 'bob', deciding())).toThrow(
      'You counted units of this sheet whose variance is of a value that another person must approve',
    )
  })

  it('may be approved by whoever counted it when it turns out to be none', () => {
    const corrected = counted(first, 'ann', 10, 10)
    expect([corrected.status, allowedActions(corrected, 'ann')]).toEqual(['COUNTED', ['RECORD_COUNT', 'APPROVE', 'CANCEL']])
  })
})

const noBin = (): Bin => {
  throw new Error('There are no bins')
}
const [A1, B2]: Bin[] = ['A-01', 'B-02'].map((code, sequence) => ({ binId: code, code, sequence, active: true })) as [Bin, Bin]
const binOf = (id: string) => (id === 'A-01' ? A1 : B2)
const approving = (room: Stockroom, ...lines: CountLine[]) => approve(room, aSheet(lines, { status: 'COUNTED' }), binOf, 'eve', deciding())

describe('An approval', () => {
  it('brings the variance into the books, and tells it', () => {
    const { sheet, decision } = approving(aStockroom({ stock: ['ltn A 12'] }), aLine({ first: counting(7, 10) }))
    expect(movementsOf(decision)).toEqual(['COUNT A ltn -3 sheet-1 eve'])
    expect([sheet.status, sheet.lines[0]!.applied]).toEqual(['APPROVED', -3])
    const line = {
      sku: 'A',
      bin: null,
      counted: 7,
      expected: 10,
      variance: -3,
      applied: -3,
      position: 7,
      unitPrice: 250,
      currency: 'GBP',
    }
    expect(toldBy(decision)).toEqual([
      ['count.approved.v1', { countSheetId: 'sheet-1', locationId: 'ltn', lines: [line], actor: 'eve', at: '2026-11-25T10:00:00.000Z' }],
    ])
  })

  it('gives what there is more to those who wait', () => {
    const room = aStockroom({ stock: ['ltn A 0'], orders: ['order-1 GB unconfirmed'], waiting: ['order-1 A 5'] })
    expect(movementsOf(approving(room, aLine({ first: counting(2, 0) })).decision)).toEqual([
      'COUNT A ltn 2 sheet-1 eve',
      'RESERVE A ltn 2 order-1 system',
    ])
  })

  it('takes nothing away that is promised: the rest stays on the line', () => {
    const room = aStockroom({ stock: ['ltn A 10'], safety: ['ltn A 1'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 7'] })
    const { sheet, decision } = approving(room, aLine({ first: counting(4, 10) }))
    expect([movementsOf(decision), sheet.lines[0]!.applied]).toEqual([['COUNT A ltn -2 sheet-1 eve'], -2])
    expect(missingOf(sheet)).toEqual([{ sku: 'A', quantity: 4 }])
  })

  it('finds in one bin what is missed in another, whoever it is promised to', () => {
    const room = aStockroom({ stock: ['ltn A 10'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 10'] })
    const putAway = room.over()
    putAway.book.move('PUT_AWAY', 'A', 'ltn', 6, 'no bin to A-01', 'kim', { into: A1 })
    putAway.book.move('PUT_AWAY', 'A', 'ltn', 4, 'no bin to B-02', 'kim', { into: B2 })
    room.accept(putAway.decision([]))
    const { decision } = approving(
      room,
      aLine({ id: 'line-1', binId: 'A-01', first: counting(4, 6) }),
      aLine({ id: 'line-2', binId: 'B-02', first: counting(6, 4) }),
    )
    expect(movementsOf(decision)).toEqual(['COUNT A ltn 2 sheet-1 eve', 'COUNT A ltn -2 sheet-1 eve'])
    room.accept(decision)
    expect(room.book.bins.at('A', 'ltn').map(({ code, quantity }) => `${code} ${quantity}`)).toEqual(['A-01 4', 'B-02 6'])
  })
})

it('what is approved is the true difference, whatever moves between the count and the approval', () => {
  const kinds: readonly Move[] = ['RECEIPT', 'RESERVE', 'RELEASE', 'ALLOCATE', 'DEALLOCATE', 'PICK', 'SHIP', 'QC_HOLD', 'QC_RELEASE', 'SCRAP_HELD', 'DAMAGE', 'REPAIR', 'PUT_AWAY'] // prettier-ignore
  const step = fc.record({ kind: fc.constantFrom(...kinds), units: fc.integer({ min: 1, max: 9 }) })
  const moving = fc.array(step, { maxLength: 25 })
  fc.assert(
    fc.property(
      moving,
      moving,
      moving,
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: -15, max: 15 }),
      (before, during, after, inBin, wrong) => {
        const room = aStockroom({ stock: ['ltn A 40'] })
        const book = room.book
        const play = (steps: typeof before) => {
          for (const { kind, units } of steps)
            try {
              book.move(kind, 'A', 'ltn', units, 'order-1', 'kim', kind === 'PUT_AWAY' ? { into: B2 } : {})
            } catch (error) {
              if (!(error instanceof StockShortfall || error instanceof BinShortfall)) throw error
            }
        }
        const lying = () => inTheBuilding(book.level('A', 'ltn'))
        const outside = () => lying() - book.bins.at('A', 'ltn').reduce((sum, { quantity }) => sum + quantity, 0)
        book.move('PUT_AWAY', 'A', 'ltn', inBin, 'no bin to A-01', 'kim', { into: A1 })
        play(before)
        // What truly lies outside of bins differs from the books by `wrong` units, now and whatever moves.
        const [position, atPosition] = [book.movements.length, outside()]
        const trulyCounted = Math.max(0, atPosition + wrong)
        const difference = trulyCounted - atPosition
        play(during)
        // Only now is the count recorded, with its position.
        const moved = book.movements.slice(position)
        const since = moved.reduce(
          (sum, { onHandDelta, heldDelta, damagedDelta, inBins }) => sum + onHandDelta + heldDelta + damagedDelta - (inBins?.binned ?? 0),
          0,
        )
        const expected = balanceAt(outside(), since)
        expect(expected).toBe(atPosition)
        play(after)
        const [booked, free] = [lying(), book.level('A', 'ltn')]
        const { sheet, decision } = approving(room, aLine({ first: { ...counting(trulyCounted, expected), position } }))
        const applied = sheet.lines[0]!.applied!
        const available = free.onHand - free.reserved - free.allocated
        expect(applied).toBe(Math.max(difference, -available) || 0)
        room.accept(decision)
        expect(lying() - booked).toBe(applied)
      },
    ),
    { numRuns: 500 },
  )
})
