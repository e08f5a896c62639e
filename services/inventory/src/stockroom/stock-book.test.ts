import { describe, expect, it } from '@jest/globals'
import { MOST_ON_HAND, StockBook, StockOverflow, StockShortfall, availableOf, type Move } from './stock-book.js'

const level = { sku: 'MUG', locationId: 'LTN', onHand: 20, reserved: 5, allocated: 4, safetyStock: 3, held: 2, damaged: 1 }

/** The counters after a movement: onHand, reserved, allocated, held, damaged, available. */
function after(move: Move, quantity: number): readonly number[] {
  const book = new StockBook([level])
  book.move(move, 'MUG', 'LTN', quantity, 'ref', 'kim')
  const { onHand, reserved, allocated, held, damaged } = book.level('MUG', 'LTN')
  return [onHand, reserved, allocated, held, damaged, availableOf(book.level('MUG', 'LTN'))]
}

describe('a movement', () => {
  it.each<[Move, number, readonly number[]]>([
    ['RECEIPT', 2, [22, 5, 4, 2, 1, 10]],
    ['RESTOCK', 2, [22, 5, 4, 2, 1, 10]],
    ['TRANSFER_IN', 2, [22, 5, 4, 2, 1, 10]],
    ['TRANSFER_OUT', 2, [18, 5, 4, 2, 1, 6]],
    ['ADJUSTMENT', -2, [18, 5, 4, 2, 1, 6]],
    ['ADJUSTMENT', 2, [22, 5, 4, 2, 1, 10]],
    ['COUNT', -2, [18, 5, 4, 2, 1, 6]],
    ['COUNT', 2, [22, 5, 4, 2, 1, 10]],
    ['RESERVE', 2, [20, 7, 4, 2, 1, 6]],
    ['RELEASE', 2, [20, 3, 4, 2, 1, 10]],
    ['ALLOCATE', 2, [20, 3, 6, 2, 1, 8]],
    ['DEALLOCATE', 2, [20, 5, 2, 2, 1, 10]],
    ['PICK', 2, [20, 5, 4, 2, 1, 8]],
    ['SHIP', 2, [18, 5, 2, 2, 1, 8]],
    ['WRITE_OFF', 2, [18, 5, 2, 2, 1, 8]],
    ['QC_HOLD', 2, [18, 5, 4, 4, 1, 6]],
    ['QC_RELEASE', 2, [22, 5, 4, 0, 1, 10]],
    ['SCRAP_HELD', 2, [20, 5, 4, 0, 1, 8]],
    ['DAMAGE', 2, [18, 5, 4, 2, 3, 6]],
    ['REPAIR', 1, [21, 5, 4, 2, 0, 9]],
    ['SCRAP_DAMAGED', 1, [20, 5, 4, 2, 0, 8]],
  ])('%s of %d units gives on hand, reserved, allocated, held, damaged and available of %j', (kind, quantity, expected) =>
    expect(after(kind, quantity)).toEqual(expected),
  )

  it.each<[Move, number]>([
    ['ADJUSTMENT', -8],
    ['COUNT', -8],
    ['TRANSFER_OUT', 8],
    ['QC_HOLD', 8],
    ['QC_RELEASE', 2],
    ['SCRAP_HELD', 2],
    ['DAMAGE', 8],
    ['REPAIR', 1],
    ['SCRAP_DAMAGED', 1],
    ['RESERVE', 8],
    ['RELEASE', 5],
    ['ALLOCATE', 5],
    ['DEALLOCATE', 4],
    ['SHIP', 4],
    ['WRITE_OFF', 4],
  ])('%s goes as far as %d units, and no further', (kind, most) => {
    expect(after(kind, most)).toHaveLength(6)
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

  it('is a line of the ledger, whose deltas are the difference of the counters, with what they are from there on', () => {
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
        heldDelta: 0,
        damagedDelta: 0,
        onHandAfter: 18,
        reservedAfter: 5,
        allocatedAfter: 2,
        heldAfter: 2,
        damagedAfter: 1,
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
        heldDelta: 0,
        damagedDelta: 0,
        onHandAfter: 7,
        reservedAfter: 0,
        allocatedAfter: 0,
        heldAfter: 0,
        damagedAfter: 0,
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
  expect(book.level('NONE', 'LTN')).toEqual({
    sku: 'NONE',
    locationId: 'LTN',
    onHand: 0,
    reserved: 0,
    allocated: 0,
    safetyStock: 0,
    held: 0,
    damaged: 0,
  })
})

it('the ledger calls what is scrapped a write-off, wherever it lay', () => {
  const book = new StockBook([level])
  book.move('SCRAP_HELD', 'MUG', 'LTN', 1, 'ref', 'kim')
  book.move('SCRAP_DAMAGED', 'MUG', 'LTN', 1, 'ref', 'kim')
  expect(book.movements.map(({ kind, heldDelta, damagedDelta }) => [kind, heldDelta, damagedDelta])).toEqual([
    ['WRITE_OFF', -1, 0],
    ['WRITE_OFF', 0, -1],
  ])
})

it('held and damaged units take up the room that a SKU may have, and moving them there takes none', () => {
  const full = { ...level, onHand: MOST_ON_HAND - 3 }
  const move = (move: Move) => new StockBook([full]).move(move, 'MUG', 'LTN', 1, 'ref', 'kim')
  expect(() => move('RECEIPT')).toThrow(StockOverflow)
  for (const aside of ['QC_HOLD', 'QC_RELEASE', 'DAMAGE', 'REPAIR'] as const) expect(() => move(aside)).not.toThrow()
})
