import { DECLARED_BEGINNING, DECLARED_SAGA } from './declared-saga.js'

type SagaState = keyof typeof DECLARED_SAGA
const STATES = Object.keys(DECLARED_SAGA) as SagaState[]
const nextOf = (state: SagaState, event: string): SagaState | undefined =>
  (DECLARED_SAGA[state] as Readonly<Record<string, SagaState | undefined>>)[event]

/** One version of an order, as its history has it. */
export interface HistoryStep {
  readonly orderId: string
  readonly version: number
  readonly activity: string
  readonly kind: string | null
  readonly at: Date
}
export interface Deviation extends Omit<HistoryStep, 'kind'> {
  /** In one of which the order was. */
  readonly states: readonly SagaState[]
  /** Events of the saga that would have been a step there. */
  readonly declared: readonly string[]
}
export interface Conformance {
  readonly orders: number
  readonly steps: number
  readonly deviatingOrders: number
  /** The part of the steps that the saga declares, 0 to 1. */
  readonly fitness: number
  readonly deviations: readonly Deviation[]
}

interface Sign {
  /** Which events of the saga it is, whichever has a step. */
  readonly events: readonly string[]
  /** Where alone it is one. */
  readonly onlyIn?: SagaState
  /** Where it is of no matter. */
  readonly heardIn?: readonly SagaState[]
}
/** What is heard after an order was given up: goods that had left, and an amendment that nobody waits for. */
const OVER = ['COMPENSATING', 'DONE'] as const
/** What in a history is a step of the saga. All else is of no matter to it. */
const SIGNS: Readonly<Record<string, Sign>> = {
  CONFIRMED: { events: ['PAYMENT_AUTHORIZED'], onlyIn: 'AWAITING_PAYMENT' },
  'REJECTED OUT_OF_STOCK': { events: ['STOCK_REFUSED'] },
  'REJECTED PAYMENT_DECLINED': { events: ['PAYMENT_DECLINED'], onlyIn: 'AWAITING_PAYMENT' },
  'CANCELLED WHOLE': { events: ['ORDER_CANCELLED'] },
  'CANCELLED PART': { events: ['UNITS_CANCELLED'] },
  CANCELLATION_REFUSED: { events: ['ORDER_CANCELLATION_REFUSED', 'UNITS_CANCELLATION_REFUSED'] },
  AMENDMENT_REQUESTED: { events: ['AMENDMENT_REQUESTED'] },
  AMENDED: { events: ['ORDER_AMENDED'] },
  AMENDMENT_REFUSED: { events: ['AMENDMENT_REFUSED'], heardIn: OVER },
  SHIPPED: { events: ['GOODS_SHIPPED'], heardIn: OVER },
  COMPLETED: { events: ['DELIVERED_AND_PAID'] },
}
/** Activities that are read: a placement begins a history, and money that is set aside may move it or not. */
export const SIGNIFICANT: readonly string[] = [
  'PLACED',
  'PAYMENT_AUTHORIZED',
  ...new Set(Object.keys(SIGNS).map((key) => key.split(' ')[0] ?? key)),
]
/** They leave no trace in a history. */
const UNSEEN = ['STOCK_SECURED', 'ALL_UNITS_ANSWERED', 'COMPENSATED']

/** Holds histories against the saga that is declared. Steps of one order stand together, by version. */
export function conformanceOf(steps: readonly HistoryStep[]): Conformance {
  const histories = new Map<string, HistoryStep[]>()
  for (const step of steps) histories.set(step.orderId, [...(histories.get(step.orderId) ?? []), step])
  const replays = [...histories.values()].map(replay)
  const judged = replays.reduce((sum, { judgedSteps }) => sum + judgedSteps, 0)
  const deviations = replays.flatMap((each) => each.deviations)
  return {
    ...{ orders: histories.size, steps: judged, deviations },
    deviatingOrders: replays.filter((each) => each.deviations.length > 0).length,
    fitness: judged === 0 ? 1 : (judged - deviations.length) / judged,
  }
}

/** Follows every state in which the order may be: some steps are unseen. After one that is not declared it goes on from wherever that could lead. */
function replay(history: readonly HistoryStep[]): { readonly judgedSteps: number; readonly deviations: readonly Deviation[] } {
  const deviations: Deviation[] = []
  let states: ReadonlySet<SagaState> = new Set()
  let isConfirmed = false
  let judgedSteps = 0
  for (const { kind, ...step } of history) {
    const before = withUnseen(states)
    if (step.activity === 'PAYMENT_AUTHORIZED') {
      states = new Set([...before, ...after(before, ['PAYMENT_AUTHORIZED'])])
      continue
    }
    const isBeginning = step.activity === 'PLACED'
    const sign = SIGNS[kind === null ? step.activity : `${step.activity} ${kind}`]
    if (!isBeginning && !sign) continue
    judgedSteps += 1
    const next = isBeginning ? beginning(states) : followed(before, sign ?? { events: [] }, step.activity === 'CONFIRMED' && !isConfirmed)
    isConfirmed ||= step.activity === 'CONFIRMED'
    if (next.size > 0) states = next
    else {
      deviations.push({
        ...step,
        states: [...before],
        declared: [...new Set([...before].flatMap((state) => Object.keys(DECLARED_SAGA[state])))],
      })
      const anywhere = after(new Set(STATES), sign?.events ?? [])
      states = isBeginning ? new Set([DECLARED_BEGINNING]) : anywhere.size > 0 ? anywhere : before
    }
  }
  return { judgedSteps, deviations }
}

const beginning = (states: ReadonlySet<SagaState>): ReadonlySet<SagaState> => new Set(states.size === 0 ? [DECLARED_BEGINNING] : [])

/** An order that was held when its money was set aside is confirmed later, and only once. */
function followed(
  before: ReadonlySet<SagaState>,
  { events, onlyIn, heardIn = [] }: Sign,
  mayBeConfirmedLater: boolean,
): ReadonlySet<SagaState> {
  const stays = [...before].filter((state) => heardIn.includes(state) || (mayBeConfirmedLater && state === 'IN_FULFILLMENT'))
  const from = new Set([...before].filter((state) => onlyIn === undefined || state === onlyIn))
  return new Set([...after(from, events), ...stays])
}

const after = (states: ReadonlySet<SagaState>, events: readonly string[]): ReadonlySet<SagaState> =>
  new Set([...states].flatMap((state) => events.flatMap((event) => nextOf(state, event) ?? [])))

function withUnseen(states: ReadonlySet<SagaState>): ReadonlySet<SagaState> {
  const more = new Set([...states, ...after(states, UNSEEN)])
  return more.size === states.size ? more : withUnseen(more)
}
