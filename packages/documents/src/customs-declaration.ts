import { kilograms, money, netGramsOf, numbersOf, partyLines, type CustomsPapers } from './customs-papers.js'
import { createDocument, type Page, type PdfDocument } from './pdf.js'
import { field, table, tick, type Column } from './sheet.js'

// The forms of the Universal Postal Union, in its two languages.

const CATEGORIES: readonly (readonly [CustomsPapers['category'], string])[] = [
  ['SALE_OF_GOODS', 'Sale of goods / Vente de marchandises'],
  ['RETURNED_GOODS', 'Returned goods / Retour de marchandise'],
  ['GIFT', 'Gift / Cadeau'],
  ['COMMERCIAL_SAMPLE', 'Commercial sample / Échantillon commercial'],
  ['DOCUMENTS', 'Documents'],
  ['OTHER', 'Other / Autre'],
]
const CERTIFIED =
  'I certify that the particulars given in this customs declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations.'

/** A6 in points: what printers of labels print. */
const A6 = { width: 298, height: 420 }
const A6_MARGIN = 12
const SMALL_COLUMNS: readonly Column[] = [
  { name: 'Quantity and detailed description of contents', width: 114 },
  { name: 'Net kg', width: 38, align: 'right' },
  { name: 'Value', width: 54, align: 'right' },
  { name: 'HS tariff No.', width: 42 },
  { name: 'Origin', width: 26 },
]

/** The CN 22 of a small packet, on A6; a further page where its lines need one. @throws Unprintable */
export async function renderCn22(papers: CustomsPapers): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `CN 22 ${papers.number}`, at: dayOf(papers) })
  const [left, width] = [A6_MARGIN, A6.width - 2 * A6_MARGIN]
  const rows = papers.lines.map(({ quantity, description, identifiers, netGrams, value, hsCode, originCountry }) => [
    [`${quantity} × ${description}`, ...identifiers],
    ...[[kilograms(netGrams)], [money(value)], [hsCode], [originCountry]],
  ])
  const lines = await table(pdf, SMALL_COLUMNS, rows, 7)
  const begin = async (): Promise<Page> => {
    const page = pdf.addPage(A6.width, A6.height)
    await pdf.write(page, 'CUSTOMS DECLARATION', { x: left, y: 10, width: 200, height: 16 }, { size: 12, bold: true })
    await pdf.write(page, 'CN 22', { x: left, y: 10, width, height: 16 }, { size: 12, bold: true, align: 'right' })
    await pdf.write(page, `Déclaration en douane. May be opened officially / Peut être ouvert d’office. ${papers.number}`, { x: left, y: 26, width, height: 12 }, { size: 6.5 }) // prettier-ignore
    return page
  }
  const page = await begin()
  await categories(pdf, page, papers, { x: left, y: 42, width, columns: 2, row: 11, size: 6.5 })
  lines.draw(page, left, 88, 150)
  const y = 244
  const third = width / 3
  await field(pdf, page, { x: left, y, width: third, height: 24 }, 'Total net / gross weight kg', [`${kilograms(netGramsOf(papers.lines))} / ${kilograms(papers.grossGrams)}`]) // prettier-ignore
  await field(pdf, page, { x: left + third, y, width: third, height: 24 }, 'Total value / Valeur totale', [money(papers.total)])
  await field(pdf, page, { x: left + 2 * third, y, width: third, height: 24 }, 'Postal charges / Frais de port', [papers.postalCharges ? money(papers.postalCharges) : '']) // prettier-ignore
  const half = width / 2
  const { sender, addressee } = papers
  await field(pdf, page, { x: left, y: y + 24, width: half, height: 62 }, 'Sender / Expéditeur', [...partyLines(sender), ...named('Customs reference', sender.customsReference)], { size: 6.5 }) // prettier-ignore
  await field(pdf, page, { x: left + half, y: y + 24, width: half, height: 62 }, 'Addressee / Destinataire', [...partyLines(addressee), ...named('Importer’s reference', addressee.importerReference)], { size: 6.5 }) // prettier-ignore
  await field(pdf, page, { x: left, y: y + 86, width, height: 24 }, 'Numbers, terms, comments', [[...numbersOf(papers), papers.incoterm, ...remarks(papers)].filter(Boolean).join('; ')], { size: 6.5 }) // prettier-ignore
  await field(pdf, page, { x: left, y: y + 110, width, height: 54 }, 'Date and sender’s signature / Date et signature de l’expéditeur', [CERTIFIED, `${papers.day}  ${papers.signer}`], { size: 6.5 }) // prettier-ignore
  while (lines.left() > 0) lines.draw(await begin(), left, 44, A6.height - 44 - A6_MARGIN)
  return pdf.save()
}

