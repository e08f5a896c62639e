import { setImmediate as others } from 'node:timers/promises'
import { createDocument, type Page, type PdfDocument } from '@kade/documents'
import type { Address } from '@kade/events'
import { ssccLink } from '../fulfillment-order/gs1.js'

export interface LabelDocument {
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  readonly orderNumber: string
  readonly shippedAt: Date
  readonly from: Address
  readonly to: Address
  readonly packages: readonly { readonly grams: number; readonly sscc: string }[]
}

/** A6 in points. */
const A6: [number, number] = [298, 420]
const MARGIN = 16
const WIDTH = A6[0] - 2 * MARGIN
const BARS_WIDTH = 240
/** The QR code at the top right; white around it. */
const QR = { x: 298 - 16 - 58, y: 48, side: 58 }
const BESIDE_QR = QR.x - 12 - MARGIN
/** Where the bar codes begin. */
const BARS_Y = 268

/**
 * One A6 page per package: from, to, tracking number, and the package's SSCC as GS1-128 and, as a link, as QR code. Texts are wrapped and shrunk
 * until they fit; others are served between two pages. @throws Unprintable
 */
export async function renderPdf(label: LabelDocument): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `Label ${label.trackingNumber}`, at: label.shippedAt })
  const head = await pdf.block([`${label.carrier}  ${label.service}`], { width: WIDTH, height: 20 }, { size: 15, bold: true })
  const from = await pdf.block(addressLines(label.from), { width: BESIDE_QR, height: 56 }, { size: 7 })
  const fromY = MARGIN + 36
  const toY = Math.max(fromY + from.height, QR.y + QR.side) + 8
  const to = await pdf.block(addressLines(label.to), { width: WIDTH, height: BARS_Y - toY - 6 }, { size: 12, bold: true })
  for (const [index, { sscc, grams }] of label.packages.entries()) {
    const page = pdf.addPage(...A6)
    head.draw(page, MARGIN, MARGIN)
    const caption = `Package ${index + 1} of ${label.packages.length}, ${(grams / 1000).toFixed(2)} kg, order ${label.orderNumber}`
    await pdf.write(page, caption, { x: MARGIN, y: MARGIN + 20, width: BESIDE_QR, height: 12 }, { size: 8 })
    from.draw(page, MARGIN, fromY)
    to.draw(page, MARGIN, toY)
    page.squares('qrcode', ssccLink(sscc), QR)
    await barcode(pdf, page, BARS_Y, 'code128', label.trackingNumber, label.trackingNumber)
    await barcode(pdf, page, BARS_Y + 72, 'gs1-128', `(00)${sscc}`, `(00) ${sscc}`)
    await others()
  }
  return pdf.save()
}

/** In the middle, so that scanners find white on both sides; what it says in letters below. */
async function barcode(pdf: PdfDocument, page: Page, y: number, kind: string, text: string, letters: string): Promise<void> {
  const place = { x: (A6[0] - BARS_WIDTH) / 2, y, width: BARS_WIDTH, height: 52 }
  page.bars(kind, text, place)
  await pdf.write(page, letters, { ...place, y: y + 54, height: 14 }, { size: 9, align: 'center' })
}

export const addressLines = ({ name, company, line1, line2, postalCode, city, region, countryCode }: Address): string[] =>
  [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter((line): line is string =>
    Boolean(line),
  )
