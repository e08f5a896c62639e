import { describe, expect, it } from '@jest/globals'
import { StockBook, StockShortfall, availableOf, type MovementKind } from './stock-book.js'

const level = { sku: 'MUG', locationId: 'LTN', onHand: 20, reserved: 5, allocated: 4, safetyStock: 3 }

/** The counters after a movement: onHand, reserved, allocated, available. */
function after(kind: MovementKind, quantity: number): readonly number[] {
  const book = new StockBook([level])
  book.move(kind, 'MUG', 'LTN', quantity, 'ref', 'kim')
  const { onHand, reserved, allocated } = book.level('MUG', 'LTN')
  return [onHand, reserved, allocated, availableOf(book.level('MUG', 'LTN'))]
}

describe('a movement', () => {
  it.each<[MovementKind, number, readonly number[]]>([
    ['RECEIPT', 2, [22, 5, 4, 10]],
    ['ADJUSTMENT', -2, [18, 5, 4, 6]],
    ['ADJUSTMENT', 2, [22, 5, 4, 10]],
    ['RESERVE', 2, [20, 7, 4, 6]],
    ['RELEASE', 2, [20, 3, 4, 10]],
    ['ALLOCATE', 2, [20, 3, 6, 8]],
    ['DEALLOCATE', 2, [20, 5, 2, 10]],
    ['SHIP', 2, [18, 5, 2, 8]],
    ['WRITE_OFF', 2, [18, 5, 2, 8]],
  ])('%s of %d units gives on hand, reserved, allocated and available of %j', (kind, quantity, expected) =>
    expect(after(kind, quantity)).toEqual(expected),
  )

  it.each<[MovementKind, number]>([
    ['ADJUSTMENT', -8],
    ['RESERVE', 8],
    ['RELEASE', 5],
    ['ALLOCATE', 5],
    ['DEALLOCATE', 4],
    ['SHIP', 4],
    ['WRITE_OFF', 4],
  ])('%s goes as far as %d units, and no further', (kind, most) => {
    expect(after(kind, most)).toHaveLength(4)
    expect(() => after(kind, most + Math.sign(most))).toThrow(StockShortfall)
  })

  it('that is refused says what is there, and leaves book and ledger as they were', () => {
    const book = new StockBook([level])
    const attempt = () => book.move('RESERVE', 'MUG', 'LTN', 9, 'ref', 'kim')
    expect(attempt).toThrow(
      expect.objectContaining({
        name: 'StockShortfall',
        message: 'RESERVE of MUG: only 8 units are available there',
        sku: 'MUG',
        locationId: 'LTN',
        available: 8,
      }),
    )
    expect([book.level('MUG', 'LTN'), book.movements]).toEqual([level, []])
  })

  it('is a line of the ledger, whose deltas are the difference of the counters', () => {
    const book = new StockBook([level])
    book.move('SHIP', 'MUG', 'LTN', 2, 'order-1', 'kim')
    book.move('RECEIPT', 'CUP', 'AMS', 7, 'po-1', 'lee')
    expect(book.movements).toEqual([
      {
        sku: 'MUG',
        locationId: 'LTN',
        kind: 'SHIP',
        quantity: 2,
        onHandDelta: -2,
        reservedDelta: 0,
        allocatedDelta: -2,
        reference: 'order-1',
        actor: 'kim',
      },
      {
        sku: 'CUP',
        locationId: 'AMS',
        kind: 'RECEIPT',
        quantity: 7,
        onHandDelta: 7,
        reservedDelta: 0,
        allocatedDelta: 0,
        reference: 'po-1',
        actor: 'lee',
      },
    ])
  })
})

it('a book knows each level once, by SKU and location, and nothing is where none was', () => {
  const book = new StockBook([level, { ...level, locationId: 'AMS', onHand: 1 }, { ...level, sku: 'CUP' }])
  book.move('RECEIPT', 'MUG', 'LTN', 1, 'r', 'a')
  book.move('RECEIPT', 'MUG', 'NEW', 1, 'r', 'a')
  expect(book.levelsOf('MUG').map(({ locationId, onHand }) => [locationId, onHand])).toEqual([
    ['LTN', 21],
    ['AMS', 1],
    ['NEW', 1],
  ])
  expect(book.levelsOf('NONE')).toEqual([])
  expect(book.level('NONE', 'LTN')).toEqual({ sku: 'NONE', locationId: 'LTN', onHand: 0, reserved: 0, allocated: 0, safetyStock: 0 })
})
