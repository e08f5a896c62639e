import { isId, newId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { mayDiscuss, reachFor } from '../access.js'
import { carryOut } from '../order/carry-out.js'
import { aside, changed, decided, progressed } from '../order/decision.js'
import { IllegalTransition } from '../order/illegal-transition.js'
import { lockOrders } from '../order/order.store.js'
import { caseReference, type CaseState } from './case.js'
import { findCase, lockCase, saveCase, type HeldCase } from './case.store.js'
import { writerOf } from './writer.js'

/** What is done to a case: its state then, and what the timeline of its order says of it. */
export interface CaseChange {
  readonly state: CaseState
  readonly type: string
  readonly message: string
}

/**
 * Locks the order of a case and then the case, decides and carries out; the id of the case. Null from `decide`: nothing changes.
 * @throws UserErrors NOT_FOUND for a case of somebody else as for one that is not there; ILLEGAL_TRANSITION
 */
export async function changeCase(
  database: Database,
  viewer: Viewer,
  caseId: string,
  decide: (tx: Transaction, held: HeldCase, now: Date) => Promise<CaseChange | null>,
): Promise<string> {
  return database.transaction(async (tx) => {
    const found = isId(caseId) ? await findCase(tx, caseId) : undefined
    if (!found || !reachesCase(viewer, found)) throw UserErrors.of('NOT_FOUND', 'There is no such case', 'input', 'caseId')
    const locked = await lockOrders(tx, found.orderId === null ? [] : [found.orderId])
    const held = await lockCase(tx, found.id)
    if (!held) throw UserErrors.of('NOT_FOUND', 'There is no such case', 'input', 'caseId')
    const now = new Date()
    const change = await orRefuse(() => decide(tx, held, now), held)
    if (!change) return held.id
    await saveCase(tx, held.id, change.state)
    const answered = change.state.waitingSince === null ? [aside({ done: [caseReference(held.id)] })] : []
    const notes = [progressed(change.type, change.message, { caseId: held.id, kind: held.kind }, writerOf(viewer).author)]
    const noted = [...locked.values()].map((order) => decided(order, changed(order, { notes }), { now, newId }))
    await carryOut(tx, [...answered, ...noted], locked)
    return held.id
  })
}

async function orRefuse<Result>(work: () => Promise<Result>, { status }: HeldCase): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof IllegalTransition) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'caseId').with({ status })
    throw error
  }
}

/** A case about an order is its order's; another one the customer's. */
export function reachesCase(viewer: Viewer, { orderId, customerId, channel, isClaimed }: HeldCase): boolean {
  if (orderId !== null) return mayDiscuss(viewer, { id: orderId, customerId, channel: channel ?? '', isClaimed })
  const reach = reachFor(viewer, 'cases')
  return reach.everything || reach.customerId === customerId
}
