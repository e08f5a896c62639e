import type { Address } from '@kade/events'
import { decimalsOf, toDecimal } from '@kade/service-kit'
import type { Seller, TaxedAmount } from '../order/invoice.table.js'
import type { TaxCategory } from '../order/tax.js'
import { CHARGE_NAMES, categoryOf, EXEMPTIONS, netOf, taxGroups, type InvoiceDocument } from './invoice-document.js'

/** EN 16931 knows no more than two decimals, and no document without lines. */
export const isElectronic = ({ currency, lines, charges }: Pick<InvoiceDocument, 'currency' | 'lines' | 'charges'>): boolean =>
  lines.length + charges.length > 0 && hasTwoDecimals(currency)
export const hasTwoDecimals = (currency: string): boolean => decimalsOf(currency) <= 2

/**
 * The document in the words of UBL, as EN 16931 has it. Prices of ours contain tax: the net of a line is what its tax leaves, and its price is
 * told for all its units together, so that nothing is rounded twice. What was captured is prepaid, and nothing is due.
 */
export function toEInvoice(document: InvoiceDocument) {
  const { currency } = document
  const money = <Name extends string>(name: Name, minor: number) =>
    ({ [`cbc:${name}`]: toDecimal(minor, currency), [`cbc:${name}@currencyID`]: currency }) as Readonly<Record<string, string>>
  const groups = taxGroups(document)
  // A document has a line at least: what is given back without goods is one then.
  const charges = document.lines.length > 0 ? document.charges : []
  const lines =
    document.lines.length > 0
      ? document.lines
      : document.charges.map((charge) => ({ ...charge, sku: null, title: CHARGE_NAMES[charge.kind], quantity: 1 }))
  const sum = (parts: readonly TaxedAmount[]): number => parts.reduce((total, part) => total + netOf(part), 0)
  const [added, taken] = [charges.filter(({ total }) => total > 0), charges.filter(({ total }) => total < 0)]
  const net = groups.reduce((total, group) => total + group.net, 0)
  const untaxed = groups.some(({ category }) => category === 'O')
  return {
    'ubl:Invoice': {
      'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
      'cbc:ID': document.number,
      'cbc:IssueDate': day(document.issuedAt),
      'cbc:InvoiceTypeCode': document.type === 'INVOICE' ? '380' : '381',
      ...(document.reason && { 'cbc:Note': [text(document.reason)] }),
      'cbc:DocumentCurrencyCode': currency,
      'cac:OrderReference': { 'cbc:ID': document.orderNumber },
      ...(document.original && {
        'cac:BillingReference': [
          { 'cac:InvoiceDocumentReference': { 'cbc:ID': document.original.number, 'cbc:IssueDate': day(document.original.issuedAt) } },
        ],
      }),
      'cac:AccountingSupplierParty': { 'cac:Party': sellerOf(document.seller, untaxed) },
      'cac:AccountingCustomerParty': { 'cac:Party': buyerOf(document, untaxed) },
      'cac:Delivery': {
        'cbc:ActualDeliveryDate': day(document.original?.issuedAt ?? document.issuedAt),
        'cac:DeliveryLocation': { 'cac:Address': { 'cac:Country': { 'cbc:IdentificationCode': document.countryCode } } },
      },
      ...(charges.length > 0 && {
        'cac:AllowanceCharge': charges.map((charge) => ({
          'cbc:ChargeIndicator': charge.total > 0 ? 'true' : 'false',
          'cbc:AllowanceChargeReason': CHARGE_NAMES[charge.kind],
          ...money('Amount', Math.abs(netOf(charge))),
          'cac:TaxCategory': taxCategoryOf(charge),
        })),
      }),
      'cac:TaxTotal': [
        {
          ...money('TaxAmount', document.taxTotal ?? 0),
          'cac:TaxSubtotal': groups.map(({ category, bps, net: taxable, tax }) => ({
            ...money('TaxableAmount', taxable),
            ...money('TaxAmount', tax),
            'cac:TaxCategory': { ...taxCategoryOf({ taxCategory: category, taxBps: bps }), ...exemptionOf(category) },
          })),
        },
      ],
      'cac:LegalMonetaryTotal': {
        ...money('LineExtensionAmount', sum(lines)),
        ...money('TaxExclusiveAmount', net),
        ...money('TaxInclusiveAmount', document.total),
        ...(taken.length > 0 && money('AllowanceTotalAmount', -sum(taken))),
        ...(added.length > 0 && money('ChargeTotalAmount', sum(added))),
        ...money('PrepaidAmount', document.total),
        ...money('PayableAmount', 0),
      },
      'cac:InvoiceLine': lines.map((line, index) => ({
        'cbc:ID': String(index + 1),
        'cbc:InvoicedQuantity': String(line.quantity),
        'cbc:InvoicedQuantity@unitCode': UNIT,
        ...money('LineExtensionAmount', netOf(line)),
        'cac:Item': {
          'cbc:Name': text(line.title) || text(line.sku ?? '') || '-',
          ...(line.sku !== null && { 'cac:SellersItemIdentification': { 'cbc:ID': text(line.sku) } }),
          'cac:ClassifiedTaxCategory': taxCategoryOf(line),
        },
        'cac:Price': {
          ...money('PriceAmount', netOf(line)),
          'cbc:BaseQuantity': String(line.quantity),
          'cbc:BaseQuantity@unitCode': UNIT,
        },
      })),
    },
  }
}

