import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { trackingStatus, type TrackingStatus } from '@kade/events'
import { afterReport, daysLate, isBeforeHandOver, newlyStranded, strandedAt, type Report, type TrackedShipment } from './tracking.js'
import { delayOf } from './delay.js'

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour))
const minute = (minutes: number): Date => new Date(at(12).getTime() + minutes * 60_000)
const aShipment = (given: Partial<TrackedShipment> = {}): TrackedShipment => ({
  status: 'PRE_TRANSIT',
  statusAt: null,
  statusHeardAt: null,
  estimatedFrom: at(8),
  estimatedTo: at(20),
  promisedDeliveryDate: '2026-11-24',
  delayedSince: null,
  shippedAt: at(1),
  deliveredAt: null,
  returnedAt: null,
  ...{ quotedFrom: at(8), quotedTo: at(20), estimateBasis: 'CARRIER', trouble: null, quietSince: null },
  ...given,
})
/** Heard of when it happened, unless told otherwise. */
const aReport = (status: TrackingStatus, when: number | Date, given: Partial<Report> = {}): Report => {
  const happened = typeof when === 'number' ? at(when) : when
  return { status, at: happened, receivedAt: happened, estimatedDelivery: null, trouble: null, ...given }
}
const expected = (estimatedDelivery: Date): Partial<Report> => ({ estimatedDelivery })
const heard = (receivedAt: Date): Partial<Report> => ({ receivedAt })
const after = (...reports: readonly Report[]): TrackedShipment => reports.reduce(afterReport<TrackedShipment>, aShipment())

/** Down: where the parcel is said to be. Across: what is heard next. `.` is what it was, `x` what is heard. */
const TABLE = `
                       PRE_TRANSIT IN_TRANSIT CUSTOMS_HOLD EXCEPTION OUT_FOR_DELIVERY AVAILABLE_FOR_PICKUP FAILURE CANCELLED DELIVERED RETURN_TO_SENDER
  PRE_TRANSIT          .           x          x            x         x                x                    x       x         x         x
  IN_TRANSIT           .           .          x            x         x                x                    x       x         x         x
  CUSTOMS_HOLD         .           x          .            x         x                x                    x       x         x         x
  EXCEPTION            .           x          x            .         x                x                    x       x         x         x
  OUT_FOR_DELIVERY     .           x          x            x         .                x                    x       x         x         x
  AVAILABLE_FOR_PICKUP .           x          x            x         x                .                    x       x         x         x
  FAILURE              .           x          x            x         x                x                    .       x         x         x
  CANCELLED            .           x          x            x         x                x                    x       .         x         x
  DELIVERED            .           .          .            .         .                .                    .       .         .         x
  RETURN_TO_SENDER     .           .          .            .         .                .                    .       .         .         .`
/** The same for a report of an earlier moment: what lasts is taken all the same. */
const EARLIER = `
                       PRE_TRANSIT IN_TRANSIT CUSTOMS_HOLD EXCEPTION OUT_FOR_DELIVERY AVAILABLE_FOR_PICKUP FAILURE CANCELLED DELIVERED RETURN_TO_SENDER
  IN_TRANSIT           .           .          .            .         .                .                    .       .         x         x
  CUSTOMS_HOLD         .           .          .            .         .                .                    .       .         x         x
  EXCEPTION            .           .          .            .         .                .                    .       .         x         x
  OUT_FOR_DELIVERY     .           .          .            .         .                .                    .       .         x         x
  AVAILABLE_FOR_PICKUP .           .          .            .         .                .                    .       .         x         x
  FAILURE              .           .          .            .         .                .                    .       .         x         x
  CANCELLED            .           .          .            .         .                .                    .       .         x         x
  DELIVERED            .           .          .            .         .                .                    .       .         .         x
  RETURN_TO_SENDER     .           .          .            .         .                .                    .       .         .         .`
