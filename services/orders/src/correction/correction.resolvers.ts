import { answerUserErrors } from '@kade/service-kit'
import { authorizeField, mayHold } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderHoldResolvers } from '../generated.js'
import type { OrderRow } from '../order/order.table.js'
import { applyCorrection } from './apply-correction.js'

const Mutation: Pick<MutationResolvers, 'applyCorrection'> = {
  applyCorrection: (_, { input }, { database, loaders, viewer, wakePayments }) => {
    authorizeField(viewer, 'applyCorrection')
    return answerUserErrors(async () => {
      await applyCorrection(database, viewer, input, wakePayments)
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const OrderHold: OrderHoldResolvers = {
  correction: ({ correction }, _, { viewer }) => (mayHold(viewer) ? correction : null),
}

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayHold(viewer) || order.status !== 'ON_HOLD') return []
  const holds = await loaders.holds.load(order.id)
  return holds.some(({ releasedAt, correction }) => releasedAt === null && correction !== null) ? ['APPLY_CORRECTION'] : []
}

export const corrections = { Mutation, OrderHold, allowedActions }
