import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'

/** A compressed stream of a document; Node packs it in a half to an eighth of the time of the library's own JavaScript. */
export function deflated(context: PDFContext, content: string | Uint8Array, told: Readonly<Record<string, number>> = {}): PDFRef {
  return context.register(context.stream(deflateSync(content), { ...told, Filter: 'FlateDecode' }))
}
