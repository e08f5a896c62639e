import { amendments } from './amendment/amendment.resolvers.js'
import { cancellations } from './cancellation/cancellation.resolvers.js'
import { cases } from './case/case.resolvers.js'
import { channels } from './channel/channel.resolvers.js'
import { legalEntities } from './channel/legal-entity.resolvers.js'
import { customs } from './customs/customs.resolvers.js'
import { customers } from './customer/customer.resolvers.js'
import { corrections } from './correction/correction.resolvers.js'
import type { Resolvers } from './generated.js'
import { discounts } from './discount/discount.resolvers.js'
import { feedback } from './feedback/feedback.resolvers.js'
import { histories } from './history/history.resolvers.js'
import { history, ofThen } from './history/past.resolvers.js'
import { holds } from './hold/hold.resolvers.js'
import { inbox } from './inbox/inbox.resolvers.js'
import { invoices } from './invoice/invoice.resolvers.js'
import { messages } from './message/message.resolvers.js'
import { orders } from './order/order.resolvers.js'
import { payments } from './payment/payment.resolvers.js'
import { placing } from './placing/placing.resolvers.js'
import { privacy } from './privacy/privacy.resolvers.js'
import { priceLists } from './price-list/price-list.resolvers.js'
import { pushes } from './push/push.resolvers.js'
import { search } from './search/search.resolvers.js'
import { storeCredit } from './payment/store-credit.resolvers.js'
import { returns } from './return/return.resolvers.js'
import { taxes } from './tax/tax.resolvers.js'
import { webhooks } from './webhook/webhook.resolvers.js'
import { work } from './work/work.resolvers.js'

export const resolvers: Resolvers = {
  Query: {
    ...{ ...customers.Query, ...privacy.Query, ...orders.Query, ...amendments.Query, ...channels.Query, ...legalEntities.Query },
    ...{ ...webhooks.Query, ...work.Query, ...inbox.Query, ...cases.Query },
    ...{ ...history.Query, ...search.Query },
    ...storeCredit.Query,
    ...pushes.Query,
    ...{ ...placing.Query, ...priceLists.Query, ...taxes.Query, ...discounts.Query },
  },
  Mutation: {
    ...{
      ...placing.Mutation,
      ...cancellations.Mutation,
      ...amendments.Mutation,
      ...holds.Mutation,
      ...customers.Mutation,
      ...privacy.Mutation,
      ...legalEntities.Mutation,
      ...channels.Mutation,
      ...webhooks.Mutation,
    },
    ...{ ...priceLists.Mutation, ...taxes.Mutation, ...discounts.Mutation },
    ...{ ...corrections.Mutation, ...customs.Mutation },
    ...{ ...payments.Mutation, ...work.Mutation, ...inbox.Mutation, ...cases.Mutation, ...feedback.Mutation },
    ...storeCredit.Mutation,
    ...pushes.Mutation,
  },
  // What the stories add to an order.
  Order: ofThen({
    ...{ ...orders.Order, ...channels.Order, ...customers.Order, ...cancellations.Order, ...amendments.Order },
    ...{
      ...histories.Order,
      ...holds.Order,
      ...customs.Order,
      ...payments.Order,
      ...invoices.Order,
      ...messages.Order,
      ...cases.Order,
      ...returns.Order,
      ...feedback.Order,
    },
    allowedActions: async (order, _, context) =>
      (
        await Promise.all(
          [cancellations, amendments, holds, corrections, customs, payments, returns, cases, feedback].map((story) =>
            story.allowedActions(order, context),
          ),
        )
      ).flat(),
  }),
  Return: returns.Return,
  HistoryEntry: histories.HistoryEntry,
  OrderHistoryConnection: histories.OrderHistoryConnection,
  OrderHold: { ...corrections.OrderHold, ...customs.OrderHold },
  ImportCost: customs.ImportCost,
  ImportCostLine: customs.ImportCostLine,
  MissingCustomsField: customs.MissingCustomsField,
  OrderLine: ofThen({ ...orders.OrderLine, ...feedback.OrderLine }),
  PricePreview: placing.PricePreview,
  PricePreviewLine: placing.PricePreviewLine,
  PriceList: priceLists.PriceList,
  ListPrice: priceLists.ListPrice,
  Discount: discounts.Discount,
  AppliedDiscount: discounts.AppliedDiscount,
  Amounts: orders.Amounts,
  OrderCancellation: cancellations.OrderCancellation,
  Channel: channels.Channel,
  WebhookDelivery: webhooks.WebhookDelivery,
  WebhookDeliveryConnection: webhooks.WebhookDeliveryConnection,
  LegalEntity: legalEntities.LegalEntity,
  Customer: { ...customers.Customer, ...cases.Customer, ...privacy.Customer, ...storeCredit.Customer },
  Erasure: privacy.Erasure,
  ErasureConnection: privacy.ErasureConnection,
  Consent: customers.Consent,
  SupportCase: cases.SupportCase,
  SupportCaseConnection: cases.SupportCaseConnection,
  StoreCredit: storeCredit.StoreCredit,
  StoreCreditEntry: storeCredit.StoreCreditEntry,
  Payment: payments.Payment,
  Refund: payments.Refund,
  Invoice: invoices.Invoice,
  InvoiceLine: invoices.InvoiceLine,
  OrderConnection: orders.OrderConnection,
  OrderEventConnection: orders.OrderEventConnection,
  ChannelDelivery: inbox.ChannelDelivery,
  ChannelDeliveryConnection: inbox.ChannelDeliveryConnection,
  WorkItem: work.WorkItem,
  WorkItemConnection: work.WorkItemConnection,
}
