import { stockBackordered, stockRejected, stockReserved, type DataOf, type orderPlaced } from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { reserve, sumPerSku, type Reservation } from '../domain/reserve.js'
import { insertDemands, readAnswers, saveBackorders, saveReservations } from '../persistence/demand-store.js'
import { readStock, readLocations, readSellable, saveMovements } from '../persistence/stock-store.js'

type Placed = ReceivedEvent<DataOf<typeof orderPlaced>>

/** Reserves for a set of orders, in their order of arrival: one lock of all their SKUs, one write. An order that was seen before is answered alike again. */
export async function reserveStock(tx: Transaction, events: readonly Placed[]): Promise<void> {
  const answered = await readAnswers(
    tx,
    events.map(({ data }) => data.orderId),
  )
  const fresh = events.filter(({ data }) => !answered.has(data.orderId))
  const skus = [...new Set(fresh.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))]
  const [book, variants, locations] = [await readStock(tx, skus), await readSellable(tx, skus), await readLocations(tx)]
  const now = new Date()
  const decided = fresh.map((event) => {
    const { orderId, shippingAddress, lines } = event.data
    const reservation = reserve(
      book,
      { orderId, countryCode: shippingAddress.countryCode, needs: sumPerSku(lines) },
      variants,
      locations,
      now,
    )
    return { orderId, countryCode: shippingAddress.countryCode, reservation, answer: answerOf(orderId, reservation), event }
  })
  await insertDemands(tx, decided)
  await saveMovements(tx, book)
  await saveReservations(
    tx,
    decided.flatMap(({ orderId, reservation }) =>
      reservation.outcome === 'RESERVED' ? reservation.held.map((held) => ({ orderId, ...held })) : [],
    ),
  )
  await saveBackorders(
    tx,
    decided.flatMap(({ orderId, reservation }) =>
      reservation.outcome === 'RESERVED'
        ? reservation.lines
            .filter(({ backordered }) => backordered > 0)
            .map(({ sku, backordered }) => ({ orderId, sku, quantity: backordered }))
        : [],
    ),
  )
  const again = events.flatMap((event) => {
    const answer = answered.get(event.data.orderId)
    return answer ? [{ ...answer, causedBy: event }] : []
  })
  await appendToOutbox(tx, [...decided.map(({ answer, event }) => ({ ...answer, causedBy: event })), ...again])
}

function answerOf(orderId: string, reservation: Reservation): EventDraft {
  if (reservation.outcome === 'REJECTED') return stockRejected.draft(orderId, { orderId, lines: [...reservation.short] })
  const { lines } = reservation
  if (lines.some(({ backordered }) => backordered > 0)) return stockBackordered.draft(orderId, { orderId, lines: [...lines] })
  return stockReserved.draft(orderId, {
    orderId,
    lines: lines.map(({ sku, reserved, promisedShipDate, promisedDeliveryDate }) => ({
      sku,
      quantity: reserved,
      promisedShipDate,
      promisedDeliveryDate,
    })),
  })
}
