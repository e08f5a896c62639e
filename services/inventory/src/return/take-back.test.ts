import { expect, it } from '@jest/globals'
import { aStockroom, movementsOf } from '../stockroom/stockroom.builder.js'
import { takeBack, type CameBack } from './take-back.js'

const cameBack = (
  units: readonly (readonly [sku: string, quantity: number, disposition: 'RESTOCK' | 'REFURBISH' | 'SCRAP'])[],
): CameBack => ({
  ...{
    returnId: 'return-1',
    returnNumber: 'R-10000014',
    orderId: 'order-1',
    resolution: 'REFUND',
    locationId: 'ams',
    receiptId: 'receipt-1',
  },
  ...{ terms: { feeBps: 0, labelFee: 0, refundsShipping: true }, lines: [], isComplete: true, at: '2026-11-26T12:00:00Z', actor: 'anna' },
  units: units.map(([sku, quantity, disposition]) => ({ orderLineId: null, sku, quantity, disposition })),
})

it('what came back lies where it came: to be sold, on hold, or damaged', () => {
  const room = aStockroom({ stock: ['ltn A 9', 'ams A 1'], orders: ['order-1 GB'] })
  const decision = takeBack(room, cameBack([['A', 2, 'RESTOCK'], ['A', 1, 'REFURBISH'], ['A', 3, 'SCRAP']])) // prettier-ignore
  expect(movementsOf(decision)).toEqual([
    'RESTOCK A ams 2 R-10000014 anna',
    'RESTOCK A ams 1 R-10000014 anna',
    'QC_HOLD A ams 1 R-10000014 anna',
    'RESTOCK A ams 3 R-10000014 anna',
    'DAMAGE A ams 3 R-10000014 anna',
  ])
  const last = decision.movements.at(-1)
  expect([last?.onHandAfter, last?.heldAfter, last?.damagedAfter]).toEqual([3, 1, 3])
})
