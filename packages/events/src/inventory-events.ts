import { z } from 'zod'
import { address, count, currency, date, id, instant, minor, quantity } from './common.js'
import { TOPICS } from './topics.js'
import { defineEvent } from './define-event.js'

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
    /** What kind of product it is; absent from events of before it was kept. */
    category: z.string().max(100).nullable().optional(),
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
