import { describe, expect, it } from '@jest/globals'
import { Refused } from '../stockroom/refused.js'
import { presume } from './overdue.js'
import {
  allowedActions,
  cancelTransfer,
  draftTransfer,
  inTransitOf,
  receiveTransfer,
  redirectTransfer,
  shipTransfer,
  whyShort,
  type Transfer,
  type TransferLine,
  type TransferStatus,
} from './transfer.js'

const NOW = new Date('2026-11-25T10:00:00Z')
const [LTN, AMS, CLOSED] = ['ltn', 'ams', 'closed'].map((id) => ({ id, code: id.toUpperCase(), active: id !== 'closed' })) as [
  Place,
  Place,
  Place,
]
type Place = NonNullable<Parameters<typeof redirectTransfer>[1]>
const line = (id: string, quantity: number, given: Partial<TransferLine> = {}): TransferLine => ({
  ...{ id, position: 1, sku: id.toUpperCase(), quantity, shipped: 0, received: 0, damaged: 0, writtenOff: 0, value: null, currency: null },
  ...given,
})
const transfer = (status: TransferStatus, lines: readonly TransferLine[], given: Partial<Transfer> = {}): Transfer => ({
  ...{ id: 't', number: 'TR-000001', fromLocationId: 'ltn', fromLocationCode: 'LTN', toLocationId: 'ams', toLocationCode: 'AMS' },
  ...{ isDestinationActive: true, status, expectedOn: null, shippedOn: null, version: 1, lines, ...given },
})
const came = (lineId: string, quantity: number, given: object = {}) => ({ lineId, quantity, damaged: 0, closeLine: false, ...given })
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

describe('a draft', () => {
  const skus = new Map(['A', 'B', 'SET'].map((sku) => [sku, { isBundle: sku === 'SET' }]))
  const make = (lines: { sku: string; quantity: number }[], from: Place | null, to: Place | null, expectedOn: string | null = null) =>
    draftTransfer({ expectedOn, lines }, { from, to, skus }, { now: NOW, newId: () => 'id' })

  it('is made of what there is', () =>
    expect(make([{ sku: 'A', quantity: 3 }], LTN, AMS, '2026-11-25')).toMatchObject({ status: 'DRAFT', fromLocationId: 'ltn', toLocationCode: 'AMS', lines: [{ sku: 'A', quantity: 3, shipped: 0 }] })) // prettier-ignore

  it('is refused with each fault', () => {
    const lines = [{ sku: 'A', quantity: 0 }, { sku: 'A', quantity: 1 }, { sku: 'C', quantity: 1 }, { sku: 'SET', quantity: 1 }] // prettier-ignore
    expect(refusals(() => make(lines, LTN, LTN, '2026-11-23'))).toEqual([
      'INVALID input.toLocationId {"fault":"SAME_LOCATION"}',
      'OUT_OF_RANGE input.expectedOn {"least":"2026-11-24","most":"2199-12-31"}',
      'OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":1000000}',
      'INVALID input.lines.1.sku {"fault":"TWICE"}',
      'NOT_FOUND input.lines.2.sku {"sku":"C"}',
      'INVALID input.lines.3.sku {"fault":"BUNDLE","sku":"SET"}',
    ])
    expect(refusals(() => make([], null, CLOSED))).toEqual([
      'NOT_FOUND input.fromLocationId {}',
      'ILLEGAL_TRANSITION input.toLocationId {"status":"INACTIVE"}',
      'REQUIRED input.lines {}',
    ])
  })
})

