import { describe, expect, it } from '@jest/globals'
import { Refused } from '../stockroom/refused.js'
import {
  allowedActions,
  cancelRest,
  change,
  dueBySku,
  place,
  receivableOf,
  receive,
  type PurchaseOrder,
  type PurchaseOrderLine,
  type PurchaseOrderStatus,
} from './purchase-order.js'

const NOW = new Date('2026-11-25T10:00:00Z')
const line = (id: string, ordered: number, given: Partial<PurchaseOrderLine> = {}): PurchaseOrderLine => ({
  ...{ id, position: 1, sku: id.toUpperCase(), ordered, received: 0, damaged: 0, cancelled: 0, unitCost: 100, expectedOn: '2026-12-01' },
  ...given,
})
const order = (status: PurchaseOrderStatus, lines: readonly PurchaseOrderLine[], given: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  ...{ id: 'po', number: 'PO-000001', supplierId: 's', supplierCode: 'ACME', locationId: 'ltn', locationCode: 'LTN', currency: 'GBP' },
  ...{ status, overReceiptTolerance: 0, orderedOn: null, version: 3, lines, ...given },
})
const came = (lineId: string, quantity: number, given: object = {}) => ({ lineId, quantity, damaged: 0, closeLine: false, ...given })
const delivery = (...lines: ReturnType<typeof came>[]) => ({ deliveryReference: 'DN 1', lines })

/** Codes and fields of what is refused. */
function refusals(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused)
      return error.faults.map(({ code, field, parameters }) => `${code} ${field?.join('.')} ${JSON.stringify(parameters)}`)
    throw error
  }
  throw new Error('It was accepted')
}
const units = ({ lines }: PurchaseOrder) =>
  lines.map(({ ordered, received, damaged, cancelled }) => [ordered, received, damaged, cancelled])

describe('a delivery', () => {
  it('of a part leaves the rest to come', () => {
    const { order: after, receipt } = receive(order('ORDERED', [line('a', 10), line('b', 5)]), delivery(came('a', 4, { damaged: 1 })))
    expect([after.status, after.version, units(after)]).toEqual(['PARTIALLY_RECEIVED', 4, [[10, 4, 1, 0], [5, 0, 0, 0]]]) // prettier-ignore
    expect(receipt).toEqual([{ lineId: 'a', position: 1, sku: 'A', expected: 10, received: 4, damaged: 1, short: 0 }])
    expect([...dueBySku(after)]).toEqual([['A', 6], ['B', 5]]) // prettier-ignore
  })

  it('of the last units ends the order', () => {
    const { order: after } = receive(order('PARTIALLY_RECEIVED', [line('a', 10, { received: 7, cancelled: 1 })]), delivery(came('a', 2)))
    expect([after.status, units(after)]).toEqual(['RECEIVED', [[10, 9, 0, 1]]])
  })

  it('that comes short closes its line when the rest does not come', () => {
    const { order: after, receipt } = receive(order('ORDERED', [line('a', 10)]), delivery(came('a', 7, { closeLine: true })))
    expect([after.status, units(after), receipt[0]?.short]).toEqual(['RECEIVED', [[10, 7, 0, 3]], 3])
  })

  it.each([
    [0, 10, 10],
    [10, 10, 11],
    [10, 19, 20],
    [25, 7, 8],
    [100, 1, 2],
  ])('may be over by %d per cent of what was ordered: of %d units at most %d', (overReceiptTolerance, ordered, most) => {
    expect(receivableOf(line('a', ordered), overReceiptTolerance)).toBe(most)
    const given = order('ORDERED', [line('a', ordered)], { overReceiptTolerance })
    expect(receive(given, delivery(came('a', most))).order.status).toBe('RECEIVED')
    expect(refusals(() => receive(given, delivery(came('a', most + 1))))).toEqual([
      `OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":${most}}`,
    ])
  })

  it('is refused as a whole, with each fault', () => {
    const given = order('ORDERED', [line('a', 10), line('b', 5)])
    expect(refusals(() => receive(given, delivery(came('a', 0), came('b', 2, { damaged: 3 }), came('b', 1), came('c', 1))))).toEqual([
      'OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":10}',
      'OUT_OF_RANGE input.lines.1.damaged {"least":0,"most":2}',
      'INVALID input.lines.2.lineId {"fault":"TWICE"}',
      'NOT_FOUND input.lines.3.lineId {}',
    ])
    expect(refusals(() => receive(given, delivery(came('a', -1), came('b', 1, { damaged: -1 }))))).toEqual([
      'OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":10}',
      'OUT_OF_RANGE input.lines.1.damaged {"least":0,"most":1}',
    ])
  })
})

describe('a draft that is ordered', () => {
  const placing = { orderedOn: '2026-11-25', minimumOrder: 1_000, arrivesOn: (sku: string) => (sku === 'A' ? '2026-12-02' : '2026-12-09') }

  it('expects each line on the day that was given, else after the lead time', () => {
    const after = place(order('DRAFT', [line('a', 9, { expectedOn: null }), line('b', 1)]), placing)
    expect([after.status, after.orderedOn, after.lines.map(({ expectedOn }) => expectedOn)]).toEqual([
      'ORDERED',
      '2026-11-25',
      ['2026-12-02', '2026-12-01'],
    ])
  })

  it('comes to what the supplier takes an order for', () =>
    expect(refusals(() => place(order('DRAFT', [line('a', 9)]), placing))).toEqual(['OUT_OF_RANGE input.purchaseOrderId {"least":1000}']))

  it('has nothing to come before', () => expect([...dueBySku(order('DRAFT', [line('a', 9)]))]).toEqual([]))
})

