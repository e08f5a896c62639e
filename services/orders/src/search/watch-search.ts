import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { fillIn, isAnythingDue, isFull, lockProgress, saveProgress, takeDue } from './search.store.js'
import { markAfter, worthMoving } from './seen.js'

export interface SearchWatchOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now?: (() => Date) | undefined
}

/** Makes new and changed orders findable, beside what makes and changes them; after a stop it goes on where it was. */
export function createSearchWatch({ database, logger, now = () => new Date() }: SearchWatchOptions) {
  const look = async (): Promise<boolean> => (await isAnythingDue(database, worthMoving(now()))) && fillDue(database, now())
  // Who places orders goes first: where there are many, this takes a fifth of the time.
  return createWatch({ everyMs: 1_000, restFactor: 4, logger, what: 'The search', look })
}

/** Fills in one set of orders; answers whether there are more. */
export const fillDue = (database: Database, now: Date): Promise<boolean> =>
  database.transaction(async (tx) => {
    const progress = await lockProgress(tx)
    if (progress === null) return false
    const { due, unseen, rebuilding } = await takeDue(tx, progress)
    await fillIn(tx, [...new Set([...due, ...unseen, ...rebuilding])])
    await saveProgress(tx, markAfter(unseen, isFull(unseen), now), isFull(rebuilding) ? (rebuilding.at(-1) ?? null) : null)
    return [due, unseen, rebuilding].some(isFull)
  })
