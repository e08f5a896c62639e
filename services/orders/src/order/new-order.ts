import type { Decision } from './decision.js'
import type { OrderRow } from './order.table.js'
import type { PaymentRow } from './payment.table.js'
import type { TaxCategory, TaxClass } from './tax.js'

/** The first decision about an order, and what is stored of it beside what its rules read. */
export interface Placement extends Decision {
  readonly placed: NewOrder
}
export interface NewOrder {
  readonly row: OrderRow
  readonly lines: readonly NewLine[]
  readonly customer: {
    readonly isKnown: boolean
    /** The channel that knows it by its e-mail address alone; null for an account. */
    readonly contactOf: string | null
    /** From here on an account, if it was a contact: who orders with its e-mail address later is somebody else. */
    readonly signsIn: boolean
  }
  readonly payment: Pick<PaymentRow, 'id' | 'provider' | 'token' | 'reference' | 'more'>
  /** Discounts that are taken by so many orders only: their keys. */
  readonly redeemed: readonly string[]
  readonly requestHash: string
  readonly idempotencyKey: string
}
export interface NewLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly taxClass: TaxClass
  readonly taxBps: number
  readonly taxCategory: TaxCategory
  readonly discountTotal: number
  readonly total: number
}
