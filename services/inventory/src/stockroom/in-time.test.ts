import { describe, expect, it } from '@jest/globals'
import { allocateConfirmed } from '../allocate/allocate.js'
import { reserve } from '../reserve/reserve.js'
import { putBack, takeOutShipped } from '../parcel/parcel.js'
import { departureDay } from './calendar.js'
import type { Decision } from './decision.js'
import type { BookedLocation } from './departures.js'
import { decideSourcing, type SourceLocation, type When } from './sourcing.js'
import { StockBook } from './stock-book.js'
import { aStockroom, deciding } from './stockroom.builder.js'
import type { Stockroom } from './stockroom.js'

/** A Wednesday, at three in the afternoon in London and ten in the morning in New York. */
const THREE = new Date('2026-11-25T15:00:00Z')
const LTN = { id: 'ltn', code: 'LTN', countryCode: 'GB', timeZone: 'Europe/London', cutOff: '15:00' }
const MAN = { ...LTN, id: 'man', code: 'MAN', cutOff: '17:00' }
const AMS = { id: 'ams', code: 'AMS', countryCode: 'NL', timeZone: 'Europe/Amsterdam', cutOff: '17:00' }
const full =
  (...days: readonly string[]) =>
  (day: string) =>
    days.includes(day)

/** `ltn A 5`: five units of A that can be sold at Luton. */
const decide = (
  levels: readonly string[],
  locations: readonly SourceLocation[],
  when: Partial<When> & { wanted?: Record<string, number>; countryCode?: string } = {},
) => {
  const { wanted = { A: 1 }, countryCode = 'GB', ...rest } = when
  const book = new StockBook(
    levels.map((text) => {
      const [locationId = '', sku = '', units = ''] = text.split(' ')
      return { sku, locationId, onHand: Number(units), reserved: 0, allocated: 0, safetyStock: 0, held: 0, damaged: 0 }
    }),
  )
  const needs = Object.entries(wanted).map(([sku, quantity]) => ({ sku, quantity }))
  const { units, candidates } = decideSourcing(
    { book, locations, variants: new Map(), cards: [] },
    { needs, countryCode, when: { now: THREE, to: { countryCode }, ...rest } },
  )
  return {
    from: units.map(({ locationId, sku, quantity }) => `${locationId} ${sku} ${quantity}`),
    out: candidates.flatMap(({ locationCode, lines }) => lines.flatMap(({ sku, filteredFor }) => (filteredFor ? [`${locationCode} ${sku} ${filteredFor}`] : []))), // prettier-ignore
  }
}

describe('an order leaves on the day on which it can', () => {
  it('from where the cut-off has not passed yet, by the clocks there', () => {
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN])).toEqual({ from: ['man A 1'], out: ['LTN A CUT_OFF'] })
    const now = new Date(THREE.getTime() - 1)
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN], { now })).toEqual({ from: ['ltn A 1'], out: [] })
  })

  it('by its own clocks: ten in the morning in New York is before fifteen hundred, four in the afternoon in Amsterdam is after it', () => {
    const cutOff = '15:00'
    const newYork = { id: 'nyc', code: 'NYC', countryCode: 'US', timeZone: 'America/New_York', cutOff }
    const boston = { ...newYork, id: 'bos', code: 'BOS', timeZone: 'Europe/Amsterdam' }
    expect(decide(['nyc A 9', 'bos A 9'], [newYork, boston], { countryCode: 'US' })).toEqual({ from: ['nyc A 1'], out: ['BOS A CUT_OFF'] })
  })

  it('in summer an hour earlier by the clocks of the world', () => {
    const at = (clock: string) => decide(['ltn A 9', 'man A 9'], [LTN, MAN], { now: new Date(`2026-07-15T${clock}:00Z`) }).out
    expect([at('13:59'), at('14:00')]).toEqual([[], ['LTN A CUT_OFF']])
  })

  it('from where not as many orders leave on that day as can', () => {
    const isFullOn = full('2026-11-25')
    expect(decide(['man A 9', 'ams A 9'], [{ ...AMS, isFullOn }, MAN], { countryCode: 'NL' }).from).toEqual(['ams A 1'])
    const noon = { now: new Date('2026-11-25T12:00:00Z') }
    expect(decide(['ltn A 9', 'man A 9'], [{ ...LTN, isFullOn }, MAN], noon)).toEqual({ from: ['man A 1'], out: ['LTN A CAPACITY'] })
  })

  it('and from where it was, when those that still send have not everything, or all are late', () => {
    expect(decide(['ltn A 9', 'man A 1'], [LTN, MAN], { wanted: { A: 2 } })).toEqual({ from: ['ltn A 2'], out: [] })
    expect(decide(['ltn A 9', 'ltn B 9', 'man A 9'], [LTN, MAN], { wanted: { A: 1, B: 1 } }).from).toEqual(['ltn A 1', 'ltn B 1'])
    const evening = { now: new Date('2026-11-25T18:00:00Z') }
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN], evening)).toEqual({ from: ['ltn A 1'], out: [] })
  })

  it('from where it leaves first, when all are late', () => {
    const evening = { now: new Date('2026-11-25T18:00:00Z') }
    expect(decide(['ltn A 9', 'man A 9'], [{ ...LTN, isFullOn: full('2026-11-26') }, MAN], evening).out).toEqual(['LTN A CUT_OFF'])
  })

  it('but for one that is there earlier although it leaves later', () => {
    // From Amsterdam it takes five working days, from Luton two of the day after.
    expect(decide(['ltn A 9', 'ams A 9'], [LTN, AMS])).toEqual({ from: ['ltn A 1'], out: [] })
    // The other way round the one that has missed its day is there later, and left out.
    expect(
      decide(
        ['ltn A 9', 'ams A 9'],
        [
          { ...LTN, cutOff: '17:00' },
          { ...AMS, cutOff: '12:00' },
        ],
      ).out,
    ).toEqual(['AMS A CUT_OFF'])
  })

  it('on a day off nobody has missed anything', () => {
    const saturday = { now: new Date('2026-11-28T18:00:00Z') }
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN], saturday)).toEqual({ from: ['ltn A 1'], out: [] })
    expect(decide(['ltn A 9', 'man A 9'], [{ ...LTN, isFullOn: full('2026-11-30') }, MAN], saturday).out).toEqual(['LTN A CAPACITY'])
  })

  it('who keeps a promise that was given is in time, and where it must be kept nobody else is', () => {
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN], { promisedOn: '2026-11-30' })).toEqual({ from: ['ltn A 1'], out: [] })
    expect(decide(['ltn A 9', 'man A 9'], [LTN, MAN], { promisedOn: '2026-11-27' }).out).toEqual(['LTN A CUT_OFF'])
    const kept = { promisedOn: '2026-11-27', isKept: true }
    expect(decide(['ltn A 9', 'ams A 9'], [LTN, AMS], kept)).toEqual({ from: [], out: ['AMS A PROMISE', 'LTN A CUT_OFF'] })
    expect(decide(['ltn A 9', 'ams A 9'], [LTN, AMS], { ...kept, ready: ['ltn'] }).from).toEqual(['ltn A 1'])
  })
})

