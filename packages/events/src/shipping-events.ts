import { z } from 'zod'
import { count, currency, date, id, instant, minor, skuQuantity } from './common.js'
import { TOPICS } from './topics.js'
import { defineEvent } from './define-event.js'
import { recallCause, recallReason } from './reservation-events.js'

const fulfillment = z.object({ orderId: id, fulfillmentOrderId: id, allocationId: id, locationId: id })
const withLines = fulfillment.extend({ lines: z.array(skuQuantity).min(1), at: instant, actor: z.string() })

/** A picker began. */
export const fulfillmentPickingStarted = defineEvent('fulfillment.picking_started.v1', TOPICS.fulfillment, withLines)
/** These units were picked (units of this pick, not a running total). */
export const fulfillmentPicked = defineEvent('fulfillment.picked.v1', TOPICS.fulfillment, withLines)
/** These units were not found: inventory writes them off and sources the rest anew, or backorders it. */
export const fulfillmentShortPicked = defineEvent('fulfillment.short_picked.v1', TOPICS.fulfillment, withLines)
/** Packed and waiting for the carrier. */
export const fulfillmentPacked = defineEvent('fulfillment.packed.v1', TOPICS.fulfillment, withLines.extend({ packages: z.int().min(1) }))
/** These cancelled units will not ship; what was picked is put back. The allocation is free again. `ended`: nothing of the fulfillment order is left. */
export const fulfillmentCancelled = defineEvent(
  'fulfillment.cancelled.v1',
  TOPICS.fulfillment,
  withLines.extend({ reason: z.string(), ended: z.boolean().optional() }),
)
/**
 * Cancelled units that no fulfillment order holds: a short pick, told of on this topic before, gave them back to inventory, which cancels them
 * where they are by now.
 */
export const fulfillmentCancellationReturned = defineEvent(
  'fulfillment.cancellation_returned.v1',
  TOPICS.fulfillment,
  z.object({ orderId: id, lines: z.array(skuQuantity).min(1), reason: z.string(), at: instant }),
)
/** The cancellation came too late: these units had left the building. */
export const fulfillmentCancellationRefused = defineEvent(
  'fulfillment.cancellation_refused.v1',
  TOPICS.fulfillment,
  z.object({ orderId: id, lines: z.array(skuQuantity).min(1), reason: z.string(), at: instant }),
)

/** These units were not picked yet, and are inventory's again, which asked for them: `stock.reallocated` follows. The fulfillment order is no more. */
export const fulfillmentRecalled = defineEvent(
  'fulfillment.recalled.v1',
  TOPICS.fulfillment,
  withLines.extend({
    ...{ reason: recallReason, cause: recallCause, missing: z.array(skuQuantity).optional() },
    ...{ moves: count, promisedDeliveryDate: date.nullable() },
    /** A person gives them up, for this reason; to that location where one is named. Absent where inventory had asked for them. */
    asked: z.object({ reason: z.string(), toLocationId: id.nullable() }).optional(),
  }),
)

const estimate = z.object({ from: instant, to: instant })

/** Handed to the carrier: stock leaves, money is captured, the invoice is issued. */
export const shipmentShipped = defineEvent(
  'shipment.shipped.v1',
  TOPICS.shipment,
  fulfillment.extend({
    shipmentId: id,
    carrier: z.string(),
    service: z.string(),
    trackingNumber: z.string(),
    lines: z.array(skuQuantity).min(1),
    packages: z.int().min(1),
    cost: minor,
    currency,
    shippedAt: instant,
    promisedDeliveryDate: date.nullable(),
    estimatedDelivery: estimate.nullable(),
    actor: z.string(),
  }),
)

export const trackingStatus = z.enum([
  'PRE_TRANSIT',
  'IN_TRANSIT',
  'CUSTOMS_HOLD',
  'EXCEPTION',
  'OUT_FOR_DELIVERY',
  'AVAILABLE_FOR_PICKUP',
  'DELIVERED',
  'RETURN_TO_SENDER',
  'FAILURE',
  'CANCELLED',
])
export type TrackingStatus = z.infer<typeof trackingStatus>