/** A4 in points. */
const A4 = { width: 595, height: 842 }
const A4_MARGIN = 30
const COLUMNS: readonly Column[] = [
  { name: 'Detailed description of contents / Description détaillée', width: 215 },
  { name: 'Quantity / Quantité', width: 50, align: 'right' },
  { name: 'Net weight kg / Poids net', width: 65, align: 'right' },
  { name: 'Value / Valeur', width: 80, align: 'right' },
  { name: 'HS tariff number / No tarifaire', width: 75 },
  { name: 'Country of origin / Pays d’origine', width: 50 },
]
/** Where lines begin, and where what follows them does. */
const [LINES_Y, AFTER_LINES_Y] = [300, 560]

/** The CN 23, on A4; further pages where its lines need them. @throws Unprintable */
export async function renderCn23(papers: CustomsPapers): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `CN 23 ${papers.number}`, at: dayOf(papers) })
  const [left, width] = [A4_MARGIN, A4.width - 2 * A4_MARGIN]
  const rows = papers.lines.map(({ quantity, description, identifiers, netGrams, value, hsCode, originCountry }) => [
    [description, ...identifiers],
    ...[[String(quantity)], [kilograms(netGrams)], [money(value)], [hsCode], [originCountry]],
  ])
  const lines = await table(pdf, COLUMNS, rows, 9)
  const begin = async (): Promise<Page> => {
    const page = pdf.addPage(A4.width, A4.height)
    await pdf.write(page, 'CUSTOMS DECLARATION / DÉCLARATION EN DOUANE', { x: left, y: 26, width, height: 18 }, { size: 13, bold: true })
    await pdf.write(page, 'CN 23', { x: left, y: 26, width, height: 18 }, { size: 13, bold: true, align: 'right' })
    return page
  }
  const page = await begin()
  const half = width / 2
  const { sender, addressee } = papers
  await field(pdf, page, { x: left, y: 50, width: half, height: 120 }, 'From / De', [...partyLines(sender), ...reach(sender)])
  await field(pdf, page, { x: left, y: 170, width: half, height: 124 }, 'To / À', [...partyLines(addressee), ...reach(addressee)])
  page.bars('code128', papers.number, { x: left + half + 24, y: 56, width: half - 48, height: 44 })
  await pdf.write(page, papers.number, { x: left + half, y: 102, width: half, height: 16 }, { size: 10, align: 'center' })
  const right = { x: left + half, width: half }
  await field(pdf, page, { ...right, y: 122, height: 34 }, 'Sender’s customs reference / Référence en douane de l’expéditeur', [sender.customsReference ?? '']) // prettier-ignore
  await field(pdf, page, { ...right, y: 156, height: 38 }, 'Importer’s reference (tax code, VAT No., importer code) / Référence de l’importateur', [addressee.importerReference ?? '']) // prettier-ignore
  await field(pdf, page, { ...right, y: 194, height: 50 }, 'Importer’s telephone and e-mail / No de téléphone et courriel de l’importateur', reach(addressee)) // prettier-ignore
  await field(pdf, page, { ...right, y: 244, height: 50 }, 'EORI, IOSS, VAT; terms of delivery (Incoterm)', [...numbersOf(papers), ...named('Incoterm', papers.incoterm)]) // prettier-ignore
  lines.draw(page, left, LINES_Y, AFTER_LINES_Y - LINES_Y - 16)
  if (lines.left() > 0)
    await pdf.write(page, `${lines.left()} further lines on the next page`, { x: left, y: AFTER_LINES_Y - 14, width, height: 12 }, { size: 8 }) // prettier-ignore
  await afterLines(pdf, page, papers, left, width)
  while (lines.left() > 0) lines.draw(await begin(), left, 60, A4.height - 60 - A4_MARGIN)
  return pdf.save()
}

