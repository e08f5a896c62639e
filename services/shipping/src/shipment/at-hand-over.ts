import { unreported } from './tracking.js'

/** What is known of a parcel when it leaves: the window of its rate is told with it, and it is looked at soon. */
export const atHandOver = (shippedAt: Date, from: Date | null, to: Date | null) => ({
  ...unreported(from, to),
  ...{ toldFrom: from, toldTo: to, toldDelay: null, assessAt: shippedAt, askedAt: null, firstFrom: null, firstTo: null },
})

/** What we tell ourselves has nothing of a carrier beside it. */
export const ownScan = (receivedAt: Date) => ({
  ...{ receivedAt, source: 'OWN' as const, step: null, trouble: null, code: null, localTime: null, isTimeCertain: true },
  ...{ estimatedDelivery: null, idempotencyKey: null, requestHash: null, scanHash: null },
})
