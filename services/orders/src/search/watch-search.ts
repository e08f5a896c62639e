import { createWatch, inParts, inSavepoint, type Database, type Logger } from '@kade/service-kit'
import { fillIn, isAnythingDue, isFull, lockProgress, saveProgress, takeDue } from './search.store.js'
import { markAfter, worthMoving } from './seen.js'

export interface SearchWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now?: (() => Date) | undefined
}

/** Makes new and changed orders findable, beside what makes and changes them; after a stop it goes on where it was. */
export function createSearchWatch({ database, logger, now = () => new Date() }: SearchWatchOptions) {
  const look = async (): Promise<boolean> => (await isAnythingDue(database, worthMoving(now()))) && fillDue(database, now(), logger)
  // Who places orders goes first: where there are many, this takes a fifth of the time.
  return createWatch({ everyMs: 1_000, restFactor: 4, logger, what: 'The search', look })
}

/** Fills in one set of orders; answers whether there are more. One that cannot be filled in takes no other along: it is found by what it was, until it changes. */
export const fillDue = (database: Database, now: Date, logger?: Logger): Promise<boolean> =>
  database.transaction(async (tx) => {
    const progress = await lockProgress(tx)
    if (progress === null) return false
    const { due, unseen, rebuilding } = await takeDue(tx, progress)
    const ids = [...new Set([...due, ...unseen, ...rebuilding])]
    const failed = await inParts(ids, (some) => inSavepoint(tx, () => fillIn(tx, some)))
    for (const { item: orderId, error } of failed) logger?.error({ err: error, orderId }, 'An order could not be made findable')
    await saveProgress(tx, markAfter(unseen, isFull(unseen), now), isFull(rebuilding) ? (rebuilding.at(-1) ?? null) : null)
    return [due, unseen, rebuilding].some(isFull)
  })