async function afterLines(pdf: PdfDocument, page: Page, papers: CustomsPapers, x: number, width: number): Promise<void> {
  const y = AFTER_LINES_Y
  const quarter = width / 4
  const sums = [
    ['Total net weight kg / Poids net total', kilograms(netGramsOf(papers.lines))],
    ['Total gross weight kg / Poids brut total', kilograms(papers.grossGrams)],
    ['Total value / Valeur totale', money(papers.total)],
    ['Postal charges, fees / Frais de port', papers.postalCharges ? money(papers.postalCharges) : ''],
  ] as const
  for (const [index, [name, text]] of sums.entries())
    await field(pdf, page, { x: x + index * quarter, y, width: quarter, height: 30 }, name, [text], { size: 10, bold: true })
  await field(pdf, page, { x, y: y + 30, width, height: 56 }, 'Category of item / Catégorie de l’envoi', [])
  await categories(pdf, page, papers, { x: x + 6, y: y + 42, width: width - 12, columns: 3, row: 14, size: 8 })
  const third = width / 3
  await field(pdf, page, { x, y: y + 86, width, height: 46 }, 'Comments (quarantine, sanitary or phytosanitary inspection, other restrictions) / Observations', [papers.comments ?? '']) // prettier-ignore
  const papersBeside = [
    ['Licence No(s). / No(s) de licence', papers.licences],
    ['Certificate No(s). / No(s) de certificat', papers.certificates],
    ['Invoice No(s). / No(s) de facture', papers.invoices],
  ] as const
  for (const [index, [name, numbers]] of papersBeside.entries())
    await field(pdf, page, { x: x + index * third, y: y + 132, width: third, height: 34 }, name, [numbers.join(', ')])
  await field(pdf, page, { x, y: y + 166, width: third, height: 76 }, 'Office of origin, date of posting / Bureau d’origine, date de dépôt', [papers.office ?? '', papers.day]) // prettier-ignore
  await field(pdf, page, { x: x + third, y: y + 166, width: 2 * third, height: 76 }, 'Date and sender’s signature / Date et signature de l’expéditeur', [CERTIFIED, `${papers.day}  ${papers.signer}`]) // prettier-ignore
}

interface Ticks {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly columns: number
  readonly row: number
  readonly size: number
}
async function categories(pdf: PdfDocument, page: Page, papers: CustomsPapers, { x, y, width, columns, row, size }: Ticks): Promise<void> {
  for (const [index, [category, name]] of CATEGORIES.entries()) {
    const place = { x: x + (index % columns) * (width / columns), y: y + Math.floor(index / columns) * row, width: width / columns - 4, height: row } // prettier-ignore
    const text = category === 'OTHER' && papers.categoryExplanation ? `${name}: ${papers.categoryExplanation}` : name
    await tick(pdf, page, place, text, category === papers.category, size)
  }
}

const reach = ({ phone, email }: CustomsPapers['addressee'] | CustomsPapers['sender']): string[] => [
  ...named('Tel.', phone),
  ...named('E-mail', email),
]
const named = (name: string, text: string | null): string[] => (text ? [`${name} ${text}`] : [])
const remarks = ({ comments, licences, certificates, invoices }: CustomsPapers): string[] => [
  ...(comments ? [comments] : []),
  ...(licences.length > 0 ? [`Licence ${licences.join(', ')}`] : []),
  ...(certificates.length > 0 ? [`Certificate ${certificates.join(', ')}`] : []),
  ...(invoices.length > 0 ? [`Invoice ${invoices.join(', ')}`] : []),
]
const dayOf = ({ day }: CustomsPapers): Date => new Date(`${day}T00:00:00Z`)
