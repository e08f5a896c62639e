import {
  fulfillmentHandedOver,
  fulfillmentLabelBought,
  fulfillmentPacked,
  fulfillmentPackingStarted,
  fulfillmentPicked,
  fulfillmentPickingStarted,
  shipmentDelivered,
  shipmentShipped,
  stockAllocated,
} from '@kade/events'
import { newId } from '@kade/service-kit'
import { anOrder, type GivenOrder } from './an-order.js'
import { toMessage, type Message } from './analytics.js'

/** When its units passed each step; what is left out has not come to pass. */
export interface StepTimes {
  readonly allocated: string
  readonly pickStarted?: string
  readonly picked?: string
  readonly packStarted?: string
  readonly packed?: string
  readonly labelBought?: string
  readonly handedOver?: string
  readonly delivered?: string
}
export interface GivenParcel extends GivenOrder {
  readonly locationId: string
  readonly carrier?: string
  readonly worker?: string
  readonly promisedDeliveryDate?: string | null
}

/** An order of one parcel, with all that is told of its way through the floor. */
export function aParcel({ locationId, carrier = 'kade-express', worker = 'anna', promisedDeliveryDate = null, ...given }: GivenParcel) {
  const order = anOrder(given)
  const { orderId } = order
  const ids = { orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId }
  const shipmentId = newId()
  const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }))
  const done = (at: string) => ({ ...ids, at, actor: worker })
  const told = { shipmentId, carrier, service: 'STANDARD', trackingNumber: shipmentId, cost: 395, currency: 'GBP' }
  const allocated = (at: string): Message => {
    const { value, ...message } = toMessage(
      stockAllocated.draft(orderId, {
        ...{ orderId, allocationId: ids.allocationId, locationId, locationCode: 'LTN', sourcing: 'Near', shipBy: at },
        ...{ promisedDeliveryDate: at.slice(0, 10), lines: lines.map((line) => ({ ...line, fromBackorder: 0, bin: null })) },
      }),
    )
    return { ...message, value: JSON.stringify({ ...JSON.parse(value), time: at }) }
  }
  const shipped = (shippedAt: string) =>
    shipmentShipped.draft(orderId, {
      ...{ ...ids, ...told, lines, packages: 1, shippedAt, promisedDeliveryDate, estimatedDelivery: null, actor: worker },
    })
  const delivered = (deliveredAt: string) =>
    shipmentDelivered.draft(orderId, { ...ids, shipmentId, lines, deliveredAt, daysLate: daysLate(deliveredAt, promisedDeliveryDate) })
  return {
    ...order,
    ...{ allocationId: ids.allocationId, shipmentId },
    /** What is told of it, the label's purchase being its departure too. */
    messages: (times: StepTimes): Message[] => [
      toMessage(order.placed()),
      allocated(times.allocated),
      ...[
        ...(times.pickStarted ? [fulfillmentPickingStarted.draft(orderId, { ...done(times.pickStarted), lines })] : []),
        ...(times.picked ? [fulfillmentPicked.draft(orderId, { ...done(times.picked), lines })] : []),
        ...(times.packStarted ? [fulfillmentPackingStarted.draft(orderId, { ...done(times.packStarted), lines })] : []),
        ...(times.packed ? [fulfillmentPacked.draft(orderId, { ...done(times.packed), lines, packages: 1 })] : []),
        ...(times.labelBought
          ? [fulfillmentLabelBought.draft(orderId, { ...done(times.labelBought), ...told }), shipped(times.labelBought)]
          : []),
        ...(times.handedOver ? [fulfillmentHandedOver.draft(orderId, { ...done(times.handedOver), shipmentId, carrier })] : []),
        ...(times.delivered ? [delivered(times.delivered)] : []),
      ].map(toMessage),
    ],
  }
}

const DAY_MS = 86_400_000
const daysLate = (deliveredAt: string, promised: string | null): number | null =>
  promised === null ? null : Math.max(0, Math.round((Date.parse(deliveredAt.slice(0, 10)) - Date.parse(promised)) / DAY_MS))