/** And for one of the same moment: the further one, and any scan over "cancelled". */
const SAME_MOMENT = `
                       PRE_TRANSIT IN_TRANSIT CUSTOMS_HOLD EXCEPTION OUT_FOR_DELIVERY AVAILABLE_FOR_PICKUP FAILURE CANCELLED DELIVERED RETURN_TO_SENDER
  IN_TRANSIT           .           .          x            x         x                x                    x       .         x         x
  CUSTOMS_HOLD         .           .          .            .         x                x                    x       .         x         x
  EXCEPTION            .           .          .            .         x                x                    x       .         x         x
  OUT_FOR_DELIVERY     .           .          .            .         .                x                    x       .         x         x
  AVAILABLE_FOR_PICKUP .           .          .            .         .                .                    x       .         x         x
  FAILURE              .           .          .            .         .                .                    .       .         x         x
  CANCELLED            .           x          x            x         x                x                    x       .         x         x
  DELIVERED            .           .          .            .         .                .                    .       .         .         x
  RETURN_TO_SENDER     .           .          .            .         .                .                    .       .         .         .`

function casesOf(table: string): [TrackingStatus, TrackingStatus, TrackingStatus][] {
  const [head = [], ...rows] = table.trim().split('\n').map((line) => line.trim().split(/\s+/)) // prettier-ignore
  return rows.flatMap(([from = '', ...cells]) =>
    cells.map((cell, column): [TrackingStatus, TrackingStatus, TrackingStatus] => {
      const report = head[column] as TrackingStatus
      return [from as TrackingStatus, report, cell === 'x' ? report : (from as TrackingStatus)]
    }),
  )
}

describe('the status of a parcel', () => {
  it.each([
    ['a later', TABLE, 13, 100],
    ['an earlier', EARLIER, 11, 90],
    ['a simultaneous', SAME_MOMENT, 12, 90],
  ] as const)('after %s report is as the table says', (_, table, hour, cells) => {
    const cases = casesOf(table)
    expect(cases).toHaveLength(cells)
    for (const [from, report, to] of cases) {
      const before = aShipment({ status: from, statusAt: at(12), statusHeardAt: at(12) })
      expect([from, report, afterReport(before, aReport(report, hour, heard(at(14)))).status]).toEqual([from, report, to])
    }
  })

  it('keeps the moment of the newest report', () => {
    expect(after(aReport('OUT_FOR_DELIVERY', 9), aReport('IN_TRANSIT', 6, heard(at(10))))).toEqual(
      aShipment({ status: 'OUT_FOR_DELIVERY', statusAt: at(9), statusHeardAt: at(9) }),
    )
  })

  it('does not depend on the order in which reports of different moments arrive, once delivered', () => {
    const report = fc.record({
      status: fc.constantFrom(...trackingStatus.options.filter((one) => one !== 'RETURN_TO_SENDER')),
      hour: fc.nat(22),
    })
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), fc.nat(8), (reports, place) => {
        const told = reports.map(({ status, hour }) => aReport(status, hour))
        told.splice(Math.min(place, told.length), 0, aReport('DELIVERED', 23))
        expect(after(...told).status).toBe('DELIVERED')
      }),
    )
  })
})

describe('a clock that runs ahead', () => {
  it('by hours does not hide what is heard later', () => {
    const ahead = aReport('IN_TRANSIT', minute(9 * 60), heard(minute(0)))
    expect(after(ahead).statusAt).toEqual(minute(0))
    expect(after(ahead, aReport('OUT_FOR_DELIVERY', minute(1))).status).toBe('OUT_FOR_DELIVERY')
  })

  it('by minutes does not hide a true scan either', () => {
    const ahead = aReport('IN_TRANSIT', minute(4), heard(minute(0)))
    expect(after(ahead, aReport('OUT_FOR_DELIVERY', minute(1))).status).toBe('OUT_FOR_DELIVERY')
    expect(after(ahead, aReport('OUT_FOR_DELIVERY', minute(-1), heard(minute(1)))).status).toBe('IN_TRANSIT')
  })

  it('keeps its own order, whichever of its reports is heard first', () => {
    const first = aReport('OUT_FOR_DELIVERY', minute(2), heard(minute(0)))
    const second = aReport('IN_TRANSIT', minute(3), heard(minute(0)))
    expect([after(first, second).status, after(second, first).status]).toEqual(['IN_TRANSIT', 'IN_TRANSIT'])
  })
})

