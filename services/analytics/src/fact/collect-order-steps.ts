import type { OrderEventBase } from '@kade/events'
import type { EventHandler, EventHandlers } from '@kade/service-kit'
import { addOrderSteps } from './order-step.store.js'

/** Every event of an order is one version of it. */
const TYPES = [
  ...['placed', 'confirmed', 'rejected', 'cancelled', 'amendment_requested', 'amended', 'amendment_refused', 'progressed', 'held'],
  ...['hold_released', 'claimed', 'return_settled', 'completed', 'consignment_changed', 'feedback_given', 'erased'],
].map((name) => `order.${name}.v1`)

type Told = OrderEventBase & { readonly reason?: string; readonly complete?: boolean }

const addSteps: EventHandler = (tx, events) =>
  addOrderSteps(
    tx,
    events.map(({ data }) => {
      const { orderId, orderNumber: number, version, status, timeline, reason, complete } = data as Told
      const kind = timeline.type === 'CANCELLED' ? (complete ? 'WHOLE' : 'PART') : timeline.type === 'REJECTED' ? (reason ?? null) : null
      return { orderId, number, version, activity: timeline.type, kind, status, at: timeline.at }
    }),
  ).then(() => undefined)

/** The histories of orders are collected besides what else is collected of their events. */
export function withOrderSteps(handlers: EventHandlers): EventHandlers {
  const both = (type: string): EventHandler => {
    const other = handlers[type]
    return async (tx, events) => {
      await addSteps(tx, events)
      await other?.(tx, events)
    }
  }
  return { ...handlers, ...Object.fromEntries(TYPES.map((type) => [type, both(type)])) }
}
