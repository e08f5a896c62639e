import { moneyOf, signedLink } from '@kade/service-kit'
import type { InvoiceLineResolvers, InvoiceResolvers, OrderResolvers } from '../generated.js'

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
  url: ({ id }, _, { fileLinks }) =>
    signedLink({ ...fileLinks, path: `/files/orders/invoices/${id}.pdf`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) }),
}

const InvoiceLine: InvoiceLineResolvers = {
  unitPrice: ({ unitPrice, currency }) => moneyOf(unitPrice, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
  taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
}

export const invoices = { Order, Invoice, InvoiceLine }
