import type {
  DataOf,
  fulfillmentCancellationReturned,
  fulfillmentCancelled,
  fulfillmentPicked,
  fulfillmentRegrouped,
  fulfillmentShortPicked,
  orderAmended,
  orderAmendmentRefused,
  orderCancelled,
  orderConfirmed,
  orderRejected,
  orderReleaseRequested,
  returnReceived,
  shipmentShipped,
} from '@kade/events'
import type { EventHandlers, ReceivedEvent, Transaction } from '@kade/service-kit'
import { allocateReturned } from './parcel/allocate-returned.js'
import { allocateConfirmed } from './allocate/allocate.js'
import { followChannels } from './channel-feed/follow-channels.js'
import { regroup } from './parcel/regroup.js'
import { putBack, sourceAnew, takeFromShelf, takeOutShipped } from './parcel/parcel.js'
import { copyRateCards } from './rate-card/follow-rate-cards.js'
import { giveUp, giveUpRest, release } from './release/release.js'
import { dropAmendment, removedUnits, takeOver } from './reserve/amend.js'
import { reserveAmendments, reserveStock } from './reserve/reserve-stock.js'
import { takeBack } from './return/take-back.js'
import { decideEach } from './stockroom/carry-out.js'
import { moveFromShort } from './stockroom/move-units-away.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]

/** Cancelled and rejected orders give back what they hold. */
const releaseUnwanted = (tx: Transaction, events: Events<typeof orderCancelled | typeof orderRejected>): Promise<void> =>
  decideEach(
    tx,
    events,
    (room, { orderId, lines, timeline }) => giveUp(room, { orderId, lines, reason: timeline.message, actor: timeline.actor }),
    { thenFill: true },
  )

/** What an amendment adds is the order's by now, and what it takes off is given back like what is cancelled. */
async function amend(tx: Transaction, events: Events<typeof orderAmended>): Promise<void> {
  await decideEach(tx, events, takeOver)
  const removing = events.filter(({ data }) => removedUnits(data).length > 0)
  if (removing.length === 0) return
  await decideEach(tx, removing, (room, data) => giveUp(room, { ...data, lines: removedUnits(data), actor: data.timeline.actor }), {
    thenFill: true,
  })
}

/** What came back, of an order or of one that nobody knows. */
const takeUnitsBack = (tx: Transaction, events: Events<typeof returnReceived>): Promise<void> =>
  decideEach(
    tx,
    events.map((event) => ({ ...event, data: { ...event.data, orderId: event.data.orderId ?? event.data.returnId } })),
    takeBack,
    { thenFill: true, opensLevels: true },
  )

/** Event type → the rule that decides on it. */
export const handlers: EventHandlers = {
  'channel.opened.v1': followChannels,
  'order.placed.v1': reserveStock,
  'order.confirmed.v1': (tx, events: Events<typeof orderConfirmed>) => decideEach(tx, events, allocateConfirmed),
  'order.amendment_requested.v1': reserveAmendments,
  'order.amended.v1': amend,
  'order.amendment_refused.v1': (tx, events: Events<typeof orderAmendmentRefused>) =>
    decideEach(tx, events, dropAmendment, { thenFill: true }),
  'order.rejected.v1': releaseUnwanted,
  'order.cancelled.v1': releaseUnwanted,
  'order.release_requested.v1': (tx, events: Events<typeof orderReleaseRequested>) =>
    decideEach(tx, events, (room, data) => giveUpRest(room, { ...data, actor: 'system' }), { thenFill: true }),
  'fulfillment.picked.v1': (tx, events: Events<typeof fulfillmentPicked>) => decideEach(tx, events, takeFromShelf),
  'fulfillment.short_picked.v1': async (tx, events: Events<typeof fulfillmentShortPicked>) => {
    await decideEach(tx, events, sourceAnew)
    await moveFromShort(tx, events)
  },
  'fulfillment.recalled.v1': allocateReturned,
  'fulfillment.regrouped.v1': (tx, events: Events<typeof fulfillmentRegrouped>) => decideEach(tx, events, regroup),
  // Cancelled units that shipping no longer has, since they were not found: by now they wait, or are allocated anew.
  'fulfillment.cancellation_returned.v1': (tx, events: Events<typeof fulfillmentCancellationReturned>) =>
    decideEach(tx, events, (room, data) => release(room, { ...data, actor: 'system' }), { thenFill: true }),
  'fulfillment.cancelled.v1': (tx, events: Events<typeof fulfillmentCancelled>) => decideEach(tx, events, putBack, { thenFill: true }),
  'rate_card.changed.v1': copyRateCards,
  'return.received.v1': takeUnitsBack,
  'shipment.shipped.v1': (tx, events: Events<typeof shipmentShipped>) => decideEach(tx, events, takeOutShipped),
}
