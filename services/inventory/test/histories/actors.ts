import { orderCancelled, orderConfirmed, orderPlaced, orderRejected, type OrderEventBase } from '@kade/events'
import {
  loadMigrations,
  messagingMigrations,
  newId,
  openDatabase,
  UserErrors,
  type Database,
  type EventDraft,
  type ReceivedEvent,
  type Viewer,
} from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { createTestDatabase } from '@kade/test-kit'
import { adjustStock } from '../../src/adjust/adjust-stock.js'
import { upsertVariants } from '../../src/catalogue/keep-variants.js'
import { handlers } from '../../src/handlers.js'
import { upsertLocations } from '../../src/location/keep-locations.js'
import { receiveStock } from '../../src/receive/receive-stock.js'
import { lockBatch } from '../../src/stockroom/stockroom.store.js'
import { tables } from '../../src/tables.js'
import { ADDRESS, aVariant } from '../running-inventory.js'

export interface Line {
  readonly sku: string
  readonly quantity: number
}
/** An order as those outside of inventory know it. */
export interface Order {
  readonly id: string
  readonly lines: readonly Line[]
  state: 'PLACED' | 'CONFIRMED' | 'CANCELLED' | 'REJECTED'
  /** Units by SKU that were cancelled, that left, and that were told as free again. */
  readonly cancelled: Map<string, number>
  readonly shipped: Map<string, number>
  readonly released: Map<string, number>
}

const AT = '2026-11-25T09:00:00.000Z'
const clerk: Viewer = asViewer('WAREHOUSE')

/** Those who ask something of inventory, at a real PostgreSQL, each in a transaction of its own: orders, a warehouse, shipping. */
export async function startActors() {
  const own = await createTestDatabase('inventory')
  const migrations = [...messagingMigrations, ...(await loadMigrations(new URL('../../src/migrations/', import.meta.url)))]
  const database = await openDatabase({ url: own.url, name: 'histories', migrations, entities: tables, poolSize: 16 })
  const locations = await upsertLocations(
    database,
    ['LTN', 'AMS'].map((code) => ({
      ...{ code, name: code, kind: 'FULFILLMENT_CENTER' as const },
      address: { ...ADDRESS, countryCode: code === 'LTN' ? 'GB' : 'NL' },
    })),
  )
  return {
    database,
    locationIds: locations.map(({ id }) => id),
    ...asShopAndWarehouse(database),
    stop: async () => {
      await database.close()
      await own.drop()
    },
  }
}
export type Actors = Awaited<ReturnType<typeof startActors>>

function asShopAndWarehouse(database: Database) {
  /** As the consumer does with a batch of one. */
  const tell = (draft: Pick<EventDraft, 'type' | 'key' | 'topic'> & { readonly data: unknown }): Promise<void> => {
    const event = { ...draft, id: newId(), source: '/test', time: new Date(), correlationId: 'history', causationId: null } as ReceivedEvent
    return database.transaction(async (tx) => {
      await lockBatch(tx, [event] as never)
      await handlers[draft.type]?.(tx, [event])
    })
  }
  const fulfillment = (type: string, order: Order, parcel: Parcel, quantity: number) =>
    tell({
      ...{ type, topic: 'shipping.fulfillment', key: order.id },
      data: {
        ...{ orderId: order.id, fulfillmentOrderId: newId(), allocationId: parcel.allocationId, locationId: parcel.locationId },
        ...{ lines: [{ sku: parcel.sku, quantity }], at: AT, actor: 'picker', reason: 'Changed my mind' },
      },
    })
  return {
    offer: async (skus: readonly string[], policies: readonly ('DENY' | 'BACKORDER')[]) =>
      void (await upsertVariants(
        database,
        skus.map((sku, index) => aVariant(sku, { outOfStockPolicy: policies[index] })),
      )),
    receive: (locationId: string, lines: readonly Line[]) =>
      receiveStock(database, clerk, { idempotencyKey: newId(), locationId, lines }).then(() => undefined),
    /** Units by which it was corrected: none when the clerk was told that they are not free. */
    adjust: async (locationId: string, sku: string, delta: number): Promise<number> => {
      try {
        await adjustStock(database, clerk, { idempotencyKey: newId(), locationId, sku, delta, reason: 'Counted' })
        return delta
      } catch (error) {
        if (error instanceof UserErrors) return 0
        throw error
      }
    },
    place: (order: Order, countryCode: string) =>
      tell(
        orderPlaced.draft(order.id, {
          ...{ ...base(order), placedAt: AT, currency: 'GBP', campaign: null, deliverBy: null },
          ...{ subtotal: 100, discountTotal: 0, shippingTotal: 0, taxTotal: 0, total: 100 },
          lines: order.lines.map((line) => ({ ...line, orderLineId: newId(), title: line.sku, unitPrice: 100, total: 100 })),
          shippingAddress: { name: 'A', company: null, line1: 'B', line2: null, postalCode: null, city: 'C', region: null, countryCode, phone: null },
        }),
      ), // prettier-ignore
    confirm: (order: Order, countryCode: string) =>
      tell(orderConfirmed.draft(order.id, { ...base(order), lines: ids(order.lines), countryCode, deliverBy: null })),
    reject: (order: Order) => tell(orderRejected.draft(order.id, { ...base(order), lines: ids(order.lines), reason: 'PAYMENT_DECLINED' })),
    cancel: (order: Order, lines: readonly Line[]) =>
      tell(orderCancelled.draft(order.id, { ...base(order), lines: ids(lines), reason: 'Changed my mind', complete: false })),
    ship: (order: Order, parcel: Parcel, quantity: number) => fulfillment('shipment.shipped.v1', order, parcel, quantity),
    findShort: (order: Order, parcel: Parcel, quantity: number) => fulfillment('fulfillment.short_picked.v1', order, parcel, quantity),
    putBack: (order: Order, parcel: Parcel, quantity: number) => fulfillment('fulfillment.cancelled.v1', order, parcel, quantity),
    giveBack: (order: Order, lines: readonly Line[]) =>
      tell({
        ...{ type: 'fulfillment.cancellation_returned.v1', topic: 'shipping.fulfillment', key: order.id },
        data: { orderId: order.id, lines, reason: 'Changed my mind', at: AT },
      }),
    /** What inventory has told of these orders since the last time, in its order. */
    told: (orders: readonly Order[]) =>
      database
        .query<{ payload: string }>(
          'WITH gone AS (DELETE FROM outbox WHERE key = ANY($1) RETURNING id, payload) SELECT payload FROM gone ORDER BY id',
          [orders.map(({ id }) => id)],
        )
        .then((rows) => rows.map(({ payload }) => JSON.parse(payload) as Told)),
  }
}

export interface Told {
  readonly type: string
  readonly data: { readonly orderId?: string; readonly lines?: readonly Line[] }
}
/** Units of an allocation that are still in the building. */
export interface Parcel extends Line {
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
}

const ids = (lines: readonly Line[]) => lines.map((line) => ({ ...line, orderLineId: newId() }))
const base = ({ id: orderId }: Order): OrderEventBase => ({
  ...{ orderId, orderNumber: 'K-1', channel: 'web', customerId: newId(), version: 1 },
  ...{ status: 'PENDING', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING' },
  timeline: { sequence: 1, id: newId(), type: 'PLACED', at: AT, actor: 'customer', message: 'Placed', data: null },
})
