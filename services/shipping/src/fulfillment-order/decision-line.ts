import { eventWords, type EventWords } from '@kade/events'
import type { Cause, DecisionLine } from '@kade/service-kit'
import type { Decision } from './decision.js'

type Caused = Decision & { readonly causedBy?: (Cause & { readonly data?: unknown }) | undefined }
interface About {
  readonly orderId?: string
}

/** What the log says of a decision: by the first event that tells it; that fulfillment orders are opened is told by none. Null where nothing is to be done. */
export function lineOf({ events, opened, fulfillmentOrders, shipped, shipments, tracking, causedBy }: Caused): DecisionLine | null {
  const [fulfillmentOrder] = [...opened, ...fulfillmentOrders]
  const [shipment] = [...shipped, ...shipments]
  const told = [...new Set(events.map(({ type }) => type))].map(eventWords)
  const [first, ...others] = told.length > 0 ? told : wordsWithoutEvent(opened.length, fulfillmentOrders.length, tracking.length)
  if (!first) return null
  const { orderId } = (fulfillmentOrder ?? shipment ?? causedBy?.data ?? events[0]?.data ?? {}) as About
  return {
    message: `${first.noun} ${first.verb}`,
    decision: first.verb,
    facts: {
      orderId,
      fulfillmentOrderId: fulfillmentOrder?.id,
      shipmentId: shipment?.id,
      status: fulfillmentOrder?.status ?? shipment?.status,
      ...(others.length > 0 ? { then: others.map(({ verb }) => verb) } : {}),
    },
    causedBy,
  }
}

function wordsWithoutEvent(opened: number, changed: number, tracked: number): EventWords[] {
  if (opened > 0) return [{ noun: 'fulfillment', verb: 'opened' }]
  if (changed > 0) return [{ noun: 'fulfillment', verb: 'changed' }]
  return tracked > 0 ? [{ noun: 'shipment', verb: 'reported' }] : []
}
