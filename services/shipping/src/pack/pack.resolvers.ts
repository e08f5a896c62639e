import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { changedFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { MutationResolvers } from '../generated.js'
import { packFulfillmentOrder } from './pack-fulfillment-order.js'

export const packing: Pick<MutationResolvers, 'packFulfillmentOrder'> = {
  packFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'packFulfillmentOrder')
    return answerUserErrors(async () => {
      await packFulfillmentOrder(context.database, context.carriers, context.viewer, input.fulfillmentOrderId, input.packages ?? null)
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
}
