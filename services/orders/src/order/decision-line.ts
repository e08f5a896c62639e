import type { Cause, DecisionLine } from '@kade/service-kit'
import type { Decision } from './decision.js'
import type { Order } from './order.js'

type Caused = Decision<Order | null> & { readonly causedBy?: Cause | undefined }

/** What the log says of a decision: of an order by its timeline, else by what is done beside it. Null where nothing is to be done. */
export function lineOf(decision: Caused): DecisionLine | null {
  const { state, entries, causedBy } = decision
  const [verb, ...then] = entries.length > 0 ? entries.map(({ type }) => inWords(type)) : asides(decision)
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
    ...new Set(events.map(({ type }) => inWords(type.replace(/\.v\d+$/, '').replace('.', ' ')))),
  ]
}

/** Of a decision about no order: those that its work is about. */
function ordersOf({ todo }: Decision<Order | null>): DecisionLine['facts'] {
  const orderIds = todo.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]))
  const [orderId] = orderIds
  return orderIds.length > 1 ? { orderIds } : { orderId }
}
