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
import { upsertBins } from '../../src/bin/keep-bins.js'
import { putAwayUnits } from '../../src/bin/put-away-units.js'
import { upsertVariants } from '../../src/catalogue/keep-variants.js'
import { approveCount } from '../../src/count/approve-count.js'
import { createCountSheet } from '../../src/count/create-count-sheet.js'
import { recordCount } from '../../src/count/record-count.js'
import { handlers } from '../../src/handlers.js'
import { upsertLocations } from '../../src/location/keep-locations.js'
import { moveStock } from '../../src/quality/move-stock.js'
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
/** In each location: what lies in none lies beside them. */
const BINS = ['A-01', 'B-02']
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
  for (const { id } of locations)
    await upsertBins(
      database,
      id,
      BINS.map((code, sequence) => ({ code, sequence })),
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
      return unlessRefused(delta, async () => {
        await adjustStock(database, clerk, { idempotencyKey: newId(), locationId, sku, delta, reason: 'Counted' })
      })
    },
    /** Units set apart, or made sellable again when negative: none when the clerk was told that there are not so many. */
    setApart: (locationId: string, sku: string, units: number): Promise<number> =>
      unlessRefused(units, async () => {
        const move = units > 0 ? 'QC_HOLD' : 'QC_RELEASE'
        await moveStock(database, clerk, { idempotencyKey: newId(), locationId, sku, quantity: Math.abs(units), move, reason: 'Looked at' })
      }),
    putAway: (locationId: string, sku: string, quantity: number, which: number): Promise<number> =>
      unlessRefused(quantity, async () => {
        const [bin = '', fromBin] = [BINS[which % 2], which % 3 === 0 ? BINS[(which + 1) % 2] : undefined]
        await putAwayUnits(database, clerk, { idempotencyKey: newId(), locationId, sku, quantity, bin, fromBin })
      }),
    /** Somebody counts, others work on, and it is approved: answers the units by which the books were corrected. */
    count: async (locationId: string, sku: string, quantity: number, which: number): Promise<number> => {
      const limit = 1_000_000
      const countSheetId = await createCountSheet(database, clerk, limit, { idempotencyKey: newId(), locationId, skus: [sku] })
      const places = [null, ...BINS].map((bin, place) => ({ sku, bin, quantity: (quantity * (which + place)) % 7 }))
      const { lines } = await database.transaction(async (tx) => ({
        lines: await tx.query<{ bin: string | null }>(
          'SELECT b.code AS bin FROM count_line AS l LEFT JOIN bin AS b ON b.id = l.bin_id WHERE l.count_sheet_id = $1',
          [countSheetId],
        ),
      }))
      const counted = places.filter(({ bin }, place) => place === which % 3 || lines.some((line) => line.bin === bin))
      await recordCount(database, clerk, { idempotencyKey: newId(), countSheetId, lines: counted })
      await approveCount(database, clerk, { idempotencyKey: newId(), countSheetId })
      const [row] = await database.query<{ applied: number }>(
        'SELECT sum(applied)::int AS applied FROM count_line WHERE count_sheet_id = $1',
        [countSheetId],
      )
      return row?.applied ?? 0
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
    pick: (order: Order, parcel: Parcel, quantity: number) => fulfillment('fulfillment.picked.v1', order, parcel, quantity),
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

/** So many units, or none when the clerk was told why not. */
async function unlessRefused(units: number, work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return units
  } catch (error) {
    if (error instanceof UserErrors) return 0
    throw error
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
