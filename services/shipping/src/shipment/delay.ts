import type { TrackingStatus } from '@kade/events'
import type { Trouble } from './status-table.js'

export type DelayCode =
  'LATE' | 'PROMISE_AT_RISK' | 'CUSTOMS_HOLD' | 'ADDRESS_PROBLEM' | 'EXCEPTION' | 'LOST' | 'FAILURE' | 'RETURN_TO_SENDER' | 'CANCELLED'

export interface Delay {
  /** For whoever words it in another language; the texts are for those who do not. */
  readonly code: DelayCode
  readonly reason: string
  readonly nextStep: string
}

const delay = (code: DelayCode, reason: string, nextStep: string): Delay => ({ code, reason, nextStep })
const OR_MONEY_BACK = 'Contact us about a new parcel or your money back.'
const LOST = delay('LOST', 'The parcel seems to be lost.', 'We ask the carrier, and send a new parcel or your money back.')
const ADDRESS = delay('ADDRESS_PROBLEM', 'The carrier cannot find the address.', 'Tell us the right address: we pass it on to the carrier.')

const OPEN_EXCEPTIONS: Partial<Record<TrackingStatus, Delay>> = {
  CUSTOMS_HOLD: delay('CUSTOMS_HOLD', 'The parcel is held at customs.', 'Customs releases it, or asks for papers first.'),
  EXCEPTION: delay('EXCEPTION', 'Something went wrong on the way.', 'The carrier has to solve it before the parcel can go on.'),
  FAILURE: delay('FAILURE', 'The parcel could not be delivered.', OR_MONEY_BACK),
  RETURN_TO_SENDER: delay('RETURN_TO_SENDER', 'The parcel is on its way back to us.', OR_MONEY_BACK),
  CANCELLED: delay('CANCELLED', 'The carrier did not take the parcel.', OR_MONEY_BACK),
}

interface Delayable {
  readonly status: TrackingStatus
  readonly trouble: Trouble | null
  readonly quietSince: Date | null
  readonly estimatedFrom: Date | null
  readonly estimatedTo: Date | null
  readonly estimateBasis: 'CARRIER' | 'HISTORY'
  readonly promisedDeliveryDate: string | null
}

/** Set while an exception is open, nothing is heard of it, or the estimate lies after the promise. */
export function delayOf(shipment: Delayable): Delay | null {
  const { status, trouble, quietSince } = shipment
  if (status === 'DELIVERED') return null
  if (trouble === 'LOST' && status === 'FAILURE') return LOST
  if (trouble === 'ADDRESS' && status === 'EXCEPTION') return ADDRESS
  const open = OPEN_EXCEPTIONS[status]
  if (open && (status !== 'EXCEPTION' || !quietSince)) return open
  return quietSince ? LOST : afterPromise(shipment)
}

/** By our own history the window is narrow: one that ends too late is a risk, one that begins too late is late. */
function afterPromise({ estimatedFrom, estimatedTo, estimateBasis, promisedDeliveryDate }: Delayable): Delay | null {
  if (!estimatedTo || !promisedDeliveryDate || dayOf(estimatedTo) <= promisedDeliveryDate) return null
  const mayKeepIt = estimateBasis === 'HISTORY' && estimatedFrom !== null && dayOf(estimatedFrom) <= promisedDeliveryDate
  return mayKeepIt
    ? delay('PROMISE_AT_RISK', 'It may come later than we promised.', 'It is on its way: we tell you when we know more.')
    : delay('LATE', 'It is expected later than we promised.', 'It is on its way.')
}

/** Promises are days in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
