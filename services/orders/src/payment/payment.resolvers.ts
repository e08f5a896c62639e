import { moneyOf } from '@kade/service-kit'
import type { OrderResolvers, PaymentResolvers } from '../generated.js'

const Order: OrderResolvers = {
  payments: async (order, _, { loaders }) => (await loaders.payments.load(order.id)).map((payment) => ({ ...payment, order })),
}

const Payment: PaymentResolvers = {
  status: ({ order }) => order.paymentStatus,
  authorized: ({ authorized, order }) => moneyOf(authorized, order.currency),
  captured: ({ captured, order }) => moneyOf(captured, order.currency),
  refunded: ({ refunded, order }) => moneyOf(refunded, order.currency),
  voided: ({ voided, order }) => moneyOf(voided, order.currency),
}

export const payments = { Order, Payment }
