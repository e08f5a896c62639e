import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, isBuyer, POLICY } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderResolvers, PaymentResolvers, RefundResolvers } from '../generated.js'
import { authorizationsOf } from '../order/authorizations.js'
import type { OrderRow } from '../order/order.table.js'
import { paymentStatusOfPart } from '../order/order.js'
import { refundable } from '../order/secure.js'
import { mayGiveBack } from './appeasement.js'
import { createGiftCard } from './create-gift-card.js'
import { refundOrder } from './refund-order.js'

const Mutation: Pick<MutationResolvers, 'refundOrder' | 'issueGiftCard'> = {
  issueGiftCard: (_, { input }, { viewer, database, fileLinks }) => {
    authorizeField(viewer, 'issueGiftCard')
    return answerUserErrors(async () => ({ code: await createGiftCard(database, viewer, fileLinks.secret, input) }))
  },
  refundOrder: (_, { input }, { viewer, database, loaders, appeasementLimits, wakePayments }) => {
    authorizeField(viewer, 'refundOrder')
    return answerUserErrors(async () => {
      await refundOrder(database, viewer, appeasementLimits, input)
      wakePayments()
      return { order: await loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const Order: OrderResolvers = {
  payments: async (order, _, { loaders }) =>
    (await loaders.payments.load(order.id)).flatMap((payment) => authorizationsOf(payment).map((part) => ({ ...payment, order, part }))),
  refunds: async ({ id, currency }, _, { loaders }) => (await loaders.refunds.load(id)).map((refund) => ({ ...refund, currency })),
  nextAction: async (order, _, { viewer, loaders }) => {
    if (!isBuyer(viewer, order) || order.status === 'CANCELLED' || order.status === 'REJECTED') return null
    const [payment] = await loaders.payments.load(order.id)
    const { url, expiresAt } = payment?.nextAction ?? {}
    return url === undefined || expiresAt === undefined || Date.parse(expiresAt) <= Date.now()
      ? null
      : { url, expiresAt: new Date(expiresAt) }
  },
  refundable: async ({ id, currency }, _, { loaders }) => {
    const [payment] = await loaders.payments.load(id)
    return moneyOf(payment ? refundable({ payment }) : 0, currency)
  },
  refundLimit: async (order, _, context) => moneyOf(await refundLimit(order, context), order.currency),
}

/** In minor units: what was captured and is not given back yet, as far as the viewer's roles may give it back. */
async function refundLimit({ id }: OrderRow, { viewer, loaders, appeasementLimits }: Context): Promise<number> {
  if (!POLICY.refundOrder.some((role) => viewer.roles.includes(role))) return 0
  const [payment] = await loaders.payments.load(id)
  const most = payment ? refundable({ payment }) : 0
  if (!payment || most === 0) return 0
  const givenByHand = (await loaders.refunds.load(id)).reduce((sum, { kind, amount }) => (kind === 'APPEASEMENT' ? sum + amount : sum), 0)
  return Math.min(most, mayGiveBack(appeasementLimits, viewer.roles, { captured: payment.captured, givenByHand }))
}

/** Staff gives back what it may. */
const allowedActions = async (order: OrderRow, context: Context): Promise<OrderAction[]> =>
  (await refundLimit(order, context)) > 0 ? ['REFUND'] : []

const Payment: PaymentResolvers = {
  // The first has the payment's own.
  id: ({ id, part: { part } }) => (part === 1 ? id : `${id}.${part}`),
  provider: ({ part }) => part.provider,
  reference: ({ reference, part: { part, providerReference } }) => (part === 1 ? reference : (providerReference ?? `${reference}.${part}`)),
  status: ({ order, part, more }) => (more.length === 0 ? order.paymentStatus : paymentStatusOfPart(part)),
  failureReason: ({ part }) => part.failureReason,
  authorized: ({ part, order }) => moneyOf(part.authorized, order.currency),
  captured: ({ part, order }) => moneyOf(part.captured, order.currency),
  refunded: ({ part, order }) => moneyOf(part.refunded, order.currency),
  voided: ({ part, order }) => moneyOf(part.voided, order.currency),
}

const Refund: RefundResolvers = { amount: ({ amount, currency }) => moneyOf(amount, currency) }

export const payments = { Mutation, Order, Payment, Refund, allowedActions }
