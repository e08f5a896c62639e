import type { fit as fitNow } from './lines.js'
import type { createDocument as createNow } from './pdf.js'
import type { printable as printableNow } from './printable.js'

export type { Page, PdfDocument } from './pdf.js'
export { Unprintable } from './unprintable.js'

// HarfBuzz, the fonts and the PDF library are loaded with the first document: a service that writes none does not carry them.

/** @see pdf.ts */
export const createDocument: typeof createNow = async (...given) => (await import('./pdf.js')).createDocument(...given)
/** @see lines.ts */
export const fit: typeof fitNow = async (...given) => (await import('./lines.js')).fit(...given)
/** @see printable.ts */
export const printable: typeof printableNow = async (...given) => (await import('./printable.js')).printable(...given)
