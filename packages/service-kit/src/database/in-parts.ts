import type { Transaction } from './database.js'
import { isTooSlow, isTransient } from './transient.js'

/** One of a set that failed by itself. */
export interface Failed<Item> {
  readonly item: Item
  readonly error: unknown
}

/**
 * Does a set at once. When that fails, its halves are done apart, down to those that fail by themselves: these are answered, and take nobody along.
 * @throws what is the moment's fault, such as a database that is away: no half does better, and the set is done anew later
 */
export async function inParts<Item>(items: readonly Item[], work: (some: readonly Item[]) => Promise<unknown>): Promise<Failed<Item>[]> {
  const [first] = items
  if (first === undefined) return []
  try {
    await work(items)
    return []
  } catch (error) {
    if (isTransient(error) && !isTooSlow(error)) throw error
    if (items.length === 1) return [{ item: first, error }]
    const middle = Math.ceil(items.length / 2)
    return [...(await inParts(items.slice(0, middle), work)), ...(await inParts(items.slice(middle), work))]
  }
}

/** A part of a transaction that is undone alone when it fails: the rest of it goes on. */
export async function inSavepoint<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> {
  await tx.query('SAVEPOINT part')
  try {
    const result = await work()
    await tx.query('RELEASE SAVEPOINT part')
    return result
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT part')
    throw error
  }
}

const FIRST_PAUSE_MS = 1_000
const MOST_PAUSE_MS = 3_600_000

/** Those that failed by themselves: looks pass over them for a while, longer each time, or they would fill every set. A process that starts anew tries them again. */
export class PassedOver {
  readonly #failed = new Map<string, { readonly times: number; readonly untilMs: number }>()

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Who is passed over now. */
  ids(): string[] {
    const now = this.clock()
    return [...this.#failed].filter(([, { untilMs }]) => untilMs > now).map(([id]) => id)
  }

  /** Answers how often in a row it has failed. */
  failed(id: string): number {
    const times = (this.#failed.get(id)?.times ?? 0) + 1
    this.#failed.set(id, { times, untilMs: this.clock() + Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** times) })
    return times
  }

  /** Answers whether it had failed. */
  passed(id: string): boolean {
    return this.#failed.delete(id)
  }
}
