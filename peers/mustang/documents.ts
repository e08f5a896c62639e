import { seeded } from '../../packages/test-kit/src/seeded.js'
import type { InvoiceDocument } from '../../services/orders/src/invoice/invoice-document.js'
import type { InvoiceCharge } from '../../services/orders/src/order/invoice.table.js'
import { creditNotes, type Creditable } from '../../services/orders/src/order/credit.js'
import { taxContained, type TaxCategory } from '../../services/orders/src/order/tax.js'

/** The same documents from the same seed. */
export function* documents(count: number, seed: number): Generator<InvoiceDocument> {
  const random = seeded(seed)
  for (let index = 0; index < count; index += 1) {
    const invoice = anInvoice(index, random)
    yield index % 3 === 2 ? aCreditNote(invoice, index, random) : invoice
  }
}

type Random = () => number
const whole = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
const oneOf = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0]

const CURRENCIES = ['EUR', 'GBP', 'USD', 'SEK', 'PLN', 'CZK', 'JPY', 'HUF'] as const
const NAMES = ['Ada Lovelace', 'Łukasz Żółć', 'Ørsted & Søn <A/S>', 'Γιώργος Παπαδόπουλος', '山田 太郎', 'محمد علي', "O'Brien", 'Šárka Dvořáková', 'René “le Petit”', 'ไม้เมือง'] as const // prettier-ignore
const TITLES = ['Mug', 'Tea, 100 g', 'Glass & saucer', 'Книга', 'Käsemesser 6"', '青花瓷杯', 'T-shirt <XL>', 'x'.repeat(300)] as const
/** Rates in basis points: whole ones, halves, and one that leaves a rest everywhere. */
const RATES = [2_100, 900, 2_000, 1_900, 700, 2_550, 550, 810, 480] as const
/** What may stand on one document: standard rates beside zero and exempt goods, and each special case alone. */
const MIXES: readonly [readonly TaxCategory[], ...(readonly TaxCategory[])[]] = [['S'], ['S', 'Z'], ['S', 'E'], ['S', 'Z', 'E'], ['Z'], ['E'], ['AE'], ['K'], ['G'], ['O']] // prettier-ignore

function anInvoice(index: number, random: Random): InvoiceDocument {
  const mix = MIXES[index % MIXES.length] ?? ['S']
  const taxed = (total: number) => {
    const taxCategory = oneOf(random, mix as [TaxCategory, ...TaxCategory[]])
    const taxBps = taxCategory === 'S' ? oneOf(random, RATES) : 0
    return { total, taxCategory, taxBps, taxTotal: taxContained(total, taxBps) }
  }
  const lines = Array.from({ length: index % 17 === 0 ? 120 : whole(random, 1, 6) }, (_, n) => {
    const [quantity, unitPrice] = [whole(random, 1, 13), whole(random, 1, 25_000)]
    // A discount takes cents that no unit price explains.
    const discount = random() < 0.4 ? whole(random, 0, quantity * unitPrice - 1) : 0
    return { ...taxed(quantity * unitPrice - discount), sku: `SKU-${n}`, title: oneOf(random, TITLES), quantity, unitPrice }
  })
  const charges: InvoiceCharge[] = random() < 0.6 ? [{ kind: 'SHIPPING', ...taxed(whole(random, 1, 1_500)) }] : []
  const name = oneOf(random, NAMES)
  const [seller, buyer] = mix.includes('K') || mix.includes('AE') ? ['NL', 'DE'] : ['GB', 'GB']
  return {
    type: 'INVOICE',
    number: `INV-2026-${String(index + 1).padStart(6, '0')}`,
    orderNumber: `K-${10_000 + index}`,
    issuedAt: new Date(Date.UTC(2026, 10, 1 + (index % 28))),
    currency: CURRENCIES[index % CURRENCIES.length] ?? 'EUR',
    seller: {
      name: 'Kade Trading',
      vatId: seller === 'NL' ? 'NL123456789B01' : 'GB123456789',
      registrationId: random() < 0.5 ? '12345678' : null,
      email: 'invoices@example.com',
      address: { ...NOWHERE, name: 'Kade Trading', line1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 4DJ', countryCode: seller },
    },
    billingAddress: {
      ...{ ...NOWHERE, name, line1: 'Hauptstraße 1', city: 'Łódź', countryCode: buyer },
      ...(random() < 0.3 && { company: 'Müller & Co', line2: '3rd floor', region: 'Somerset', postalCode: '10115' }),
    },
    email: `buyer-${index}@example.com`,
    buyerVatId: mix.includes('AE') || mix.includes('K') ? 'DE123456789' : null,
    countryCode: buyer,
    total: sum([...lines, ...charges].map(({ total }) => total)),
    taxTotal: sum([...lines, ...charges].map(({ taxTotal }) => taxTotal)),
    lines,
    charges,
    original: null,
    reason: null,
  }
}

const NOWHERE = { company: null, line2: null, postalCode: null, region: null, phone: null }

/** Of some units, of more or less than these cost, or of money alone. */
function aCreditNote(invoice: InvoiceDocument, index: number, random: Random): InvoiceDocument {
  const lines = invoice.lines.map((line, n) => ({ ...line, orderLineId: String(n), creditedUnits: 0 }))
  const original: Creditable = { id: 'original', total: invoice.total, credited: 0, lines, charges: invoice.charges }
  const taken = lines
    .filter(() => random() < 0.6)
    .map(({ orderLineId, quantity }) => ({ orderLineId, quantity: whole(random, 1, quantity) }))
  const asked = index % 2 === 0 && taken.length > 0 ? taken : null
  const amount = whole(random, 1, invoice.total)
  const [note] = creditNotes([original], { amount, lines: asked })
  if (!note) return invoice
  return {
    ...invoice,
    type: 'CREDIT_NOTE',
    number: invoice.number.replace('INV', 'CN'),
    issuedAt: new Date(invoice.issuedAt.getTime() + 5 * 86_400_000),
    total: note.total,
    taxTotal: note.taxTotal,
    lines: note.lines.map((line) => ({ ...line, ...titleOf(invoice, line.orderLineId) })),
    charges: note.charges,
    original: { number: invoice.number, issuedAt: invoice.issuedAt },
    reason: 'Arrived broken',
  }
}

function titleOf({ lines }: InvoiceDocument, orderLineId: string) {
  const { sku = '', title = '' } = lines[Number(orderLineId)] ?? {}
  return { sku, title }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
