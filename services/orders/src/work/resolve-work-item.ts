import { checkedAs, isId, prose, type Database, type Transaction } from '@kade/service-kit'
import { notOpen } from './retry-work-item.js'
import { closeWorkItem, lockWorkItem } from './work-item.store.js'
import type { WorkItemRow } from './work-item.table.js'

export interface ResolveWorkItem {
  readonly workItemId: string
  readonly reason: string
}

/** Closes an item without trying its step again: a person has seen to it otherwise, and says how. @throws UserErrors */
export async function resolveWorkItem(database: Database, { workItemId, ...input }: ResolveWorkItem, by: string): Promise<WorkItemRow> {
  const reason = checkedAs(prose(500), input.reason, 'input', 'reason')
  return database.transaction(async (tx) => {
    const item = await lockOpen(tx, workItemId)
    await closeWorkItem(tx, item.id, by, reason)
    return { ...item, resolvedAt: new Date(), resolvedBy: by, resolution: reason }
  })
}

/** @throws UserErrors NOT_FOUND */
export async function lockOpen(tx: Transaction, workItemId: string): Promise<WorkItemRow> {
  const item = isId(workItemId) ? await lockWorkItem(tx, workItemId) : null
  if (!item) throw notOpen()
  return item
}
