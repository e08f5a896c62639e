import { answerUserErrors, BadUserInput, isId, type Viewer } from '@kade/service-kit'
import { authorizeField, type POLICY } from '../access.js'
import type { Context } from '../context.js'
import { changedFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { MutationResolvers, QueryResolvers } from '../generated.js'
import { readLocationRef } from '../reference/reference.store.js'
import { loadOf } from './arrange.store.js'
import {
  cancelFulfillmentOrder,
  handOverFulfillmentOrder,
  holdFulfillmentOrder,
  mergeFulfillmentOrders,
  moveFulfillmentOrder,
  releaseFulfillmentHold,
  scheduleFulfillmentOrder,
  splitFulfillmentOrder,
  startPackingOrder,
} from './change-arrangement.js'

const MOST_DAYS = 31

export const arranging: { readonly Query: Pick<QueryResolvers, 'fulfillmentLoad'>; readonly Mutation: Pick<MutationResolvers, Arranging> } =
  {
    Query: {
      fulfillmentLoad: async (_, { locationId, days }, { viewer, database }) => {
        authorizeField(viewer, 'fulfillmentLoad')
        const location = isId(locationId) ? await readLocationRef(database, locationId) : undefined
        if (!location) throw new BadUserInput('There is no such location: ask for `locations`', 'locationId')
        const count = days ?? 14
        if (count < 1 || count > MOST_DAYS) throw new BadUserInput(`days is 1 to ${MOST_DAYS}`, 'days')
        const loads = await loadOf(database, locationId, location.timeZone ?? 'UTC', new Date(), count)
        return loads.map((load) => ({ ...load, capacity: location.dailyCapacity }))
      },
    },
    Mutation: {
      scheduleFulfillmentOrder: (_, { input }, context) =>
        change('scheduleFulfillmentOrder', context, input, (viewer, id) =>
          scheduleFulfillmentOrder(context.database, viewer, id, input.notBefore ?? null),
        ),
      holdFulfillmentOrder: (_, { input }, context) =>
        change('holdFulfillmentOrder', context, input, (viewer, id) => holdFulfillmentOrder(context.database, viewer, id, input.reason)),
      releaseFulfillmentHold: (_, { input }, context) =>
        change('releaseFulfillmentHold', context, input, (viewer, id) => releaseFulfillmentHold(context.database, viewer, id)),
      moveFulfillmentOrder: (_, { input }, context) =>
        change('moveFulfillmentOrder', context, input, (viewer, id) =>
          moveFulfillmentOrder(context.database, viewer, id, { reason: input.reason, toLocationId: input.toLocationId ?? null }),
        ),
      cancelFulfillmentOrder: (_, { input }, context) =>
        change('cancelFulfillmentOrder', context, input, (viewer, id) =>
          cancelFulfillmentOrder(context.database, viewer, id, input.reason),
        ),
      startPacking: (_, { input }, context) =>
        change('startPacking', context, input, (viewer, id) => startPackingOrder(context.database, viewer, id)),
      handOver: (_, { input }, context) =>
        change('handOver', context, input, (viewer, id) => handOverFulfillmentOrder(context.database, viewer, id)),
      splitFulfillmentOrder: (_, { input }, context) => {
        authorizeField(context.viewer, 'splitFulfillmentOrder')
        return answerUserErrors(async () => {
          const id = await splitFulfillmentOrder(context.database, context.viewer, input)
          const { fulfillmentOrder: made } = await changedFulfillmentOrder(context, id)
          return { split: made, ...(await changedFulfillmentOrder(context, input.fulfillmentOrderId)) }
        })
      },
      mergeFulfillmentOrders: (_, { input }, context) => {
        authorizeField(context.viewer, 'mergeFulfillmentOrders')
        return answerUserErrors(async () =>
          changedFulfillmentOrder(
            context,
            await mergeFulfillmentOrders(context.database, context.viewer, input.idempotencyKey, input.fulfillmentOrderIds),
          ),
        )
      },
    },
  }

type OfOne =
  | 'scheduleFulfillmentOrder'
  | 'holdFulfillmentOrder'
  | 'releaseFulfillmentHold'
  | 'moveFulfillmentOrder'
  | 'cancelFulfillmentOrder'
  | 'handOver'
  | 'startPacking'
type Arranging = OfOne | 'splitFulfillmentOrder' | 'mergeFulfillmentOrders'

function change(
  field: OfOne & keyof typeof POLICY,
  context: Context,
  { fulfillmentOrderId }: { readonly fulfillmentOrderId: string },
  work: (viewer: Viewer, id: string) => Promise<void>,
) {
  authorizeField(context.viewer, field)
  return answerUserErrors(async () => {
    await work(context.viewer, fulfillmentOrderId)
    return changedFulfillmentOrder(context, fulfillmentOrderId)
  })
}
