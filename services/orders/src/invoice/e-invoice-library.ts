/** Imported when the first document is made: the library takes a second and 40 MB to load. */
export { InvoiceService } from '@e-invoice-eu/core'
