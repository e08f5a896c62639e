import type { Address } from '@kade/events'
import { toDecimal } from '@kade/service-kit'
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib'

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
  readonly lines: readonly {
    readonly sku: string
    readonly title: string
    readonly quantity: number
    readonly unitPrice: number
    readonly total: number
  }[]
}

const A4: [number, number] = [595, 842]
const MARGIN = 50
const LINE = 16
const LINES_A_PAGE = 38

/** The invoice as an A4 PDF, as many pages as it has lines for. */
export async function renderInvoice(invoice: InvoiceDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`Invoice ${invoice.number}`)
  pdf.setCreationDate(invoice.issuedAt)
  const [font, bold] = await Promise.all([pdf.embedFont(StandardFonts.Helvetica), pdf.embedFont(StandardFonts.HelveticaBold)])
  const amount = (minor: number): string => `${toDecimal(minor, invoice.currency)} ${invoice.currency}`

  for (let start = 0; start === 0 || start < invoice.lines.length; start += LINES_A_PAGE) {
    const page = pdf.addPage(A4)
    let y = A4[1] - MARGIN
    const write = (text: string, x = MARGIN, face = font, size = 10): void =>
      page.drawText(printable(text, face), { x, y, size, font: face })
    const next = (lines = 1): void => void (y -= LINE * lines)
    write(`Invoice ${invoice.number}`, MARGIN, bold, 18)
    next(2)
    write(`Order ${invoice.orderNumber}, ${invoice.issuedAt.toISOString().slice(0, 10)}`)
    next()
    for (const line of addressLines(invoice.billingAddress)) {
      write(line)
      next()
    }
    next()
    for (const [text, x] of [['Article', MARGIN], ['Units', 360], ['Price', 410], ['Total', 480]] as const) write(text, x, bold) // prettier-ignore
    next()
    for (const { sku, title, quantity, unitPrice, total } of invoice.lines.slice(start, start + LINES_A_PAGE)) {
      write(`${sku}  ${title}`.slice(0, 56))
      right(page, String(quantity), 390, y, font)
      right(page, toDecimal(unitPrice, invoice.currency), 460, y, font)
      right(page, toDecimal(total, invoice.currency), 545, y, font)
      next()
    }
    if (start + LINES_A_PAGE < invoice.lines.length) continue
    next()
    if (invoice.shippingTotal !== null) write(`Shipping: ${amount(invoice.shippingTotal)}`)
    next()
    write(`Total: ${amount(invoice.total)}`, MARGIN, bold, 12)
    next()
    if (invoice.taxTotal !== null) write(`Tax contained in it: ${amount(invoice.taxTotal)}`)
  }
  return pdf.save()
}

const addressLines = ({ name, company, line1, line2, postalCode, city, region, countryCode }: Address): string[] =>
  [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter((line): line is string =>
    Boolean(line),
  )

function right(page: PDFPage, text: string, x: number, y: number, font: PDFFont): void {
  page.drawText(text, { x: x - font.widthOfTextAtSize(text, 10), y, size: 10, font })
}

/** The standard fonts know the Latin letters of western Europe; others are written as a question mark rather than failing the document. */
function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  return [...text].map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : '?')).join('')
}
