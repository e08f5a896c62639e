import type { DataOf, orderAmendmentRequested, orderPlaced } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { carryOut, decideEach } from '../stockroom/carry-out.js'
import { NOTHING, type Deciding, type Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { readAnswers, type AboutUnits } from '../stockroom/stockroom.store.js'
import { reserveAmendment } from './amend.js'
import { reserve } from './reserve.js'

/** Reserves for a set of orders, in their order of arrival. An order that was seen before is answered alike again. */
export const reserveStock = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderPlaced>>[]): Promise<void> =>
  answerOnce(tx, events, ({ orderId }) => orderId, reserve)

/** The same for what amendments would add to orders. */
export const reserveAmendments = (
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof orderAmendmentRequested>>[],
): Promise<void> => answerOnce(tx, events, ({ amendmentId }) => amendmentId, reserveAmendment)

async function answerOnce<Data extends AboutUnits['data']>(
  tx: Transaction,
  events: readonly ReceivedEvent<Data>[],
  demandOf: (data: Data) => string,
  decide: (room: Stockroom, data: Data, deciding: Deciding) => Decision,
): Promise<void> {
  const demands = events.map(({ data }) => demandOf(data))
  const answered = await readAnswers(tx, demands)
  const fresh = events.filter(({ data }) => !answered.has(demandOf(data)))
  if (fresh.length > 0) await decideEach(tx, fresh, decide)
  const again = events.flatMap((event) => {
    const answer = answered.get(demandOf(event.data))
    return answer ? [{ ...NOTHING, events: [answer], causedBy: event }] : []
  })
  await carryOut(tx, again)
}