it('days on which a place sends as many orders as it can are passed over, and ten of them at most', () => {
  const leaves = (isFullOn: (day: string) => boolean) => departureDay(new Date('2026-11-25T10:00:00Z'), { ...LTN, isFullOn }).toISOString().slice(0, 10) // prettier-ignore
  expect(leaves(full())).toBe('2026-11-25')
  expect(leaves(full('2026-11-25', '2026-11-26', '2026-11-27'))).toBe('2026-11-30')
  expect(leaves(() => true)).toBe('2026-12-09')
})

/** Where it is reserved, and the day on which it is promised to leave. */
const place = (room: Stockroom, orderId: string, now = '2026-11-25T10:00:00Z', skus: readonly string[] = ['A']) => {
  const lines = skus.map((sku) => ({ sku, quantity: 1 }))
  const placed = { orderId, channel: 'web', shippingAddress: { countryCode: 'GB' }, lines }
  const decision = reserve(room, placed, { ...deciding(), now: new Date(now) })
  room.accept(decision)
  const told = decision.events[0]?.data as { lines: { promisedShipDate: string }[] }
  return [decision.reserved[0]?.locationId, told.lines[0]?.promisedShipDate]
}

describe('a location that sends one order a day', () => {
  const one = { ...LTN, dailyCapacity: 1 }
  const confirm = (room: Stockroom, orderId: string) => {
    const decision = allocateConfirmed(room, { orderId, countryCode: 'GB' }, deciding())
    room.accept(decision)
    return decision.events.map(({ data }) => data as { sourcing: string; shipBy: string })
  }

  it('promises each further order a day later, also of a batch, and never none', () => {
    const room = aStockroom({ stock: ['ltn A 9'], variants: [{ sku: 'A' }], locations: [one] })
    expect(['order-1', 'order-2', 'order-3', 'order-4'].map((id) => place(room, id))).toEqual([
      ['ltn', '2026-11-25'],
      ['ltn', '2026-11-26'],
      ['ltn', '2026-11-27'],
      ['ltn', '2026-11-30'],
    ])
  })

  it('has the second order sent from elsewhere, where it leaves on the same day', () => {
    const room = aStockroom({ stock: ['ltn A 9', 'man A 9'], variants: [{ sku: 'A' }], locations: [one, MAN] })
    expect(['order-1', 'order-2'].map((id) => place(room, id))).toEqual([
      ['ltn', '2026-11-25'],
      ['man', '2026-11-25'],
    ])
  })

  it('counts an order once, however often it is decided: its own place is not taken by itself', () => {
    const room = aStockroom({ stock: ['ltn A 9'], variants: [{ sku: 'A' }], locations: [one] })
    place(room, 'order-1')
    place(room, 'order-2')
    expect(confirm(room, 'order-1')).toEqual([expect.objectContaining({ shipBy: '2026-11-25T17:00:00.000Z' })])
    const [second] = confirm(room, 'order-2')
    expect(second?.shipBy).toBe('2026-11-26T17:00:00.000Z')
    expect(second?.sourcing).toContain('; it sends as many orders as it can before: it leaves on 2026-11-26')
  })

  it('counts what was booked before, on the day on which it leaves', () => {
    const booked = { '2026-11-25': 1, '2026-11-27': 1 }
    const room = aStockroom({ stock: ['ltn A 9'], variants: [{ sku: 'A' }], locations: [{ ...one, booked }] })
    expect([place(room, 'order-1'), place(room, 'order-2')]).toEqual([
      ['ltn', '2026-11-26'],
      ['ltn', '2026-11-30'],
    ])
  })
})

