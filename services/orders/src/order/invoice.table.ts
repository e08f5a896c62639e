import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'
import type { LegalEntityRow } from '../channel/legal-entity.table.js'
import { ofAnOrder } from './order.table.js'
import type { TaxCategory } from './tax.js'

/** What one invoice or credit note asks or gives in one tax group, minor units, tax included. */
export interface TaxedAmount {
  readonly total: number
  /** The tax contained in the total. */
  readonly taxTotal: number
  readonly taxCategory: TaxCategory
  readonly taxBps: number
}
/** What is no line: shipping, or money given back without goods (negative where it is kept back). */
export interface InvoiceCharge extends TaxedAmount {
  readonly kind: 'SHIPPING' | 'REDUCTION'
}
/** Who sells, as it was when the document was issued. */
export type Seller = Pick<LegalEntityRow, 'name' | 'vatId' | 'registrationId' | 'email' | 'address'>

export interface InvoiceRow {
  readonly id: string
  readonly orderId: string
  readonly type: 'INVOICE' | 'CREDIT_NOTE'
  readonly number: string
  readonly total: number
  readonly issuedAt: Date
  readonly shipmentId: string | null
  /** These two are null when they were not kept at the time. */
  readonly shippingTotal: number | null
  readonly taxTotal: number | null
  /** Of a credit note: the invoice that it takes back of. */
  readonly originalId: string | null
  /** Why money was given back. */
  readonly reason: string | null
}
export interface StoredInvoice extends InvoiceRow {
  /** Of the capture that it is for. */
  readonly paymentKey: string
  readonly billingAddress: Address | null
  /** These three are null on invoices of before they were kept. */
  readonly legalEntityId: string | null
  readonly seller: Seller | null
  readonly charges: readonly InvoiceCharge[] | null
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
    type: { type: 'text', default: 'INVOICE' },
    legalEntityId: { type: 'uuid', nullable: true },
    seller: { type: 'jsonb', nullable: true },
    charges: { type: 'jsonb', nullable: true },
    originalId: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  uniques: [
    { name: 'invoice_number_key', columns: ['number'] },
    { name: 'invoice_payment_key_key', columns: ['paymentKey'] },
  ],
  indices: [
    { name: 'invoice_order', columns: ['orderId'] },
    { name: 'invoice_original', columns: ['originalId'] },
  ],
  foreignKeys: [
    ofAnOrder('invoice'),
    { name: 'invoice_legal_entity_id_fkey', target: 'LegalEntity', columnNames: ['legalEntityId'], referencedColumnNames: ['id'] },
    { name: 'invoice_original_id_fkey', target: 'Invoice', columnNames: ['originalId'], referencedColumnNames: ['id'] },
  ],
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
export interface StoredInvoiceLine extends InvoiceLineRow {
  readonly position: number
  /** These two are null on lines of before they were kept. */
  readonly taxCategory: TaxCategory | null
  readonly taxBps: number | null
}
export const invoiceLineTable = new EntitySchema<StoredInvoiceLine>({
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
    taxCategory: { type: 'text', nullable: true },
    taxBps: { type: 'int', nullable: true },
  },
  foreignKeys: [
    { name: 'invoice_line_invoice_id_fkey', target: 'Invoice', columnNames: ['invoiceId'], referencedColumnNames: ['id'] },
    { name: 'invoice_line_order_line_id_fkey', target: 'OrderLine', columnNames: ['orderLineId'], referencedColumnNames: ['id'] },
  ],
})

/** The last number of a year in the series INV, where the release before counts, too. */
export const invoiceNumberTable = new EntitySchema<{ readonly year: number; readonly last: number }>({
  name: 'InvoiceNumber',
  columns: { year: { type: 'int', primary: true }, last: { type: 'int' } },
})

/** The last number of a year in every other series. */
export const documentNumberTable = new EntitySchema<{ readonly series: string; readonly year: number; readonly last: number }>({
  name: 'DocumentNumber',
  columns: { series: { type: 'text', primary: true }, year: { type: 'int', primary: true }, last: { type: 'int' } },
})

export type FileFormat = 'PDF' | 'UBL'
/** A document as it was first handed out: whoever asks again gets these bytes. */
export interface InvoiceFileRow {
  readonly invoiceId: string
  readonly format: FileFormat
  readonly content: Uint8Array
  readonly madeAt: Date
}
export const invoiceFileTable = new EntitySchema<InvoiceFileRow>({
  name: 'InvoiceFile',
  columns: {
    invoiceId: { type: 'uuid', primary: true },
    format: { type: 'text', primary: true },
    content: { type: 'bytea' },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
  foreignKeys: [{ name: 'invoice_file_invoice_id_fkey', target: 'Invoice', columnNames: ['invoiceId'], referencedColumnNames: ['id'] }],
})
