import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { trackingStatus, type TrackingStatus } from '@kade/events'
import { afterReport, daysLate, delayOf, type Report, type TrackedShipment } from './tracking.js'

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour))
const aShipment = (given: Partial<TrackedShipment> = {}): TrackedShipment => ({
  status: 'PRE_TRANSIT',
  statusAt: null,
  estimatedFrom: at(8),
  estimatedTo: at(20),
  promisedDeliveryDate: '2026-11-24',
  delayedSince: null,
  deliveredAt: null,
  ...given,
})
const aReport = (status: TrackingStatus, hour: number, estimatedDelivery: Date | null = null): Report => ({
  status,
  at: at(hour),
  estimatedDelivery,
})
const after = (...reports: readonly Report[]): TrackedShipment => reports.reduce(afterReport<TrackedShipment>, aShipment())

describe('the status of a parcel', () => {
  it('follows the reports', () => {
    expect(after(aReport('IN_TRANSIT', 6), aReport('OUT_FOR_DELIVERY', 9))).toEqual(
      aShipment({ status: 'OUT_FOR_DELIVERY', statusAt: at(9) }),
    )
  })

  it('is not set back by a report that comes late', () => {
    expect(after(aReport('OUT_FOR_DELIVERY', 9), aReport('IN_TRANSIT', 6))).toEqual(
      aShipment({ status: 'OUT_FOR_DELIVERY', statusAt: at(9) }),
    )
  })

  it('goes back to the depot when the carrier says so later', () => {
    expect(after(aReport('OUT_FOR_DELIVERY', 9), aReport('IN_TRANSIT', 18)).status).toBe('IN_TRANSIT')
  })

  it('is the further one of two reports of one moment, whichever came first', () => {
    expect(after(aReport('IN_TRANSIT', 6), aReport('OUT_FOR_DELIVERY', 6)).status).toBe('OUT_FOR_DELIVERY')
    expect(after(aReport('OUT_FOR_DELIVERY', 6), aReport('IN_TRANSIT', 6)).status).toBe('OUT_FOR_DELIVERY')
  })

  it('never becomes "not yet in transit" again', () => {
    expect(after(aReport('IN_TRANSIT', 6), aReport('PRE_TRANSIT', 7)).status).toBe('IN_TRANSIT')
  })

  it('stays delivered, and keeps when that was', () => {
    expect(after(aReport('DELIVERED', 12), aReport('IN_TRANSIT', 14), aReport('DELIVERED', 15))).toMatchObject({
      status: 'DELIVERED',
      deliveredAt: at(12),
    })
  })

  it('is delivered even when the report of it is of an earlier moment', () => {
    expect(after(aReport('OUT_FOR_DELIVERY', 12), aReport('DELIVERED', 11))).toMatchObject({ status: 'DELIVERED', deliveredAt: at(11) })
  })

  it('does not depend on the order in which reports of different moments arrive, once delivered', () => {
    const report = fc.record({ status: fc.constantFrom(...trackingStatus.options.filter((one) => one !== 'CANCELLED')), hour: fc.nat(23) })
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), fc.nat(8), (reports, place) => {
        const told = reports.map(({ status, hour }) => aReport(status, hour))
        told.splice(Math.min(place, told.length), 0, aReport('DELIVERED', 23))
        expect(after(...told).status).toBe('DELIVERED')
      }),
    )
  })
})

describe('the estimate', () => {
  it('is two hours around the moment that the carrier names', () => {
    expect(after(aReport('IN_TRANSIT', 6, at(16)))).toMatchObject({ estimatedFrom: at(14), estimatedTo: at(18) })
  })

  it('of a report that comes late does not replace a newer one', () => {
    expect(after(aReport('IN_TRANSIT', 9, at(16)), aReport('IN_TRANSIT', 6, at(40)))).toMatchObject({ estimatedTo: at(18) })
  })
})

describe('a delay', () => {
  it('is none while the estimate keeps the promise', () => {
    expect(delayOf(aShipment())).toBeNull()
  })

  it('begins with the report that puts the estimate after the promise, and ends when it is kept again', () => {
    const late = after(aReport('IN_TRANSIT', 6, at(40)), aReport('IN_TRANSIT', 8, at(41)))
    expect(delayOf(late)).toEqual({
      reason: 'It is expected later than we promised.',
      nextStep: 'It is on its way: the carrier brings it as soon as it can.',
    })
    expect(late.delayedSince).toEqual(at(6))
    const again = afterReport(late, aReport('IN_TRANSIT', 10, at(16)))
    expect({ delay: delayOf(again), since: again.delayedSince }).toEqual({ delay: null, since: null })
  })

  it.each([
    ['CUSTOMS_HOLD', 'The parcel is held at customs.'],
    ['EXCEPTION', 'Something went wrong on the way.'],
    ['FAILURE', 'The parcel could not be delivered.'],
    ['RETURN_TO_SENDER', 'The parcel is on its way back to us.'],
  ] as const)('is open while the status is %s', (status, reason) => {
    const held = after(aReport(status, 6))
    expect([delayOf(held)?.reason, held.delayedSince]).toEqual([reason, at(6)])
  })

  it('is over when customs releases the parcel', () => {
    expect(delayOf(after(aReport('CUSTOMS_HOLD', 6), aReport('IN_TRANSIT', 7)))).toBeNull()
  })

  it('is over when the parcel has arrived, however late', () => {
    expect(after(aReport('IN_TRANSIT', 6, at(60)), aReport('DELIVERED', 58))).toMatchObject({ delayedSince: null, status: 'DELIVERED' })
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
