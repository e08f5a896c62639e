import type { Connection } from '@kade/service-kit'
import type { Amounts, Cancellation } from '../domain/amounts.js'
import type { EventRow, InvoiceLineRow, InvoiceRow, OrderRow, PaymentRow, WorkItemRow } from '../persistence/rows.js'

/** Rows that need their order's currency to speak of money. */
export interface PaymentParent extends PaymentRow {
  readonly order: OrderRow
}
export interface InvoiceParent extends InvoiceRow {
  readonly order: OrderRow
}
export interface InvoiceLineParent extends InvoiceLineRow {
  readonly currency: string
}
export interface AmountsParent extends Amounts {
  readonly currency: string
}
export interface CancellationParent extends Cancellation {
  readonly currency: string
}
/** A customer as this viewer may know it: what is kept of it, or what one order gave. */
export interface CustomerParent {
  readonly id: string
  readonly email: string
  readonly name: string
  /** Whose orders are listed: `id` may be one that only this viewer knows. */
  readonly customerId: string
}
export type OrderPage = Connection<OrderRow>
export type OrderPageEdge = OrderPage['edges'][number]
export type TimelinePage = Connection<EventRow>
export type WorkItemPage = Connection<WorkItemRow>
