import { describe, expect, it } from '@jest/globals'
import { AMS, aStockroom, deciding, LTN, toldBy, type Given } from './stockroom.builder.js'
import { promiseAnew, type WhyAnew } from './promise-anew.js'

const LATE: WhyAnew = { why: 'SUPPLY_LATE', source: 'PURCHASE_ORDER', sourceId: 'po-1', reference: 'PO-000001' }
/** Which promises change, and to which days: `order-1 A 2 2026-12-02 → 2026-12-09`; and how all stand after it. */
function anew(given: Given) {
  const before = aStockroom({ orders: ['order-1 GB', 'order-2 GB', 'order-3 GB'], variants: [{ sku: 'A', policy: 'BACKORDER' }], ...given })
  const room = before.over()
  const decision = room.decision(promiseAnew(room, ['A'], LATE, deciding()))
  return {
    told: decision.events.map(({ data }) => {
      const { orderId, lines } = data as { orderId: string; lines: { quantity: number; oldShipDate: string; newShipDate: string }[] }
      return `${orderId} ${lines.map(({ quantity, oldShipDate, newShipDate }) => `${quantity} ${oldShipDate} → ${newShipDate}`).join(', ')}`
    }),
    pegs: Object.fromEntries(
      [...room.promises.lines].map(({ orderId, pegs }) => [
        orderId,
        pegs.map(({ lineId, source, quantity }) => `${lineId ?? source} ${quantity}`),
      ]),
    ),
    decision,
  }
}

// 2026-12-01 is a Tuesday: what comes in on a day leaves on the next.
describe('after a purchase order has slipped', () => {
  it('its line is promised for the day after it is expected now, and the customer is told', () => {
    const { told, pegs, decision } = anew({
      ...{ inbound: ['po-1 ltn A 5 2026-12-08'], waiting: ['order-1 A 2'], promised: ['order-1 A 2026-12-02 2026-12-04 2026-12-02'] },
    })
    expect(told).toEqual(['order-1 2 2026-12-02 → 2026-12-09'])
    expect(pegs).toEqual({ 'order-1': ['po-1 2'] })
    expect(toldBy(decision)).toEqual([
      [
        'stock.promise_changed.v1',
        {
          orderId: 'order-1',
          lines: [
            {
              ...{ sku: 'A', quantity: 2, oldShipDate: '2026-12-02', newShipDate: '2026-12-09' },
              ...{ oldDeliveryDate: '2026-12-04', newDeliveryDate: '2026-12-11' },
            },
          ],
          why: 'SUPPLY_LATE',
          supply: { source: 'PURCHASE_ORDER', sourceId: 'po-1', reference: 'PO-000001' },
        },
      ],
    ])
  })

  it('a promise that another one carries is kept', () => {
    const given = { waiting: ['order-1 A 2'], promised: ['order-1 A 2026-12-09 2026-12-11 2026-12-09'] }
    expect(anew({ ...given, inbound: ['po-1 ltn A 5 2026-12-20', 'po-2 ltn A 2 2026-12-08'] }).told).toEqual([])
  })

  it('whoever was promised later keeps what comes for them', () => {
    const given = {
      waiting: ['order-1 A 5', 'order-2 A 5'],
      promised: ['order-1 A 2026-12-02 2026-12-04 2026-12-02', 'order-2 A 2026-12-10 2026-12-14 2026-12-10'],
    }
    const { told, pegs } = anew({ ...given, inbound: ['po-1 ltn A 5 2026-12-20', 'po-2 ltn A 5 2026-12-09'] })
    expect(told).toEqual(['order-1 5 2026-12-02 → 2026-12-21'])
    expect(pegs).toEqual({ 'order-1': ['po-1 5'], 'order-2': ['po-2 5'] })
  })
})

