import { setTimeout as pause } from 'node:timers/promises'
import type { GroupSubscription, ReceivedMessage } from '../port/event-bus.js'
import type { Group, MemoryLog, Partition } from './memory-log.js'

/** So many batches of a member are handled side by side, of different partitions. */
const SIDE_BY_SIDE = 3
const RETRY_AFTER_MS = 20

/** Messages of partitions that are in hand until they are committed, or have failed. */
interface Batch {
  readonly taken: ReadonlyMap<Partition, number>
  readonly messages: readonly ReceivedMessage[]
}

/** A member of a group: handed the messages of its share of the partitions until it is stopped. */
export class GroupMember {
  readonly #group: Group
  readonly #stopping = new AbortController()
  readonly #atWork: readonly Promise<void>[]

  constructor(
    private readonly log: MemoryLog,
    private readonly subscription: GroupSubscription,
  ) {
    this.#group = log.group(subscription.group)
    this.#group.members.push(this)
    this.log.tellChange()
    this.#atWork = Array.from({ length: SIDE_BY_SIDE }, () => this.#work())
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    const { members } = this.#group
    if (members.includes(this)) members.splice(members.indexOf(this), 1)
    this.log.tellChange()
    await Promise.all(this.#atWork)
  }

  async #work(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const batch = this.#take()
      if (batch) await this.#handle(batch)
      else await this.log.changed()
    }
  }

  async #handle({ taken, messages }: Batch): Promise<void> {
    const { committed, failed, inHand } = this.#group
    try {
      await this.subscription.handle(messages, this.#stopping.signal)
      for (const [partition, count] of taken) {
        committed.set(partition, (committed.get(partition) ?? 0) + count)
        failed.delete(partition)
      }
    } catch {
      // Handed over again after a pause, as every bus does; the reason is the handler's to tell.
      for (const partition of taken.keys()) failed.add(partition)
      await pause(RETRY_AFTER_MS)
    }
    for (const partition of taken.keys()) inHand.delete(partition)
    this.log.tellChange()
  }

  /** The next messages of its partitions that nobody has in hand, in the order in which they were published; null when there are none. */
  #take(): Batch | null {
    const { maxBatch = 250 } = this.subscription
    const { committed, failed, inHand } = this.#group
    const waiting = this.#share()
      .filter((partition) => !inHand.has(partition))
      .map((partition) => ({
        partition,
        left: partition.messages.slice(committed.get(partition) ?? 0, (committed.get(partition) ?? 0) + maxBatch),
      }))
      .filter(({ left }) => left.length > 0)
    const alone = waiting.find(({ partition }) => failed.has(partition))
    // What is too much for one batch is divided: the others have partitions left.
    const all = waiting.reduce((sum, { left }) => sum + left.length, 0)
    const some = all <= maxBatch ? waiting : waiting.slice(0, Math.ceil(waiting.length / SIDE_BY_SIDE))
    const next = (alone ? [alone] : some)
      .flatMap(({ partition, left }) => left.map((entry) => ({ partition, ...entry })))
      .sort((a, b) => a.nth - b.nth)
      .slice(0, maxBatch)
    if (next.length === 0) return null
    const taken = new Map<Partition, number>()
    for (const { partition } of next) taken.set(partition, (taken.get(partition) ?? 0) + 1)
    for (const partition of taken.keys()) inHand.add(partition)
    return { taken, messages: next.map(({ message }) => message) }
  }

  /** Every partition is one member's, by turns. */
  #share(): Partition[] {
    const { members } = this.#group
    const own = members.indexOf(this)
    return this.subscription.topics
      .flatMap((topic) => this.log.partitions(topic))
      .filter((_, index) => own >= 0 && index % members.length === own)
  }
}
