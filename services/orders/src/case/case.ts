import { IllegalTransition } from '../order/illegal-transition.js'

export type CaseKind = 'NOT_DELIVERED' | 'LATE' | 'DAMAGED' | 'WRONG_ITEM' | 'RETURN' | 'REFUND' | 'QUESTION'
export type CaseStatus = 'OPEN' | 'WAITING_ON_CUSTOMER' | 'RESOLVED'

/** A case as far as its rules need it. */
export interface CaseState {
  readonly status: CaseStatus
  /** Since when staff is waited for: its clock runs from there. Null while nobody waits for staff. */
  readonly waitingSince: Date | null
  readonly resolvedAt: Date | null
  /** Whether somebody was told that the answer is late. */
  readonly isTold: boolean
}

/** Which side writes. */
export type Side = 'CUSTOMER' | 'STAFF'

/** A case that nobody asked for: the trouble itself opens it, once for each reference. */
export interface OwnCase {
  readonly orderId: string
  readonly kind: CaseKind
  readonly subject: string
  readonly body: string
  readonly reference: string
}

export const opened = (now: Date): CaseState => ({ status: 'OPEN', waitingSince: now, resolvedAt: null, isTold: false })

/** Staff's message leaves it with the customer; the customer's with staff, whose clock runs on when it runs already. @throws IllegalTransition */
export function replied(state: CaseState, by: Side, now: Date): CaseState {
  if (state.status === 'RESOLVED') throw new IllegalTransition('A case that is resolved takes no more messages: open a new one')
  if (by === 'STAFF') return { ...state, status: 'WAITING_ON_CUSTOMER', waitingSince: null, isTold: false }
  return { ...state, status: 'OPEN', waitingSince: state.waitingSince ?? now }
}

/** @throws IllegalTransition */
export function resolved(state: CaseState, now: Date): CaseState {
  if (state.status === 'RESOLVED') throw new IllegalTransition('The case is resolved already')
  return { status: 'RESOLVED', waitingSince: null, resolvedAt: now, isTold: false }
}

/** The work item of a case whose answer is late. */
const CASE = 'case:'
export const caseReference = (id: string): string => `${CASE}${id}`
export const caseOfReference = (reference: string): string => reference.slice(CASE.length)
