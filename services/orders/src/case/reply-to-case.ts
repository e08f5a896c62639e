import { checkedAs, code, newId, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { refuseErased } from '../order/change-order.js'
import { replied } from './case.js'
import { addMessage, messageOfKey } from './case.store.js'
import { changeCase } from './change-case.js'
import { writerOf } from './writer.js'

export interface ReplyToCase {
  readonly caseId: string
  readonly body: string
  readonly idempotencyKey?: string | null
}

/** Adds a message; the id of the case. @throws UserErrors */
export async function replyToCase(database: Database, viewer: Viewer, input: ReplyToCase): Promise<string> {
  const body = checkedAs(prose(5_000), input.body, 'input', 'body')
  const idempotencyKey = input.idempotencyKey == null ? null : checkedAs(code(200), input.idempotencyKey, 'input', 'idempotencyKey')
  const { author, side } = writerOf(viewer)
  return changeCase(database, viewer, input.caseId, async (tx, held, now) => {
    const known = idempotencyKey === null ? undefined : await messageOfKey(tx, held.id, author, idempotencyKey)
    if (known?.body === body) return null
    if (known)
      throw UserErrors.of('IDEMPOTENCY_CONFLICT', 'This key was used for another message: take a new key', 'input', 'idempotencyKey')
    refuseErased(held.isErased, 'caseId')
    const state = replied(held, side, now)
    await addMessage(tx, { id: newId(), caseId: held.id, author, body, at: now, idempotencyKey })
    return { state, type: 'CASE_REPLIED', message: side === 'STAFF' ? 'Staff answered a case' : 'The customer wrote to a case' }
  })
}
