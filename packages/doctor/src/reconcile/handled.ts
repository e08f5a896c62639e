import type { SERVICES } from '../invariants/invariant.js'

type Service = (typeof SERVICES)[number]

const of = (name: string, ...words: readonly string[]): readonly string[] => words.map((word) => `${name}.${word}.v1`)

/** Every type of event that each service handles; what it never saw of these is missing. */
export const HANDLED: Readonly<Record<Service, readonly string[]>> = {
  orders: [
    ...['variant.changed.v1', 'location.changed.v1', 'rate_card.changed.v1'],
    ...of('stock', 'reserved', 'backordered', 'rejected', 'allocated', 'promise_changed', 'deallocated', 'reservation_expired'),
    ...of('stock', 'reallocated', 'recall_given_up', 'amendment_answered', 'released', 'channel_changed'),
    ...of('fulfillment', 'picking_started', 'picked', 'packed', 'overdue', 'label_bought', 'recalled', 'cancelled', 'regrouped'),
    ...of('fulfillment', 'cancellation_refused'),
    ...of('shipment', 'shipped', 'delivered', 'stranded', 'delayed', 'delay_resolved', 'tracked'),
    ...of('return', 'requested', 'approved', 'rejected', 'cancelled', 'received', 'closed'),
  ],
  inventory: [
    ...['channel.opened.v1', 'rate_card.changed.v1', 'return.received.v1', 'shipment.shipped.v1'],
    ...of(
      'order',
      'placed',
      'confirmed',
      'amendment_requested',
      'amended',
      'amendment_refused',
      'rejected',
      'cancelled',
      'release_requested',
    ),
    ...of('fulfillment', 'picked', 'short_picked', 'recalled', 'regrouped', 'cancellation_returned', 'cancelled'),
  ],
  shipping: [
    ...['variant.changed.v1', 'location.changed.v1', 'bins.changed.v1'],
    ...of('order', 'placed', 'amended', 'erased', 'claimed', 'consignment_changed', 'held', 'hold_released', 'return_settled'),
    ...of('stock', 'allocated', 'deallocated', 'recall_requested', 'reallocated', 'deallocation_requested'),
  ],
  analytics: [
    ...['channel.opened.v1', 'variant.changed.v1', 'purchase_order.changed.v1'],
    ...of('order', 'placed', 'confirmed', 'rejected', 'cancelled', 'return_settled', 'amended', 'claimed', 'feedback_given'),
    ...of('stock', 'levels_changed', 'allocated', 'reallocated', 'backordered', 'rejected', 'amendment_answered', 'deallocated'),
    ...of('fulfillment', 'picking_started', 'picked', 'packing_started', 'packed', 'label_bought', 'handed_over', 'cancellation_refused'),
    ...of('shipment', 'shipped', 'delivered'),
    ...of('return', 'approved', 'received', 'closed'),
  ],
}
