import { capabilitiesOf, isVoucher, renewsBeforeMs } from './capabilities.js'
import type { Authorization, Payment, Sums } from './order.js'

const SUMS = ['asked', 'authorized', 'captureRequested', 'captured', 'voidRequested', 'voided', 'refundRequested', 'refunded'] as const
const NOTHING: Sums = {
  ...{ asked: 0, authorized: 0, captureRequested: 0, captured: 0 },
  ...{ voidRequested: 0, voided: 0, refundRequested: 0, refunded: 0 },
}

/** All of them, in order. The sums of a payment are of all: what the others do not have is the first's. */
export function authorizationsOf(payment: Payment): readonly Authorization[] {
  const { provider, token, authorization: state, providerReference, expiresAt, failureReason, more } = payment
  const sums = SUMS.map((sum) => [sum, payment[sum] - more.reduce((total, other) => total + other[sum], 0)] as const)
  const first = { ...{ part: 1, provider, token, state, providerReference, expiresAt, failureReason, renews: null }, ...NOTHING }
  return [{ ...first, ...Object.fromEntries(sums) }, ...more]
}

/** In the order in which money is taken of them: what we hold of the customer's first. It is given back the other way round. */
export function inOrderOfTaking(payment: Payment): readonly Authorization[] {
  const all = authorizationsOf(payment)
  return payment.more.length === 0 ? all : [...all.filter(isVoucher), ...all.filter((each) => !isVoucher(each))]
}

export const authorizationOf = (payment: Payment, part: number): Authorization | undefined => authorizationsOf(payment)[part - 1]

/** What is set aside and neither taken, nor asked to be taken or let go. */
export const restOf = ({ authorized, captureRequested, voidRequested }: Sums): number =>
  Math.max(0, authorized - captureRequested - voidRequested)

/** What was taken and can still be given back. */
export const refundableOf = ({ captured, refundRequested }: Pick<Sums, 'captured' | 'refundRequested'>): number =>
  Math.max(0, captured - refundRequested)

/** When a hold is to be set aside anew, before it ends by itself; null when it does not, or nothing is left of it. */
export function renewalOf(hold: Authorization): Date | null {
  if (hold.expiresAt === null || restOf(hold) === 0) return null
  return new Date(Date.parse(hold.expiresAt) - renewsBeforeMs(capabilitiesOf(hold).holdSeconds))
}

/** When the first of its holds is to be set aside anew. */
export function renewsFirst(payment: Payment): Date | null {
  const dates = authorizationsOf(payment).flatMap((hold) => renewalOf(hold) ?? [])
  return dates.length === 0 ? null : new Date(Math.min(...dates.map(Number)))
}

type Facts = Partial<Pick<Authorization, 'state' | 'providerReference' | 'expiresAt' | 'failureReason'>>

/** The payment after sums of one authorization grew, or shrank, by so much. */
export function moveMoney(payment: Payment, part: number, by: Partial<Sums>, facts: Facts = {}): Payment {
  const grown = (sums: Sums): Partial<Sums> => Object.fromEntries(SUMS.flatMap((sum) => (by[sum] ? [[sum, sums[sum] + by[sum]]] : [])))
  const more = payment.more.map((other) => (other.part === part ? { ...other, ...grown(other), ...facts } : other))
  const { state, ...others } = facts
  const first = part === 1 ? { ...others, ...(state === undefined ? {} : { authorization: state }) } : {}
  return { ...payment, ...grown(payment), ...first, more: part === 1 ? payment.more : more }
}

/** What the payment has in all already is one authorization's, and not the first's. */
export const assign = (payment: Payment, part: number, by: Partial<Sums>): Payment =>
  part === 1 ? payment : { ...payment, more: moveMoney(payment, part, by).more }

/** A further authorization, of which nothing has moved; and its part. */
export function withAnother(
  payment: Payment,
  given: Pick<Authorization, 'provider' | 'token'> & Partial<Pick<Authorization, 'renews' | 'most' | 'state'>>,
): { readonly payment: Payment; readonly part: number } {
  const part = payment.more.length + 2
  const another: Authorization = {
    ...{ part, state: 'ASKED', providerReference: null, expiresAt: null, failureReason: null, renews: null },
    ...NOTHING,
    ...given,
  }
  return { payment: { ...payment, more: [...payment.more, another] }, part }
}
