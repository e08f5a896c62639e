import { eventWords } from '@kade/events'
import type { Cause, DecisionLine } from '@kade/service-kit'
import type { Decision } from './decision.js'
import type { Order } from './order.js'

type Caused = Decision<Order | null> & { readonly causedBy?: Cause | undefined }

/** What the log says of decisions that are carried out together, each on what those before it left. One that leaves everything as it is has no line. */
export function linesOf(decisions: readonly Caused[], locked: ReadonlyMap<string, Order>): DecisionLine[] {
  const orders = new Map(locked)
  return decisions.flatMap((decision) => {
    const { state } = decision
    const before = state && orders.get(state.id)
    if (state) orders.set(state.id, state)
    return lineOf(decision, before ?? null) ?? []
  })
}

/** Of an order by its timeline, else by what is done beside it, else that its counters or its saga moved on. */
function lineOf(decision: Caused, before: Order | null): DecisionLine | null {
  const { state, entries, causedBy } = decision
  const told = entries.length > 0 ? entries.map(({ type }) => inWords(type)) : asides(decision)
  const [verb = state && state !== before ? 'moved on' : undefined, ...then] = told
  if (verb === undefined) return null
  const about = state
    ? { orderNumber: state.number, orderId: state.id, version: state.version, status: state.status, saga: state.saga.state }
    : ordersOf(decision)
  const facts = { ...about, ...(then.length > 0 ? { then } : {}) }
  return { message: state ? `order ${verb}` : verb, decision: verb, facts, causedBy }
}

const inWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ')

function asides({ state, payments, todo, done, claims, reopened, events }: Decision<Order | null>): string[] {
  return [
    ...payments.map(({ kind }) => `to ${inWords(kind)}`),
    ...(todo.length > 0 ? ['work opened'] : []),
    // An order that goes on closes what work there may be of it.
    ...(state === null && done.length > 0 ? ['work closed'] : []),
    ...(claims.length > 0 ? ['claimed'] : []),
    ...(reopened.length > 0 ? ['payment asked again'] : []),
    ...new Set(events.map(({ type }) => Object.values(eventWords(type)).join(' '))),
  ]
}

/** Of a decision about no order: those that its work is about. */
function ordersOf({ todo }: Decision<Order | null>): DecisionLine['facts'] {
  const orderIds = todo.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]))
  const [orderId] = orderIds
  return orderIds.length > 1 ? { orderIds } : { orderId }
}
