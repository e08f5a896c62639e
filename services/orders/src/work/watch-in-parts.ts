import { inParts, PassedOver, type Database, type Logger, type Transaction } from '@kade/service-kit'
import type { NewWorkItem } from './work-item.js'
import { openWorkItems, resolveWorkItems } from './work-item.store.js'

export interface PartedLook<Item> {
  readonly database: Database
  readonly logger: Logger
  /** For the log, when one of them fails. */
  readonly what: string
  /** Some of what is due, without those of these keys: they failed by themselves a while ago. */
  readonly find: (passedOver: readonly string[]) => Promise<readonly Item[]>
  readonly keyOf: (item: Item) => string
  /** Does some of them in one transaction, and answers how many it did: another process may have done one since it was found. */
  readonly act: (tx: Transaction, some: readonly Item[]) => Promise<number>
  /** What a person sees of one that fails again and again, until it passes. */
  readonly workOf?: ((item: Item, error: string, attempts: number) => NewWorkItem) | undefined
}

/** A person is asked after so many failures in a row. */
const TRIES = 3
const MOST_ERROR = 500

/** How a watch looks at a set of which one that fails takes no other along. The look answers how many were done. */
export function createPartedLook<Item>({ database, logger, what, find, keyOf, act, workOf }: PartedLook<Item>): () => Promise<number> {
  const passedOver = new PassedOver()
  const actOn = async (some: readonly Item[]): Promise<number> => {
    const count = await database.transaction(async (tx) => {
      const done = await act(tx, some)
      if (workOf) await resolveWorkItems(tx, some.map((item) => workOf(item, '', 0).reference)) // prettier-ignore
      return done
    })
    for (const item of some) passedOver.passed(keyOf(item))
    return count
  }
  return async () => {
    let done = 0
    const failed = await inParts(await find(passedOver.ids()), async (some) => (done += await actOn(some)))
    for (const { item, error } of failed) {
      const attempts = passedOver.failed(keyOf(item))
      logger.warn({ err: error, key: keyOf(item), attempts }, `${what}: one of them failed; it is tried again later`)
      if (!workOf || attempts < TRIES) continue
      const reason = (error instanceof Error ? error.message : String(error)).slice(0, MOST_ERROR)
      await openWorkItems(database, [workOf(item, reason, attempts)])
    }
    return done
  }
}
