import { columnNames, jsonRow, newId, propertiesBut, recordset, type Transaction } from '@kade/service-kit'
import { legalEntityTable, type LegalEntityRow } from '../channel/legal-entity.table.js'
import { creditNotes, type Creditable } from './credit.js'
import type { NewCredit, NewInvoice } from './decision.js'
import { invoiceLineTable, invoiceTable, type InvoiceCharge, type StoredInvoice, type StoredInvoiceLine } from './invoice.table.js'
import { categoryOf, taxCategory, type TaxCategory } from './tax.js'

const GIVEN = propertiesBut(invoiceTable, 'billingAddress')
const GIVEN_LINE = propertiesBut(invoiceLineTable, 'sku', 'title', 'taxCategory', 'taxBps')

/** With the address and the titles of that moment, from the order. */
const ISSUE = `WITH issued AS (
    INSERT INTO invoice (${columnNames(invoiceTable, GIVEN)}, billing_address)
    SELECT i.*, o.billing_address FROM ${recordset(invoiceTable, GIVEN, { alias: 'i' })} JOIN orders AS o ON o.id = i."orderId"
  )
  INSERT INTO invoice_line (${columnNames(invoiceLineTable, GIVEN_LINE)}, sku, title, tax_category, tax_bps)
  SELECT l.*, o.sku, o.title, coalesce(o.tax_category, CASE o.tax_class WHEN 'ZERO' THEN '${taxCategory('ZERO')}' ELSE '${taxCategory('STANDARD')}' END),
    coalesce(o.tax_bps, CASE o.tax_class WHEN 'ZERO' THEN 0 ELSE orders.tax_bps END)
  FROM ${recordset(invoiceLineTable, GIVEN_LINE, { parameter: 2, alias: 'l' })} JOIN order_line AS o ON o.id = l."orderLineId" JOIN orders ON orders.id = o.order_id`

/**
 * Draws the next numbers of series. Each series is a row that the transaction locks until it ends: what is rolled back draws nothing, and the
 * next to draw waits for it. In the order of the series, so that two who draw in several do not wait for each other.
 */
const DRAW = `WITH series AS (SELECT * FROM unnest($1::text[], $2::int[]) AS s (series, count)),
  main AS (
    INSERT INTO invoice_number (year, last) SELECT $3, count FROM series WHERE series = 'INV'
    ON CONFLICT (year) DO UPDATE SET last = invoice_number.last + excluded.last RETURNING 'INV' AS series, last
  ),
  further AS (
    INSERT INTO document_number (series, year, last) SELECT series, $3, count FROM series WHERE series <> 'INV' ORDER BY series
    ON CONFLICT (series, year) DO UPDATE SET last = document_number.last + excluded.last RETURNING series, last
  )
  SELECT * FROM main UNION ALL SELECT * FROM further`

/**
 * Writes invoices and credit notes down with all that they say, so that none ever changes. Their numbers have no gap in a series and a year.
 * The orders are locked: nothing else is given back of their invoices meanwhile.
 */
export async function issueInvoices(tx: Transaction, invoices: readonly NewInvoice[], credits: readonly NewCredit[]): Promise<void> {
  const [any] = [...invoices, ...credits]
  if (!any) return
  const issuers = await issuersOf(tx, [...new Set([...invoices, ...credits].map(({ orderId }) => orderId))])
  const creditable = await creditableOf(tx, [...new Set(credits.map(({ orderId }) => orderId))])
  const unnumbered = [
    ...invoices.map(toInvoice),
    ...credits.flatMap((credit) => toCreditNotes(credit, creditable.get(credit.orderId) ?? [])),
  ]
  const drafts = unnumbered.flatMap((draft) => {
    const issuer = issuers.get(draft.invoice.orderId)
    return issuer ? [{ ...draft, issuer, series: draft.invoice.type === 'INVOICE' ? issuer.invoiceSeries : issuer.creditNoteSeries }] : []
  })
  const year = any.issuedAt.getUTCFullYear()
  const next = await draw(
    tx,
    drafts.map(({ series }) => series),
    year,
  )
  const rows = drafts.map(({ invoice, shippingTax, issuer, series }): Omit<StoredInvoice, 'billingAddress'> => {
    const { id: legalEntityId, name, vatId, registrationId, email, address, taxBps, shippingTaxCategory } = issuer
    const shipping: InvoiceCharge[] = invoice.shippingTotal
      ? [
          {
            kind: 'SHIPPING',
            total: invoice.shippingTotal,
            taxTotal: shippingTax,
            taxCategory: shippingTaxCategory ?? categoryOf(taxBps),
            taxBps,
          },
        ]
      : []
    return {
      ...{ ...invoice, number: `${series}-${year}-${String(next(series)).padStart(6, '0')}` },
      ...{ legalEntityId, seller: { name, vatId, registrationId, email, address }, charges: invoice.charges ?? shipping },
    }
  })
  await tx.query(ISSUE, [JSON.stringify(rows), JSON.stringify(drafts.flatMap(({ lines }) => lines))])
}

interface Issuer extends LegalEntityRow {
  readonly orderId: string
  /** At which the order's shipping is taxed. */
  readonly taxBps: number
  readonly shippingTaxCategory: TaxCategory | null
}

