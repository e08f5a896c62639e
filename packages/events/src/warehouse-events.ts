import { z } from 'zod'
import { count, currency, id, instant, minor, quantity, skuQuantity } from './common.js'
import { defineEvent } from './define-event.js'
import { TOPICS } from './topics.js'

// What is done on the floor, by whom, where and when: with these, waiting and working can be told apart. That a picker began is
// `fulfillment.picking_started.v1`.

const fulfillment = z.object({ orderId: id, fulfillmentOrderId: id, allocationId: id, locationId: id })
const done = fulfillment.extend({ at: instant, actor: z.string() })

/** A packer began with these units. */
export const fulfillmentPackingStarted = defineEvent(
  'fulfillment.packing_started.v1',
  TOPICS.fulfillment,
  done.extend({ lines: z.array(skuQuantity).min(1) }),
)
/** A carrier sold the label: from now on it can be voided, or the goods leave. */
export const fulfillmentLabelBought = defineEvent(
  'fulfillment.label_bought.v1',
  TOPICS.fulfillment,
  done.extend({ shipmentId: id, carrier: z.string(), service: z.string(), trackingNumber: z.string(), cost: minor, currency }),
)
/** The carrier's driver has the parcels. */
export const fulfillmentHandedOver = defineEvent(
  'fulfillment.handed_over.v1',
  TOPICS.fulfillment,
  done.extend({ shipmentId: id, carrier: z.string() }),
)
/** It should have left by now, and nobody has handed it over: told once. */
export const fulfillmentOverdue = defineEvent(
  'fulfillment.overdue.v1',
  TOPICS.fulfillment,
  fulfillment.extend({ shipBy: instant, status: z.enum(['OPEN', 'PICKING', 'PICKED', 'PACKED']), at: instant }),
)
/**
 * Units of an order that stay at their location are grouped anew: a fulfillment order was split, or several became one. In inventory's books they
 * pass from one allocation to another; nothing moves.
 */
export const fulfillmentRegrouped = defineEvent(
  'fulfillment.regrouped.v1',
  TOPICS.fulfillment,
  z.object({
    orderId: id,
    locationId: id,
    /** All of them. */
    lines: z.array(skuQuantity).min(1),
    moves: z.array(z.object({ from: id, to: id, lines: z.array(skuQuantity).min(1) })).min(1),
    /** Fulfillment orders that are no more: their units are in another. */
    ended: z.array(id).optional(),
    at: instant,
    actor: z.string(),
  }),
)

// ── where goods lie ──

/** Bins of a location as they now are, at most 500. Of each, a lower `version` than one already seen is stale. */
export const binsChanged = defineEvent(
  'bins.changed.v1',
  TOPICS.stock,
  z.object({
    locationId: id,
    bins: z
      .array(
        z.object({
          code: z.string(),
          zone: z.string().nullable(),
          /** Its place on the pick path; null where pickers do not go. */
          sequence: count.nullable(),
          /** Which aisle it is in, from the left: 1 is the first. Null where nobody has said. */
          aisle: quantity.nullable(),
          /** Millimetres from the front end of the aisle. */
          positionMm: count.nullable(),
          active: z.boolean(),
          version: z.int().min(1),
        }),
      )
      .min(1)
      .max(500),
  }),
)

/** How a level is bought: by its reorder policy, else of a supplier that sells the SKU. Days of the calendar, and units. */
const purchaseTerms = z.object({
  /** Null where the policy names none. */
  supplierCode: z.string().nullable(),
  leadTimeDays: z.number().min(0),
  leadTimeDeviationDays: z.number().min(0),
  minimumOrder: quantity,
  multiple: quantity,
})
/**
 * What there is of a SKU at its locations (the first 200 by code), as it now is: told within a minute or so of a change, and once for many. A lower `version` than one
 * already seen is stale. `waiting` units are owed to orders, and lie nowhere.
 */
export const stockLevelsChanged = defineEvent(
  'stock.levels_changed.v1',
  TOPICS.stock,
  z.object({
    sku: z.string(),
    waiting: count,
    levels: z
      .array(
        z.object({
          locationId: id,
          locationCode: z.string(),
          onHand: count,
          available: count,
          incoming: count,
          /** Null where nobody is known to sell it. */
          terms: purchaseTerms.nullable(),
        }),
      )
      .min(1)
      .max(200),
    version: z.int().min(1),
    updatedAt: instant,
  }),
)
