import type {
  DataOf,
  orderClaimed,
  orderFeedbackGiven,
  returnApproved,
  returnClosed,
  returnReceived,
  shipmentDelivered,
  shipmentShipped,
} from '@kade/events'
import type { EventHandler, EventHandlers, ReceivedEvent } from '@kade/service-kit'
import { addClaimedOrders, addFeedback, addPromises, addReturnLines } from './experience.store.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]
type ReturnTold = DataOf<typeof returnApproved> | DataOf<typeof returnReceived> | DataOf<typeof returnClosed>

/** What was announced and never came, nor was settled, is no return. */
const returned: EventHandler = async (tx, events: readonly ReceivedEvent<ReturnTold>[]) => {
  const lines = events.flatMap(({ id: eventId, time: knownAt, data: { orderId, lines: told } }) =>
    told.flatMap(({ returnLineId, orderLineId, sku, reason, received, accepted }) => {
      const units = Math.max(received, accepted)
      return orderId === null || orderLineId === null || units === 0
        ? []
        : [{ eventId, returnLineId, orderId, sku, reason, units, knownAt }]
    }),
  )
  if (lines.length > 0) await addReturnLines(tx, lines)
}

const collected: EventHandlers = {
  'order.claimed.v1': async (tx, events: Events<typeof orderClaimed>) => {
    await addClaimedOrders(
      tx,
      events.map(({ id: eventId, time: knownAt, data: { orderId, customerId, version } }) => ({
        ...{ eventId, orderId, customerId, version, knownAt },
      })),
    )
  },
  'order.feedback_given.v1': async (tx, events: Events<typeof orderFeedbackGiven>) => {
    await addFeedback(
      tx,
      events.map(({ id: eventId, time: knownAt, data: { feedbackId, orderId, sku, rating, version } }) => ({
        ...{ eventId, feedbackId, orderId, sku, rating, version, knownAt },
      })),
    )
  },
  'return.approved.v1': returned,
  'return.received.v1': returned,
  'return.closed.v1': returned,
  'shipment.shipped.v1': async (tx, events: Events<typeof shipmentShipped>) => {
    await addPromises(
      tx,
      events.map(({ id: eventId, time: knownAt, data: { shipmentId, orderId, promisedDeliveryDate: promisedOn } }) => ({
        ...{ eventId, shipmentId, orderId, promisedOn, deliveredAt: null, daysLate: null, knownAt },
      })),
    )
  },
  'shipment.delivered.v1': async (tx, events: Events<typeof shipmentDelivered>) => {
    await addPromises(
      tx,
      events.map(({ id: eventId, time: knownAt, data: { shipmentId, orderId, deliveredAt, daysLate } }) => ({
        ...{ eventId, shipmentId, orderId, promisedOn: null, deliveredAt, daysLate, knownAt },
      })),
    )
  },
}

/** What customers went through is collected besides what else is collected of the same events. */
export function withExperience(handlers: EventHandlers): EventHandlers {
  const both = ([type, own]: readonly [string, EventHandler]): [string, EventHandler] => [
    type,
    async (tx, events) => {
      await own(tx, events)
      await handlers[type]?.(tx, events)
    },
  ]
  return { ...handlers, ...Object.fromEntries(Object.entries(collected).map(both)) }
}
