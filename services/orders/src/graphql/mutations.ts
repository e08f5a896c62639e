import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../application/access.js'
import { cancelOrder } from '../application/cancel-order.js'
import { claimOrder } from '../application/claim-order.js'
import { enterAsGuest } from '../application/enter-as-guest.js'
import { placeOrder } from '../application/place-order.js'
import { retryWorkItem } from '../application/retry-work-item.js'
import type { MutationResolvers } from './generated.js'

export const mutations: MutationResolvers = {
  placeOrder: (_, { input }, { viewer, database, loaders, guestToken }) => {
    authorizeField(viewer, 'placeOrder')
    return answerUserErrors(async () => {
      const { order, lines, isGuests } = await placeOrder(database, viewer, { ...input })
      loaders.order.prime(order.id, order)
      if (lines) loaders.lines.prime(order.id, [...lines])
      return {
        order,
        accessToken: isGuests ? (await guestToken(order.id, lines ? null : await loaders.end.load(order.id))).accessToken : null,
      }
    })
  },
  cancelOrder: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'cancelOrder')
    return answerUserErrors(async () => {
      await cancelOrder(database, viewer, input)
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
  guestAccess: (_, { input }, { viewer, database, loaders, guestToken }) => {
    authorizeField(viewer, 'guestAccess')
    return answerUserErrors(async () => {
      const order = await enterAsGuest(database, input)
      return { order, ...(await guestToken(order.id, await loaders.end.load(order.id))) }
    })
  },
  claimOrder: (_, { input }, { viewer, database, loaders, readGuestToken }) => {
    authorizeField(viewer, 'claimOrder')
    return answerUserErrors(async () => {
      const orderId = await claimOrder(database, viewer, readGuestToken, input)
      return { order: await loaders.order.load(orderId), accessToken: null }
    })
  },
  retryWorkItem: (_, { input }, { viewer, database, wakePayments }) => {
    authorizeField(viewer, 'retryWorkItem')
    return answerUserErrors(async () => ({ workItem: await retryWorkItem(database, input.workItemId, wakePayments) }))
  },
}
