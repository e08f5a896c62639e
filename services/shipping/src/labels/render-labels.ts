import type { Address } from '@kade/events'
import bwipjs from 'bwip-js'
import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib'

export interface LabelDocument {
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  readonly orderNumber: string
  readonly from: Address
  readonly to: Address
  readonly packages: readonly { readonly box: string; readonly grams: number; readonly sscc: string }[]
}

/** A6 in points. */
const A6: [number, number] = [298, 420]
const MARGIN = 16

/** One A6 page per package: from, to, tracking number, and the package's SSCC as GS1-128. */
export async function renderLabels(label: LabelDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`Label ${label.trackingNumber}`)
  const [font, bold] = await Promise.all([pdf.embedFont(StandardFonts.Helvetica), pdf.embedFont(StandardFonts.HelveticaBold)])
  for (const [index, { sscc, grams }] of label.packages.entries()) {
    const page = pdf.addPage(A6)
    let y = A6[1] - MARGIN
    const write = (text: string, size: number, face = font): void => {
      y -= size * 1.3
      page.drawText(printable(text, face), { x: MARGIN, y, size, font: face })
    }
    write(`${label.carrier}  ${label.service}`, 15, bold)
    write(`Package ${index + 1} of ${label.packages.length}, ${(grams / 1000).toFixed(2)} kg, order ${label.orderNumber}`, 8)
    y -= 6
    for (const line of addressLines(label.from)) write(line, 7)
    y -= 10
    for (const line of addressLines(label.to)) write(line, 12, bold)
    const tracking = await pdf.embedPng(
      await bwipjs.toBuffer({ bcid: 'code128', text: label.trackingNumber, height: 12, includetext: true, textxalign: 'center' }),
    )
    page.drawImage(tracking, { x: MARGIN, y: 96, width: A6[0] - 2 * MARGIN, height: 60 })
    const serial = await pdf.embedPng(
      await bwipjs.toBuffer({ bcid: 'gs1-128', text: `(00)${sscc}`, height: 12, includetext: true, textxalign: 'center' }),
    )
    page.drawImage(serial, { x: MARGIN, y: 18, width: A6[0] - 2 * MARGIN, height: 66 })
  }
  return pdf.save()
}

export const addressLines = ({ name, company, line1, line2, postalCode, city, region, countryCode }: Address): string[] =>
  [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter((line): line is string =>
    Boolean(line),
  )

/** The standard fonts know the Latin letters of western Europe; others are written as a question mark rather than failing the label. */
function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  return [...text].map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : '?')).join('')
}
