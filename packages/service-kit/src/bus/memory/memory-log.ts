import { randomUUID } from 'node:crypto'
import type { BusMessage, ReceivedMessage } from '../port/event-bus.js'
import { partitionOf } from '../port/partition-of.js'

/** Of a topic that nobody created. */
const USUAL_PARTITIONS = 6

/** A partition of a topic: what is in it, the oldest first. */
export interface Partition {
  readonly topic: string
  readonly number: number
  /** With the place of each message in all that was published. */
  readonly messages: { readonly nth: number; readonly message: ReceivedMessage }[]
}

/** What the members of a group share. */
export interface Group {
  /** How many messages of a partition are handled. */
  readonly committed: Map<Partition, number>
  readonly members: object[]
  /** Partitions whose messages are in a member's hands. */
  readonly inHand: Set<Partition>
  /** Partitions whose last batch failed: they are handed over by themselves until that is over. */
  readonly failed: Set<Partition>
}

/** The log behind buses in one process: what was published, where its groups stand, and who waits for a change of either. */
export class MemoryLog {
  readonly name = `memory ${randomUUID()}`
  readonly published: BusMessage[] = []
  readonly groups = new Map<string, Group>()
  readonly followers = new Set<(message: ReceivedMessage) => void>()
  readonly #topics = new Map<string, Partition[]>()
  readonly #waiting = new Set<() => void>()

  /** The partitions of a topic, which is created when it is missing. */
  partitions(topic: string, count = USUAL_PARTITIONS): readonly Partition[] {
    const known = this.#topics.get(topic)
    if (known) return known
    const created = Array.from({ length: count }, (_, number): Partition => ({ topic, number, messages: [] }))
    this.#topics.set(topic, created)
    return created
  }

  group(name: string): Group {
    const group = this.groups.get(name) ?? { committed: new Map(), members: [], inHand: new Set(), failed: new Set() }
    this.groups.set(name, group)
    return group
  }

  append(message: BusMessage): void {
    const partitions = this.partitions(message.topic)
    const partition = partitions[partitionOf(message.key, partitions.length)]
    if (!partition) throw new Error(`Topic ${message.topic} has no partition`)
    const { number, messages } = partition
    const received = { ...message, partition: number, offset: String(messages.length), headers: message.headers ?? {} }
    messages.push({ nth: this.published.push(message), message: received })
    for (const tell of this.followers) tell(received)
  }

  /** Resolves with the next change: a message, a commit, a member that comes or goes. */
  changed(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.add(resolve))
  }

  tellChange(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}
