export { Unprintable } from './fonts.js'
export { fit, type Room } from './lines.js'
export { createDocument, type Page, type PdfDocument } from './pdf.js'
export { printable } from './printable.js'
