import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import {
  fulfillmentCancelled,
  fulfillmentShortPicked,
  orderCancelled,
  orderConfirmed,
  orderPlaced,
  shipmentShipped,
  type DataOf,
  type SkuQuantity,
} from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import type { runInventory } from './running-inventory.js'

type Inventory = Awaited<ReturnType<typeof runInventory>>
interface Told {
  readonly type: string
  readonly data: Record<string, unknown> & { readonly lines: readonly Record<string, unknown>[]; readonly allocationId?: string }
}

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const withIds = (lines: readonly SkuQuantity[]) => lines.map((line) => ({ orderLineId: newId(), ...line }))

/** What orders and shipping say of orders, and what inventory answers. */
export function tellingOrders({ bus, service }: Inventory) {
  const tell = (...drafts: EventDraft[]) =>
    bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload })))
  /** All that inventory told of an order so far. */
  const told = (orderId: string): Told[] =>
    bus.published
      .filter(({ key, topic }) => key === orderId && topic === 'inventory.reservation')
      .map(({ value }) => JSON.parse(value) as Told)
  /** What it told last, once it has told so many things of the order. */
  const answer = (orderId: string, count: number): Promise<Told> =>
    eventually(() => {
      const all = told(orderId)
      expect(all.length).toBeGreaterThanOrEqual(count)
      return all[count - 1]!
    })
  const place = async (lines: readonly SkuQuantity[], { channel = 'web', orderId = newId() } = {}): Promise<string> => {
    const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
    const [line] = placed.lines
    await tell(orderPlaced.draft(orderId, { ...placed, orderId, channel, lines: withIds(lines).map((each) => ({ ...line!, ...each })) }))
    return orderId
  }
  const confirm = async (orderId: string, lines: readonly SkuQuantity[]): Promise<void> => {
    const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
    await tell(orderConfirmed.draft(orderId, { ...confirmed, orderId, lines: withIds(lines) }))
    await eventually(async () =>
      expect(await service.database.query('SELECT 1 FROM order_demand WHERE order_id = $1 AND confirmed', [orderId])).toHaveLength(1),
    )
  }
  const parcel = (orderId: string, { data }: Told, lines: readonly SkuQuantity[]) => ({
    ...{ orderId, lines: [...lines], allocationId: data.allocationId ?? '', locationId: String(data.locationId), actor: 'kim' },
  })
  return {
    told,
    answer,
    place,
    confirm,
    cancel: (orderId: string, lines: readonly SkuQuantity[]) => {
      const cancelled = fixture<DataOf<typeof orderCancelled>>('order.cancelled.v1')
      return tell(orderCancelled.draft(orderId, { ...cancelled, orderId, lines: withIds(lines), complete: false }))
    },
    /** What was allocated is given up, and put back. */
    putBack: (orderId: string, allocated: Told, lines: readonly SkuQuantity[]) => {
      const cancelled = fixture<DataOf<typeof fulfillmentCancelled>>('fulfillment.cancelled.v1')
      return tell(fulfillmentCancelled.draft(orderId, { ...cancelled, ...parcel(orderId, allocated, lines) }))
    },
    shortPick: (orderId: string, allocated: Told, lines: readonly SkuQuantity[]) => {
      const picked = fixture<DataOf<typeof fulfillmentShortPicked>>('fulfillment.short_picked.v1')
      return tell(fulfillmentShortPicked.draft(orderId, { ...picked, ...parcel(orderId, allocated, lines) }))
    },
    ship: (orderId: string, allocated: Told, lines: readonly SkuQuantity[]) => {
      const shipped = fixture<DataOf<typeof shipmentShipped>>('shipment.shipped.v1')
      return tell(shipmentShipped.draft(orderId, { ...shipped, ...parcel(orderId, allocated, lines) }))
    },
    /** Every counter of a SKU, over all locations. */
    counters: async (sku: string) => {
      const [level] = await service.database.query(
        `SELECT sum(on_hand)::int AS on_hand, sum(reserved)::int AS reserved, sum(allocated)::int AS allocated, sum(held)::int AS held FROM stock_level WHERE sku = $1`,
        [sku],
      )
      return level
    },
    /** Nothing, always: what the checks of `pnpm inventory verify` find. */
    differences: async () =>
      (
        await Promise.all(['ledger', 'balance', 'holding'].map((name) => service.database.query(`SELECT * FROM ${name}_difference`)))
      ).flat(),
  }
}
