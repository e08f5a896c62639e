import { DEAD_LETTER_CLOSED, DEAD_LETTER_RECORDED, type EventHandler, type EventHandlers } from '@kade/service-kit'
import { followAmendments } from './amendment/follow-amendments.js'
import type { followParcels } from './channel-feedback/follow-parcels.js'
import { followAnswers } from './cancellation/follow-answers.js'
import { checkOrders } from './correction/check-orders.js'
import { copyReaches } from './correction/follow-carriers.js'
import type { SettingsByChannel } from './correction/settings.js'
import { copyLocations } from './consignment/follow-locations.js'
import type { CustomsHolds } from './customs/check.js'
import { checkCustoms, checkVariants } from './customs/check-customs.js'
import { followGoods } from './goods/follow-goods.js'
import { followLateGoods } from './goods/follow-late-goods.js'
import type { followParcels as followForPush } from './push/follow-parcels.js'
import { followReturns } from './return/follow-returns.js'
import { followScans } from './history/follow-scans.js'
import { tellShopsOf } from './order/tell-shops.js'
import { placeExchange } from './placing/place-exchange.js'
import { copyVariants } from './placing/follow-catalogue.js'
import { closeDeadLetters, recordDeadLetters } from './work/follow-dead-letters.js'

/** Event type → use case. */
export function handlers(
  wakePayments: () => void,
  channels: ReturnType<typeof followParcels>,
  corrections: SettingsByChannel,
  customsHolds: CustomsHolds,
  pushes: ReturnType<typeof followForPush>,
): EventHandlers {
  const goods = followGoods(wakePayments)
  const returns = followReturns(wakePayments, placeExchange)
  const answers = followAnswers(wakePayments)
  const check = checkOrders(corrections)
  const customs = checkCustoms(customsHolds)
  return {
    'variant.changed.v1': bothOf(bothOf(copyVariants, checkVariants), tellShopsOf),
    'location.changed.v1': copyLocations,
    'stock.reserved.v1': bothOf(check, goods.stockReserved),
    'stock.backordered.v1': bothOf(check, goods.stockBackordered),
    'stock.rejected.v1': goods.stockRejected,
    'stock.allocated.v1': bothOf(goods.stockAllocated, customs.allocated),
    'stock.promise_changed.v1': goods.stockPromiseChanged,
    'stock.deallocated.v1': goods.stockDeallocated,
    'stock.reservation_expired.v1': goods.reservationExpired,
    'stock.reallocated.v1': bothOf(goods.stockReallocated, customs.reallocated),
    'stock.recall_given_up.v1': goods.recallGivenUp,
    'stock.amendment_answered.v1': followAmendments(wakePayments),
    'stock.released.v1': answers.stockReleased,
    'fulfillment.picking_started.v1': goods.pickingStarted,
    'fulfillment.picked.v1': goods.picked,
    'fulfillment.packed.v1': goods.packed,
    'fulfillment.overdue.v1': followLateGoods.overdue,
    'fulfillment.label_bought.v1': followLateGoods.labelBought,
    'fulfillment.recalled.v1': followLateGoods.recalled,
    'fulfillment.cancelled.v1': followLateGoods.cancelled,
    'fulfillment.regrouped.v1': followLateGoods.regrouped,
    'fulfillment.cancellation_refused.v1': answers.cancellationRefused,
    'shipment.shipped.v1': bothOf(goods.shipped, channels.shipped),
    'rate_card.changed.v1': copyReaches,
    'stock.channel_changed.v1': bothOf(channels.stockChanged, tellShopsOf),
    'shipment.delivered.v1': bothOf(goods.delivered, pushes.delivered),
    'shipment.stranded.v1': bothOf(goods.stranded, tellShopsOf),
    'shipment.delayed.v1': goods.delayed,
    'shipment.delay_resolved.v1': bothOf(goods.delayResolved, tellShopsOf),
    'shipment.tracked.v1': bothOf(bothOf(followScans, bothOf(goods.tracked, channels.tracked)), bothOf(pushes.tracked, tellShopsOf)),
    'return.requested.v1': bothOf(returns.requested, tellShopsOf),
    'return.approved.v1': returns.approved,
    'return.rejected.v1': returns.rejected,
    'return.cancelled.v1': bothOf(returns.cancelled, tellShopsOf),
    'return.received.v1': returns.received,
    'return.closed.v1': bothOf(returns.closed, tellShopsOf),
    [DEAD_LETTER_RECORDED]: recordDeadLetters,
    [DEAD_LETTER_CLOSED]: closeDeadLetters,
  }
}

/** One after the other, on the same events, in the same transaction. */
const bothOf =
  (first: EventHandler, second: EventHandler): EventHandler =>
  async (tx, events) => {
    await first(tx, events)
    await second(tx, events)
  }
