import { isId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { canSee, mayReturn } from '../access.js'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import type { Deciding } from '../fulfillment-order/decision.js'
import { orderRefsById } from '../reference/reference.store.js'
import { carryOutReturns } from './carry-out.js'
import type { ReturnDecision } from './return-decision.js'
import { lockOrderRef, lockReturns, orderOfReturn } from './return.store.js'
import { IllegalReturn, statusOf, type Return } from './return.js'

/** Who changes it: a customer and a guest are `customer`. */
export const actorOf = ({ roles, subject }: Viewer): string =>
  roles.includes('CUSTOMER') || roles.includes('GUEST') ? 'customer' : subject

/** Whether a viewer may look at a return, or do something to it as whoever asked for it. */
export type MayDo = 'SEE' | 'CHANGE'

/**
 * Locks the order and then the return, has it decided, carries that out; answers the return's id. Null from `decide`: nothing changes. `isErased`: its
 * customer is.
 * @throws UserErrors NOT_FOUND for a return of somebody else as for one that is not there; ILLEGAL_TRANSITION
 */
export async function changeReturn(
  database: Database,
  viewer: Viewer,
  returnId: string,
  may: MayDo,
  decide: (tx: Transaction, back: Return, deciding: Deciding, isErased: boolean) => Promise<ReturnDecision | null>,
): Promise<string> {
  return database.transaction(async (tx) => {
    const found = isId(returnId) ? await orderOfReturn(tx, returnId) : undefined
    if (!found) throw notFound()
    if (found.orderId !== null) await lockOrderRef(tx, found.orderId)
    const [back] = await lockReturns(tx, [returnId])
    if (!back) throw notFound()
    const [owner = null] = back.orderId === null ? [] : await orderRefsById(tx, [back.orderId])
    if (!canSee(viewer, owner) || (may === 'CHANGE' && !mayReturn(viewer, owner))) throw notFound()
    const decision = await orRefuse(() => decide(tx, back, decidingFor(actorOf(viewer)), owner?.isErased ?? false), back)
    if (decision) await carryOutReturns(tx, [decision])
    return back.id
  })
}

/** What people write about an order would outlive its customer's erasure: goods may come back all the same. @throws UserErrors ILLEGAL_TRANSITION */
export function refuseWords<Field extends string>(
  rows: readonly { readonly [field in Field]?: string | null }[],
  list: string,
  field: Field,
): void {
  const index = rows.findIndex((row) => row[field] != null)
  if (index < 0) return
  const message = 'Its customer is erased: nothing is written about them any more'
  throw UserErrors.of('ILLEGAL_TRANSITION', message, 'input', list, String(index), field).with({ status: 'ERASED' })
}

const notFound = (): UserErrors => UserErrors.of('NOT_FOUND', 'There is no such return', 'input', 'returnId')

async function orRefuse<Result>(work: () => Promise<Result>, back: Return): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof IllegalReturn)
      throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'returnId').with({ status: statusOf(back) })
    throw error
  }
}
