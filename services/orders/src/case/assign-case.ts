import { checkedAs, isId, line, UserErrors, type Database } from '@kade/service-kit'
import { assign, lockCase } from './case.store.js'

export interface AssignCase {
  readonly caseId: string
  readonly assignee?: string | null
}

/** Gives a case to somebody of the staff, or to nobody; its id. @throws UserErrors */
export async function assignCase(database: Database, { caseId, ...input }: AssignCase): Promise<string> {
  const assignee = input.assignee == null ? null : checkedAs(line(200), input.assignee, 'input', 'assignee')
  return database.transaction(async (tx) => {
    const held = isId(caseId) ? await lockCase(tx, caseId) : undefined
    if (!held) throw UserErrors.of('NOT_FOUND', 'There is no such case', 'input', 'caseId')
    await assign(tx, held.id, assignee)
    return held.id
  })
}
