import type { DataOf, orderAmended, orderPlaced, orderReturnSettled } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import { settle } from './approve.js'
import { carryOutReturns, type CausedReturn } from './carry-out.js'
import { copyAmendedLines, copyPlacedLines, lockReturns } from './return.store.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]

/** Shipping's copy of what was bought. */
export const copyLines = (tx: Transaction, events: Events<typeof orderPlaced>): Promise<void> =>
  copyPlacedLines(
    tx,
    events.map(({ data }) => data),
  )
export const copyAmended = (tx: Transaction, events: Events<typeof orderAmended>): Promise<void> =>
  copyAmendedLines(
    tx,
    events.map(({ data }) => data),
  )

/** Orders has settled units with the customer: one by one on what those before left. */
export async function followMoney(tx: Transaction, events: Events<typeof orderReturnSettled>): Promise<void> {
  const locked = await lockReturns(tx, [...new Set(events.map(({ data }) => data.returnId))])
  const now = new Map(locked.map((back) => [back.id, back]))
  const deciding = decidingFor('system')
  const decisions = events.flatMap((event): CausedReturn[] => {
    const back = now.get(event.data.returnId)
    const decision = back && settle(back, event.data.settledUnits, deciding)
    if (!decision) return []
    now.set(decision.back.id, decision.back)
    return [{ ...decision, causedBy: event }]
  })
  await carryOutReturns(tx, decisions)
}
