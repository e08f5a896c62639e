import {
  stockDeallocationRequested,
  stockReleased,
  type DataOf,
  type fulfillmentCancellationReturned,
  type orderCancelled,
  type orderRejected,
} from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { releaseUnwanted } from '../domain/holdings.js'
import type { Need } from '../domain/sourcing.js'
import { readBackorders, readDemands, readReservations, saveBackorders, saveReservations } from '../persistence/demand-store.js'
import { readStock, readLocations, saveMovements } from '../persistence/stock-store.js'
import { fillBackorders } from './fill-backorders.js'

type Cancelled = ReceivedEvent<DataOf<typeof orderCancelled>>
type Rejected = ReceivedEvent<DataOf<typeof orderRejected>>
type Returned = ReceivedEvent<DataOf<typeof fulfillmentCancellationReturned>>

/** Cancelled and rejected orders give back what they hold. */
export const releaseStock = (tx: Transaction, events: readonly (Cancelled | Rejected)[]): Promise<void> =>
  release(
    tx,
    events.map((event) => {
      const { orderId, lines, timeline } = event.data
      return { orderId, lines, reason: timeline.message, actor: timeline.actor, causedBy: event }
    }),
  )

/** Cancelled units that shipping no longer has, since they were not found: by now they wait, or are allocated anew. */
export const releaseReturned = (tx: Transaction, events: readonly Returned[]): Promise<void> =>
  release(
    tx,
    events.map((event) => ({ ...event.data, actor: 'system', causedBy: event })),
  )

interface Unwanted {
  readonly orderId: string
  readonly lines: readonly Need[]
  readonly reason: string
  readonly actor: string
  readonly causedBy: ReceivedEvent
}

/** Shipping is asked on the topic of the allocations, so that the question cannot overtake them. */
async function release(tx: Transaction, unwanted: readonly Unwanted[]): Promise<void> {
  const orderIds = unwanted.map(({ orderId }) => orderId)
  const skus = [...new Set(unwanted.flatMap(({ lines }) => lines.map(({ sku }) => sku)))]
  const book = await readStock(tx, skus)
  const [waiting, reserved, demands] = [
    await readBackorders(tx, orderIds),
    await readReservations(tx, orderIds),
    await readDemands(tx, orderIds),
  ]
  const drafts: EventDraft[] = unwanted.flatMap((order) => {
    const { orderId, reason, causedBy } = order
    const { released, asked } = releaseUnwanted(book, { waiting, reserved }, order, demands.get(orderId)?.confirmed ?? false)
    const told = [
      ...(released.length > 0 ? [stockReleased.draft(orderId, { orderId, lines: [...released], reason })] : []),
      ...(asked.length > 0 ? [stockDeallocationRequested.draft(orderId, { orderId, lines: [...asked], reason })] : []),
    ]
    return told.map((draft) => ({ ...draft, causedBy }))
  })
  await saveBackorders(tx, waiting)
  await saveReservations(tx, reserved)
  drafts.push(...(await fillBackorders(tx, book, skus, await readLocations(tx))))
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}
