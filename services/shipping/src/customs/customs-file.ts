import type { DocumentKind } from '@kade/customs'

/** How the file of a document is named, after its shipment. */
export const KINDS: Readonly<Record<DocumentKind, string>> = { CN22: 'cn22', CN23: 'cn23', COMMERCIAL_INVOICE: 'invoice' }
