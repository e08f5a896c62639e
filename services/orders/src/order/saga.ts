/** What an order waits for; DONE is the end. */
export type SagaState = 'AWAITING_STOCK' | 'AWAITING_PAYMENT' | 'IN_FULFILLMENT' | 'COMPENSATING' | 'DONE'

/** What moves it on: what others say, what people ask, and what follows from it. */
export type SagaEvent =
  | 'STOCK_SECURED'
  | 'STOCK_REFUSED'
  | 'PAYMENT_AUTHORIZED'
  | 'PAYMENT_DECLINED'
  /** Goods left the building. */
  | 'GOODS_SHIPPED'
  /** All units that were still to come. */
  | 'ORDER_CANCELLED'
  /** Some of them: the order goes on. */
  | 'UNITS_CANCELLED'
  /** Of an order that was cancelled whole: goods had left. */
  | 'ORDER_CANCELLATION_REFUSED'
  | 'UNITS_CANCELLATION_REFUSED'
  /** Every unit that was given up is released or refused. */
  | 'ALL_UNITS_ANSWERED'
  /** What an amendment took off is answered for: less money is needed. */
  | 'LESS_IS_NEEDED'
  /** What was to leave has left and is paid. */
  | 'NOTHING_MORE_LEAVES'
  | 'DELIVERED_AND_PAID'
  /** More units are wanted: inventory is asked for them. */
  | 'AMENDMENT_REQUESTED'
  /** They are reserved: the difference is to be secured. */
  | 'AMENDMENT_STOCK_SECURED'
  /** There are none, or no money for them: the order stays as it was. */
  | 'AMENDMENT_REFUSED'
  /** The order is another one from here on. */
  | 'ORDER_AMENDED'
  /** Stock is free and no money is owed. */
  | 'COMPENSATED'
  | 'DEADLINE_PASSED'
  /** A person has the question put again. */
  | 'ASKED_AGAIN'

export interface Step {
  readonly next: SagaState
  /** What the payment provider is asked for. */
  readonly command: 'AUTHORIZE' | 'AUTHORIZE_DIFFERENCE' | 'CAPTURE' | null
  /** What takes back what was done before: inventory is asked to release, by the event of this step; the provider to give money back. */
  readonly compensation: 'RELEASE_STOCK' | 'VOID_PAYMENT' | 'VOID_DIFFERENCE' | null
  /** Until it is a person's work. Others have time to answer; goods and money take what time they take. KEPT is as it was. */
  readonly deadline: 'TEN_MINUTES' | 'TEN_MINUTES_IF_UNANSWERED' | 'NONE' | 'KEPT'
  /** The kind of work that a person has of it. */
  readonly work: 'STOCK_RESERVATION' | 'STOCK_RELEASE' | null
}

const to = (next: SagaState, step: Partial<Omit<Step, 'next'>> = {}): Step => ({
  ...{ next, command: null, compensation: null, deadline: 'KEPT', work: null },
  ...step,
})

/** The beginning: inventory is asked for the stock by the event of the order. */
export const PLACED: Step = to('AWAITING_STOCK', { deadline: 'TEN_MINUTES' })

const GIVEN_UP = to('COMPENSATING', { compensation: 'RELEASE_STOCK', deadline: 'TEN_MINUTES' })
const TAKEN_BACK = to('IN_FULFILLMENT', { command: 'CAPTURE', deadline: 'TEN_MINUTES_IF_UNANSWERED' })
const unitsCancelled = (state: SagaState): Step => to(state, { compensation: 'RELEASE_STOCK', deadline: 'TEN_MINUTES' })
/** Beside what an order waits for, one amendment at a time. What it takes off is released by its event; what was reserved for one that does not come, too. */
const amending = (state: SagaState, deadline: Step['deadline'] = 'TEN_MINUTES_IF_UNANSWERED') => ({
  AMENDMENT_REQUESTED: to(state, { deadline: 'TEN_MINUTES' }),
  AMENDMENT_STOCK_SECURED: to(state, { command: 'AUTHORIZE_DIFFERENCE', deadline }),
  AMENDMENT_REFUSED: to(state, { compensation: 'RELEASE_STOCK', deadline }),
  ORDER_AMENDED: to(state, { compensation: 'RELEASE_STOCK', deadline }),
})
const overdue = (state: SagaState, work: Step['work']): Step => to(state, { deadline: 'NONE', work })
const askedAgain = (state: SagaState): Step => to(state, { deadline: 'TEN_MINUTES' })

