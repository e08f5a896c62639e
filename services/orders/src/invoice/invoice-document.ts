import type { Address } from '@kade/events'
import type { InvoiceCharge, Seller, TaxedAmount } from '../order/invoice.table.js'
import type { TaxCategory } from '../order/tax.js'

/** An invoice or a credit note with all that is said on it. Amounts are positive, minor units, tax included. */
export interface InvoiceDocument {
  readonly type: 'INVOICE' | 'CREDIT_NOTE'
  readonly number: string
  readonly orderNumber: string
  readonly issuedAt: Date
  readonly currency: string
  readonly seller: Seller
  readonly billingAddress: Address
  readonly email: string
  /** Of the buyer; none of a consumer. */
  readonly buyerVatId: string | null
  /** Where the goods went. */
  readonly countryCode: string
  /** What this document asks or gives back: its lines and its charges. */
  readonly total: number
  /** Null on old partial invoices, of which the total alone is known: they have no lines and no charges either. */
  readonly taxTotal: number | null
  readonly lines: readonly DocumentLine[]
  readonly charges: readonly InvoiceCharge[]
  /** Of a credit note. */
  readonly original: { readonly number: string; readonly issuedAt: Date } | null
  readonly reason: string | null
}
export interface DocumentLine extends TaxedAmount {
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
}

/** What is taxed under one category at one rate. */
export interface TaxGroup {
  readonly category: TaxCategory
  readonly bps: number
  readonly net: number
  readonly tax: number
}

/** The tax of a document, the highest rate first. */
export function taxGroups({ lines, charges }: Pick<InvoiceDocument, 'lines' | 'charges'>): TaxGroup[] {
  const groups = new Map<string, TaxGroup>()
  for (const part of [...lines, ...charges]) {
    const category = categoryOf(part)
    const key = `${category} ${part.taxBps}`
    const { net = 0, tax = 0 } = groups.get(key) ?? {}
    groups.set(key, { category, bps: part.taxBps, net: net + netOf(part), tax: tax + part.taxTotal })
  }
  return [...groups.values()].toSorted((a, b) => b.bps - a.bps || a.category.localeCompare(b.category))
}

/** The standard rate of a channel that asks no tax is the zero rate. */
export const categoryOf = ({ taxCategory, taxBps }: TaxedAmount): TaxCategory => (taxCategory === 'S' && taxBps === 0 ? 'Z' : taxCategory)
export const netOf = ({ total, taxTotal }: TaxedAmount): number => total - taxTotal

/** Why there is no tax, in words and as a code of EN 16931. */
export const EXEMPTIONS: Readonly<Partial<Record<TaxCategory, { readonly code?: string; readonly text: string }>>> = {
  E: { text: 'Exempt from tax' },
  AE: { code: 'VATEX-EU-AE', text: 'Reverse charge' },
  K: { code: 'VATEX-EU-IC', text: 'Intra-community supply' },
  G: { code: 'VATEX-EU-G', text: 'Export outside the EU' },
  O: { code: 'VATEX-EU-O', text: 'Not subject to tax' },
}
export const CHARGE_NAMES: Readonly<Record<InvoiceCharge['kind'], string>> = { SHIPPING: 'Shipping', REDUCTION: 'Price reduction' }
