import { moneyOf, signedLink } from '@kade/service-kit'
import type { Context } from '../context.js'
import type { InvoiceLineResolvers, InvoiceResolvers, OrderResolvers } from '../generated.js'
import type { OrderRow } from '../order/order.table.js'
import { hasTwoDecimals } from './render-e-invoice.js'

const LINK_LIVES_MS = 3_600_000

const Order: OrderResolvers = {
  invoices: async (order, _, { loaders }) => (await loaders.invoices.load(order.id)).map((invoice) => ({ ...invoice, order })),
}

const Invoice: InvoiceResolvers = {
  shipment: ({ shipmentId }) => (shipmentId === null ? null : { __typename: 'Shipment', id: shipmentId }),
  lines: async ({ id, order }, _, { loaders }) =>
    (await loaders.invoiceLines.load(id)).map((line) => ({ ...line, currency: order.currency })),
  shippingTotal: ({ shippingTotal, order }) => (shippingTotal === null ? null : moneyOf(shippingTotal, order.currency)),
  taxTotal: ({ taxTotal, order }) => (taxTotal === null ? null : moneyOf(taxTotal, order.currency)),
  total: ({ total, order }) => moneyOf(total, order.currency),
  original: ({ originalId, order }, _, { loaders }) => (originalId === null ? null : invoiceOf(order, originalId, loaders)),
  url: ({ id }, _, { fileLinks }) => linkTo(`${id}.pdf`, fileLinks),
  xmlUrl: async ({ id, type, order }, _, { fileLinks, loaders }) => {
    const lines = await loaders.invoiceLines.load(id)
    const isKnown = lines.length > 0 || type === 'CREDIT_NOTE'
    return isKnown && hasTwoDecimals(order.currency) ? linkTo(`${id}.xml`, fileLinks) : null
  },
}

const linkTo = (name: string, fileLinks: Context['fileLinks']): string =>
  signedLink({ ...fileLinks, path: `/files/orders/invoices/${name}`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) })

/** The invoice that a credit note takes back of: another of the same order. */
async function invoiceOf(order: OrderRow, id: string, loaders: Context['loaders']) {
  const found = (await loaders.invoices.load(order.id)).find((invoice) => invoice.id === id)
  return found ? { ...found, order } : null
}

const InvoiceLine: InvoiceLineResolvers = {
  unitPrice: ({ unitPrice, currency }) => moneyOf(unitPrice, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
  taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
}

export const invoices = { Order, Invoice, InvoiceLine }
