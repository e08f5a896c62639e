import { newId } from '../../process/ids.js'
import type { PartitionName, PostgresAssignment } from './assignment.js'

export interface OwnedPartition extends PartitionName {
  offset: bigint
  busy: boolean
  servedAt: number
  readonly lease: string
  /** Aborted when the partition goes to another member, or the subscription stops. */
  readonly leave: AbortController
}

/** How soon a killed member is noticed; who leaves with a goodbye, or joins, is noticed at once. */
const ASSIGN_EVERY_MS = 1_500

/** Who owns what: a member's share of the group's partitions, as it changes while members come and go. */
export class OwnedPartitions {
  readonly #owned = new Map<string, OwnedPartition>()
  /** Places in hand. One that was lost may still be at work when its partition comes back: it is waited for. */
  readonly #atWork = new Set<string>()
  #joined = false
  // A moment of a clock that only goes forward: the one on the wall may be hours ahead, and then set right.
  #assignAt = 0

  constructor(private readonly assignment: PostgresAssignment) {}

  /** Whether the group may have been shared anew since the last look. */
  get isDue(): boolean {
    return performance.now() >= this.#assignAt
  }

  lookAgain(): void {
    this.#assignAt = 0
  }

  /** Gives up what is not this member's any more, once its batch in hand is done, and takes what is. False when the group has lost the member: it joins anew. */
  async assign(): Promise<boolean> {
    this.#assignAt = performance.now() + ASSIGN_EVERY_MS
    if (!this.#joined) {
      await this.assignment.join()
      this.#joined = true
    }
    const mine = await this.assignment.mine()
    if (!mine) {
      this.#joined = false
      this.lookAgain()
      return false
    }
    const wanted = new Map(mine.map((name) => [placeOf(name), name]))
    for (const [place, { leave }] of this.#owned) if (!wanted.has(place)) leave.abort()
    // What was to go, and is ours again before it went, is taken anew.
    const done = [...this.#owned].filter(([, { busy, leave }]) => leave.signal.aborted && !busy)
    for (const [place] of done) this.#owned.delete(place)
    await this.assignment.giveUp(done.map(([, partition]) => partition))

    const lacking = [...wanted].filter(([place]) => !this.#owned.has(place) && !this.#atWork.has(place)).map(([, name]) => name)
    const lease = newId()
    for (const taken of await this.assignment.take(lacking, lease)) {
      this.#owned.set(placeOf(taken), { ...taken, lease, busy: false, servedAt: 0, leave: new AbortController() })
    }
    return true
  }

  /** Those that may be read, whichever has waited longest first: none starves while another is busy. */
  free(): OwnedPartition[] {
    return [...this.#owned.values()].filter(({ busy, leave }) => !busy && !leave.signal.aborted).sort((a, b) => a.servedAt - b.servedAt)
  }

  occupy(partition: OwnedPartition): void {
    partition.busy = true
    this.#atWork.add(placeOf(partition))
  }

  release(partition: OwnedPartition): void {
    partition.busy = false
    partition.servedAt = performance.now()
    this.#atWork.delete(placeOf(partition))
    if (partition.leave.signal.aborted) this.lookAgain() // somebody waits for it
  }

  /** Tells the handlers at work that their partitions go. */
  abortAll(): void {
    for (const { leave } of this.#owned.values()) leave.abort()
  }

  /** The session that held the locks is gone, and the partitions with it. */
  loseAll(): void {
    this.abortAll()
    this.#owned.clear()
    this.#joined = false
    this.lookAgain()
  }

  /** Says goodbye to the group. */
  leave(): Promise<void> {
    return this.assignment.leave([...this.#owned.values()])
  }
}

export const placeOf = ({ topic, partition }: PartitionName): string => `${topic} ${partition}`
