import { EntitySchema } from 'typeorm'
import { ofAFulfillmentOrder } from '../fulfillment-order/fulfillment-order.table.js'

/** Why a service was chosen: somebody named it; or of those that keep the promise, of all where none keeps it, of all where nothing was promised. */
export type RateReason = 'GIVEN' | 'CHEAPEST_IN_TIME' | 'FASTEST_SINCE_ALL_ARE_LATE' | 'CHEAPEST'

/** What a carrier asked, with what was made of it. */
export interface KeptQuote {
  /** Its name. */
  readonly carrier: string
  readonly service: string
  /** Minor units. */
  readonly cost: number
  readonly currency: string
  /** The window in which it would come: ISO 8601. */
  readonly from: string
  readonly to: string
  /** Null where nothing was promised. */
  readonly keepsPromise: boolean | null
  readonly isChosen: boolean
}

/** A label that was bought, with all that was asked for it. */
export interface LabelPurchaseRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  /** The carrier's code. */
  readonly carrier: string
  readonly reason: RateReason
  readonly quotes: readonly KeptQuote[]
  readonly boughtAt: Date
}
export const labelPurchaseTable = new EntitySchema<LabelPurchaseRow>({
  name: 'LabelPurchase',
  columns: {
    id: { type: 'uuid', primary: true },
    fulfillmentOrderId: { type: 'uuid' },
    carrier: { type: 'text' },
    reason: { type: 'text' },
    quotes: { type: 'jsonb' },
    boughtAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'label_purchase_order', columns: ['fulfillmentOrderId'] }],
  foreignKeys: [ofAFulfillmentOrder('label_purchase')],
})
