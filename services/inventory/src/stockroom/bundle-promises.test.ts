import { describe, expect, it } from '@jest/globals'
import { offer } from './peg.js'
import { promiseAnew, type WhyAnew } from './promise-anew.js'
import { AMS, aStockroom, deciding, LTN, WEDNESDAY, type Given } from './stockroom.builder.js'

const LATE: WhyAnew = { why: 'SUPPLY_LATE', source: null, sourceId: null, reference: null }
/** A set is one A and two B. */
const PARTS = [
  { sku: 'A', quantity: 1 },
  { sku: 'B', quantity: 2 },
]
const SET = { sku: 'SET', policy: 'BACKORDER', bundle: PARTS } as const
const VARIANTS = [SET, { sku: 'A', policy: 'BACKORDER' }, { sku: 'B', policy: 'BACKORDER' }] as const
const OF_SETS = { 'order-1': { SET: PARTS }, 'order-2': { SET: PARTS } }

/** The day on which so many sets, or units of a part, would leave, and what carries them. */
function offered(sku: string, quantity: number, given: Given) {
  const room = aStockroom({ variants: VARIANTS, ...given })
  const wanted = { ...{ sku, quantity, atHand: [], unitsAtHand: 0, to: { countryCode: 'GB' }, announced: null, release: null } }
  const { shipDate, due, pegs } = offer(room, wanted, WEDNESDAY)
  return [shipDate, due, pegs.map(({ source, lineId, quantity: units }) => `${lineId ?? source} ${units}`).join(', ')]
}
const BY_RULE = ['2026-12-09', null, 'NONE 2']

describe('a bundle that is not at hand', () => {
  it('is promised for when the last of its parts has come, and what completes it carries it', () => {
    const given = { stock: ['ltn A 5'], inbound: ['po-b ltn B 4 2027-01-12'] }
    expect(offered('SET', 2, given)).toEqual(['2027-01-13', '2027-01-13', 'po-b 2'])
    const both = { inbound: ['po-b ltn B 4 2027-01-12', 'po-a ltn A 1 2027-01-05', 'po-c ltn A 9 2027-01-19'] }
    expect(offered('SET', 2, both)).toEqual(['2027-01-20', '2027-01-20', 'po-b 1, po-c 1'])
  })

  it('is promised by rule where its parts never come, or never meet', () => {
    expect(offered('SET', 2, { stock: ['ltn A 5'], inbound: ['po-b ltn B 3 2027-01-12'] })).toEqual(BY_RULE)
    expect(offered('SET', 2, { stock: ['ams A 5'], inbound: ['po-b ltn B 4 2027-01-12'] })).toEqual(BY_RULE)
    const closed = { locations: [{ ...LTN, active: false }, AMS], stock: ['ltn A 5'], inbound: ['po-b ltn B 4 2027-01-12'] }
    expect(offered('SET', 2, closed)).toEqual(BY_RULE)
  })

  it('takes nothing that was promised to who waits for a part, and a part nothing that was promised to bundles', () => {
    const inbound = ['po-1 ltn B 4 2027-01-12', 'po-2 ltn B 4 2027-02-02']
    const direct = { orders: ['order-1 GB'], waiting: ['order-1 B 1'], promised: ['order-1 B 2027-01-13 2027-01-15 2027-01-13'] }
    expect(offered('SET', 2, { stock: ['ltn A 5'], inbound, ...direct })[0]).toBe('2027-02-03')
    const bundled = {
      ...{ orders: ['order-1 GB'], bundles: OF_SETS, waiting: ['order-1 SET 2'] },
      promised: ['order-1 SET 2027-01-13 2027-01-15 2027-01-13'],
    }
    expect(offered('B', 1, { stock: ['ltn A 5'], inbound, ...bundled })[0]).toBe('2027-02-03')
  })
})

/** Which promises change once supply has. */
function anew(skus: readonly string[], given: Given) {
  const room = aStockroom({ orders: ['order-1 GB', 'order-2 GB'], variants: VARIANTS, bundles: OF_SETS, ...given }).over()
  const told = promiseAnew(room, skus, LATE, deciding()).map(({ data }) => {
    const { orderId, lines } = data as { orderId: string; lines: { sku: string; newShipDate: string }[] }
    return `${orderId} ${lines.map(({ sku, newShipDate }) => `${sku} ${newShipDate}`).join(', ')}`
  })
  return { told, pegs: [...room.promises.lines].map(({ orderId, pegs }) => `${orderId} ${pegs.map(({ lineId, source, quantity }) => `${lineId ?? source} ${quantity}`).join(', ')}`) } // prettier-ignore
}

describe('after what is to come of a part has changed', () => {
  const waiting = { waiting: ['order-1 SET 1'], promised: ['order-1 SET 2027-01-13 2027-01-15 2027-01-13'], stock: ['ltn A 5'] }

  it('who waits for a bundle of it is promised anew, later and earlier', () => {
    expect(anew(['B'], { ...waiting, inbound: ['po-b ltn B 2 2027-01-19'] }).told).toEqual(['order-1 SET 2027-01-20'])
    expect(anew(['B'], { ...waiting, inbound: ['po-b ltn B 2 2027-01-05'] }).told).toEqual(['order-1 SET 2027-01-06'])
    expect(anew(['B'], { ...waiting, inbound: ['po-b ltn B 2 2027-01-12'] }).told).toEqual([])
  })

  it('whoever was promised later gives way first, whether it waits for the part or for a bundle', () => {
    const inbound = ['po-1 ltn B 2 2027-01-12', 'po-2 ltn B 4 2027-02-02']
    const both = { stock: ['ltn A 5'], inbound, waiting: ['order-1 SET 1', 'order-2 B 2'] }
    const promised = (set: string, part: string) => [`order-1 SET ${set} 2027-01-29 ${set}`, `order-2 B ${part} 2027-01-29 ${part}`]
    expect(anew(['B'], { ...both, promised: promised('2027-01-13', '2027-01-14') }).told).toEqual(['order-2 B 2027-02-03'])
    expect(anew(['B'], { ...both, promised: promised('2027-01-14', '2027-01-13') }).told).toEqual(['order-1 SET 2027-02-03'])
    expect(anew(['B'], { ...both, promised: promised('2027-01-13', '2027-01-14') }).pegs).toEqual(['order-1 po-1 1', 'order-2 po-2 2'])
  })

  it('a bundle that loses its supply is promised by rule, no earlier than it was', () => {
    const { told, pegs } = anew(['B'], waiting)
    expect([told, pegs]).toEqual([[], ['order-1 NONE 1']])
  })
})
