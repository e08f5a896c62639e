import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@kade/service-kit'
import { isRebuilding, startRebuilding } from './search.store.js'
import { fillDue } from './watch-search.js'

const PAUSE_MS = 50

/** Makes all orders findable anew, set by set, from what the orders are now. The service may run meanwhile, and takes part. */
export async function rebuildSearch(database: Database): Promise<void> {
  await startRebuilding(database)
  while (await isRebuilding(database)) if (!(await fillDue(database, new Date()))) await pause(PAUSE_MS) // another has the turn, or it was the last
}
