import { answerUserErrors } from '@kade/service-kit'
import { authorizeField, mayDiscuss, mayRate } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderLineResolvers, OrderResolvers } from '../generated.js'
import { present } from '../order/order.loaders.js'
import { isErased } from '../order/order.js'
import type { OrderRow } from '../order/order.table.js'
import type { FeedbackRow } from './feedback.table.js'
import { submitFeedback } from './submit-feedback.js'

const Mutation: Pick<MutationResolvers, 'submitFeedback'> = {
  submitFeedback: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'submitFeedback')
    return answerUserErrors(async () => {
      await submitFeedback(database, viewer, input)
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

/** To who may read what was written about the order. */
const feedbackOf = async (order: OrderRow, sku: string | null, { viewer, loaders }: Context): Promise<FeedbackRow | null> =>
  mayDiscuss(viewer, order) ? ((await loaders.feedbackOfOrder.load(order.id)).find((each) => each.sku === sku) ?? null) : null

const Order: OrderResolvers = { feedback: (order, _, context) => feedbackOf(order, null, context) }

const OrderLine: OrderLineResolvers = {
  feedback: async (line, _, context) => feedbackOf(await present(context.loaders.order.load(line.orderId)), line.sku, context),
}

/** Whatever came back of it since. */
const ARRIVED: readonly string[] = ['DELIVERED', 'PARTIALLY_RETURNED', 'RETURNED']

const allowedActions = (order: OrderRow, { viewer }: Context): Promise<OrderAction[]> =>
  Promise.resolve(ARRIVED.includes(order.fulfillmentStatus) && mayRate(viewer, order) && !isErased(order) ? ['SUBMIT_FEEDBACK'] : [])

export const feedback = { Mutation, Order, OrderLine, allowedActions }