/** One tracking event of a shipment, with the shipment's state after it, and who may see it. */
export const shipmentTracked = defineEvent(
  'shipment.tracked.v1',
  TOPICS.shipment,
  z.object({
    orderId: id,
    shipmentId: id,
    trackingNumber: z.string(),
    /** 1, 2, 3 ... without a gap over all shipments of the order: the cursor of `trackingUpdates`. */
    sequence: z.int().min(1),
    channel: z.string().nullable(),
    customerId: id.nullable(),
    event: z.object({
      id,
      status: trackingStatus,
      description: z.string(),
      location: z.string().nullable(),
      countryCode: z.string().nullable(),
      at: instant,
    }),
    /** The shipment's status; an event that arrives late does not set it back. */
    status: trackingStatus,
    estimatedDelivery: estimate.nullable(),
    delayed: z.boolean(),
    /** Its label was given up and it goes by another one: the number that it had, and who carries it by the one that it has. Told once for each label. */
    newLabel: z.object({ replaces: z.string(), carrier: z.string(), actor: z.string() }).optional(),
  }),
)
/** In the customer's hands. */
export const shipmentDelivered = defineEvent(
  'shipment.delivered.v1',
  TOPICS.shipment,
  fulfillment.extend({ shipmentId: id, lines: z.array(skuQuantity).min(1), deliveredAt: instant, daysLate: count.nullable() }),
)
/** It will not reach the customer by itself: a person decides. Told again when it is back at the sender. */
export const shipmentStranded = defineEvent(
  'shipment.stranded.v1',
  TOPICS.shipment,
  fulfillment.extend({
    shipmentId: id,
    trackingNumber: z.string(),
    lines: z.array(skuQuantity).min(1),
    status: z.enum(['RETURN_TO_SENDER', 'FAILURE', 'CANCELLED']),
    /** By the carrier's report, and no later than we heard of it. */
    at: instant,
    /** Back at the sender; null while it is not. */
    returnedAt: instant.nullable(),
    /** It had been told as delivered to the customer. */
    wasDelivered: z.boolean(),
  }),
)

/** A parcel is late, held up or lost, or may come after its promise: the customer is told why and what happens next. Told once for each cause. */
export const shipmentDelayed = defineEvent(
  'shipment.delayed.v1',
  TOPICS.shipment,
  z.object({
    orderId: id,
    shipmentId: id,
    trackingNumber: z.string(),
    code: z.enum([
      'LATE',
      'PROMISE_AT_RISK',
      'CUSTOMS_HOLD',
      'ADDRESS_PROBLEM',
      'EXCEPTION',
      'LOST',
      'FAILURE',
      'RETURN_TO_SENDER',
      'CANCELLED',
    ]),
    /** In English. */
    reason: z.string(),
    nextStep: z.string(),
    promisedDate: date.nullable(),
    /** Not after, as far as is known. */
    expectedBy: instant.nullable(),
    since: instant,
  }),
)
/** Somebody has done something about a delay: sent documents to the carrier, corrected the address, or had a new parcel made ready. */
export const shipmentDelayResolved = defineEvent(
  'shipment.delay_resolved.v1',
  TOPICS.shipment,
  z.object({
    orderId: id,
    shipmentId: id,
    trackingNumber: z.string(),
    code: z.string(),
    kind: z.enum(['NEW_DOCUMENTS', 'NEW_ADDRESS', 'RESHIP']),
    /** What the parcel holds: a new one is to hold the same. */
    lines: z.array(skuQuantity).min(1),
    at: instant,
    actor: z.string(),
  }),
)

// ── the carriers ──

const country = z.string().length(2)
const sides = z.tuple([z.int().min(1), z.int().min(1), z.int().min(1)])

/**
 * What a carrier asks, as it now is; keyed by the carrier's code. A lower `version` than one already seen is stale. Who reckons with it
 * (packages/rates) comes to what the label will cost.
 */
export const rateCardChanged = defineEvent(
  'rate_card.changed.v1',
  TOPICS.shipment,
  z.object({
    carrier: z.string(),
    name: z.string(),
    version: z.int().min(1),
    currency,
    /** The first that two countries are in is theirs. */
    zones: z.array(z.object({ code: z.string(), match: z.enum(['SAME_COUNTRY', 'AMONG', 'ANYWHERE']), countries: z.array(country) })),
    services: z.array(
      z.object({
        code: z.string(),
        zones: z.array(
          z.object({
            zone: z.string(),
            /** Working days, at best and at the latest. */
            transitDays: z.tuple([count, count]),
            breaks: z.array(z.object({ upToGrams: z.int().min(1), cost: minor })).min(1),
            perKgAbove: minor,
          }),
        ),
      }),
    ),
    /** Cubic centimetres that count as a kilogram. */
    dimensionalDivisor: z.number().positive().nullable(),
    heaviestGrams: z.int().min(1),
    notServed: z.array(country),
    /** From small to large; sides in millimetres, the longest first. */
    boxes: z.array(z.object({ code: z.string(), sides, outer: sides, maxGrams: z.int().min(1), emptyGrams: count })),
  }),
)