describe('what is shipped', () => {
  const draft = transfer('DRAFT', [line('a', 10), line('b', 5)])
  const ship = (lines: { lineId: string; quantity: number }[], given = draft) =>
    shipTransfer(given, { shippedOn: '2026-11-25', lines }, NOW)

  it('is what was planned, but for lines of which less is sent', () => {
    const { status, lines, shippedOn } = ship([{ lineId: 'a', quantity: 0 }])
    expect([status, shippedOn, lines.map(({ shipped }) => shipped)]).toEqual(['IN_TRANSIT', '2026-11-25', [0, 5]])
  })

  it('is refused', () => {
    expect(refusals(() => ship([{ lineId: 'a', quantity: 11 }, { lineId: 'c', quantity: 1 }]))).toEqual(['OUT_OF_RANGE input.lines.0.quantity {"least":0,"most":10}', 'NOT_FOUND input.lines.1.lineId {}']) // prettier-ignore
    expect(refusals(() => ship([{ lineId: 'a', quantity: 0 }, { lineId: 'b', quantity: 0 }]))).toEqual(['REQUIRED input.lines {}']) // prettier-ignore
    expect(refusals(() => ship([], transfer('DRAFT', [line('a', 1)], { isDestinationActive: false })))).toEqual(['ILLEGAL_TRANSITION input.transferId {"status":"INACTIVE"}']) // prettier-ignore
  })
})

describe('what arrives', () => {
  const sent = transfer('IN_TRANSIT', [line('a', 10, { shipped: 10 }), line('b', 5, { shipped: 5 })])
  const places = ({ lines }: Transfer) => lines.map((each) => [each.received, each.damaged, each.writtenOff, inTransitOf(each)])

  it('in part leaves the rest on its way', () => {
    const after = receiveTransfer(sent, { lines: [came('a', 4, { damaged: 1 })] })
    expect([after.status, places(after)]).toEqual(['IN_TRANSIT', [[4, 1, 0, 6], [0, 0, 0, 5]]]) // prettier-ignore
  })

  it('short is written off when the rest is lost', () => {
    const after = receiveTransfer(sent, { lines: [came('a', 8, { closeLine: true }), came('b', 0, { closeLine: true })] })
    expect([after.status, places(after)]).toEqual(['RECEIVED', [[8, 0, 2, 0], [0, 0, 5, 0]]]) // prettier-ignore
  })

  it('is refused with each fault', () => {
    expect(
      refusals(() => receiveTransfer(sent, { lines: [came('a', 11), came('b', 0), came('c', 1), came('a', 2, { damaged: 3 })] })),
    ).toEqual([
      'OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":10}',
      'OUT_OF_RANGE input.lines.1.quantity {"least":1,"most":5}',
      'NOT_FOUND input.lines.2.lineId {}',
      'INVALID input.lines.3.lineId {"fault":"TWICE"}',
      'OUT_OF_RANGE input.lines.3.damaged {"least":0,"most":2}',
    ])
    const partly = receiveTransfer(sent, { lines: [came('a', 4), came('b', 1, { closeLine: true })] })
    expect(refusals(() => receiveTransfer(partly, { lines: [came('a', 7), came('b', 1)] }))).toEqual([
      'OUT_OF_RANGE input.lines.0.quantity {"least":1,"most":6}',
      'OUT_OF_RANGE input.lines.1.quantity {"least":1,"most":0}',
    ])
    expect(refusals(() => receiveTransfer({ ...sent, isDestinationActive: false }, { lines: [came('a', 1)] }))).toEqual(['ILLEGAL_TRANSITION input.transferId {"status":"INACTIVE"}']) // prettier-ignore
  })
})

describe('a redirected transfer', () => {
  const sent = transfer('IN_TRANSIT', [line('a', 10, { shipped: 10 })], { isDestinationActive: false })

  it('goes back to where it came from, too', () => {
    const after = redirectTransfer(sent, LTN, '2026-12-01', NOW)
    expect(after).toMatchObject({
      toLocationCode: 'LTN',
      expectedOn: '2026-12-01',
      isDestinationActive: true,
      status: 'IN_TRANSIT',
      version: 2,
    })
    expect(receiveTransfer(after, { lines: [came('a', 10)] }).status).toBe('RECEIVED')
  })

  it('goes nowhere that is closed or unknown, nor to itself before it left', () => {
    expect(refusals(() => redirectTransfer(sent, CLOSED, null, NOW))).toEqual([
      'ILLEGAL_TRANSITION input.toLocationId {"status":"INACTIVE"}',
    ])
    expect(refusals(() => redirectTransfer(sent, null, '2020-01-01', NOW))).toHaveLength(2)
    expect(refusals(() => redirectTransfer(transfer('DRAFT', [line('a', 1)]), LTN, null, NOW))).toEqual(['INVALID input.toLocationId {"fault":"SAME_LOCATION"}']) // prettier-ignore
  })
})

