import type { Invoice } from '@e-invoice-eu/core'
import type { InvoiceDocument } from './invoice-document.js'
import { toEInvoice } from './render-e-invoice.js'

/** The pages as PDF/A-3b, with the invoice as EN 16931 has it attached as XML: Factur-X. */
export async function renderFacturX(document: InvoiceDocument, pages: Uint8Array): Promise<Uint8Array> {
  const pdf = { buffer: pages, filename: `${document.number}.pdf`, mimetype: 'application/pdf' }
  const made = await generate(document, { format: 'Factur-X-EN16931', lang: 'en', pdf })
  return typeof made === 'string' ? Buffer.from(made) : made
}

/** As UBL: an Invoice or a CreditNote. */
export async function renderUbl(document: InvoiceDocument): Promise<Uint8Array> {
  return Buffer.from(await generate(document, { format: 'UBL', lang: 'en' }))
}

/** The library takes a second and 40 MB to load: it is loaded with the first document. */
async function generate(document: InvoiceDocument, options: { format: string; lang: string; pdf?: PdfFile }): Promise<string | Uint8Array> {
  const { InvoiceService } = await import('@e-invoice-eu/core')
  return new InvoiceService(QUIET).generate(toEInvoice(document) as unknown as Invoice, { ...options, noWarnings: true })
}

interface PdfFile {
  buffer: Uint8Array
  filename: string
  mimetype: string
}
const QUIET = { log: () => undefined, warn: () => undefined, error: () => undefined }
