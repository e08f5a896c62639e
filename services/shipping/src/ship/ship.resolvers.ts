import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { changedShipment } from '../shipment/shipment.resolvers.js'
import { shipFulfillmentOrder } from './ship-fulfillment-order.js'

export const shipping: Pick<MutationResolvers, 'shipFulfillmentOrder'> = {
  shipFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'shipFulfillmentOrder')
    return answerUserErrors(async () => changedShipment(context, await shipFulfillmentOrder(context, input)))
  },
}
