import { SERVICES, type Ask, type Invariant, type Rows } from './invariant.js'

type Service = (typeof SERVICES)[number]

/** What each service acts on; it passes over the rest without a trace. */
const ACTS_ON: Readonly<Record<Service, readonly string[]>> = {
  orders: [
    'variant.changed.v1',
    ...[
      'stock.reserved.v1',
      'stock.backordered.v1',
      'stock.rejected.v1',
      'stock.allocated.v1',
      'stock.deallocated.v1',
      'stock.reallocated.v1',
      'stock.recall_given_up.v1',
      'stock.released.v1',
      'stock.reservation_expired.v1',
    ],
    ...['fulfillment.picking_started.v1', 'fulfillment.picked.v1', 'fulfillment.packed.v1', 'fulfillment.cancellation_refused.v1'],
    ...['shipment.shipped.v1', 'shipment.delivered.v1', 'shipment.stranded.v1'],
  ],
  inventory: [
    ...['order.placed.v1', 'order.confirmed.v1', 'order.rejected.v1', 'order.cancelled.v1'],
    ...[
      'fulfillment.recalled.v1',
      'fulfillment.regrouped.v1',
      'fulfillment.short_picked.v1',
      'fulfillment.cancellation_returned.v1',
      'fulfillment.cancelled.v1',
      'shipment.shipped.v1',
    ],
  ],
  shipping: [
    ...['order.placed.v1', 'stock.allocated.v1', 'stock.deallocated.v1', 'stock.deallocation_requested.v1'],
    ...['stock.recall_requested.v1', 'stock.reallocated.v1', 'variant.changed.v1', 'location.changed.v1'],
  ],
  analytics: [
    ...['order.placed.v1', 'order.confirmed.v1', 'order.rejected.v1', 'order.cancelled.v1', 'stock.allocated.v1'],
    ...['fulfillment.picked.v1', 'fulfillment.packed.v1', 'fulfillment.cancellation_refused.v1'],
    ...['shipment.shipped.v1', 'shipment.delivered.v1'],
  ],
}

export const logInvariants: readonly Invariant[] = [
  { name: 'the log holds each version of an order, in their order', broken: timelinesApart },
  ...SERVICES.map((service) => ({ name: `${service} has read the log to its end`, broken: (ask: Ask) => unread(ask, service) })),
  ...SERVICES.map((service) => ({
    name: `the inbox of ${service} has no gap against the log`,
    broken: (ask: Ask) => unseen(ask, service),
  })),
]

/** What was sent twice counts where it came first. Of an order whose beginning was trimmed from the log nothing is asked. */
async function timelinesApart({ rows, log }: Ask): Promise<Rows> {
  const sequences = new Map<string, Set<number>>()
  for (const { topic, key, sequence } of log.entries) {
    if (topic !== 'orders.order' || sequence === null) continue
    sequences.set(key, (sequences.get(key) ?? new Set()).add(sequence))
  }
  const orders = await rows('orders', 'SELECT id, version FROM orders')
  return orders
    .map(({ id, version }) => ({ id, version, told: [...(sequences.get(id as string) ?? [])] }))
    .filter(({ version, told }) => (told[0] === 1 || log.isWhole) && (told.length !== version || told.some((n, at) => n !== at + 1)))
}

async function unread({ rows, log }: Ask, service: Service): Promise<Rows> {
  const floors = await rows(
    service,
    `SELECT topic, partition, next_offset::text AS floor FROM inbox_floor WHERE consumer_group = '${service}' AND log = '${log.name}'`,
  )
  const floorOf = new Map(floors.map(({ topic, partition, floor }) => [`${String(topic)} ${String(partition)}`, BigInt(floor as string)]))
  const last = new Map<string, bigint>()
  for (const { topic, partition, offset, type } of log.entries) {
    if (ACTS_ON[service].includes(type)) last.set(`${topic} ${partition}`, offset)
  }
  return [...last]
    .filter(([place, offset]) => (floorOf.get(place) ?? 0n) <= offset)
    .map(([place, offset]) => ({ place, last: String(offset), floor: String(floorOf.get(place) ?? 0n) }))
}

/** Ids are forgotten after a time: what happened before the oldest that is left is not looked for. */
async function unseen({ rows, log }: Ask, service: Service): Promise<Rows> {
  const [oldest] = await rows(service, `SELECT min(handled_at) AS at FROM inbox WHERE consumer_group = '${service}'`)
  const since = oldest?.at instanceof Date ? oldest.at : new Date()
  const seen = new Set(
    (await rows(service, `SELECT event_id FROM inbox WHERE consumer_group = '${service}'`)).map(({ event_id: id }) => id),
  )
  return log.entries
    .filter(({ id, type, at }) => ACTS_ON[service].includes(type) && at >= since && !seen.has(id))
    .map((entry) => ({ ...entry, offset: String(entry.offset) }))
}
