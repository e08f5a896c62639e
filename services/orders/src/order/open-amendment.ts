import type { Address } from '@kade/events'
import type { TaxCategory } from './tax.js'

/** What becomes of an order, as differences: units that come to a line or go off it, lines that are new, and where and until when it goes. */
export interface AmendmentChange {
  readonly lines: readonly LineChange[]
  readonly newLines: readonly AddedLine[]
  /** Null: as it is. */
  readonly shippingAddress: Address | null
  /** Left out: as it is. Null: whenever it comes. */
  readonly deliverBy?: string | null
}
export interface LineChange {
  readonly orderLineId: string
  readonly added: number
  readonly removed: number
  /** Left out: as it is. Minor units. */
  readonly unitPrice?: number
}
export interface AddedLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  /** Minor units, tax included. */
  readonly unitPrice: number
  /** Of all units. */
  readonly total: number
  readonly taxBps: number
  readonly taxCategory: TaxCategory | null
}

/** A change that needs more than the order has: nothing of it is done before stock and money for all of it are secured. */
export interface OpenAmendment {
  readonly id: string
  readonly reason: string
  readonly actor: string
  readonly askedAt: string
  readonly change: AmendmentChange
  readonly state: 'AWAITING_STOCK' | 'AWAITING_PAYMENT'
  /** Under which the payment provider is asked for the difference; null while it is not asked. */
  readonly paymentKey: string | null
  /** By what the difference is paid; by the order's means of payment unless given. */
  readonly tender?: { readonly provider: string; readonly token: string } | null
  /** What inventory promises of the added units, once it has reserved them. */
  readonly secured: readonly SecuredUnits[]
}
export interface SecuredUnits {
  readonly sku: string
  readonly backordered: number
  readonly promisedDeliveryDate: string | null
}
