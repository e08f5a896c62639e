import { describe, expect, it } from '@jest/globals'
import { aStockroom, deciding, movementsOf, toldBy } from '../stockroom/stockroom.builder.js'
import { changeQuality, type QualityMove } from './quality.js'

/** Ten units, of which one is reserved, two are held and three are damaged beside them. */
const room = () => {
  const given = aStockroom({ stock: ['ltn A 15'], orders: ['order-1 GB'], reserved: ['order-1 ltn A 1'] })
  const setApart = given.over()
  setApart.book.move('QC_HOLD', 'A', 'ltn', 2, 'Scratched', 'eve')
  setApart.book.move('DAMAGE', 'A', 'ltn', 3, 'Dropped', 'eve')
  given.accept(setApart.decision([]))
  return given
}
const moving = (move: QualityMove, quantity: number) => ({
  ...{ locationId: 'ltn', sku: 'A', quantity, move, reason: 'Looked at', actor: 'kim' },
})
const countersAfter = (move: QualityMove, quantity: number): number[] => {
  const [moved] = changeQuality(room(), moving(move, quantity), deciding()).movements
  if (!moved) throw new Error('Nothing was moved')
  return [moved.onHandAfter, moved.heldAfter, moved.damagedAfter]
}

describe('Units that are set apart', () => {
  it.each<[QualityMove, number, number[]]>([
    ['QC_HOLD', 9, [1, 11, 3]],
    ['QC_RELEASE', 2, [12, 0, 3]],
    ['DAMAGE', 9, [1, 2, 12]],
    ['REPAIR', 3, [13, 2, 0]],
    ['SCRAP_HELD', 2, [10, 0, 3]],
    ['SCRAP_DAMAGED', 3, [10, 2, 0]],
  ])('%s of %i leaves on hand, held and damaged at %j, and not one unit more can be moved', (move, most, counters) => {
    expect(countersAfter(move, most)).toEqual(counters)
    expect(() => changeQuality(room(), moving(move, most + 1), deciding())).toThrow(
      expect.objectContaining({ name: 'StockShortfall', available: most }),
    )
  })

  it.each(['QC_RELEASE', 'REPAIR'] as const)('go to those who wait once they can be sold again: %s', (move) => {
    const waiting = aStockroom({ stock: ['ltn A 2'], orders: ['order-1 GB unconfirmed'], waiting: ['order-1 A 5'] })
    const setApart = waiting.over()
    setApart.book.move(move === 'REPAIR' ? 'DAMAGE' : 'QC_HOLD', 'A', 'ltn', 2, 'Looked at', 'eve')
    waiting.accept(setApart.decision([]))
    const decision = changeQuality(waiting, moving(move, 2), deciding())
    expect(movementsOf(decision)).toEqual([`${move} A ltn 2 Looked at kim`, 'RESERVE A ltn 2 order-1 system'])
    expect(toldBy(decision)).toEqual([])
  })

  it('go to nobody while they are only set apart or scrapped', () => {
    const waiting = aStockroom({ stock: ['ltn A 5'], orders: ['order-1 GB unconfirmed'], waiting: ['order-1 A 5'] })
    expect(movementsOf(changeQuality(waiting, moving('QC_HOLD', 2), deciding()))).toEqual(['QC_HOLD A ltn 2 Looked at kim'])
  })
})
