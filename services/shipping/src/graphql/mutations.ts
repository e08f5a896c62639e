import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../application/access.js'
import { packFulfillmentOrder } from '../application/pack-fulfillment-order.js'
import { recordPick } from '../application/record-pick.js'
import { recordTrackingEvent } from '../application/record-tracking-event.js'
import { shipFulfillmentOrder } from '../application/ship-fulfillment-order.js'
import { startPicking } from '../application/start-picking.js'
import type { Context } from './context.js'
import type { MutationResolvers } from './generated.js'

export const mutations: MutationResolvers = {
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
  packFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'packFulfillmentOrder')
    return answerUserErrors(async () => {
      await packFulfillmentOrder(context.database, context.viewer, input.fulfillmentOrderId, input.packages ?? null)
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
  shipFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'shipFulfillmentOrder')
    return answerUserErrors(async () =>
      changedShipment(context, await shipFulfillmentOrder(context.database, context.carriers, context.viewer, input)),
    )
  },
  recordTrackingEvent: (_, { input }, context) => {
    authorizeField(context.viewer, 'recordTrackingEvent')
    return answerUserErrors(async () => changedShipment(context, await recordTrackingEvent(context.database, input)))
  },
}

async function changedFulfillmentOrder({ loaders }: Context, id: string) {
  forget(loaders)
  return { fulfillmentOrder: await loaders.fulfillmentOrder.load(id) }
}

async function changedShipment({ loaders }: Context, id: string) {
  forget(loaders)
  return { shipment: await loaders.shipment.load(id) }
}

/** One request may change a thing twice: what was read before the second change is stale. */
function forget(loaders: Context['loaders']): void {
  for (const loader of Object.values(loaders)) loader.clearAll()
}
