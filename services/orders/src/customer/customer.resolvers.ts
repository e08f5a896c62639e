import { answerUserErrors, connectionOf, isId, NotFound, pageOf, type Viewer } from '@kade/service-kit'
import { authorizeField, knowsCustomer, knowsCustomerOf, reachFor } from '../access.js'
import type { CustomerResolvers, MutationResolvers, OrderResolvers } from '../generated.js'
import { cursorOfOrder, present } from '../order/order.loaders.js'
import type { OrderRow } from '../order/order.table.js'
import { trackingLink } from './sign-guest-tokens.js'
import { claimOrder } from './claim-order.js'
import type { CustomerParent } from './customer.reads.js'
import type { Context } from '../context.js'
import { enterAsGuest } from './enter-as-guest.js'

const Mutation: Pick<MutationResolvers, 'guestAccess' | 'claimOrder'> = {
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
}

const Order: OrderResolvers = {
  trackingLink: async ({ id }, _, { loaders, guestToken, fileLinks }) => {
    const { accessToken } = await guestToken(id, await loaders.end.load(id), 'LINK')
    return trackingLink(fileLinks.baseUrl, accessToken)
  },
  customer: (order, _, context) => customerOfOrder(order, context),
}

const Customer: CustomerResolvers = {
  __resolveReference: async ({ id }, { viewer, loaders }) => {
    const customer = isId(id) && knowsCustomer(viewer, id) ? await loaders.customer.load(id) : null
    if (!customer) throw new NotFound('There is no such customer')
    return { ...customer, customerId: id }
  },
  orders: async ({ customerId }, args, { viewer, loaders }) => {
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const reach = reachFor(viewer, 'orders')
    const rows = await loaders.ordersOfCustomer(customerId, reach, page)
    return connectionOf(rows, page, cursorOfOrder, () => loaders.countOfCustomer(customerId, reach))
  },
}

/** Who ordered, as this viewer may know it. */
export const customerOfOrder = (order: OrderRow, { viewer, loaders }: Context): CustomerParent | Promise<CustomerParent> =>
  knowsCustomer(viewer, order.customerId) ? kept(order.customerId, loaders) : asOrdered(order, viewer)

export const kept = async (customerId: string, { customer }: Context['loaders']): Promise<CustomerParent> => ({
  ...(await present(customer.load(customerId))),
  customerId,
})

/** To a guest the customer is the order's own: nobody learns its id who might meet it again in another order. */
const asOrdered = (order: OrderRow, viewer: Viewer): CustomerParent => ({
  id: knowsCustomerOf(viewer, order) ? order.customerId : order.id,
  email: order.email,
  name: order.customerName,
  customerId: order.customerId,
})

export const customers = { Mutation, Order, Customer }
