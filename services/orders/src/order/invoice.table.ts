export interface InvoiceRow {
  readonly id: string
  readonly orderId: string
  readonly number: string
  readonly total: number
  readonly issuedAt: Date
  readonly shipmentId: string | null
  /** These two are null when they were not kept at the time. */
  readonly shippingTotal: number | null
  readonly taxTotal: number | null
}
export interface InvoiceLineRow {
  readonly invoiceId: string
  readonly orderLineId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly total: number
  readonly taxTotal: number
}
