import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { placeOrder } from './place-order.js'

export const placing: Pick<MutationResolvers, 'placeOrder'> = {
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
}
