import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, seesCosts } from '../access.js'
import { chosenOf } from '../carrier/label-purchase.js'
import type { KeptQuote, LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import type { Context } from '../context.js'
import type { FulfillmentOrderResolvers, MutationResolvers, ShipmentResolvers } from '../generated.js'
import { changedShipment, writtenShipment } from '../shipment/shipment.resolvers.js'
import { askDesks, consignmentOf, ownOffers, quotesOf, sorted } from './check-offers.js'
import { voidLabel } from './cancel-label.js'
import { chooseRate } from '../carrier/choose-rate.js'
import { shipFulfillmentOrder } from './ship-fulfillment-order.js'

const ALL = { limit: null, after: null }

export const shipping: Pick<MutationResolvers, 'shipFulfillmentOrder' | 'voidLabel'> = {
  shipFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'shipFulfillmentOrder')
    return answerUserErrors(async () => writtenShipment(context, await shipFulfillmentOrder(context, input)))
  },
  voidLabel: (_, { input }, context) => {
    authorizeField(context.viewer, 'voidLabel')
    return answerUserErrors(async () => {
      await voidLabel(context, input)
      return changedShipment(context, input.shipmentId)
    })
  },
}

export const quoting: {
  readonly FulfillmentOrder: Pick<FulfillmentOrderResolvers, 'rates' | 'labels'>
  readonly Shipment: Pick<ShipmentResolvers, 'quotes' | 'rateReason' | 'labels'>
} = {
  FulfillmentOrder: {
    rates: async ({ id, status, orderId, locationId, promisedDeliveryDate }, _, { carriers, timeoutMs, loaders, size }) => {
      if (status !== 'PACKED') return null
      const [owner, location] = await Promise.all([loaders.orderRef.load(orderId), loaders.locationRef.load(locationId)])
      if (!owner || owner.sealed || owner.isErased || !location) return null
      const packages = await loaders.packages.page(id, ALL)
      const consignment = consignmentOf(packages, location.address, owner.address, new Date())
      const heard = await askDesks(carriers, consignment, timeoutMs)
      const offers = sorted([...ownOffers(carriers, consignment), ...heard.offers])
      size.add(offers.length)
      const rates = offers.map(({ rate }) => rate)
      return quotesOf(offers, promisedDeliveryDate, chooseRate(rates, promisedDeliveryDate)?.rate).map(shownQuote)
    },
    labels: ({ id }, _, context) => labelsOf(context, id),
  },
  Shipment: {
    quotes: async ({ fulfillmentOrderId }, _, context) => {
      const quotes = (await label(context, fulfillmentOrderId))?.quotes ?? []
      context.size.add(quotes.length)
      return quotes.map(shownQuote)
    },
    rateReason: async ({ fulfillmentOrderId }, _, context) => (await label(context, fulfillmentOrderId))?.reason ?? null,
    labels: ({ fulfillmentOrderId }, _, context) => labelsOf(context, fulfillmentOrderId),
  },
}

/** The newest that was bought; null to those who do not see costs. */
async function label({ viewer, loaders }: Context, fulfillmentOrderId: string): Promise<LabelPurchaseRow | null> {
  if (!seesCosts(viewer)) return null
  return (await loaders.labels.load(fulfillmentOrderId)).find(({ boughtAt }) => boughtAt !== null) ?? null
}

async function labelsOf({ viewer, loaders, size }: Context, fulfillmentOrderId: string) {
  const labels = seesCosts(viewer) ? await loaders.labels.load(fulfillmentOrderId) : []
  size.add(labels.length)
  return labels.map(shownLabel)
}

const shownQuote = ({ cost, currency, from, to, ...quote }: KeptQuote) => ({
  ...quote,
  cost: moneyOf(cost, currency),
  estimatedDelivery: { from: new Date(from), to: new Date(to) },
})

function shownLabel(row: LabelPurchaseRow) {
  const { carrier, service, cost, currency } = chosenOf(row)
  const money = (minor: number | null) => (minor === null ? null : moneyOf(minor, currency))
  return { ...row, carrier, service, quoted: moneyOf(cost, currency), paid: money(row.paid), refund: money(row.refund) }
}
