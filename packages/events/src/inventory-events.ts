import { z } from 'zod'
import { address, count, currency, date, id, instant, minor, quantity, skuQuantity } from './common.js'
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

// ── the catalogue and the locations ──

export const outOfStockPolicy = z.enum(['DENY', 'BACKORDER', 'PREORDER'])
export const taxClass = z.enum(['STANDARD', 'ZERO'])
const dimensionsMm = z.object({ length: z.int().min(1), width: z.int().min(1), height: z.int().min(1) })

/** What customs must know of a variant; what is null is not known. */
export const customsData = z.object({
  hsCode: z.string().nullable(),
  originCountry: z.string().length(2).nullable(),
  /** Of one unit, in minor units of the variant's currency; null: what it is sold for. */
  customsValue: minor.nullable(),
  netWeightGrams: z.int().min(1).nullable(),
  description: z.string().nullable(),
  merchantProductId: z.string().nullable(),
  manufacturerProductId: z.string().nullable(),
  standardProductId: z.string().nullable(),
})
export type ToldCustoms = z.infer<typeof customsData>
/** A variant as it now is. A lower `version` than one already seen is stale. */
export const variantChanged = defineEvent(
  'variant.changed.v1',
  TOPICS.stock,
  z.object({
    variantId: id,
    sku: z.string(),
    title: z.string(),
    price: minor,
    currency,
    taxClass,
    weightGrams: z.int().min(1).nullable(),
    dimensionsMm: dimensionsMm.nullable(),
    outOfStockPolicy,
    active: z.boolean(),
    hazardous: z.boolean().optional(),
    /** Absent from events of before it was kept. */
    customs: customsData.nullable().optional(),
    /** Class or division of the UN, such as 3 or 6.1. */
    hazardClass: z.string().nullable().optional(),
    /** Nothing stands on it. */
    fragile: z.boolean().optional(),
    /** The height of its dimensions stands. */
    thisSideUp: z.boolean().optional(),
    /** That one unit carries at most; null: any weight. */
    carriesGrams: z.int().min(0).nullable().optional(),
    version: z.int().min(1),
  }),
)
/** A location as it now is. */
export const locationChanged = defineEvent(
  'location.changed.v1',
  TOPICS.stock,
  z.object({
    locationId: id,
    code: z.string(),
    name: z.string(),
    kind: z.enum(['FULFILLMENT_CENTER', 'STORE', 'SUPPLIER_DROPSHIP']),
    address,
    /** Whether orders are sent from it. */
    active: z.boolean().optional(),
    /** IANA name. */
    timeZone: z.string().optional(),
    /** Orders a day at most; null: as many as come. */
    dailyCapacity: count.nullable().optional(),
    version: z.int().min(1),
  }),
)

// ── counts ──

/**
 * A count sheet was approved: its lines as they were counted, against what the books said at that position of the ledger. `applied` units were
 * added to the books, or taken out of them; where it is less than the variance, the rest is promised to orders.
 */
export const countApproved = defineEvent(
  'count.approved.v1',
  TOPICS.stock,
  z.object({
    countSheetId: id,
    locationId: id,
    lines: z.array(
      z.object({
        sku: z.string(),
        /** Null for units outside of bins. */
        bin: z.string().nullable(),
        counted: count,
        expected: z.int(),
        variance: z.int(),
        applied: z.int(),
        /** Of the ledger, at which it was counted. */
        position: count,
        /** The list price. */
        unitPrice: minor,
        currency,
      }),
    ),
    actor: z.string(),
    at: instant,
  }),
)

// ── what is still to come ──

/** A purchase order as it now is. A lower `version` than one already seen is stale. `receipt` is the delivery that changed it, if one did. */
export const purchaseOrderChanged = defineEvent(
  'purchase_order.changed.v1',
  TOPICS.stock,
  z.object({
    purchaseOrderId: id,
    number: z.string(),
    status: z.enum(['DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED']),
    supplierCode: z.string(),
    locationId: id,
    locationCode: z.string(),
    currency,
    /** Per cent of what a line orders that may come besides. */
    overReceiptTolerance: z.int().min(0).max(100),
    orderedOn: date.nullable(),
    lines: z
      .array(
        z.object({
          lineId: id,
          sku: z.string(),
          ordered: quantity,
          /** With those that were damaged. */
          received: count,
          damaged: count,
          cancelled: count,
          unitCost: minor,
          expectedOn: date.nullable(),
        }),
      )
      .min(1),
    receipt: z
      .object({
        deliveryReference: z.string(),
        receivedAt: instant,
        lines: z.array(z.object({ lineId: id, sku: z.string(), received: quantity, damaged: count, short: count })).min(1),
      })
      .nullable(),
    version: z.int().min(1),
  }),
)
/** What channels may sell of a SKU, those whose number changed. Of each channel, a lower `version` than one already seen is stale. */
export const stockChannelChanged = defineEvent(
  'stock.channel_changed.v1',
  TOPICS.stock,
  z.object({
    sku: z.string(),
    channels: z.array(z.object({ channel: z.string(), available: count, version: z.int().min(1) })).min(1),
    updatedAt: instant,
  }),
)

/**
 * Goods that go from one location to another, as they now are. A lower `version` than one already seen is stale. Shipped units that were neither
 * received nor written off are in transit: stock nowhere, and supply where they go to.
 */
export const transferChanged = defineEvent(
  'transfer.changed.v1',
  TOPICS.stock,
  z.object({
    transferId: id,
    number: z.string(),
    status: z.enum(['DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED']),
    fromLocationId: id,
    fromLocationCode: z.string(),
    toLocationId: id,
    toLocationCode: z.string(),
    expectedOn: date.nullable(),
    shippedOn: date.nullable(),
    lines: z
      .array(
        z.object({
          lineId: id,
          sku: z.string(),
          quantity,
          shipped: count,
          /** With those that were damaged. */
          received: count,
          damaged: count,
          writtenOff: count,
          /** What a unit cost, rounded; null where that is not known. */
          unitCost: minor.nullable(),
          currency: currency.nullable(),
        }),
      )
      .min(1),
    version: z.int().min(1),
  }),
)
