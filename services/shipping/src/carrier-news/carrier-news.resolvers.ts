import { answerUserErrors, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type {
  CarrierDeliveryConnectionResolvers,
  CarrierDeliveryResolvers,
  MutationResolvers,
  QueryResolvers,
  UnknownTrackingConnectionResolvers,
} from '../generated.js'
import { countDeliveries, deliveryById, pageOfDeliveries } from './delivery.reads.js'
import { replayDelivery } from './retry-delivery.js'
import { countStrays, pageOfStrays } from './stray.reads.js'

const Query: Pick<QueryResolvers, 'carrierDeliveries' | 'carrierDelivery' | 'unknownTrackings'> = {
  carrierDeliveries: async (_, { filter, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'carrierDeliveries')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const wanted = filter ?? {}
    return connectionOf(
      await pageOfDeliveries(database, wanted, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countDeliveries(database, wanted),
    )
  },
  carrierDelivery: async (_, { id }, { viewer, database }) => {
    authorizeField(viewer, 'carrierDeliveries')
    const delivery = isId(id) ? await deliveryById(database, id) : null
    if (!delivery) throw new NotFound('There is no such delivery')
    return delivery
  },
  unknownTrackings: async (_, args, { viewer, database }) => {
    authorizeField(viewer, 'carrierDeliveries')
    const page = pageOf(args, { cursor: ['instant', 'text'] })
    return connectionOf(
      await pageOfStrays(database, page),
      page,
      ({ exactly, trackingNumber }) => [exactly, trackingNumber],
      () => countStrays(database),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'replayCarrierDelivery'> = {
  replayCarrierDelivery: (_, { input }, { viewer, database, wakeCarrierNews }) => {
    authorizeField(viewer, 'replayCarrierDelivery')
    return answerUserErrors(async () => ({ delivery: await replayDelivery(database, input.deliveryId, wakeCarrierNews) }))
  },
}

const CarrierDelivery: CarrierDeliveryResolvers = {
  body: async ({ id }, _, { loaders }) => (await loaders.carrierDelivery.load(id))?.body.toString() ?? '',
  headers: async ({ id }, _, { loaders }) =>
    Object.entries((await loaders.carrierDelivery.load(id))?.headers ?? {}).map(([name, value]) => ({ name, value })),
}

const CarrierDeliveryConnection: CarrierDeliveryConnectionResolvers = { totalCount: countOf }
const UnknownTrackingConnection: UnknownTrackingConnectionResolvers = { totalCount: countOf }

export const carrierNews = { Query, Mutation, CarrierDelivery, CarrierDeliveryConnection, UnknownTrackingConnection }
