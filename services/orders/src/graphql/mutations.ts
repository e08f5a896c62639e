import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../application/access.js'
import { cancelOrder } from '../application/cancel-order.js'
import { claimOrder } from '../application/claim-order.js'
import { enterAsGuest } from '../application/enter-as-guest.js'
import { placeOrder } from '../application/place-order.js'
import { retryWorkItem } from '../application/retry-work-item.js'
import type { MutationResolvers, UserError } from './generated.js'

type WithErrors<Payload> = Payload & { userErrors: UserError[] }
const answer = <Payload extends object>(work: () => Promise<Payload>) => answerUserErrors(work) as Promise<WithErrors<Payload>>

export const mutations: MutationResolvers = {
  placeOrder: (_, { input }, { viewer, database, loaders, guestToken }) => {
    authorizeField(viewer, 'placeOrder')
    return answer(async () => {
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
    return answer(async () => {
      await cancelOrder(database, viewer, input)
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
  guestAccess: (_, { input }, { viewer, database, loaders, guestToken }) => {
    authorizeField(viewer, 'guestAccess')
    return answer(async () => {
      const order = await enterAsGuest(database, input)
      return { order, ...(await guestToken(order.id, await loaders.end.load(order.id))) }
    })
  },
  claimOrder: (_, { input }, { viewer, database, loaders, readGuestToken }) => {
    authorizeField(viewer, 'claimOrder')
    return answer(async () => {
      const orderId = await claimOrder(database, viewer, readGuestToken, input)
      return { order: await loaders.order.load(orderId), accessToken: null }
    })
  },
  retryWorkItem: (_, { input }, { viewer, database, wakePayments }) => {
    authorizeField(viewer, 'retryWorkItem')
    return answer(async () => ({ workItem: await retryWorkItem(database, input.workItemId, wakePayments) }))
  },
}
