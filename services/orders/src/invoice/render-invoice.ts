import { createDocument, type Page, type PdfDocument } from '@kade/documents'
import type { Address } from '@kade/events'
import { toDecimal } from '@kade/service-kit'

export interface InvoiceDocument {
  readonly number: string
  readonly orderNumber: string
  readonly issuedAt: Date
  readonly currency: string
  readonly billingAddress: Address
  /** What this invoice asks: its lines and its shipping. Minor units, tax included. */
  readonly total: number
  /** Of this invoice; these two are null on old partial invoices, of which the total alone is known. */
  readonly taxTotal: number | null
  readonly shippingTotal: number | null
  /** What left in the parcel. */
  readonly lines: readonly InvoiceLine[]
}
interface InvoiceLine {
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  readonly total: number
}

/** A4 in points. */
const A4: [number, number] = [595, 842]
const MARGIN = 50
const WIDTH = A4[0] - 2 * MARGIN
const BOTTOM = A4[1] - MARGIN
const ARTICLE_WIDTH = 270
/** A title of 500 letters is shrunk to this height. */
const MOST_ARTICLE_HEIGHT = 52
/** Columns of numbers: where they end, and how wide they may be. */
const UNITS = { right: 375, width: 50 }
const PRICE = { right: 460, width: 80 }
const TOTAL = { right: 545, width: 80 }
/** Shipping, total and tax. */
const SUMS_HEIGHT = 70

/** The invoice as an A4 PDF, as many pages as its lines take. Texts are wrapped and shrunk until they fit. @throws Unprintable */
export async function renderInvoice(invoice: InvoiceDocument): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `Invoice ${invoice.number}`, at: invoice.issuedAt })
  const begin = await heading(pdf, invoice)
  const amount = (minor: number): string => `${toDecimal(minor, invoice.currency)} ${invoice.currency}`
  let { page, y } = await begin()
  for (const line of invoice.lines) {
    const article = await pdf.block([`${line.sku}  ${line.title}`], { width: ARTICLE_WIDTH, height: MOST_ARTICLE_HEIGHT }, { size: 10 })
    if (y + article.height > BOTTOM) ({ page, y } = await begin())
    article.draw(page, MARGIN, y)
    await number(pdf, page, y, UNITS, String(line.quantity))
    await number(pdf, page, y, PRICE, toDecimal(line.unitPrice, invoice.currency))
    await number(pdf, page, y, TOTAL, toDecimal(line.total, invoice.currency))
    y += article.height + 3
  }
  if (y + SUMS_HEIGHT > BOTTOM) ({ page, y } = await begin())
  y += 12
  const sum = async (text: string, size = 10, bold = false): Promise<void> =>
    void (y += await pdf.write(page, text, { x: MARGIN, y, width: WIDTH, height: 20 }, { size, bold }))
  if (invoice.shippingTotal !== null) await sum(`Shipping: ${amount(invoice.shippingTotal)}`)
  await sum(`Total: ${amount(invoice.total)}`, 12, true)
  if (invoice.taxTotal !== null) await sum(`Tax contained in it: ${amount(invoice.taxTotal)}`)
  return pdf.save()
}

/** Begins a page with the invoice's head; answers it, and where its lines begin. */
async function heading(pdf: PdfDocument, invoice: InvoiceDocument): Promise<() => Promise<{ page: Page; y: number }>> {
  const title = await pdf.block([`Invoice ${invoice.number}`], { width: WIDTH, height: 30 }, { size: 18, bold: true })
  const order = `Order ${invoice.orderNumber}, ${invoice.issuedAt.toISOString().slice(0, 10)}`
  const address = await pdf.block([order, ...addressLines(invoice.billingAddress)], { width: WIDTH, height: 150 }, { size: 10 })
  return async () => {
    const page = pdf.addPage(...A4)
    title.draw(page, MARGIN, MARGIN)
    address.draw(page, MARGIN, MARGIN + title.height + 8)
    const y = MARGIN + title.height + address.height + 24
    await pdf.write(page, 'Article', { x: MARGIN, y, width: ARTICLE_WIDTH, height: 14 }, { size: 10, bold: true })
    for (const [name, column] of [['Units', UNITS], ['Price', PRICE], ['Total', TOTAL]] as const) await number(pdf, page, y, column, name, true) // prettier-ignore
    return { page, y: y + 18 }
  }
}

async function number(
  pdf: PdfDocument,
  page: Page,
  y: number,
  { right, width }: { readonly right: number; readonly width: number },
  text: string,
  bold = false,
): Promise<void> {
  await pdf.write(page, text, { x: right - width, y, width, height: 14 }, { size: 10, bold, align: 'right' })
}

const addressLines = ({ name, company, line1, line2, postalCode, city, region, countryCode }: Address): string[] =>
  [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter((line): line is string =>
    Boolean(line),
  )