describe('a delivery', () => {
  it('keeps its moment, whatever is heard after it', () => {
    expect(after(aReport('DELIVERED', 12), aReport('IN_TRANSIT', 14), aReport('DELIVERED', 15))).toMatchObject({
      status: 'DELIVERED',
      deliveredAt: at(12),
    })
    expect(after(aReport('OUT_FOR_DELIVERY', 12), aReport('DELIVERED', 11))).toMatchObject({ status: 'DELIVERED', deliveredAt: at(11) })
  })

  it('happened no later than it was heard of, and no earlier than the hand-over', () => {
    expect(after(aReport('DELIVERED', 21, heard(at(12)))).deliveredAt).toEqual(at(12))
    expect(after(aReport('DELIVERED', new Date(at(1).getTime() - 60_000), heard(at(12)))).deliveredAt).toEqual(at(1))
  })

  it('before the hand-over cannot be, beyond what clocks differ by', () => {
    const early = (minutes: number) => isBeforeHandOver({ shippedAt: at(12) }, { status: 'DELIVERED', at: minute(-minutes) })
    expect([early(5), early(6)]).toEqual([false, true])
    const scanned = (status: Report['status'], hours: number) => isBeforeHandOver({ shippedAt: at(12) }, { status, at: at(12 - hours) })
    expect([scanned('IN_TRANSIT', 24), scanned('IN_TRANSIT', 25), scanned('FAILURE', 25), scanned('PRE_TRANSIT', 900)]).toEqual([false, true, true, false]) // prettier-ignore
  })
})

describe('a parcel on its way back', () => {
  const back = { status: 'RETURN_TO_SENDER', deliveredAt: null }

  it('is delivered to the sender', () => {
    const returned = after(
      aReport('IN_TRANSIT', 6),
      aReport('RETURN_TO_SENDER', 9),
      aReport('OUT_FOR_DELIVERY', 10),
      aReport('DELIVERED', 12),
    )
    expect(returned).toMatchObject({ ...back, returnedAt: at(12) })
    expect(afterReport(returned, aReport('DELIVERED', 13))).toMatchObject({ ...back, returnedAt: at(12) })
  })

  it('had been delivered to the sender, when that it turned is heard last', () => {
    expect(after(aReport('DELIVERED', 12), aReport('RETURN_TO_SENDER', 9, heard(at(13))))).toMatchObject({ ...back, returnedAt: at(12) })
  })

  it('that the customer had is not back yet', () => {
    expect(after(aReport('DELIVERED', 12), aReport('RETURN_TO_SENDER', 15))).toMatchObject({ ...back, returnedAt: null })
  })

  it.each([
    ['turns', ['IN_TRANSIT', 'RETURN_TO_SENDER'], 'RETURN_TO_SENDER'],
    ['is scanned on its way', ['RETURN_TO_SENDER', 'IN_TRANSIT'], null],
    ['arrives', ['RETURN_TO_SENDER', 'DELIVERED'], 'RETURN_TO_SENDER'],
    ['arrives twice', ['RETURN_TO_SENDER', 'DELIVERED', 'DELIVERED'], null],
    ['turns after it was delivered', ['DELIVERED', 'RETURN_TO_SENDER'], 'RETURN_TO_SENDER'],
    ['fails', ['FAILURE'], 'FAILURE'],
    ['fails twice', ['FAILURE', 'FAILURE'], null],
    ['is cancelled', ['CANCELLED'], 'CANCELLED'],
    ['goes on', ['FAILURE', 'IN_TRANSIT'], null],
    ['is delivered', ['DELIVERED'], null],
  ] as const)('or one that %s: a person hears of what is new', (_, statuses, told) => {
    const reports = statuses.map((status, index) => aReport(status, index + 2))
    expect(newlyStranded(after(...reports.slice(0, -1)), after(...reports))).toBe(told)
  })
})