describe('a change', () => {
  const asked = (given: object) => ({ expectedVersion: 3, lines: [], ...given })
  const ordered = order('PARTIALLY_RECEIVED', [line('a', 10, { received: 4 }), line('b', 5), line('c', 1, { received: 1 })])

  it('is a slip of all that is still to come, but for lines that name their day', () => {
    const after = change(ordered, asked({ expectedOn: '2026-12-10', lines: [{ lineId: 'b', expectedOn: '2026-12-15' }] }), NOW)
    expect(after.lines.map(({ expectedOn }) => expectedOn)).toEqual(['2026-12-10', '2026-12-15', '2026-12-01'])
  })

  it('cancels fewer units, and orders more besides', () => {
    const after = change(ordered, asked({ lines: [{ lineId: 'a', quantity: 6 }, { lineId: 'b', quantity: 8 }] }), NOW) // prettier-ignore
    expect([after.status, units(after)]).toEqual(['PARTIALLY_RECEIVED', [[10, 4, 0, 4], [8, 0, 0, 0], [1, 1, 0, 0]]]) // prettier-ignore
  })

  it('to what came already ends the order', () => {
    const after = change(ordered, asked({ lines: [{ lineId: 'a', quantity: 4 }, { lineId: 'b', quantity: 0 }] }), NOW) // prettier-ignore
    expect(after.status).toBe('RECEIVED')
  })

  it('of a draft changes what is ordered, and what it costs', () => {
    const after = change(order('DRAFT', [line('a', 10)]), asked({ lines: [{ lineId: 'a', quantity: 3, unitCost: 90 }] }), NOW)
    expect([after.status, after.lines[0]]).toMatchObject(['DRAFT', { ordered: 3, cancelled: 0, unitCost: 90 }])
  })

  it('is refused with each fault', () => {
    const lines = [
      { lineId: 'a', quantity: 3 },
      { lineId: 'b', expectedOn: '2026-11-24', unitCost: 5 },
      { lineId: 'd', quantity: 1 },
      { lineId: 'a', quantity: 1_000_001 },
    ]
    expect(refusals(() => change(ordered, asked({ expectedOn: '2026-11-23', overReceiptTolerance: 101, lines }), NOW))).toEqual([
      'OUT_OF_RANGE input.expectedOn {"least":"2026-11-24","most":"2199-12-31"}',
      'OUT_OF_RANGE input.overReceiptTolerance {"least":0,"most":100}',
      'OUT_OF_RANGE input.lines.0.quantity {"least":4,"most":1000000}',
      'ILLEGAL_TRANSITION input.lines.1.unitCost {"status":"PARTIALLY_RECEIVED"}',
      'NOT_FOUND input.lines.2.lineId {}',
      'INVALID input.lines.3.lineId {"fault":"TWICE"}',
      'OUT_OF_RANGE input.lines.3.quantity {"least":4,"most":1000000}',
    ])
    expect(refusals(() => change(ordered, asked({ expectedVersion: 2 }), NOW))).toEqual([
      'VERSION_CONFLICT input.expectedVersion {"version":3}',
    ])
  })
})

describe('what is cancelled', () => {
  it('does not come any more; what came stays', () => {
    const after = cancelRest(order('PARTIALLY_RECEIVED', [line('a', 10, { received: 4 }), line('b', 5)]))
    expect([after.status, units(after), [...dueBySku(after).values()]]).toEqual(['RECEIVED', [[10, 4, 0, 6], [5, 0, 0, 5]], [0, 0]]) // prettier-ignore
  })

  it('is the whole order when nothing came', () => expect(cancelRest(order('ORDERED', [line('a', 10)])).status).toBe('CANCELLED'))
})

const STATUSES = ['DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED'] as const
it.each(STATUSES)('a purchase order that is %s allows what it says, and nothing else', (status) => {
  const allowed = { DRAFT: 'PLACE UPDATE CANCEL', ORDERED: 'UPDATE RECEIVE CANCEL', PARTIALLY_RECEIVED: 'UPDATE RECEIVE CANCEL', RECEIVED: '', CANCELLED: '' } // prettier-ignore
  expect(allowedActions(status).join(' ')).toBe(allowed[status])
  const given = order(status, [line('a', 10, status === 'RECEIVED' ? { received: 10 } : {})])
  const work = {
    PLACE: () => place(given, { orderedOn: '2026-11-25', minimumOrder: null, arrivesOn: () => '2026-12-02' }),
    UPDATE: () => change(given, { expectedVersion: 3, lines: [] }, NOW),
    RECEIVE: () => receive(given, delivery(came('a', 1))),
    CANCEL: () => cancelRest(given),
  }
  for (const [action, act] of Object.entries(work)) {
    if (allowed[status].split(' ').includes(action)) act()
    else expect(refusals(act)).toEqual([`ILLEGAL_TRANSITION input.purchaseOrderId {"status":"${status}"}`])
  }
})
