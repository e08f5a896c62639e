import {
  code,
  Forbidden,
  isId,
  isRepeated,
  line,
  newId,
  prose,
  requestHashOf,
  UserErrors,
  userErrorsOf,
  type Database,
  type Viewer,
} from '@kade/service-kit'
import { z } from 'zod'
import { canSee, mayDiscuss, reachFor } from '../access.js'
import { isKept } from '../customer/customer.reads.js'
import { carryOut } from '../order/carry-out.js'
import { changed, decided, progressed } from '../order/decision.js'
import { isErased } from '../order/order.js'
import { refuseErased } from '../order/change-order.js'
import { lockOrders } from '../order/order.store.js'
import { opened, type CaseKind } from './case.js'
import { caseOfKey, insertCases } from './case.store.js'
import { writerOf } from './writer.js'

export interface OpenCase {
  readonly idempotencyKey: string
  readonly orderId?: string | null
  readonly kind: CaseKind
  readonly subject: string
  readonly body: string
}

const shape = z.object({ idempotencyKey: code(200), subject: line(200), body: prose(5_000) })

/** Opens a case, with its first message and an entry in the timeline of its order; its id. @throws UserErrors naming each wrong field */
export async function openCase(database: Database, viewer: Viewer, input: OpenCase): Promise<string> {
  const parsed = shape.safeParse(input)
  if (!parsed.success) throw new UserErrors(userErrorsOf(parsed.error, 'input'))
  const { idempotencyKey, subject, body } = parsed.data
  const reach = reachFor(viewer, 'cases')
  const orderId = input.orderId ?? reach.orderId
  const { author, opener } = writerOf(viewer)
  const requestHash = requestHashOf([orderId, input.kind, subject, body])
  return database.transaction(async (tx) => {
    const known = await caseOfKey(tx, opener, idempotencyKey)
    if (known && isRepeated(known, requestHash, 'case')) return known.id
    const locked = await lockOrders(tx, orderId != null && isId(orderId) ? [orderId] : [])
    const order = [...locked.values()][0]
    if (orderId != null && (!order || !canSee(viewer, order)))
      throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (order && !mayDiscuss(viewer, order)) throw new Forbidden('This order may be looked at, not written about, with these roles')
    if (order) refuseErased(isErased(order), 'orderId')
    const customerId = order ? null : reach.customerId
    if (!order && (customerId === null || !(await isKept(tx, customerId))))
      throw UserErrors.of('REQUIRED', 'Name the order that the case is about', 'input', 'orderId')
    const now = new Date()
    const id = newId()
    const row = { id, orderId: order?.id ?? null, customerId, kind: input.kind, subject, openedAt: now, ...opened(now) }
    const stored = await insertCases(tx, [
      {
        row: { ...row, reference: null, opener, idempotencyKey, requestHash },
        message: { id: newId(), caseId: id, author, body, at: now, idempotencyKey: null },
      },
    ])
    if (stored.length === 0) {
      // Somebody else was first with the key, a moment ago.
      const first = await caseOfKey(tx, opener, idempotencyKey)
      if (first && isRepeated(first, requestHash, 'case')) return first.id
      throw new Error('The case was not stored')
    }
    if (order) {
      const note = progressed('CASE_OPENED', 'A case was opened', { caseId: id, kind: input.kind }, author)
      await carryOut(tx, [decided(order, changed(order, { notes: [note] }), { now, newId })], locked)
    }
    return id
  })
}