describe('the estimate', () => {
  it('is two hours around the moment that the carrier names', () => {
    expect(after(aReport('IN_TRANSIT', 6, expected(at(16))))).toMatchObject({ estimatedFrom: at(14), estimatedTo: at(18) })
  })

  it('of a report that comes late does not replace a newer one', () => {
    expect(after(aReport('IN_TRANSIT', 9, expected(at(16))), aReport('IN_TRANSIT', 6, expected(at(40))))).toMatchObject({
      estimatedTo: at(18),
    })
  })
})

describe('a delay', () => {
  it('is none while the estimate keeps the promise', () => {
    expect(delayOf(aShipment())).toBeNull()
  })

  it('begins with the report that puts the estimate after the promise, and ends when it is kept again', () => {
    const late = after(aReport('IN_TRANSIT', 6, expected(at(40))), aReport('IN_TRANSIT', 8, expected(at(41))))
    expect(delayOf(late)).toEqual({
      code: 'LATE',
      reason: 'It is expected later than we promised.',
      nextStep: 'It is on its way.',
    })
    expect(late.delayedSince).toEqual(at(6))
    const again = afterReport(late, aReport('IN_TRANSIT', 10, expected(at(16))))
    expect({ delay: delayOf(again), since: again.delayedSince }).toEqual({ delay: null, since: null })
  })

  it.each([
    ['CUSTOMS_HOLD', 'The parcel is held at customs.'],
    ['EXCEPTION', 'Something went wrong on the way.'],
    ['FAILURE', 'The parcel could not be delivered.'],
    ['RETURN_TO_SENDER', 'The parcel is on its way back to us.'],
    ['CANCELLED', 'The carrier did not take the parcel.'],
  ] as const)('is open while the status is %s', (status, reason) => {
    const held = after(aReport(status, 6))
    expect([delayOf(held)?.code, delayOf(held)?.reason, held.delayedSince]).toEqual([status, reason, at(6)])
  })

  it('is over when customs releases the parcel', () => {
    expect(delayOf(after(aReport('CUSTOMS_HOLD', 6), aReport('IN_TRANSIT', 7)))).toBeNull()
  })

  it('is over when the parcel has arrived, however late', () => {
    expect(after(aReport('IN_TRANSIT', 6, expected(at(60))), aReport('DELIVERED', 58))).toMatchObject({
      delayedSince: null,
      status: 'DELIVERED',
    })
  })

  it('is counted in days after the promise', () => {
    expect([
      daysLate(at(20), '2026-11-24'),
      daysLate(at(30), '2026-11-24'),
      daysLate(at(20), '2026-12-01'),
      daysLate(at(20), null),
    ]).toEqual([0, 1, 0, null])
  })
})

describe('What strands a parcel', () => {
  it('happened after the hand-over, and before we heard of it: what is delivered next stands behind it', () => {
    const [failed, delivered] = [aReport('FAILURE', minute(3), heard(minute(0))), aReport('DELIVERED', minute(4), heard(minute(1)))]
    expect(strandedAt(after(failed))).toEqual(minute(0))
    expect(after(failed, delivered).deliveredAt).toEqual(minute(1))
    expect(strandedAt(after(aReport('FAILURE', minute(0))))).toEqual(minute(0))
    expect(strandedAt(after(aReport('CANCELLED', 0, heard(at(2)))))).toEqual(at(1))
  })
})
