import { z } from 'zod'
import { count, id, instant, minor, quantity } from './common.js'
import { defineEvent } from './define-event.js'
import { TOPICS } from './topics.js'

export const returnResolution = z.enum(['REFUND', 'EXCHANGE', 'STORE_CREDIT'])
export const returnReason = z.enum([
  'UNWANTED',
  'WRONG_SIZE',
  'DAMAGED',
  'DEFECTIVE',
  'WRONG_ITEM',
  'NOT_AS_DESCRIBED',
  'ARRIVED_LATE',
  'MISSING',
])
export const disposition = z.enum(['RESTOCK', 'REFURBISH', 'SCRAP'])
export type ReturnResolution = z.infer<typeof returnResolution>
export type ReturnReason = z.infer<typeof returnReason>
export type Disposition = z.infer<typeof disposition>

/** By what a return is settled: the shop's policy as it was when the return began. */
const terms = z.object({
  /** Kept of what goods cost that come back for no fault of ours: basis points. */
  feeBps: count,
  /** Kept once for the label, where the customer pays it: minor units of the order's currency. */
  labelFee: minor,
  /** Whether its share of what shipping cost is given back, too; where the fault is ours it always is. */
  refundsShipping: z.boolean(),
})

/** What every event of a return says: the return as it is after it. */
const returned = z.object({
  returnId: id,
  returnNumber: z.string(),
  /** Null while nobody knows what order came back: the event is keyed by the return then. */
  orderId: id.nullable(),
  resolution: returnResolution,
  terms,
  lines: z.array(
    z.object({
      returnLineId: id,
      /** Null of what is on no line of the order. */
      orderLineId: id.nullable(),
      sku: z.string(),
      /** Units that were announced; 0 of what was not. */
      quantity: count,
      reason: returnReason,
      /** What the customer wants instead of it, in an exchange; absent or null: the same again. */
      exchangeFor: z.string().nullable().optional(),
      /** Units that came, in all. */
      received: count,
      /** Units that are to be settled with the customer, in all: it only grows. */
      accepted: count,
    }),
  ),
  at: instant,
  /** `customer`, `system`, or the subject of the person who did it. */
  actor: z.string(),
})

/** A return was asked for. */
export const returnRequested = defineEvent('return.requested.v1', TOPICS.shipment, returned)
/** It may come: or, where `keepsGoods`, is settled without the goods. */
export const returnApproved = defineEvent(
  'return.approved.v1',
  TOPICS.shipment,
  returned.extend({ keepsGoods: z.boolean(), trackingNumber: z.string().nullable(), goesInAdvance: z.boolean() }),
)
/** It may not. `reason` is empty: what staff typed stays at the return, in shipping. Events of before say it. */
export const returnRejected = defineEvent('return.rejected.v1', TOPICS.shipment, returned.extend({ reason: z.string() }))
/** Whoever asked takes it back. */
export const returnCancelled = defineEvent('return.cancelled.v1', TOPICS.shipment, returned)
/** Units came, and were looked at: `units` is of this receipt alone. Stock takes them in where they came. */
export const returnReceived = defineEvent(
  'return.received.v1',
  TOPICS.shipment,
  returned.extend({
    receiptId: id,
    locationId: id,
    units: z
      .array(
        z.object({
          orderLineId: id.nullable(),
          sku: z.string(),
          quantity,
          disposition,
        }),
      )
      .min(1),
    /** Whether nothing more of it is waited for. */
    isComplete: z.boolean(),
  }),
)
/** Nothing of it is outstanding: neither goods nor money. */
export const returnClosed = defineEvent('return.closed.v1', TOPICS.shipment, returned)