describe('an order that is reserved before the cut-off and confirmed after it', () => {
  /** Placed at two, half an hour before the last minute; what it is told when it is confirmed, of its day and its promise. */
  const confirmedAt = (now: string, locations: readonly BookedLocation[] = [LTN]) => {
    const room = aStockroom({ stock: ['ltn A 9'], variants: [{ sku: 'A' }], locations })
    place(room, 'order-1', '2026-11-25T14:30:00Z')
    const decision = allocateConfirmed(room, { orderId: 'order-1', countryCode: 'GB' }, { ...deciding(), now: new Date(now) })
    room.accept(decision)
    const { shipBy, promisedDeliveryDate, sourcing } = decision.events[0]?.data as Record<string, string>
    return { room, told: [shipBy, promisedDeliveryDate], leavesOn: decision.allocated[0]?.leavesOn, sourcing }
  }

  it('leaves on the day that was promised, while what leaves on it is still handed over', () => {
    const before = confirmedAt('2026-11-25T14:59:00Z')
    const after = confirmedAt('2026-11-25T16:59:00Z')
    expect(after.told).toEqual(['2026-11-25T17:00:00.000Z', '2026-11-27'])
    expect([after.told, after.leavesOn, after.sourcing]).toEqual([before.told, '2026-11-25', before.sourcing])
  })

  it('leaves a day later when that is over, and keeps its promise all the same', () => {
    const { told, leavesOn, sourcing } = confirmedAt('2026-11-25T17:00:00Z')
    expect([told, leavesOn]).toEqual([['2026-11-26T17:00:00.000Z', '2026-11-27'], '2026-11-26'])
    expect(sourcing).toContain('; its cut-off has passed: it leaves on 2026-11-26')
  })

  it('is promised anew when it cannot be there by then', () => {
    expect(confirmedAt('2026-11-27T09:00:00Z').told).toEqual(['2026-11-27T17:00:00.000Z', '2026-12-01'])
  })

  it('takes the place of that day, and of no other', () => {
    const { room } = confirmedAt('2026-11-25T16:00:00Z', [{ ...LTN, dailyCapacity: 1 }])
    expect(room.locations[0]?.isFullOn?.('2026-11-25')).toBe(true)
    expect(room.locations[0]?.isFullOn?.('2026-11-26')).toBe(false)
    const { room: late } = confirmedAt('2026-11-25T18:00:00Z', [{ ...LTN, dailyCapacity: 1 }])
    expect(late.locations[0]?.isFullOn?.('2026-11-25')).toBe(false)
    expect(late.locations[0]?.isFullOn?.('2026-11-26')).toBe(true)
  })
})

describe('the place of an order on its day', () => {
  const parcel = { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', actor: 'kim' }
  const of = (sku: string, quantity: number) => [{ sku, quantity }]
  const filled = () => {
    const room = aStockroom({ stock: ['ltn A 9', 'ltn B 9'], variants: [{ sku: 'A' }, { sku: 'B' }], locations: [{ ...LTN, dailyCapacity: 1 }] }) // prettier-ignore
    place(room, 'order-1', '2026-11-25T10:00:00Z', ['A', 'B'])
    room.accept(allocateConfirmed(room, { orderId: 'order-1', countryCode: 'GB' }, deciding()))
    const isFull = () => room.locations[0]?.isFullOn?.('2026-11-25')
    expect(isFull()).toBe(true)
    const then = (rule: (before: Stockroom) => Decision) => (room.accept(rule(room)), isFull())
    return { then }
  }

  it("is another's when all of it is given up", () => {
    const { then } = filled()
    expect(then((room) => putBack(room, { ...parcel, lines: of('A', 1), reason: 'CUSTOMER' }))).toBe(true)
    expect(then((room) => putBack(room, { ...parcel, lines: of('B', 1), reason: 'CUSTOMER' }))).toBe(false)
  })

  it('is taken when any of it has left', () => {
    const { then } = filled()
    expect(then((room) => takeOutShipped(room, { ...parcel, lines: of('A', 1) }))).toBe(true)
    expect(then((room) => putBack(room, { ...parcel, lines: of('B', 1), reason: 'CUSTOMER' }))).toBe(true)
  })
})
