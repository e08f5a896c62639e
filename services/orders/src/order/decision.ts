import type { DraftEvent, HoldReason, TimelineEntry } from '@kade/events'
import type { OwnCase } from '../case/case.js'
import { sagaReference, type NewWorkItem } from '../work/work-item.js'
import { refusal } from './amendment.js'
import type { Charge } from './charge.js'
import type { Credit } from './credit.js'
import { toEvent, type NewEntry, type Published } from './order.events.js'
import type { Correction, OpenHold, Order } from './order.js'

/** What a rule decides about an order: plain data, carried out as a whole (carry-out.ts). */
export interface Decision<State extends Order | null = Order> {
  /** The order as it is from now on; null where none is decided about. */
  readonly state: State
  /** New lines of the timeline: each is one version of the order, and one event. */
  readonly entries: readonly NewEntry[]
  readonly events: readonly OutgoingEvent[]
  readonly payments: readonly (PaymentCommand & OfOrder)[]
  readonly invoices: readonly NewInvoice[]
  readonly credits: readonly NewCredit[]
  readonly refunds: readonly NewRefund[]
  readonly holds: readonly HoldChange[]
  /** Guests' orders that go into an account. */
  readonly claims: readonly (OfOrder & { readonly customerId: string })[]
  /** Payment tasks that rested, to be worked again: their ids. */
  readonly reopened: readonly number[]
  /** Cases that open by themselves. */
  readonly cases: readonly OwnCase[]
  /** Work for a person. */
  readonly todo: readonly NewWorkItem[]
  /** Work that is answered, by its reference. */
  readonly done: readonly string[]
}

/** What a rule is given besides the order: the moment, and ids for what it makes. */
export interface Deciding {
  readonly now: Date
  readonly newId: () => string
  /** When that happened elsewhere which is decided on; now unless given. */
  readonly occurredAt?: Date
}

/** An event of ours, or a request to replay one: the topic of that is named by its group. */
export interface OutgoingEvent extends Omit<DraftEvent, 'topic'> {
  readonly topic: string
}
interface OfOrder {
  readonly orderId: string
}
/** Money to be moved by the payment worker; the key makes a repeat harmless at the provider. */
export type PaymentCommand = {
  readonly amount: number
  readonly key: string
  /** Of which authorization; the first unless given. */
  readonly part?: number
} & (
  | { readonly kind: 'AUTHORIZE' | 'INCREASE' | 'VOID' }
  /** CHARGE: set aside and taken at once. `splitOf`: the key of a charge that several commands take. */
  | { readonly kind: 'CAPTURE' | 'CHARGE'; readonly charge: Charge; readonly splitOf?: string }
  /** CREDIT: what was taken becomes the customer's store credit. */
  | { readonly kind: 'REFUND' | 'CREDIT'; readonly refundKey: string }
)
/** Who has money given back, and why. */
export interface GivingBack {
  readonly reason: string
  readonly kind: 'APPEASEMENT' | 'NOT_SENT' | 'RETURN'
  readonly requestedBy: string
  /** Where it goes: to what it was taken of, unless given. */
  readonly destination?: 'ORIGINAL' | 'STORE_CREDIT'
  /** Of the return that it is for. */
  readonly returnId?: string
  /** Of whoever asked by hand: a repeat is known by it. */
  readonly request: { readonly idempotencyKey: string; readonly requestHash: string } | null
}

/** To be given back: who asked, and why. */
export interface GivenBack extends GivingBack {
  readonly key: string
  readonly amount: number
}
export type NewRefund = GivenBack & OfOrder & { readonly id: string; readonly createdAt: Date }
/** To be issued: what was captured, and what for (null: not kept at the time). */
export interface Captured {
  readonly total: number
  readonly commandKey: string
  readonly charge: Charge | null
}
/** Its number is counted when it is written. */
export type NewInvoice = Captured & OfOrder & { readonly id: string; readonly issuedAt: Date }
/** Money that was given back: a credit note for each invoice that it takes of. */
export interface Credited extends Credit {
  /** Of the refund. */
  readonly commandKey: string
  readonly reason: string
}
export type NewCredit = Credited & OfOrder & { readonly issuedAt: Date }
export type HoldChange = OfOrder & { readonly reason: HoldReason; readonly changedAt: Date; readonly by: string } & (
    | { readonly kind: 'PLACED'; readonly id: string; readonly note: string | null; readonly correction: Correction | null }
    /** The id of a payment's review is not known to the payment: null, and it is the one of its reason. */
    | { readonly kind: 'RELEASED'; readonly id: string | null; readonly isApplied?: boolean }
  )
export type NewHoldChange = HoldChange extends infer Kind ? (Kind extends HoldChange ? Omit<Kind, 'orderId' | 'changedAt'> : never) : never

/** What happened, for the timeline; `event` is what is published of it. */
export interface Note extends Pick<TimelineEntry, 'type' | 'message' | 'actor' | 'data'> {
  readonly event: Published
}

/** What rules are put together of: an order as it becomes, before its notes have their place in the timeline (`decided`). */
export interface Change {
  readonly state: Order
  readonly notes: readonly Note[]
  readonly payments: readonly PaymentCommand[]
  readonly invoice: Captured | null
  readonly credit: Credited | null
  readonly refunds: readonly GivenBack[]
  /** Of the payment's review. */
  readonly hold: 'PLACED' | 'RELEASED' | null
  readonly holds: readonly NewHoldChange[]
  readonly cases: readonly OwnCase[]
  readonly todo: readonly NewWorkItem[]
  readonly done: readonly string[]
}

