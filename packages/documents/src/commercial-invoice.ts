import { kilograms, money, netGramsOf, numbersOf, partyLines, type CustomsParty, type CustomsPapers } from './customs-papers.js'
import { createDocument, type Page } from './pdf.js'
import { field, table, type Column } from './sheet.js'

/** A4 in points. */
const A4 = { width: 595, height: 842 }
const MARGIN = 36
const WIDTH = A4.width - 2 * MARGIN
const COLUMNS: readonly Column[] = [
  { name: 'Description of goods', width: 208 },
  { name: 'HS code', width: 66 },
  { name: 'Origin', width: 40 },
  { name: 'Quantity', width: 50, align: 'right' },
  { name: 'Net weight kg', width: 69, align: 'right' },
  { name: 'Value', width: 90, align: 'right' },
]
const REASONS: Readonly<Record<CustomsPapers['category'], string>> = {
  SALE_OF_GOODS: 'Sale of goods',
  RETURNED_GOODS: 'Return of goods',
  GIFT: 'Gift',
  COMMERCIAL_SAMPLE: 'Commercial sample, not for sale',
  DOCUMENTS: 'Documents',
  OTHER: 'Other',
}
/** What follows the lines. */
const SUMS_HEIGHT = 210

/** The commercial invoice that customs of the destination ask for, on A4, as many pages as its lines take. @throws Unprintable */
export async function renderCommercialInvoice(papers: CustomsPapers): Promise<Uint8Array> {
  const number = papers.invoices[0] ?? papers.number
  const pdf = await createDocument({ title: `Commercial invoice ${number}`, at: new Date(`${papers.day}T00:00:00Z`) })
  const rows = papers.lines.map(({ description, identifiers, hsCode, originCountry, quantity, netGrams, value }) => [
    [description, ...identifiers],
    ...[[hsCode], [originCountry], [String(quantity)], [kilograms(netGrams)], [money(value)]],
  ])
  const lines = await table(pdf, COLUMNS, rows, 9)
  const begin = async (): Promise<Page> => {
    const page = pdf.addPage(A4.width, A4.height)
    await pdf.write(page, 'Commercial invoice', { x: MARGIN, y: MARGIN - 6, width: WIDTH, height: 26 }, { size: 18, bold: true })
    await pdf.write(page, `${number}, ${papers.day}`, { x: MARGIN, y: MARGIN, width: WIDTH, height: 18 }, { size: 10, align: 'right' })
    return page
  }
  let page = await begin()
  const half = WIDTH / 2
  await field(pdf, page, { x: MARGIN, y: 64, width: half, height: 130 }, 'Exporter', contacts(papers.sender, 'Customs reference', papers.sender.customsReference)) // prettier-ignore
  await field(pdf, page, { x: MARGIN + half, y: 64, width: half, height: 130 }, 'Importer', contacts(papers.addressee, 'Importer’s reference', papers.addressee.importerReference)) // prettier-ignore
  const third = WIDTH / 3
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Parcel', [papers.number]],
    ['Reason of export', [papers.category === 'OTHER' ? (papers.categoryExplanation ?? REASONS.OTHER) : REASONS[papers.category]]],
    ['Terms of delivery (Incoterms 2020)', [papers.incoterm ?? '']],
    ['EORI, IOSS, VAT', numbersOf(papers)],
    ['Licences', papers.licences],
    ['Certificates', papers.certificates],
  ]
  for (const [index, [name, texts]] of facts.entries())
    await field(pdf, page, { x: MARGIN + (index % 3) * third, y: 194 + Math.floor(index / 3) * 44, width: third, height: 44 }, name, texts)
  let y = lines.draw(page, MARGIN, 292, A4.height - 292 - MARGIN)
  while (lines.left() > 0) {
    page = await begin()
    y = lines.draw(page, MARGIN, 64, A4.height - 64 - MARGIN)
  }
  if (y + SUMS_HEIGHT > A4.height - MARGIN) {
    page = await begin()
    y = 64
  }
  const sums: readonly (readonly [string, string])[] = [
    ['Total net weight', `${kilograms(netGramsOf(papers.lines))} kg`],
    ['Total gross weight', `${kilograms(papers.grossGrams)} kg`],
    ['Transport', papers.postalCharges ? money(papers.postalCharges) : '-'],
    ['Total value of goods', money(papers.total)],
  ]
  for (const [index, [name, text]] of sums.entries())
    await field(pdf, page, { x: MARGIN + (index * WIDTH) / 4, y: y + 8, width: WIDTH / 4, height: 32 }, name, [text], { size: 10, bold: true }) // prettier-ignore
  await field(pdf, page, { x: MARGIN, y: y + 48, width: WIDTH, height: 50 }, 'Comments', [papers.comments ?? ''])
  const declared = 'I declare that all of the above is true and complete, and that these goods are of the origin stated.'
  await field(pdf, page, { x: MARGIN, y: y + 106, width: WIDTH, height: 84 }, 'Declaration, place and date, signature', [declared, [papers.office, papers.day].filter(Boolean).join(', '), papers.signer]) // prettier-ignore
  return pdf.save()
}

const contacts = (party: CustomsParty, name: string, reference: string | null): string[] => [
  ...partyLines(party),
  ...(party.phone ? [`Tel. ${party.phone}`] : []),
  ...(party.email ? [`E-mail ${party.email}`] : []),
  ...(reference ? [`${name} ${reference}`] : []),
]
