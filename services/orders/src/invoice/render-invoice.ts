import { createDocument, type Page, type PdfDocument } from '@kade/documents'
import type { Address } from '@kade/events'
import { toDecimal } from '@kade/service-kit'
import type { Seller } from '../order/invoice.table.js'
import { CHARGE_NAMES, EXEMPTIONS, taxGroups, type InvoiceDocument, type TaxGroup } from './invoice-document.js'

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
/** Of shipping, total and each tax; and where the seller stands. */
const SUM_HEIGHT = 18
const SELLER_X = 320

/** An invoice or a credit note as an A4 PDF, as many pages as its lines take. Texts are wrapped and shrunk until they fit. @throws Unprintable */
export async function renderInvoice(invoice: InvoiceDocument): Promise<Uint8Array> {
  const pdf = await createDocument({ title: titleOf(invoice), at: invoice.issuedAt })
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
  const groups = taxGroups(invoice)
  if (y + (3 + invoice.charges.length + groups.length) * SUM_HEIGHT > BOTTOM) ({ page, y } = await begin())
  y += 12
  const sum = async (text: string, size = 10, bold = false): Promise<void> =>
    void (y += await pdf.write(page, text, { x: MARGIN, y, width: WIDTH, height: 20 }, { size, bold }))
  for (const charge of invoice.charges) await sum(`${CHARGE_NAMES[charge.kind]}: ${amount(charge.total)}`)
  await sum(`Total: ${amount(invoice.total)}`, 12, true)
  for (const group of groups) await sum(`${taxName(group)}: ${amount(group.tax)}`)
  return pdf.save()
}

/** Begins a page with the invoice's head; answers it, and where its lines begin. */
async function heading(pdf: PdfDocument, invoice: InvoiceDocument): Promise<() => Promise<{ page: Page; y: number }>> {
  const title = await pdf.block([titleOf(invoice)], { width: WIDTH, height: 30 }, { size: 18, bold: true })
  const order = `Order ${invoice.orderNumber}, ${invoice.issuedAt.toISOString().slice(0, 10)}`
  const width = SELLER_X - MARGIN - 20
  const address = await pdf.block(
    [order, ...takesBack(invoice), ...addressLines(invoice.billingAddress)],
    { width, height: 190 },
    { size: 10 },
  )
  const seller = await pdf.block(sellerLines(invoice.seller), { width: MARGIN + WIDTH - SELLER_X, height: 150 }, { size: 9 })
  return async () => {
    const page = pdf.addPage(...A4)
    title.draw(page, MARGIN, MARGIN)
    address.draw(page, MARGIN, MARGIN + title.height + 8)
    seller.draw(page, SELLER_X, MARGIN + title.height + 8)
    const y = MARGIN + title.height + Math.max(address.height, seller.height) + 24
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

const titleOf = ({ type, number: named }: InvoiceDocument): string => `${type === 'INVOICE' ? 'Invoice' : 'Credit note'} ${named}`

const takesBack = ({ original, reason }: InvoiceDocument): string[] =>
  original
    ? [`Takes back of invoice ${original.number}, ${original.issuedAt.toISOString().slice(0, 10)}${reason ? `: ${reason}` : ''}`]
    : []

const sellerLines = ({ name, vatId, registrationId, email, address }: Seller): string[] => {
  const lines = [...addressLines({ ...address, name, company: null }), vatId && `VAT ${vatId}`, registrationId && `Reg. ${registrationId}`]
  return [...lines, email].filter((line): line is string => Boolean(line))
}

const taxName = ({ category, bps }: TaxGroup): string => {
  const why = EXEMPTIONS[category]?.text
  return why ? `Tax, ${why.toLowerCase()}` : `Tax contained in it, ${bps / 100} %`
}
