import { z } from 'zod'
import { address, count, currency, date, id, instant, minor, orderLineQuantity, quantity, sealed, skuQuantity } from './common.js'
import { TOPICS } from './topics.js'
import { defineEvent } from './define-event.js'

export const orderStatus = z.enum(['PENDING', 'ON_HOLD', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED'])
export const orderFulfillmentStatus = z.enum([
  'UNFULFILLED',
  'BACKORDERED',
  'IN_FULFILLMENT',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'PARTIALLY_DELIVERED',
  'DELIVERED',
  'PARTIALLY_RETURNED',
  'RETURNED',
])
export const paymentStatus = z.enum([
  'PENDING',
  'AUTHORIZED',
  'PARTIALLY_CAPTURED',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
  'DECLINED',
])
export type OrderStatus = z.infer<typeof orderStatus>
export type OrderFulfillmentStatus = z.infer<typeof orderFulfillmentStatus>
export type PaymentStatus = z.infer<typeof paymentStatus>

/** One entry of the order's timeline: who did what, when and why. */
export const timelineEntry = z.object({
  /** 1, 2, 3 ... without a gap; equals the order's version after this entry, and is the cursor of `orderUpdates`. */
  sequence: z.int().min(1),
  id,
  /** PLACED, CONFIRMED, ALLOCATED, SHIPPED ... */
  type: z.string(),
  at: instant,
  /** `customer`, `system`, or the subject of the person who did it. */
  actor: z.string(),
  /** A sentence for a person. */
  message: z.string(),
  data: z.record(z.string(), z.json()).nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** What every order event carries: the entry it adds to the timeline, the state after it, and who may see it. */
const orderBase = z.object({
  orderId: id,
  orderNumber: z.string(),
  channel: z.string(),
  customerId: id,
  version: z.int().min(1),
  status: orderStatus,
  fulfillmentStatus: orderFulfillmentStatus,
  paymentStatus,
  timeline: timelineEntry,
})
export type OrderEventBase = z.infer<typeof orderBase>

/** On which terms an order crosses a border, if it does. */
export const consignmentTerms = z.object({
  commerceType: z.enum(['B2C', 'B2B']),
  incoterm: z.enum(['DAP', 'DDP']),
  contentsType: z.enum(['SALE_OF_GOODS', 'RETURNED_GOODS', 'GIFT', 'COMMERCIAL_SAMPLE', 'DOCUMENTS', 'OTHER']),
  eori: z.string().nullable(),
  ioss: z.string().nullable(),
  vatNumber: z.string().nullable(),
})
export type ConsignmentTerms = z.infer<typeof consignmentTerms>

const placedLine = z.object({
  orderLineId: id,
  sku: z.string(),
  title: z.string(),
  quantity,
  /** Before discounts. */
  unitPrice: minor,
  /** What discounts take off all units; absent where nothing is known of any. */
  discountTotal: minor.optional(),
  /** Of all units, discounts taken off. */
  total: minor,
  /** The rate of the tax contained in it: basis points. Absent where it is not told. */
  taxBps: count.optional(),
})
/** By what kind of link the customer came: the marks of a campaign (utm), as the shop was told them. */
const attribution = z.object({
  source: z.string().nullable(),
  medium: z.string().nullable(),
  content: z.string().nullable(),
  term: z.string().nullable(),
})

/** Orders may come through this channel from here on. */
export const channelOpened = defineEvent(
  'channel.opened.v1',
  TOPICS.order,
  z.object({
    channelId: id,
    code: z.string(),
    name: z.string(),
    kind: z.enum(['WEBSHOP', 'MARKETPLACE', 'STORE', 'PHONE', 'SOCIAL', 'B2B']),
    currency,
  }),
)
/** Accepted and stored; stock and payment are not secured yet. */
export const orderPlaced = defineEvent(
  'order.placed.v1',
  TOPICS.order,
  orderBase.extend({
    placedAt: instant,
    currency,
    /** What brought the customer here: as the shop said, or else that of the discount that was taken. */
    campaign: z.string().nullable(),
    attribution: attribution.nullable().optional(),
    /** What staff counts the customer to, such as WHOLESALE; absent where it is none. */
    customerGroup: z.string().max(40).optional(),
    lines: z.array(placedLine).min(1),
    shippingAddress: address,
    sealed: sealed.optional(),
    /** Absent from events of before it was kept. */
    consignment: consignmentTerms.optional(),
    deliverBy: date.nullable(),
    subtotal: minor,
    discountTotal: minor,
    shippingTotal: minor,
    taxTotal: minor,
    total: minor,
  }),
)
/** Stock and payment are secured: inventory may allocate. */
export const orderConfirmed = defineEvent(
  'order.confirmed.v1',
  TOPICS.order,
  orderBase.extend({ lines: z.array(orderLineQuantity).min(1), countryCode: z.string().length(2), deliverBy: date.nullable() }),
)
/** Stock or payment was refused: what was reserved is released. */
export const orderRejected = defineEvent(
  'order.rejected.v1',
  TOPICS.order,
  orderBase.extend({ reason: z.enum(['OUT_OF_STOCK', 'PAYMENT_DECLINED']), lines: z.array(orderLineQuantity).min(1) }),
)
/** These units are cancelled; `complete` when no unit is left. */
export const orderCancelled = defineEvent(
  'order.cancelled.v1',
  TOPICS.order,
  orderBase.extend({ lines: z.array(orderLineQuantity).min(1), reason: z.string(), complete: z.boolean() }),
)
const amendmentRef = { amendmentId: id }
/**
 * An amendment wants more units than the order has: inventory reserves them beside the order, all or none, and answers with
 * `stock.amendment_answered`. Nothing of the order is changed yet.
 */
export const orderAmendmentRequested = defineEvent(
  'order.amendment_requested.v1',
  TOPICS.order,
  orderBase.extend({ ...amendmentRef, lines: z.array(orderLineQuantity).min(1), shippingAddress: address, sealed: sealed.optional() }),
)
/**
 * The order is another one from here on. Of the lines that changed: units that were `added` (reserved before under the amendment's id, the order's
 * own now) and units that were `removed` (answered for like cancelled ones), and what the line is now. A line of which there are none is gone.
 */
export const orderAmended = defineEvent(
  'order.amended.v1',
  TOPICS.order,
  orderBase.extend({
    ...amendmentRef,
    reason: z.string(),
    lines: z.array(
      z.object({
        orderLineId: id,
        sku: z.string(),
        title: z.string(),
        added: count,
        removed: count,
        quantity: count,
        unitPrice: minor,
        total: minor,
      }),
    ),
    /** As they are from now on. */
    shippingAddress: address,
    sealed: sealed.optional(),
    deliverBy: date.nullable(),
    subtotal: minor,
    discountTotal: minor,
    shippingTotal: minor,
    taxTotal: minor,
    total: minor,
  }),
)
/** An amendment that was asked for does not come: the order is as it was, and what was reserved for it is free. */
export const orderAmendmentRefused = defineEvent(
  'order.amendment_refused.v1',
  TOPICS.order,
  orderBase.extend({
    ...amendmentRef,
    code: z.enum(['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'ORDER_ENDED']),
    lines: z.array(orderLineQuantity).min(1),
  }),
)
/**
 * A person asks again for the release of units that nobody has answered for: all that the order ever gave up of each SKU, answered for or
 * not. Whoever acted on some of them already acts on the rest.
 */
export const orderReleaseRequested = defineEvent(
  'order.release_requested.v1',
  TOPICS.order,
  z.object({ orderId: id, lines: z.array(skuQuantity).min(1), reason: z.string() }),
)
/** Anything else that moved the order on: goods, money, an invoice, a hold. The timeline entry says what. */
export const orderProgressed = defineEvent('order.progressed.v1', TOPICS.order, orderBase.extend({ cancellationPendingUnits: count }))
export const holdReason = z.enum([
  'HIGH_RISK_OF_FRAUD',
  'INCORRECT_ADDRESS',
  'DUPLICATE_SUSPECTED',
  'QUANTITY_ANOMALY',
  'PRICE_ANOMALY',
  'PAYMENT_REVIEW',
  'CUSTOMS_DATA_MISSING',
  'MANUAL',
])
export type HoldReason = z.infer<typeof holdReason>
/** Nothing of the order is picked, packed or sent until all its holds are released. */
export const orderHeld = defineEvent('order.held.v1', TOPICS.order, orderBase.extend({ holdId: id, reason: holdReason }))
/** One of its holds is released; while others are active, `status` is still ON_HOLD. */
export const orderHoldReleased = defineEvent('order.hold_released.v1', TOPICS.order, orderBase.extend({ holdId: id, reason: holdReason }))
/** A guest's order belongs to an account from here on: the one that `customerId` names. */
export const orderClaimed = defineEvent('order.claimed.v1', TOPICS.order, orderBase)
/**
 * Units of a return are settled with the customer: their money is on its way back, or their exchange is ordered. `settledUnits` of the return in
 * all. An order that has no such line, or nothing left to give back, settles with nothing.
 */
export const orderReturnSettled = defineEvent(
  'order.return_settled.v1',
  TOPICS.order,
  orderBase.extend({
    returnId: id,
    settledUnits: count,
    /** What is given back now, in minor units. */
    amount: minor,
    currency,
    /** The order that was placed instead; null: none. */
    exchangeOrderId: id.nullable(),
  }),
)
/** No unit and no money is outstanding. */
export const orderCompleted = defineEvent('order.completed.v1', TOPICS.order, orderBase)
/** Customs are told otherwise of the order from here on. */
export const orderConsignmentChanged = defineEvent(
  'order.consignment_changed.v1',
  TOPICS.order,
  orderBase.extend({ consignment: consignmentTerms }),
)
/** How the customer found the order, or one of its products; told again when it is changed. What was written stays where it was given: it may say who wrote it. */
export const orderFeedbackGiven = defineEvent(
  'order.feedback_given.v1',
  TOPICS.order,
  orderBase.extend({
    feedbackId: id,
    /** Null: of the order as a whole. */
    sku: z.string().nullable(),
    rating: z.int().min(1).max(5),
    /** What it was before it was changed; null: it is new. */
    previousRating: z.int().min(1).max(5).nullable(),
    hasComment: z.boolean(),
  }),
)
/** Its customer is erased: who keeps something personal of the order forgets it. */
export const orderErased = defineEvent('order.erased.v1', TOPICS.order, orderBase)