/** Who sold each order. */
async function issuersOf(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, Issuer>> {
  const rows = await tx.query<{ orderId: string; taxBps: number; shippingTaxCategory: TaxCategory | null; entity: LegalEntityRow }>(
    `SELECT o.id AS "orderId", o.tax_bps AS "taxBps", o.shipping_tax_category AS "shippingTaxCategory", ${jsonRow(legalEntityTable, undefined, 'e')} AS entity
     FROM orders AS o JOIN channel AS c ON c.id = o.channel_id JOIN legal_entity AS e ON e.id = c.legal_entity_id WHERE o.id = ANY($1::uuid[])`,
    [orderIds],
  )
  return new Map(rows.map(({ entity, ...sale }) => [sale.orderId, { ...entity, ...sale }]))
}

/** Answers the numbers of each series, one for each time that it is asked. */
async function draw(tx: Transaction, asked: readonly string[], year: number): Promise<(series: string) => number> {
  const counts = new Map<string, number>()
  for (const series of asked) counts.set(series, (counts.get(series) ?? 0) + 1)
  const series = [...counts.keys()].toSorted()
  const drawn = await tx.query<{ series: string; last: number }>(DRAW, [series, series.map((name) => counts.get(name)), year])
  const next = new Map(drawn.map(({ series: name, last }) => [name, last - (counts.get(name) ?? 0)]))
  return (name) => {
    const number = (next.get(name) ?? 0) + 1
    next.set(name, number)
    return number
  }
}

type UnnumberedLine = Omit<StoredInvoiceLine, 'sku' | 'title' | 'taxCategory' | 'taxBps'>
interface Unnumbered {
  readonly invoice: Omit<StoredInvoice, 'number' | 'billingAddress' | 'legalEntityId' | 'seller'>
  readonly shippingTax: number
  readonly lines: readonly UnnumberedLine[]
}

function toInvoice({ id, orderId, total, issuedAt, commandKey, charge }: NewInvoice): Unnumbered {
  const lines = charge?.lines ?? []
  const { shipmentId = null, shippingTotal = null, taxTotal = null } = charge ?? {}
  return {
    invoice: {
      ...{ id, orderId, type: 'INVOICE', total, issuedAt, paymentKey: commandKey, shipmentId, shippingTotal, taxTotal },
      ...{ charges: null, originalId: null, reason: null },
    },
    shippingTax: (taxTotal ?? 0) - lines.reduce((sum, line) => sum + line.taxTotal, 0),
    lines: lines.map(({ orderLineId, quantity, unitPrice, total: ofLine, taxTotal: tax }, index) => ({
      ...{ invoiceId: id, position: index + 1, orderLineId, quantity, unitPrice, total: ofLine, taxTotal: tax },
    })),
  }
}

function toCreditNotes({ orderId, issuedAt, commandKey, reason, ...credit }: NewCredit, invoices: readonly Creditable[]): Unnumbered[] {
  return creditNotes(invoices, credit).map(({ originalId, total, taxTotal, lines, charges }, index) => {
    const id = newId()
    return {
      invoice: {
        ...{
          id,
          orderId,
          type: 'CREDIT_NOTE',
          total,
          taxTotal,
          issuedAt,
          paymentKey: index === 0 ? commandKey : `${commandKey}/${index + 1}`,
        },
        ...{ charges, originalId, reason, shipmentId: null, shippingTotal: 0 },
      },
      shippingTax: 0,
      lines: lines.map(({ orderLineId, quantity, unitPrice, total: ofLine, taxTotal: tax }, at) => ({
        ...{ invoiceId: id, position: at + 1, orderLineId, quantity, unitPrice, total: ofLine, taxTotal: tax },
      })),
    }
  })
}

/** The invoices of orders, the oldest first, with what was taken back of each. Lines and charges of before their tax was kept are at the order's rate. */
const CREDITABLE = `SELECT i.id, i.order_id AS "orderId", i.total,
    (SELECT coalesce(sum(total), 0)::bigint FROM invoice WHERE original_id = i.id) AS credited,
    (SELECT coalesce(json_agg(json_build_object(
        'orderLineId', l.order_line_id, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'total', l.total, 'taxTotal', l.tax_total,
        'taxCategory', coalesce(l.tax_category, 'S'), 'taxBps', coalesce(l.tax_bps, o.tax_bps),
        'creditedUnits', (SELECT coalesce(sum(c.quantity), 0) FROM invoice AS n JOIN invoice_line AS c ON c.invoice_id = n.id
           WHERE n.original_id = i.id AND c.order_line_id = l.order_line_id)) ORDER BY l.position), '[]')
     FROM invoice_line AS l WHERE l.invoice_id = i.id) AS lines,
    coalesce(i.charges, jsonb_build_array(jsonb_build_object('kind', 'SHIPPING', 'taxCategory', 'S', 'taxBps', o.tax_bps, 'taxTotal', 0,
      'total', CASE WHEN i.shipping_total IS NULL THEN i.total ELSE i.shipping_total END))) AS charges
  FROM invoice AS i JOIN orders AS o ON o.id = i.order_id
  WHERE i.order_id = ANY($1::uuid[]) AND i.type = 'INVOICE' ORDER BY i.issued_at, i.id`

async function creditableOf(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, Creditable[]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await tx.query<Creditable & { readonly orderId: string }>(CREDITABLE, [orderIds])
  return new Map(orderIds.map((id) => [id, rows.filter(({ orderId }) => orderId === id)]))
}
