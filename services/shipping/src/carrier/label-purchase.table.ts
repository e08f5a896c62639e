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

/** The carrier is asked for it, sold it, or does not; it is asked to take it back, or has. */
export type LabelState = 'BUYING' | 'BOUGHT' | 'REFUSED' | 'VOIDING' | 'VOIDED'

/** The label of a fulfillment order, from before it is bought, with all that was asked for it. Its id is the reference that the carrier is given. */
export interface LabelPurchaseRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  /** The carrier's code. */
  readonly carrier: string
  readonly reason: RateReason
  readonly quotes: readonly KeptQuote[]
  readonly packageIds: readonly string[]
  readonly state: LabelState
  /** Who ships. */
  readonly actor: string
  readonly askedAt: Date
  readonly boughtAt: Date | null
  readonly trackingNumber: string | null
  /** What it was sold for: minor units of the chosen quote's currency. */
  readonly paid: number | null
  /** Where the carrier keeps the label that it drew; null: it is ours to draw. */
  readonly labelUrl: string | null
  /** How often the carrier was asked in vain. */
  readonly tries: number
  /** When it is asked again; null: there is nothing to ask, or a person decides. */
  readonly nextTryAt: Date | null
  /** What it answered, or why it did not. */
  readonly failure: string | null
  readonly voidReason: string | null
  readonly voidedAt: Date | null
  /** What came back: minor units. */
  readonly refund: number | null
  /** On which its carrier took it; null: on none yet. */
  readonly manifestId: string | null
}
export const labelPurchaseTable = new EntitySchema<LabelPurchaseRow>({
  name: 'LabelPurchase',
  columns: {
    id: { type: 'uuid', primary: true },
    fulfillmentOrderId: { type: 'uuid' },
    carrier: { type: 'text' },
    reason: { type: 'text' },
    quotes: { type: 'jsonb' },
    packageIds: { type: 'uuid', array: true, default: [] },
    state: { type: 'text', default: 'BOUGHT' },
    actor: { type: 'text', default: 'system' },
    askedAt: { type: 'timestamptz', default: () => 'now()' },
    boughtAt: { type: 'timestamptz', nullable: true },
    trackingNumber: { type: 'text', nullable: true },
    paid: { type: 'bigint', nullable: true },
    labelUrl: { type: 'text', nullable: true },
    tries: { type: 'int', default: 0 },
    nextTryAt: { type: 'timestamptz', nullable: true },
    failure: { type: 'text', nullable: true },
    voidReason: { type: 'text', nullable: true },
    voidedAt: { type: 'timestamptz', nullable: true },
    refund: { type: 'bigint', nullable: true },
    manifestId: { type: 'uuid', nullable: true },
  },
  indices: [
    { name: 'label_purchase_order', columns: ['fulfillmentOrderId'] },
    {
      name: 'label_purchase_live',
      columns: ['fulfillmentOrderId'],
      unique: true,
      where: "state IN ('BUYING', 'BOUGHT')",
      synchronize: false,
    },
    { name: 'label_purchase_manifest', columns: ['manifestId'], where: 'manifest_id IS NOT NULL', synchronize: false },
    { name: 'label_purchase_waiting', columns: ['carrier', 'boughtAt'], synchronize: false }, // of those that are on none
    { name: 'label_purchase_due', columns: ['nextTryAt'], where: 'next_try_at IS NOT NULL', synchronize: false },
  ],
  foreignKeys: [ofAFulfillmentOrder('label_purchase')],
})