const NO_CHANGE = {
  notes: [],
  payments: [],
  invoice: null,
  credit: null,
  refunds: [],
  hold: null,
  holds: [],
  cases: [],
  todo: [],
  done: [],
}
export const changed = (state: Order, change: Partial<Omit<Change, 'state'>> = {}): Change => ({ ...NO_CHANGE, ...change, state })

/** One after the other. */
export const merge = (first: Change, then: Change): Change => ({
  state: then.state,
  notes: [...first.notes, ...then.notes],
  payments: [...first.payments, ...then.payments],
  invoice: then.invoice ?? first.invoice,
  credit: then.credit ?? first.credit,
  refunds: [...first.refunds, ...then.refunds],
  hold: then.hold ?? first.hold,
  holds: [...first.holds, ...then.holds],
  cases: [...first.cases, ...then.cases],
  todo: [...first.todo, ...then.todo],
  done: [...first.done, ...then.done],
})

const NOTHING = {
  entries: [],
  events: [],
  payments: [],
  invoices: [],
  credits: [],
  refunds: [],
  holds: [],
  claims: [],
  reopened: [],
  cases: [],
  todo: [],
  done: [],
}
/** A decision that leaves the order as it is. */
export const unchanged = (state: Order): Decision => ({ ...NOTHING, state })
/** A decision about no order. */
export const aside = (decision: Partial<Omit<Decision, 'state'>>): Decision<null> => ({ ...NOTHING, ...decision, state: null })

/**
 * The decision to change an order so: its notes follow each other in the timeline, each with the event that tells of it. A note that moves the
 * order's own status is of now; one of what happened elsewhere is of the moment it happened, and of now where that clock runs ahead.
 */
export function decided(before: Order, made: Change, { now, newId, occurredAt = now }: Deciding): Decision {
  const change = withdrawn(made)
  const { notes, payments, invoice, credit, refunds, hold, cases, todo } = change
  const orderId = before.id
  const ended = isOver(change.state) ? change.state.holds : []
  const state =
    notes.length > 0 || change.state !== before
      ? { ...change.state, version: before.version + notes.length, ...(ended.length > 0 ? { holds: [] } : {}) }
      : before
  const noted = notes.map(({ type, actor, message, data, event }, index) => {
    const happenedAt = event.kind === 'progressed' && occurredAt < now ? occurredAt : now
    const entry: NewEntry = { orderId, sequence: before.version + 1 + index, id: newId(), type, at: happenedAt, actor, message, data }
    return { entry, event: toEvent(event, state, entry) }
  })
  return {
    ...NOTHING,
    state,
    entries: noted.map(({ entry }) => entry),
    events: noted.map(({ event }) => event),
    payments: payments.map((command) => ({ ...command, orderId })),
    invoices: invoice ? [{ ...invoice, orderId, id: newId(), issuedAt: now }] : [],
    credits: credit ? [{ ...credit, orderId, issuedAt: now }] : [],
    refunds: refunds.map((refund) => ({ ...refund, orderId, id: newId(), createdAt: now })),
    holds: [...(hold ? [reviewHold(hold, newId)] : []), ...change.holds, ...ended.map(released)].map((each) => ({
      ...each,
      orderId,
      changedAt: now,
    })),
    cases,
    todo,
    done: [...change.done, ...answeredWork(before, state)],
  }
}

const reviewHold = (kind: 'PLACED' | 'RELEASED', newId: () => string): NewHoldChange =>
  kind === 'PLACED'
    ? { ...REVIEW, kind, id: newId(), note: 'The payment provider is reviewing it', correction: null }
    : { ...REVIEW, kind, id: null }
/** What is over waits for nothing. */
const isOver = ({ status }: Order): boolean => status === 'CANCELLED' || status === 'REJECTED' || status === 'COMPLETED'
const released = ({ id, reason }: OpenHold): NewHoldChange => ({ kind: 'RELEASED', id, reason, by: SYSTEM })
const REVIEW = { reason: 'PAYMENT_REVIEW', by: 'system' } as const

/** An order that ends is not amended any more. */
function withdrawn(change: Change): Change {
  const { state } = change
  if (!state.amendment || (state.status !== 'CANCELLED' && state.status !== 'REJECTED')) return change
  const note = refusal(state, state.amendment, 'ORDER_ENDED', `the order is ${state.status.toLowerCase()}`)
  return { ...change, state: { ...state, amendment: null }, notes: [...change.notes, note] }
}

/** The work item of a deadline that had passed: the answer has come after all, or another one is waited for. */
function answeredWork({ id, saga }: Order, after: Order): string[] {
  const isAnswered = after.saga !== saga && (after.saga.state !== saga.state || after.saga.deadlineInSeconds === null)
  return isAnswered ? [sagaReference(id, saga.state)] : []
}

export const progressed = (type: string, message: string, data: Note['data'] = null, actor = SYSTEM): Note => ({
  type,
  message,
  actor,
  data,
  event: { kind: 'progressed' },
})

/** The timeline's actor where no person is. */
export const SYSTEM = 'system'

export const count = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)
export const units = (lines: readonly { readonly quantity: number }[]): string => (count(lines) === 1 ? '1 unit' : `${count(lines)} units`)
