import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'
import { ofAnOrder } from './order.table.js'

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
export interface StoredInvoice extends InvoiceRow {
  /** Of the capture that it is for. */
  readonly paymentKey: string
  readonly billingAddress: Address | null
}
export const invoiceTable = new EntitySchema<StoredInvoice>({
  name: 'Invoice',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    number: { type: 'text' },
    total: { type: 'bigint' },
    issuedAt: { type: 'timestamptz' },
    paymentKey: { type: 'text' },
    shipmentId: { type: 'text', nullable: true },
    shippingTotal: { type: 'bigint', nullable: true },
    taxTotal: { type: 'bigint', nullable: true },
    billingAddress: { type: 'jsonb', nullable: true },
  },
  uniques: [
    { name: 'invoice_number_key', columns: ['number'] },
    { name: 'invoice_payment_key_key', columns: ['paymentKey'] },
  ],
  indices: [{ name: 'invoice_order', columns: ['orderId'] }],
  foreignKeys: [ofAnOrder('invoice')],
})

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
export const invoiceLineTable = new EntitySchema<InvoiceLineRow & { readonly position: number }>({
  name: 'InvoiceLine',
  columns: {
    invoiceId: { type: 'uuid', primary: true },
    position: { type: 'int', primary: true },
    orderLineId: { type: 'uuid' },
    sku: { type: 'text' },
    title: { type: 'text' },
    quantity: { type: 'int' },
    unitPrice: { type: 'bigint' },
    total: { type: 'bigint' },
    taxTotal: { type: 'bigint' },
  },
  foreignKeys: [
    { name: 'invoice_line_invoice_id_fkey', target: 'Invoice', columnNames: ['invoiceId'], referencedColumnNames: ['id'] },
    { name: 'invoice_line_order_line_id_fkey', target: 'OrderLine', columnNames: ['orderLineId'], referencedColumnNames: ['id'] },
  ],
})

/** The last number of a year. */
export const invoiceNumberTable = new EntitySchema<{ readonly year: number; readonly last: number }>({
  name: 'InvoiceNumber',
  columns: { year: { type: 'int', primary: true }, last: { type: 'int' } },
})
