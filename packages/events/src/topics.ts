/**
 * One topic per aggregate. The key decides what stays in order: all events of one order are on one partition of each of its topics.
 * Reservation events have a topic of their own, keyed by order, beside the stock events keyed by SKU.
 */
export const TOPICS = {
  /** The life of an order, keyed by order id; channels, keyed by channel id. */
  order: 'orders.order',
  /** What happens to stock on behalf of one order, keyed by order id. */
  reservation: 'inventory.reservation',
  /** Variants (keyed by SKU) and locations (keyed by location id). */
  stock: 'inventory.stock',
  /** Fulfillment orders, keyed by order id. */
  fulfillment: 'shipping.fulfillment',
  /** Shipments and their tracking, keyed by order id. */
  shipment: 'shipping.shipment',
} as const

export type TopicName = (typeof TOPICS)[keyof typeof TOPICS]

/** Enough to share each topic among six consumers. Changing it later moves keys between partitions: do it with producers stopped. */
export const PARTITIONS = 6

/** Where a group's poison messages are announced; orders makes a work item of each. */
export const deadLetterTopic = (group: string): string => `${group}.dead-letters`
