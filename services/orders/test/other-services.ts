import {
  fulfillmentCancellationRefused,
  shipmentDelivered,
  shipmentShipped,
  shipmentTracked,
  stockRejected,
  stockReleased,
  stockReserved,
  variantChanged,
  type DataOf,
  type SkuQuantity,
} from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import type { MemoryBus } from '@kade/service-kit/testing'

/** What inventory and shipping tell orders, as a test has them say it; and what they hear from orders. */
export function otherServices(bus: MemoryBus) {
  const tell = (...drafts: readonly EventDraft[]): Promise<void> =>
    bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'test').payload })))
  const fulfillment = (orderId: string) => ({ orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId() })
  return {
    tell,
    /** The data of all events of a type about an order (or variant) so far. */
    heard: (type: string, key: string): unknown[] =>
      bus.published
        .filter((message) => message.key === key)
        .map(({ value }) => JSON.parse(value) as { type: string; data: unknown })
        .filter((event) => event.type === type)
        .map(({ data }) => data),
    offer: (variant: Partial<DataOf<typeof variantChanged>> & { sku: string }) =>
      tell(
        variantChanged.draft(variant.sku, {
          variantId: newId(),
          title: `Title of ${variant.sku}`,
          price: 1_250,
          currency: 'GBP',
          taxClass: 'STANDARD',
          weightGrams: 400,
          dimensionsMm: null,
          outOfStockPolicy: 'DENY',
          active: true,
          version: 1,
          ...variant,
        }),
      ),
    reserve: (orderId: string, lines: readonly SkuQuantity[]) =>
      tell(
        stockReserved.draft(orderId, {
          orderId,
          lines: lines.map((line) => ({ ...line, promisedShipDate: null, promisedDeliveryDate: null })),
        }),
      ),
    reject: (orderId: string, sku: string) => tell(stockRejected.draft(orderId, { orderId, lines: [{ sku, requested: 1, available: 0 }] })),
    release: (orderId: string, lines: readonly SkuQuantity[]) =>
      tell(stockReleased.draft(orderId, { orderId, lines: [...lines], reason: 'CANCELLED' })),
    /** Answers the id of the shipment. */
    ship: async (orderId: string, lines: readonly SkuQuantity[]): Promise<string> => {
      const shipmentId = newId()
      await tell(
        shipmentShipped.draft(orderId, {
          ...fulfillment(orderId),
          shipmentId,
          carrier: 'Kade Express',
          service: 'STANDARD',
          trackingNumber: `KX${shipmentId.slice(-8)}`,
          lines: [...lines],
          packages: 1,
          cost: 420,
          currency: 'GBP',
          shippedAt: new Date().toISOString(),
          promisedDeliveryDate: null,
          estimatedDelivery: null,
          actor: 'picker',
        }),
      )
      return shipmentId
    },
    /** It goes by another label than before. */
    relabel: (
      orderId: string,
      shipmentId: string,
      trackingNumber: string,
      newLabel: { readonly replaces: string; readonly carrier: string },
    ) =>
      tell(
        shipmentTracked.draft(orderId, {
          ...{ orderId, shipmentId, trackingNumber, sequence: 1, channel: 'web', customerId: null },
          ...{ status: 'PRE_TRANSIT', estimatedDelivery: null, delayed: false, newLabel: { ...newLabel, actor: 'packer' } },
          event: {
            ...{ id: newId(), status: 'PRE_TRANSIT', description: 'Handed to the carrier', location: 'Luton', countryCode: 'GB' },
            at: new Date().toISOString(),
          },
        }),
      ),
    deliver: (orderId: string, shipmentId: string, lines: readonly SkuQuantity[]) =>
      tell(
        shipmentDelivered.draft(orderId, {
          ...fulfillment(orderId),
          shipmentId,
          lines: [...lines],
          deliveredAt: new Date().toISOString(),
          daysLate: null,
        }),
      ),
    refuseCancellation: (orderId: string, lines: readonly SkuQuantity[]) =>
      tell(
        fulfillmentCancellationRefused.draft(orderId, {
          orderId,
          lines: [...lines],
          reason: 'it had left',
          at: new Date().toISOString(),
        }),
      ),
  }
}
