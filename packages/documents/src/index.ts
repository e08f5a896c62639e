import type { renderCommercialInvoice as renderCommercialInvoiceNow } from './commercial-invoice.js'
import type { renderCn22 as renderCn22Now, renderCn23 as renderCn23Now } from './customs-declaration.js'
import type { fit as fitNow } from './lines.js'
import type { createDocument as createNow } from './pdf.js'
import type { printable as printableNow } from './printable.js'
import type { qrPicture as qrPictureNow } from './qr-picture.js'
import type { dotsOf as dotsNow } from './raster.js'
import type { table as tableNow } from './sheet.js'

export type { Amount, CustomsPapers, CustomsPapersLine, CustomsParty } from './customs-papers.js'
export type { Page, PdfDocument } from './pdf.js'
export { Unprintable } from './unprintable.js'

// HarfBuzz, the fonts and the PDF library are loaded with the first document: a service that writes none does not carry them.

/** @see pdf.ts */
export const createDocument: typeof createNow = async (...given) => (await import('./pdf.js')).createDocument(...given)
/** @see lines.ts */
export const fit: typeof fitNow = async (...given) => (await import('./lines.js')).fit(...given)
/** @see printable.ts */
export const printable: typeof printableNow = async (...given) => (await import('./printable.js')).printable(...given)
/** @see qr-picture.ts */
export const qrPicture = async (text: string): Promise<ReturnType<typeof qrPictureNow>> => (await import('./qr-picture.js')).qrPicture(text)
/** @see raster.ts */
export const dotsOf = async (...given: Parameters<typeof dotsNow>): Promise<ReturnType<typeof dotsNow>> =>
  (await import('./raster.js')).dotsOf(...given)
/** @see sheet.ts */
export const table: typeof tableNow = async (...given) => (await import('./sheet.js')).table(...given)

/** @see customs-declaration.ts */
export const renderCn22: typeof renderCn22Now = async (papers) => (await import('./customs-declaration.js')).renderCn22(papers)
/** @see customs-declaration.ts */
export const renderCn23: typeof renderCn23Now = async (papers) => (await import('./customs-declaration.js')).renderCn23(papers)
/** @see commercial-invoice.ts */
export const renderCommercialInvoice: typeof renderCommercialInvoiceNow = async (papers) =>
  (await import('./commercial-invoice.js')).renderCommercialInvoice(papers)

/** Writes a document for nobody, so that the first that is asked for does not wait for libraries and the usual fonts: 0.6 s of CPU. */
export async function warmUp(): Promise<void> {
  const pdf = await createDocument({ title: 'Warm', at: new Date(0) })
  const page = pdf.addPage(100, 100)
  for (const bold of [false, true]) await pdf.write(page, 'Warm', { x: 0, y: 0, width: 100, height: 20 }, { size: 10, bold })
  page.bars('gs1-128', '(00)000000000000000000', { x: 0, y: 50, width: 100, height: 20 })
  await pdf.save()
}