/** The saga of an order, state by state. An event that has no step in a state is of no matter there. */
export const SAGA: Readonly<Record<SagaState, Readonly<Partial<Record<SagaEvent, Step>>>>> = {
  AWAITING_STOCK: {
    STOCK_SECURED: to('AWAITING_PAYMENT', { command: 'AUTHORIZE', deadline: 'TEN_MINUTES_IF_UNANSWERED' }),
    STOCK_REFUSED: to('DONE', { compensation: 'VOID_PAYMENT', deadline: 'NONE' }),
    ORDER_CANCELLED: GIVEN_UP,
    UNITS_CANCELLED: unitsCancelled('AWAITING_STOCK'),
    // Inventory has not answered for the order itself.
    ...amending('AWAITING_STOCK', 'TEN_MINUTES'),
    DEADLINE_PASSED: overdue('AWAITING_STOCK', 'STOCK_RESERVATION'),
    ASKED_AGAIN: askedAgain('AWAITING_STOCK'),
  },
  AWAITING_PAYMENT: {
    PAYMENT_AUTHORIZED: to('IN_FULFILLMENT', { deadline: 'TEN_MINUTES_IF_UNANSWERED' }),
    PAYMENT_DECLINED: GIVEN_UP,
    ORDER_CANCELLED: GIVEN_UP,
    UNITS_CANCELLED: unitsCancelled('AWAITING_PAYMENT'),
    ...amending('AWAITING_PAYMENT'),
    ALL_UNITS_ANSWERED: to('AWAITING_PAYMENT', { deadline: 'TEN_MINUTES_IF_UNANSWERED' }),
    DEADLINE_PASSED: overdue('AWAITING_PAYMENT', 'STOCK_RELEASE'),
    ASKED_AGAIN: askedAgain('AWAITING_PAYMENT'),
  },
  IN_FULFILLMENT: {
    GOODS_SHIPPED: to('IN_FULFILLMENT', { command: 'CAPTURE' }),
    ORDER_CANCELLED: GIVEN_UP,
    UNITS_CANCELLED: unitsCancelled('IN_FULFILLMENT'),
    UNITS_CANCELLATION_REFUSED: to('IN_FULFILLMENT', { command: 'CAPTURE' }),
    ...amending('IN_FULFILLMENT'),
    ALL_UNITS_ANSWERED: to('IN_FULFILLMENT', { deadline: 'TEN_MINUTES_IF_UNANSWERED' }),
    LESS_IS_NEEDED: to('IN_FULFILLMENT', { compensation: 'VOID_DIFFERENCE' }),
    NOTHING_MORE_LEAVES: to('IN_FULFILLMENT', { compensation: 'VOID_PAYMENT' }),
    DELIVERED_AND_PAID: to('DONE', { deadline: 'NONE' }),
    DEADLINE_PASSED: overdue('IN_FULFILLMENT', 'STOCK_RELEASE'),
    ASKED_AGAIN: askedAgain('IN_FULFILLMENT'),
  },
  COMPENSATING: {
    PAYMENT_AUTHORIZED: to('COMPENSATING', { compensation: 'VOID_PAYMENT' }),
    PAYMENT_DECLINED: to('COMPENSATING'),
    ORDER_CANCELLATION_REFUSED: TAKEN_BACK,
    ALL_UNITS_ANSWERED: to('COMPENSATING', { compensation: 'VOID_PAYMENT', deadline: 'NONE' }),
    COMPENSATED: to('DONE', { deadline: 'NONE' }),
    DEADLINE_PASSED: overdue('COMPENSATING', 'STOCK_RELEASE'),
    ASKED_AGAIN: askedAgain('COMPENSATING'),
  },
  DONE: {
    // Money that comes after the end is given back.
    PAYMENT_AUTHORIZED: to('DONE', { compensation: 'VOID_PAYMENT' }),
    ORDER_CANCELLATION_REFUSED: TAKEN_BACK,
  },
}
