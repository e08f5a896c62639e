import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { changedShipment } from '../shipment/shipment.resolvers.js'
import { recordTrackingEvent } from './record-tracking-event.js'

export const tracking: Pick<MutationResolvers, 'recordTrackingEvent'> = {
  recordTrackingEvent: (_, { input }, context) => {
    authorizeField(context.viewer, 'recordTrackingEvent')
    return answerUserErrors(async () => {
      const { shipmentId, returnId } = await recordTrackingEvent(context.database, context, input)
      const changed = shipmentId === undefined ? { shipment: null } : await changedShipment(context, shipmentId)
      return { ...changed, return: returnId === undefined ? null : await context.loaders.return.load(returnId) }
    })
  },
}