describe('after a purchase order comes short', () => {
  const given = {
    waiting: ['order-1 A 4', 'order-2 A 4', 'order-3 A 2'],
    promised: [1, 2, 3].map((n) => `order-${n} A 2026-12-02 2026-12-04 2026-12-02`),
  }

  it('who has waited longest keeps the promise; the others are promised anew in turn, and nobody loses to a later one', () => {
    const { told, pegs } = anew({ ...given, inbound: ['po-1 ltn A 6 2026-12-01', 'po-2 ltn A 4 2026-12-15'] })
    expect(told).toEqual(['order-2 4 2026-12-02 → 2026-12-16'])
    expect(pegs).toEqual({ 'order-1': ['po-1 4'], 'order-2': ['po-2 4'], 'order-3': ['po-1 2'] })
  })

  it('who is left without supply is promised by the rule, and keeps the turn', () => {
    const { told, pegs } = anew({ ...given, inbound: ['po-1 ltn A 6 2026-12-01'] })
    expect(told).toEqual(['order-2 4 2026-12-02 → 2026-12-09', 'order-3 2 2026-12-02 → 2026-12-09'])
    expect(pegs).toEqual({ 'order-1': ['po-1 4'], 'order-2': ['po-1 2', 'NONE 2'], 'order-3': ['NONE 2'] })
  })
})

it('who loses all supply is promised no earlier for it', () =>
  expect(anew({ waiting: ['order-1 A 1'], promised: ['order-1 A 2027-03-01 2027-03-03 2027-03-01'] }).told).toEqual([]))

it('an earlier purchase order, and a new one, bring promises forward', () => {
  const given = {
    waiting: ['order-1 A 1', 'order-2 A 1'],
    promised: ['order-1 A 2026-12-09 2026-12-11', 'order-2 A 2027-01-20 2027-01-22 2027-01-20'],
  }
  expect(anew({ ...given, inbound: ['po-1 ltn A 1 2026-12-15', 'po-2 ltn A 1 2026-12-10'] }).told).toEqual([
    'order-1 1 2026-12-09 → 2026-12-11',
    'order-2 1 2027-01-20 → 2026-12-16',
  ])
})

it('what is not released is not promised before it is', () =>
  expect(
    anew({
      variants: [{ sku: 'A', policy: 'PREORDER', availableFrom: '2027-01-08' }],
      ...{ waiting: ['order-1 A 1'], promised: ['order-1 A 2027-02-01 2027-02-03'], inbound: ['po-1 ltn A 1 2026-12-15'] },
    }).told,
  ).toEqual(['order-1 1 2027-02-01 → 2027-01-11']))

it('what is overdue comes today at the earliest', () =>
  expect(
    anew({ waiting: ['order-1 A 1'], promised: ['order-1 A 2026-11-24 2026-11-26 2026-11-24'], inbound: ['po-1 ltn A 1 2026-11-20'] }).told,
  ).toEqual(['order-1 1 2026-11-24 → 2026-11-26']))

it('nothing is kept for who was not confirmed in time', () => {
  const given = {
    waiting: ['order-1 A 1', 'order-2 A 1'],
    promised: ['order-1 A 2026-12-09 2026-12-11', 'order-2 A 2026-12-09 2026-12-11'],
  }
  const { told } = anew({
    ...given,
    orders: ['order-1 GB unconfirmed', 'order-2 GB'],
    lapsed: ['order-1'],
    inbound: ['po-1 ltn A 1 2026-12-01'],
  })
  expect(told).toEqual(['order-2 1 2026-12-09 → 2026-12-02'])
})

it('nothing is promised of a location that sends nothing', () =>
  expect(
    anew({
      locations: [LTN, { ...AMS, active: false }],
      ...{
        stock: ['ams A 5'],
        waiting: ['order-1 A 1'],
        promised: ['order-1 A 2026-12-09 2026-12-11'],
        inbound: ['po-1 ams A 1 2026-12-01'],
      },
    }).told,
  ).toEqual([]))
