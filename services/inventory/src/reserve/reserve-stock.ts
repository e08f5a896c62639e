import type { DataOf, orderPlaced } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { carryOut, decideEach } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { readAnswers } from '../stockroom/stockroom.store.js'
import { reserve } from './reserve.js'

/** Reserves for a set of orders, in their order of arrival. An order that was seen before is answered alike again. */
export async function reserveStock(tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderPlaced>>[]): Promise<void> {
  const orderIds = events.map(({ data }) => data.orderId)
  const answered = await readAnswers(tx, orderIds)
  const fresh = events.filter(({ data }) => !answered.has(data.orderId))
  if (fresh.length > 0) await decideEach(tx, fresh, reserve)
  const again = events.flatMap((event) => {
    const answer = answered.get(event.data.orderId)
    return answer ? [{ ...NOTHING, events: [answer], causedBy: event }] : []
  })
  await carryOut(tx, again)
}
