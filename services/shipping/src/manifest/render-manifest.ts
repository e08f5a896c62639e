import { createDocument, table } from '@kade/documents'
import type { ManifestLine } from './manifest.reads.js'

export interface ManifestDocument {
  readonly number: string
  readonly carrier: string
  readonly from: string
  readonly closedAt: Date
  readonly lines: readonly ManifestLine[]
}

/** A4 in points. */
const A4 = { width: 595, height: 842 }
const MARGIN = 40
const WIDTH = A4.width - 2 * MARGIN
const HEAD = 60
/** For who took it to sign. */
const FOOT = 40
const COLUMNS = [
  { name: 'Tracking number', width: 150 },
  { name: 'Service', width: 90 },
  { name: 'Order', width: 95 },
  { name: 'To', width: 80 },
  { name: 'Packages', width: 50, align: 'right' },
  { name: 'kg', width: 50, align: 'right' },
] as const

/** What a driver took, by tracking number, with the sum, on as many pages as that takes. @throws Unprintable */
export async function renderManifest({ number, carrier, from, closedAt, lines }: ManifestDocument): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `Manifest ${number}`, at: closedAt })
  const packages = lines.reduce((sum, line) => sum + line.packages, 0)
  const grams = lines.reduce((sum, line) => sum + line.grams, 0)
  const rows = lines.map((line) => [
    ...[[line.trackingNumber], [line.service], [line.orderNumber], [`${line.postalCode ?? ''} ${line.countryCode}`.trim()]],
    ...[[`${line.packages}`], [kilograms(line.grams)]],
  ])
  const parcels = await table(pdf, COLUMNS, rows, 9)
  for (let nth = 1; nth === 1 || parcels.left() > 0; nth += 1) {
    const page = pdf.addPage(A4.width, A4.height)
    const head = `Manifest ${number}, ${carrier}`
    await pdf.write(page, head, { x: MARGIN, y: MARGIN, width: WIDTH, height: 22 }, { size: 15, bold: true })
    const sum = `From ${from}, closed ${closedAt.toISOString()}: ${lines.length} shipments, ${packages} packages, ${kilograms(grams)} kg. Page ${nth}`
    await pdf.write(page, sum, { x: MARGIN, y: MARGIN + 26, width: WIDTH, height: 26 }, { size: 10 })
    parcels.draw(page, MARGIN, MARGIN + HEAD, A4.height - 2 * MARGIN - HEAD - FOOT)
    if (parcels.left() === 0)
      await pdf.write(page, 'Taken over by, at: ', { x: MARGIN, y: A4.height - MARGIN - 16, width: WIDTH, height: 16 }, { size: 10 })
  }
  return pdf.save()
}

const kilograms = (grams: number): string => (grams / 1_000).toFixed(2)
