import { expect, it } from '@jest/globals'
import { EVENTS } from '@kade/events'
import { EVENT_KINDS, PUBLIC_EVENTS } from './public-event.js'
import { NOTICE_KINDS } from './notice.js'

/** Told as one of the kinds that customers are told, or of a service to another alone. */
const TOLD_AS_NOTICES = [
  ...['order.confirmed.v1', 'order.cancelled.v1', 'order.completed.v1', 'shipment.shipped.v1', 'shipment.delivered.v1'],
  ...['shipment.delayed.v1', 'return.approved.v1', 'return.rejected.v1', 'return.received.v1'],
]
const BETWEEN_SERVICES =
  /^(stock\.(?!channel_changed)|fulfillment\.|bins\.|count\.|location\.|purchase_order\.|rate_card\.|transfer\.|channel\.opened|order\.(release|amendment)_requested)/

it('every event is told to shops, is a kind of notice, or is between services alone', () => {
  const unsorted = Object.keys(EVENTS).filter(
    (type) => [PUBLIC_EVENTS.has(type), TOLD_AS_NOTICES.includes(type), BETWEEN_SERVICES.test(type)].filter(Boolean).length !== 1,
  )
  expect(unsorted).toEqual([])
})

it('each public event has a kind of its own', () => {
  expect([...PUBLIC_EVENTS].map((type) => type.replace('.v1', '').replace('.', '_').toUpperCase()).toSorted()).toEqual(
    [...EVENT_KINDS].toSorted(),
  )
  expect(EVENT_KINDS.filter((kind) => (NOTICE_KINDS as readonly string[]).includes(kind))).toEqual([])
})
