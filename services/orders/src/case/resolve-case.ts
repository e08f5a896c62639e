import { checkedAs, newId, prose, type Database, type Viewer } from '@kade/service-kit'
import { resolved } from './case.js'
import { addMessage } from './case.store.js'
import { changeCase } from './change-case.js'
import { writerOf } from './writer.js'

export interface ResolveCase {
  readonly caseId: string
  readonly body?: string | null
}

/** Ends a case; its id. @throws UserErrors */
export async function resolveCase(database: Database, viewer: Viewer, input: ResolveCase): Promise<string> {
  const body = input.body == null ? null : checkedAs(prose(5_000), input.body, 'input', 'body')
  const { author } = writerOf(viewer)
  return changeCase(database, viewer, input.caseId, async (tx, held, now) => {
    const state = resolved(held, now)
    if (body !== null) await addMessage(tx, { id: newId(), caseId: held.id, author, body, at: now, idempotencyKey: null })
    return { state, type: 'CASE_RESOLVED', message: 'A case was resolved' }
  })
}