it.each(['DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED'] as const)(
  'a transfer that is %s allows what it says, and nothing else',
  (status) => {
    const allowed = { DRAFT: 'SHIP REDIRECT CANCEL', IN_TRANSIT: 'RECEIVE REDIRECT', RECEIVED: '', CANCELLED: '' }
    expect(allowedActions(status).join(' ')).toBe(allowed[status])
    const given = transfer(status, [line('a', 10, status === 'IN_TRANSIT' ? { shipped: 10 } : {})])
    const work = {
      SHIP: () => shipTransfer(given, { shippedOn: '2026-11-25', lines: [] }, NOW),
      RECEIVE: () => receiveTransfer(given, { lines: [came('a', 1)] }),
      REDIRECT: () => redirectTransfer(given, AMS, null, NOW),
      CANCEL: () => cancelTransfer(given),
    }
    for (const [action, act] of Object.entries(work)) {
      if (allowed[status].split(' ').includes(action)) act()
      else expect(refusals(act)).toEqual([`ILLEGAL_TRANSITION input.transferId {"status":"${status}"}`])
    }
  },
)

describe('a transfer whose day has passed', () => {
  const sent = (given: Partial<Transfer>) => transfer('IN_TRANSIT', [line('a', 10, { shipped: 10 })], given)

  it('is reckoned with five working days from now, again and again, and its version stays', () => {
    expect(presume(sent({ expectedOn: '2026-11-24' }), NOW)).toMatchObject({
      expectedOn: '2026-11-24',
      presumedOn: '2026-12-02',
      version: 1,
    })
    expect(presume(sent({ expectedOn: '2026-11-20', presumedOn: '2026-11-24' }), NOW)).toMatchObject({ presumedOn: '2026-12-02' })
  })

  it('is not late on its day, before the day that it is reckoned with, when nobody knows it, or when it has not left', () => {
    for (const given of [{ expectedOn: '2026-11-25' }, { expectedOn: '2026-11-20', presumedOn: '2026-11-25' }, { expectedOn: null }])
      expect(presume(sent(given), NOW)).toBeNull()
    expect(presume(transfer('DRAFT', [line('a', 1)], { expectedOn: '2026-11-20' }), NOW)).toBeNull()
    expect(presume(transfer('RECEIVED', [line('a', 1)], { expectedOn: '2026-11-20' }), NOW)).toBeNull()
  })

  it('is believed when somebody says when it comes', () => {
    const late = sent({ expectedOn: '2026-11-24', presumedOn: '2026-12-02' })
    expect(redirectTransfer(late, LTN, '2026-11-27', NOW)).toMatchObject({ expectedOn: '2026-11-27', presumedOn: null })
    expect(redirectTransfer(late, LTN, null, NOW)).toMatchObject({ expectedOn: '2026-11-24', presumedOn: '2026-12-02' })
  })
})

it('those who wait for what is lost or damaged are told so, those of what came whole are not', () => {
  const sent = transfer('IN_TRANSIT', ['a', 'b', 'c'].map((id) => line(id, 10, { shipped: 10 }))) // prettier-ignore
  const whyOf = whyShort(sent, { lines: [came('a', 8, { closeLine: true }), came('b', 10, { damaged: 1 }), came('c', 4)] })
  const why = { why: 'SUPPLY_SHORT', source: 'TRANSFER', sourceId: 't', reference: 'TR-000001' }
  expect(['A', 'B', 'C'].map(whyOf)).toEqual([why, why, null])
})
