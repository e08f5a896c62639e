import { expect, it } from '@jest/globals'
import { positionOf } from './stock-position.js'

const level = (locationCode: string, available: number, supplierCode?: string | null) => ({
  ...{ locationId: `id of ${locationCode}`, locationCode, onHand: available + 3, available, incoming: 2 },
  terms: supplierCode === undefined ? null : { supplierCode, leadTimeDays: 9, leadTimeDeviationDays: 1, minimumOrder: 5, multiple: 5 },
})
const told = (...levels: ReturnType<typeof level>[]) =>
  positionOf({ sku: 'MUG', waiting: 4, levels, version: 7, updatedAt: '2026-11-27T00:00:00Z' })

it('stock is that of all locations together', () => {
  expect(told(level('LTN', 10), level('MAN', 20))).toMatchObject({ onHand: 36, available: 30, incoming: 4, waiting: 4, version: 7 })
})

it('goods come to where they can be ordered, there to where the least is', () => {
  expect(told(level('AMS', 0), level('LTN', 10, 'ACME'), level('MAN', 8, 'ACME'), level('RTM', 1, null))).toMatchObject({
    ...{ locationId: 'id of MAN', supplierCode: 'ACME', leadTimeDays: 9, leadTimeDeviationDays: 1, minimumOrder: 5, multiple: 5 },
  })
  expect(told(level('MAN', 3), level('LTN', 3))).toMatchObject({
    ...{ locationId: 'id of LTN', supplierCode: null, leadTimeDays: null, minimumOrder: 1, multiple: 1 },
  })
})
