import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, seesCosts } from '../access.js'
import type { KeptQuote } from '../carrier/label-purchase.table.js'
import type { FulfillmentOrderResolvers, MutationResolvers, ShipmentResolvers } from '../generated.js'
import { changedShipment } from '../shipment/shipment.resolvers.js'
import { chooseRate } from './choose-rate.js'
import { offersOf, quotesOf, requestOf } from './check-offers.js'
import { shipFulfillmentOrder } from './ship-fulfillment-order.js'

const ALL = { limit: null, after: null }

export const shipping: Pick<MutationResolvers, 'shipFulfillmentOrder'> = {
  shipFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'shipFulfillmentOrder')
    return answerUserErrors(async () => changedShipment(context, await shipFulfillmentOrder(context, input)))
  },
}

export const quoting: {
  readonly FulfillmentOrder: Pick<FulfillmentOrderResolvers, 'rates'>
  readonly Shipment: Pick<ShipmentResolvers, 'quotes' | 'rateReason'>
} = {
  FulfillmentOrder: {
    rates: async ({ id, status, orderId, locationId, promisedDeliveryDate }, _, { carriers, loaders, size }) => {
      if (status !== 'PACKED') return null
      const [owner, location] = await Promise.all([loaders.orderRef.load(orderId), loaders.locationRef.load(locationId)])
      if (!owner || owner.sealed || owner.isErased || !location) return null
      const packages = await loaders.packages.page(id, ALL)
      const offers = offersOf(carriers, requestOf(packages, location.address.countryCode, owner.address.countryCode, new Date()))
      size.add(offers.length)
      const rates = offers.map(({ rate }) => rate)
      return quotesOf(offers, promisedDeliveryDate, chooseRate(rates, promisedDeliveryDate)?.rate).map(shown)
    },
  },
  Shipment: {
    quotes: async ({ fulfillmentOrderId }, _, { viewer, loaders, size }) => {
      const quotes = seesCosts(viewer) ? ((await loaders.labelPurchase.load(fulfillmentOrderId))?.quotes ?? []) : []
      size.add(quotes.length)
      return quotes.map(shown)
    },
    rateReason: async ({ fulfillmentOrderId }, _, { viewer, loaders }) =>
      seesCosts(viewer) ? ((await loaders.labelPurchase.load(fulfillmentOrderId))?.reason ?? null) : null,
  },
}

const shown = ({ cost, currency, from, to, ...quote }: KeptQuote) => ({
  ...quote,
  cost: moneyOf(cost, currency),
  estimatedDelivery: { from: new Date(from), to: new Date(to) },
})
