import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { changedFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { MutationResolvers } from '../generated.js'
import { recordPick } from './record-pick.js'
import { scanPick } from './record-scan.js'
import { startPicking } from './start-picking.js'

export const picking: Pick<MutationResolvers, 'startPicking' | 'recordPick' | 'scanPick'> = {
  startPicking: (_, { input }, context) => {
    authorizeField(context.viewer, 'startPicking')
    return answerUserErrors(async () => {
      await startPicking(context.database, context.viewer, input.fulfillmentOrderId)
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
  recordPick: (_, { input }, context) => {
    authorizeField(context.viewer, 'recordPick')
    return answerUserErrors(async () => {
      await recordPick(context.database, context.viewer, input.fulfillmentOrderId, input.lines)
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
  scanPick: (_, { input }, context) => {
    authorizeField(context.viewer, 'scanPick')
    return answerUserErrors(async () => {
      await scanPick(context.database, context.viewer, input)
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
}
