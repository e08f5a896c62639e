import { checkedAs, line, type Database } from '@kade/service-kit'
import { lockOpen } from './resolve-work-item.js'
import { assignWorkItemTo } from './work-item.store.js'
import type { WorkItemRow } from './work-item.table.js'

export interface AssignWorkItem {
  readonly workItemId: string
  readonly assignee?: string | null
}

/** Gives an open item to somebody of the staff, or to nobody. @throws UserErrors */
export async function assignWorkItem(database: Database, { workItemId, ...input }: AssignWorkItem): Promise<WorkItemRow> {
  const assignee = input.assignee == null ? null : checkedAs(line(200), input.assignee, 'input', 'assignee')
  return database.transaction(async (tx) => {
    const item = await lockOpen(tx, workItemId)
    await assignWorkItemTo(tx, item.id, assignee)
    return { ...item, assignee }
  })
}
