import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { writtenFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { MutationResolvers } from '../generated.js'
import { recordPick } from './record-pick.js'
import { scanPick } from './record-scan.js'
import { startPicking } from './start-picking.js'

export const picking: Pick<MutationResolvers, 'startPicking' | 'recordPick' | 'scanPick'> = {
  startPicking: (_, { input }, context) => {
    authorizeField(context.viewer, 'startPicking')
    return answerUserErrors(async () =>
      writtenFulfillmentOrder(context, await startPicking(context.database, context.viewer, input.fulfillmentOrderId)),
    )
  },
  recordPick: (_, { input }, context) => {
    authorizeField(context.viewer, 'recordPick')
    return answerUserErrors(async () =>
      writtenFulfillmentOrder(context, await recordPick(context.database, context.viewer, input.fulfillmentOrderId, input.lines)),
    )
  },
  scanPick: (_, { input }, context) => {
    authorizeField(context.viewer, 'scanPick')
    return answerUserErrors(async () => writtenFulfillmentOrder(context, await scanPick(context.database, context.viewer, input)))
  },
}
