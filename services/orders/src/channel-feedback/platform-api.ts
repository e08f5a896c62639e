import type { DueMessage } from './message.store.js'
import type { StockContent, TrackingContent } from './message.table.js'

/** What is told of a parcel. */
export type Tracking = TrackingContent & Pick<DueMessage, 'isLastParcel'> & { readonly channelOrderId: string }
/** What is told of stock. `key`: the same for the same number, whenever it is told. */
export type Stock = StockContent & { readonly key: string }

/** LEFT: it is about nothing that the shop has. */
export type Told = 'TOLD' | 'LEFT'

/** How a platform is told: each asks, or sets, so that telling twice is telling once. */
export interface PlatformApi {
  readonly tracking: (tracking: Tracking) => Promise<Told>
  readonly stock: (stock: Stock) => Promise<Told>
}

/** The platform did not take it: `message` says why, without who the customer is. */
export class NotTold extends Error {
  override readonly name = 'NotTold'
}
