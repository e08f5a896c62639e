import { answerUserErrors, connectionOf, countOf, pageOf } from '@kade/service-kit'
import { authorizeField, canSee, mayDiscuss, reachFor } from '../access.js'
import type { Context } from '../context.js'
import { customerOfOrder, kept } from '../customer/customer.resolvers.js'
import type {
  CustomerResolvers,
  MutationResolvers,
  OrderAction,
  OrderResolvers,
  QueryResolvers,
  SupportCaseResolvers,
} from '../generated.js'
import { present } from '../order/order.loaders.js'
import { isErased } from '../order/order.js'
import type { OrderRow } from '../order/order.table.js'
import { assignCase } from './assign-case.js'
import { countCases, pageOfCases } from './case.reads.js'
import type { CaseRow } from './case.table.js'
import { answerDue } from './office-hours.js'
import { openCase } from './open-case.js'
import { replyToCase } from './reply-to-case.js'
import { resolveCase } from './resolve-case.js'

const Query: Pick<QueryResolvers, 'cases'> = {
  cases: async (_, { status, assignee, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'cases')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const reach = reachFor(viewer, 'cases')
    return connectionOf(
      await pageOfCases(database, reach, { status, assignee }, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countCases(database, reach, { status, assignee }),
    )
  },
}

type Doing = 'openCase' | 'replyToCase' | 'resolveCase' | 'assignCase'
const answered = (field: Doing, { viewer, loaders }: Context, work: () => Promise<string>) => {
  authorizeField(viewer, field)
  return answerUserErrors(async () => ({ case: await loaders.case.load(await work()) }))
}

const Mutation: Pick<MutationResolvers, Doing> = {
  openCase: (_, { input }, context) => answered('openCase', context, () => openCase(context.database, context.viewer, input)),
  replyToCase: (_, { input }, context) => answered('replyToCase', context, () => replyToCase(context.database, context.viewer, input)),
  resolveCase: (_, { input }, context) => answered('resolveCase', context, () => resolveCase(context.database, context.viewer, input)),
  assignCase: (_, { input }, context) => answered('assignCase', context, () => assignCase(context.database, input)),
}

const Order: OrderResolvers = {
  cases: (order, _, { viewer, loaders }) => (mayDiscuss(viewer, order) ? loaders.casesOfOrder.load(order.id) : []),
}

const Customer: CustomerResolvers = {
  cases: ({ customerId }, _, { viewer, loaders }) => loaders.casesOfCustomer(customerId, reachFor(viewer, 'cases')),
}

const orderOf = async ({ orderId }: CaseRow, { loaders }: Context): Promise<OrderRow | null> =>
  orderId === null ? null : present(loaders.order.load(orderId))

const SupportCase: SupportCaseResolvers = {
  order: async (row, _, context) => {
    const order = await orderOf(row, context)
    return order && canSee(context.viewer, order) ? order : null
  },
  customer: async (row, _, context) => {
    const order = await orderOf(row, context)
    return order ? customerOfOrder(order, context) : kept(row.customerId, context.loaders)
  },
  messages: ({ id }, _, { loaders }) => loaders.messagesOfCase.load(id),
  dueAt: ({ waitingSince }, _, { office }) => waitingSince && answerDue(waitingSince, office),
}

/** Whoever may write about an order may, whatever its state, until its customer is erased. */
const allowedActions = (order: OrderRow, { viewer }: Context): Promise<OrderAction[]> =>
  Promise.resolve(mayDiscuss(viewer, order) && !isErased(order) ? ['OPEN_CASE'] : [])

export const cases = { Query, Mutation, Order, Customer, SupportCase, SupportCaseConnection: { totalCount: countOf }, allowedActions }
