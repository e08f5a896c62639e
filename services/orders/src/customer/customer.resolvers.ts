import { answerUserErrors, connectionOf, isId, NotFound, pageOf, type Viewer } from '@kade/service-kit'
import { authorizeField, knowsCustomer, knowsCustomerOf, maySetGroup, reachFor, type POLICY } from '../access.js'
import type { ConsentResolvers, CustomerResolvers, MutationResolvers, OrderResolvers, QueryResolvers } from '../generated.js'
import { cursorOfOrder, present } from '../order/order.loaders.js'
import type { OrderRow } from '../order/order.table.js'
import { trackingLink } from './sign-guest-tokens.js'
import { changeAddress, changeGroup, changeProfile, recordConsent, removeAddress } from './change-account.js'
import { claimOrder } from './claim-order.js'
import type { CustomerParent } from './customer.reads.js'
import type { Context } from '../context.js'
import { enterAsGuest } from './enter-as-guest.js'

const Query: Pick<QueryResolvers, 'me' | 'customer'> = {
  me: (_, __, { viewer, loaders }) => {
    authorizeField(viewer, 'me')
    const { customerId } = reachFor(viewer, 'saveProfile')
    return customerId === null ? null : found(customerId, loaders)
  },
  customer: async (_, { id }, { viewer, loaders }) => {
    authorizeField(viewer, 'customer')
    const customer = isId(id) ? await found(id.toLowerCase(), loaders) : null
    if (!customer) throw new NotFound('There is no such customer')
    return customer
  },
}
const found = async (customerId: string, { customer }: Context['loaders']): Promise<CustomerParent | null> => {
  const row = await customer.load(customerId)
  return row && { ...row, customerId }
}

type Keeping = 'saveProfile' | 'saveAddress' | 'removeAddress' | 'recordConsent' | 'setCustomerGroup'
const answered = (field: Keeping & keyof typeof POLICY, { viewer, loaders }: Context, work: () => Promise<string>) => {
  authorizeField(viewer, field)
  return answerUserErrors(async () => ({ customer: await kept(await work(), loaders) }))
}

const Mutation: Pick<MutationResolvers, 'guestAccess' | 'claimOrder' | Keeping> = {
  saveProfile: (_, { input }, context) => answered('saveProfile', context, () => changeProfile(context.database, context.viewer, input)),
  saveAddress: (_, { input }, context) => answered('saveAddress', context, () => changeAddress(context.database, context.viewer, input)),
  removeAddress: (_, { input }, context) =>
    answered('removeAddress', context, () => removeAddress(context.database, context.viewer, input)),
  recordConsent: (_, { input }, context) =>
    answered('recordConsent', context, () => recordConsent(context.database, context.viewer, input)),
  setCustomerGroup: (_, { input }, context) =>
    answered('setCustomerGroup', context, () => changeGroup(context.database, context.viewer, input)),
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
  phone: ({ customerId, phone }, _, { viewer }) => (knowsCustomer(viewer, customerId) ? phone : null),
  groupCode: ({ group }, _, { viewer }) => (maySetGroup(viewer) ? group : null),
  addresses: ({ customerId }, _, { viewer, loaders }) =>
    mayReadAccount(viewer, customerId) ? loaders.addressesOfCustomer.load(customerId) : [],
  consents: ({ customerId }, _, { viewer, loaders }) =>
    mayReadAccount(viewer, customerId) ? loaders.consentsOfCustomer.load(customerId) : [],
}

/** What of an account is its own and that of those who help: who packs and sends needs none of it. */
export const mayReadAccount = (viewer: Viewer, id: string): boolean => {
  const { everything, customerId } = reachFor(viewer, 'saveProfile')
  return everything || customerId === id
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
  ...{ phone: null, erasedAt: null, group: null, customerId: order.customerId },
})

const Consent: ConsentResolvers = { given: ({ isGiven }) => isGiven }

export const customers = { Query, Mutation, Order, Customer, Consent }
