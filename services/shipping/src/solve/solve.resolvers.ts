import { answerUserErrors } from '@kade/service-kit'
import { authorizeField, seesCosts } from '../access.js'
import type { MutationResolvers, ShipmentResolvers } from '../generated.js'
import { changedShipment } from '../shipment/shipment.resolvers.js'
import { resolutionsOf } from './resolution.store.js'
import { resolveDelay } from './resolve-delay.js'

const Mutation: Pick<MutationResolvers, 'resolveDelay'> = {
  resolveDelay: (_, { input }, context) => {
    authorizeField(context.viewer, 'resolveDelay')
    return answerUserErrors(async () => changedShipment(context, await resolveDelay(context, context.viewer, input)))
  },
}
const Shipment: Pick<ShipmentResolvers, 'delayResolutions'> = {
  delayResolutions: ({ id }, _, { viewer, database }) => (seesCosts(viewer) ? resolutionsOf(database, id) : []),
}
export const solving = { Mutation, Shipment }