/** Pieces, of UN/ECE recommendation 20. */
const UNIT = 'C62'
const VAT = { 'cac:TaxScheme': { 'cbc:ID': 'VAT' } }
const day = (at: Date): string => at.toISOString().slice(0, 10)

const taxCategoryOf = (part: Pick<TaxedAmount, 'taxCategory' | 'taxBps'>) => {
  const category = categoryOf({ ...part, total: 0, taxTotal: 0 })
  return { 'cbc:ID': category, ...(category !== 'O' && { 'cbc:Percent': String(part.taxBps / 100) }), ...VAT }
}

function exemptionOf(category: TaxCategory) {
  const exemption = EXEMPTIONS[category]
  if (!exemption) return {}
  return {
    ...(exemption.code && { 'cbc:TaxExemptionReasonCode': exemption.code }),
    'cbc:TaxExemptionReason': exemption.text,
  }
}

/** Outside of tax nobody names a VAT number. */
const taxSchemeOf = (vatId: string | null, untaxed: boolean) =>
  vatId !== null && !untaxed ? { 'cac:PartyTaxScheme': [{ 'cbc:CompanyID': text(vatId), ...VAT }] } : {}

/** Somebody must be known by a number: where the VAT number may not be one for tax, it is one of the company. */
const sellerOf = ({ name, vatId, registrationId, email, address }: Seller, untaxed: boolean) => ({
  ...electronic(email),
  'cac:PostalAddress': addressOf(address),
  ...taxSchemeOf(vatId, untaxed),
  'cac:PartyLegalEntity': {
    'cbc:RegistrationName': text(name),
    ...companyId(registrationId ?? (untaxed ? vatId : null)),
  },
})
const companyId = (id: string | null) => (id === null ? {} : { 'cbc:CompanyID': text(id) })

function buyerOf({ billingAddress, email, buyerVatId }: InvoiceDocument, untaxed: boolean) {
  const { name, company } = billingAddress
  const scheme = buyerVatId !== null && !untaxed ? { 'cac:PartyTaxScheme': { 'cbc:CompanyID': text(buyerVatId), ...VAT } } : {}
  return {
    ...(email.includes('@') ? electronic(email) : {}), // an erased customer has none
    'cac:PostalAddress': addressOf(billingAddress),
    ...scheme,
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': text(company ?? name) },
    ...(company && { 'cac:Contact': { 'cbc:Name': text(name) } }),
  }
}

const electronic = (email: string) => ({ 'cbc:EndpointID': text(email), 'cbc:EndpointID@schemeID': 'EM' })

const addressOf = ({ line1, line2, city, postalCode, region, countryCode }: Address) => ({
  'cbc:StreetName': text(line1),
  ...(line2 && { 'cbc:AdditionalStreetName': text(line2) }),
  'cbc:CityName': text(city),
  ...(postalCode && { 'cbc:PostalZone': text(postalCode) }),
  ...(region && { 'cbc:CountrySubentity': text(region) }),
  'cac:Country': { 'cbc:IdentificationCode': countryCode },
})

/** Letters that XML may hold, without spaces around them. */
const text = (given: string): string => given.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').trim()
