import { z } from 'zod'
import { count, currency, date, id, instant, minor, quantity, skuQuantity } from './common.js'
import { TOPICS } from './topics.js'
import { defineEvent } from './define-event.js'

const orderRef = z.object({ orderId: id })
const promise = { promisedShipDate: date.nullable(), promisedDeliveryDate: date.nullable() }

// ── answers to order.placed: exactly one of these three ──

/** Every unit is reserved from stock at hand. */
export const stockReserved = defineEvent(
  'stock.reserved.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(skuQuantity.extend(promise)).min(1) }),
)
/** All lines are accepted, but some units wait for stock (policy BACKORDER or PREORDER). */
export const stockBackordered = defineEvent(
  'stock.backordered.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(z.object({ sku: z.string(), reserved: count, backordered: count, ...promise })).min(1) }),
)
/** Nothing is reserved: these SKUs fall short. */
export const stockRejected = defineEvent(
  'stock.rejected.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(z.object({ sku: z.string(), requested: quantity, available: count })).min(1) }),
)

/**
 * The answer to `order.amendment_requested`: all of its units are reserved under the amendment's id or wait, as the promises say; or none, and `short`
 * names the SKUs that fall short.
 */
export const stockAmendmentAnswered = defineEvent(
  'stock.amendment_answered.v1',
  TOPICS.reservation,
  orderRef.extend({
    amendmentId: id,
    outcome: z.enum(['SECURED', 'REFUSED']),
    lines: z.array(z.object({ sku: z.string(), reserved: count, backordered: count, ...promise })),
    short: z.array(z.object({ sku: z.string(), requested: quantity, available: count })),
  }),
)

// ── after the order is confirmed ──

const allocation = z.object({
  allocationId: id,
  locationId: id,
  locationCode: z.string(),
  /** In the order in which a picker comes by. `bin` is the first that holds units of the SKU, `bins` are the first ten along the path; what is in none lies elsewhere. */
  lines: z
    .array(
      skuQuantity.extend({
        fromBackorder: count,
        bin: z.string().nullable(),
        bins: z
          .array(z.object({ bin: z.string().max(20), quantity }))
          .max(10)
          .optional(),
      }),
    )
    .min(1),
  /** Why this location, for a person to read. */
  sourcing: z.string(),
  shipBy: instant,
  promisedDeliveryDate: date,
  /** What the label is expected to cost, in minor units of `currency`; `shipment.shipped` tells what it did cost. Missing while no carrier's rate card is known. */
  quote: z.object({ carrier: z.string(), service: z.string(), cost: minor, currency, parcels: z.int().min(1) }).optional(),
})

/** Units are allocated at one location, for shipping to open a fulfillment order. `fromBackorder` units had been waiting. */
export const stockAllocated = defineEvent('stock.allocated.v1', TOPICS.reservation, orderRef.extend(allocation.shape))
/**
 * What is to come has changed, and with it the days that lines of an order were promised for. Of each SKU: the units that wait. `supply` is the
 * purchase order or transfer that changed; null where it was stock.
 */
export const stockPromiseChanged = defineEvent(
  'stock.promise_changed.v1',
  TOPICS.reservation,
  orderRef.extend({
    lines: z.array(skuQuantity.extend({ oldShipDate: date, newShipDate: date, oldDeliveryDate: date, newDeliveryDate: date })).min(1),
    why: z.enum(['SUPPLY_ADDED', 'SUPPLY_LATE', 'SUPPLY_SHORT', 'SUPPLY_CANCELLED', 'SUPPLY_EARLY', 'STOCK_CHANGED']),
    supply: z.object({ source: z.enum(['PURCHASE_ORDER', 'TRANSFER']), sourceId: id, reference: z.string().nullable() }).nullable(),
  }),
)
/** Allocated units turned out not to be there (short pick). Those in `backordered` now wait; for the others a `stock.allocated` follows. */
export const stockDeallocated = defineEvent(
  'stock.deallocated.v1',
  TOPICS.reservation,
  orderRef.extend({
    allocationId: id,
    locationId: id,
    lines: z.array(skuQuantity).min(1),
    backordered: z.array(skuQuantity.extend(promise)),
    reason: z.literal('SHORT_PICK'),
  }),
)
/**
 * Cancelled units of a confirmed order that inventory no longer reserves: shipping alone knows whether they have left, and answers for each
 * unit once with `fulfillment.cancelled`, `fulfillment.cancellation_refused` or `fulfillment.cancellation_returned`. Same topic and key as
 * `stock.allocated`, so it never overtakes it.
 */
export const stockDeallocationRequested = defineEvent(
  'stock.deallocation_requested.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(skuQuantity).min(1), reason: z.string() }),
)
export const recallReason = z.enum(['LOCATION_CLOSED', 'SHORT_PICK'])
export type RecallReason = z.infer<typeof recallReason>
/**
 * What the reason is nearest to where there is no such reason: more was found to be missing than nobody had asked for (STOCK_OUT), or many orders
 * together are cheaper another way (CHEAPER). Absent where the reason says all.
 */
export const recallCause = z.enum(['STOCK_OUT', 'CHEAPER']).optional()
export type RecallCause = NonNullable<z.infer<typeof recallCause>>

/**
 * It is to be decided again where the units of an allocation come from: shipping gives them back with `fulfillment.recalled` when nobody has
 * begun to pick them, and says nothing when somebody has. Same topic and key as `stock.allocated`, so it never overtakes it.
 */
export const stockRecallRequested = defineEvent(
  'stock.recall_requested.v1',
  TOPICS.reservation,
  orderRef.extend({
    allocationId: id,
    locationId: id,
    reason: recallReason,
    cause: recallCause,
    /** Of a STOCK_OUT: units that are not there. */
    missing: z.array(skuQuantity).optional(),
    /** How often these units were decided again before. */
    moves: count,
  }),
)
/** Units that shipping gave back are allocated anew, all of them, with the promise that they had: the order has as many allocated as before. */
export const stockReallocated = defineEvent(
  'stock.reallocated.v1',
  TOPICS.reservation,
  orderRef.extend({
    /** The allocation that is no more, and where it was. */
    allocationId: id,
    locationId: id,
    locationCode: z.string(),
    reason: recallReason,
    cause: recallCause,
    moves: z.int().min(1),
    /** As a person says who had it done. */
    asked: z.string().optional(),
    allocations: z.array(allocation).min(1),
  }),
)
/** It should be decided again where these units come from, and was too often already: they stay, and a person looks at them. */
export const stockRecallGivenUp = defineEvent(
  'stock.recall_given_up.v1',
  TOPICS.reservation,
  orderRef.extend({
    allocationId: id,
    locationId: id,
    locationCode: z.string(),
    reason: recallReason,
    cause: recallCause,
    moves: z.int().min(1),
  }),
)
/** Units that are free again (or, of an order that was not confirmed, were never held): the end of a cancellation that was in time, and of every rejection. */
export const stockReleased = defineEvent(
  'stock.released.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(skuQuantity).min(1), reason: z.string() }),
)

/**
 * The order was not confirmed in time: units that it had reserved are free, and wait, but are given nothing that comes. When it is confirmed after
 * all, they are sourced anew, and a `stock.allocated` tells what there is (`fromBackorder`).
 */
export const stockReservationExpired = defineEvent(
  'stock.reservation_expired.v1',
  TOPICS.reservation,
  orderRef.extend({ lines: z.array(skuQuantity).min(1) }),
)
