import { caseMessageTable, caseTable } from './case/case.table.js'
import { channelOrderTable } from './channel/channel-order.table.js'
import { channelTable } from './channel/channel.table.js'
import { legalEntityTable } from './channel/legal-entity.table.js'
import { channelMessageTable } from './channel-feedback/message.table.js'
import { carrierReachTable, domainHabitTable, skuHabitTable } from './correction/habit.table.js'
import { dispatchLocationTable } from './consignment/dispatch-location.table.js'
import { customsCheckTable } from './customs/customs-check.table.js'
import { consentTable, customerTable, guessTable, keptAddressTable } from './customer/customer.table.js'
import { feedbackTable } from './feedback/feedback.table.js'
import { messageTable } from './message/message.table.js'
import { documentNumberTable, invoiceFileTable, invoiceLineTable, invoiceNumberTable, invoiceTable } from './order/invoice.table.js'
import { exchangeReleaseTable, exchangeTable } from './order/exchange.table.js'
import { holdTable, lineTable, orderTable, sagaTable, timelineTable } from './order/order.table.js'
import { pushMessageTable, pushTargetTable } from './push/push.table.js'
import { orderReturnTable } from './return/order-return.table.js'
import { paymentTable, paymentTaskTable, refundTable } from './order/payment.table.js'
import { giftCardOperationTable, giftCardTable } from './payment/gift-card.table.js'
import { storeCreditEntryTable, storeCreditTable } from './payment/store-credit.table.js'
import { noticeTable } from './payment/notice.table.js'
import { operationTable } from './payment/providers/test-provider.table.js'
import { catalogueTable } from './placing/catalogue.table.js'
import { deliveryTable } from './inbox/delivery.table.js'
import { discountTable } from './discount/discount.table.js'
import { listPriceTable, priceListTable } from './price-list/price-list.table.js'
import { changeTable } from './order/change.table.js'
import { scanTable } from './history/scan.table.js'
import { dueTable } from './order/search-due.table.js'
import { progressTable, termTable } from './search/search.table.js'
import { taxRateTable } from './tax/tax-rate.table.js'
import { webhookDeliveryTable, webhookKeyTable, webhookTable } from './webhook/webhook.table.js'
import { erasureTable, personalKeyTable } from './privacy/privacy.table.js'
import { workItemTable } from './work/work-item.table.js'

/** The map of every table of this service. */
export const tables = [
  ...[orderTable, lineTable, timelineTable, holdTable, sagaTable],
  ...[giftCardTable, giftCardOperationTable, storeCreditTable, storeCreditEntryTable],
  ...[orderReturnTable, exchangeTable, exchangeReleaseTable],
  ...[noticeTable, paymentTable, paymentTaskTable, refundTable, operationTable, invoiceTable, invoiceLineTable],
  ...[invoiceNumberTable, documentNumberTable, invoiceFileTable, legalEntityTable, messageTable],
  ...[pushTargetTable, pushMessageTable],
  ...[webhookTable, webhookDeliveryTable, webhookKeyTable],
  ...[keptAddressTable, consentTable, personalKeyTable, erasureTable],
  ...[channelTable, customerTable, guessTable, catalogueTable, workItemTable],
  ...[deliveryTable, channelOrderTable, channelMessageTable],
  ...[taxRateTable, priceListTable, listPriceTable, discountTable],
  ...[skuHabitTable, domainHabitTable, carrierReachTable],
  ...[caseTable, caseMessageTable, feedbackTable],
  ...[dispatchLocationTable, customsCheckTable],
  ...[termTable, dueTable, progressTable, changeTable, scanTable],
]
