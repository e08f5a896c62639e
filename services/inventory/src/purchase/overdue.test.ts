import { expect, it } from '@jest/globals'
import { comesOn } from '../stockroom/overdue.js'
import { presume } from './overdue.js'
import { change, type PurchaseOrder, type PurchaseOrderLine } from './purchase-order.js'
import { whyAnew, whyShort } from './why-anew.js'

const line = (id: string, given: Partial<PurchaseOrderLine> = {}): PurchaseOrderLine => ({
  ...{ id, position: 1, sku: id.toUpperCase(), ordered: 5, received: 0, damaged: 0, cancelled: 0, unitCost: 100 },
  ...{ expectedOn: '2026-11-24', presumedOn: null, ...given },
})
const order = (lines: readonly PurchaseOrderLine[], status: PurchaseOrder['status'] = 'ORDERED'): PurchaseOrder => ({
  ...{ id: 'po', number: 'PO-1', supplierId: 's', supplierCode: 'ACME', locationId: 'ltn', locationCode: 'LTN', currency: 'GBP' },
  ...{ status, overReceiptTolerance: 0, orderedOn: '2026-11-10', version: 2, lines },
})
// A Wednesday.
const now = new Date('2026-11-25T10:00:00Z')
const days = (given: PurchaseOrder | null) => given?.lines.map(comesOn) ?? null

it('what did not come on its day is reckoned with five working days from now, and the version stays', () => {
  const presumed = presume(
    order([
      line('late'),
      line('today', { expectedOn: '2026-11-25' }),
      line('unknown', { expectedOn: null }),
      line('came', { received: 5 }),
    ]),
    now,
  )
  expect(days(presumed)).toEqual(['2026-12-02', '2026-11-25', null, '2026-11-24'])
  expect(presumed?.lines[0]?.expectedOn).toBe('2026-11-24')
  expect(presumed?.version).toBe(2)
})

it('it is looked at again when that day has passed too, and not before', () => {
  const presumed = order([line('late', { presumedOn: '2026-11-25' })])
  expect(presume(presumed, now)).toBeNull()
  expect(days(presume(presumed, new Date('2026-11-26T10:00:00Z')))).toEqual(['2026-12-03'])
})

it('of drafts, and of what nothing is to come of, nothing is late', () => {
  for (const status of ['DRAFT', 'RECEIVED', 'CANCELLED'] as const) expect(presume(order([line('late')], status), now)).toBeNull()
  expect(presume(order([line('late', { cancelled: 5 })]), now)).toBeNull()
})

it('whoever says when it comes is believed, and it is early where that is before the day it was reckoned with', () => {
  const before = order([line('late', { presumedOn: '2026-12-02' })])
  const say = (expectedOn: string) => change(before, { expectedVersion: 2, expectedOn, lines: [] }, now)
  expect(days(say('2026-11-30'))).toEqual(['2026-11-30'])
  expect(whyAnew(before, say('2026-11-30')).why).toBe('SUPPLY_EARLY')
  expect(whyAnew(before, say('2026-12-09')).why).toBe('SUPPLY_LATE')
})

it('what came short or damaged says so, what came whole does not', () => {
  const receipt = [
    { lineId: 'a', position: 1, sku: 'A', expected: 5, received: 3, damaged: 0, short: 2 },
    { lineId: 'b', position: 2, sku: 'B', expected: 5, received: 5, damaged: 1, short: 0 },
    { lineId: 'c', position: 3, sku: 'C', expected: 5, received: 5, damaged: 0, short: 0 },
  ]
  const why = { why: 'SUPPLY_SHORT', source: 'PURCHASE_ORDER', sourceId: 'po', reference: 'PO-1' }
  expect(['A', 'B', 'C'].map(whyShort(order([]), receipt))).toEqual([why, why, null])
})
