import type { DocumentKind } from '@kade/customs'
import { renderCn22, renderCn23, renderCommercialInvoice, type CustomsPapers, type CustomsParty } from '@kade/documents'
import type { Address } from '@kade/events'
import { isId, moneyOf, type Database } from '@kade/service-kit'
import { consignmentOf, documentsOf, type CustomsParcel } from './parcel.js'
import { customsParcels } from './parcel.reads.js'

const RENDER: Readonly<Record<DocumentKind, (papers: CustomsPapers) => Promise<Uint8Array>>> = {
  CN22: renderCn22,
  CN23: renderCn23,
  COMMERCIAL_INVOICE: renderCommercialInvoice,
}

/** A document of a shipment; undefined where there is no such shipment, or it has no such document. @throws Unprintable */
export async function renderCustomsDocument(database: Database, id: string, kind: DocumentKind): Promise<Buffer | undefined> {
  const [parcel] = isId(id) ? await customsParcels(database, [id]) : []
  if (!parcel || !documentsOf(parcel).includes(kind)) return undefined
  const papers = papersOf(parcel)
  return papers && Buffer.from(await RENDER[kind](papers))
}

function papersOf(parcel: CustomsParcel): CustomsPapers | undefined {
  const consignment = consignmentOf(parcel)
  if (!consignment) return undefined
  const { currency, eori, ioss, vatNumber, incoterm, contentsType: category, lines, day } = consignment
  const { from, to, trackingNumber, orderNumber, cost, costCurrency, grams } = parcel
  const net = lines.reduce((sum, { netWeightGrams, quantity }) => sum + (netWeightGrams ?? 0) * quantity, 0)
  return {
    number: trackingNumber,
    sender: { ...partyOf(from), customsReference: null },
    addressee: { ...partyOf(to), importerReference: vatNumber ?? eori },
    lines: lines.map((line, index) => ({
      description: line.description ?? parcel.lines[index]?.title ?? line.sku,
      quantity: line.quantity,
      netGrams: (line.netWeightGrams ?? 0) * line.quantity,
      value: moneyOf(line.value ?? 0, currency),
      hsCode: line.hsCode ?? '',
      originCountry: line.originCountry ?? '',
      identifiers: [
        ...(line.merchantProductId ? [`M-PID ${line.merchantProductId}`] : []),
        ...(line.manufacturerProductId ? [`NS-PID ${line.manufacturerProductId}`] : []),
        ...(line.standardProductId ? [`S-PID ${line.standardProductId}`] : []),
      ],
    })),
    grossGrams: grams ?? net,
    total: moneyOf(lines.reduce((sum, { value }) => sum + (value ?? 0), 0), currency), // prettier-ignore
    postalCharges: moneyOf(cost, costCurrency),
    ...{ category, categoryExplanation: null, comments: null, licences: [], certificates: [], invoices: [orderNumber] },
    ...{ office: from.city, day, signer: from.company ?? from.name, incoterm, eori, ioss, vatNumber },
  }
}

const partyOf = ({ name, company, line1, line2, postalCode, city, region, countryCode, phone }: Address): CustomsParty => ({
  ...{ name, company, line1, line2, postalCode, city, region, countryCode, phone, email: null },
})
