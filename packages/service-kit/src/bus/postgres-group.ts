import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { newId } from '../small/ids.js'
import { Bell } from './bell.js'
import type { BusLogger } from './bus-logger.js'
import type { GroupSubscription, ReceivedMessage, Subscription } from './event-bus.js'
import { PostgresAssignment, type PartitionName } from './postgres-assignment.js'
import { behind, readLog } from './postgres-read.js'
import type { PostgresSession } from './postgres-session.js'

interface OwnedPartition extends PartitionName {
  offset: bigint
  busy: boolean
  servedAt: number
  readonly lease: string
  /** Aborted when the partition goes to another member, or the subscription stops. */
  readonly leave: AbortController
}

/** How soon a killed member is noticed; who leaves with a goodbye, or joins, is noticed at once. */
const ASSIGN_EVERY_MS = 1_500
const POLL_MS = 1_000
/** Batches handled side by side. What is read waits for nothing: the messages in memory are at most so many batches. */
const AT_ONCE = 3
const SILENT_MS = 30_000
/**
 * A partition that was read rests so long before it is read again, unless its batch was full. A first event is handled at once; a stream of
 * them in larger batches, and so in fewer transactions: it is what lets the saga keep up on a small machine.
 */
const REST_MS = 60

/** A member of a consumer group on the embedded log: owns its share of the partitions by locks of the session, and handles them side by side. */
export class PostgresGroupMember implements Subscription {
  readonly #assignment: PostgresAssignment
  readonly #owned = new Map<string, OwnedPartition>()
  /** By partition; one that was lost may still be at work when its partition comes back: it is waited for. */
  readonly #running = new Map<string, Promise<void>>()
  readonly #forget: (() => void)[] = []
  readonly #stopping = new AbortController()
  readonly #bell = new Bell()
  #handling = 0
  #loop: Promise<void> = Promise.resolve()
  #joined = false
  #assignAt = 0
  #progressAt = Date.now()

  constructor(
    private readonly pool: pg.Pool,
    private readonly session: PostgresSession,
    private readonly subscription: GroupSubscription,
    private readonly logger: BusLogger,
  ) {
    this.#assignment = new PostgresAssignment(session, newId(), subscription.group, subscription.topics)
  }

  start(): void {
    this.#forget.push(
      this.session.onNotice((topic) => {
        if (topic === '') this.#assignAt = 0
        if (topic === '' || this.subscription.topics.includes(topic)) this.#bell.ring()
      }),
      this.session.onLost(() => this.#loseAll()),
    )
    this.#loop = this.#run()
  }

  isMakingProgress(): boolean {
    return Date.now() - this.#progressAt < SILENT_MS
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const { leave } of this.#owned.values()) leave.abort()
    this.#bell.ring()
    await this.#loop
    await Promise.all(this.#running.values())
    for (const forget of this.#forget) forget()
    if (!this.session.isOpen) return
    await this.#assignment
      .leave([...this.#owned.values()])
      .catch((error: unknown) => this.logger.debug({ err: error }, 'Left the group without a goodbye: the session is gone'))
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        if (this.session.isOpen && Date.now() >= this.#assignAt) await this.#assign()
        await this.#fetch()
        this.#progressAt = Date.now()
      } catch (error) {
        this.logger.warn({ err: error, group: this.subscription.group }, 'Reading the event bus failed; trying again')
        await pause(200)
      }
      await this.#bell.wait(this.#isAnyResting() ? REST_MS : POLL_MS)
    }
  }

  /** Gives up what is not this member's any more, once its batch in hand is done, and takes what is. */
  async #assign(): Promise<void> {
    this.#assignAt = Date.now() + ASSIGN_EVERY_MS
    if (!this.#joined) {
      await this.#assignment.join()
      this.#joined = true
    }
    const mine = await this.#assignment.mine()
    if (!mine) {
      this.#joined = false
      this.#assignAt = 0
      return this.#bell.ring()
    }
    const wanted = new Map(mine.map((name) => [placeOf(name), name]))
    for (const [place, { leave }] of this.#owned) if (!wanted.has(place)) leave.abort()
    // What was to go, and is ours again before it went, is taken anew.
    const done = [...this.#owned].filter(([, { busy, leave }]) => leave.signal.aborted && !busy)
    for (const [place] of done) this.#owned.delete(place)
    await this.#assignment.giveUp(done.map(([, partition]) => partition))

    const lacking = [...wanted].filter(([place]) => !this.#owned.has(place) && !this.#running.has(place)).map(([, name]) => name)
    const lease = newId()
    for (const taken of await this.#assignment.take(lacking, lease)) {
      this.#owned.set(placeOf(taken), { ...taken, lease, busy: false, servedAt: 0, leave: new AbortController() })
    }
  }

  #loseAll(): void {
    for (const { leave } of this.#owned.values()) leave.abort()
    this.#owned.clear()
    this.#joined = false
    this.#assignAt = 0
    this.#bell.ring()
  }

  #isAnyResting(): boolean {
    const restedSince = Date.now() - REST_MS
    return [...this.#owned.values()].some(({ busy, servedAt }) => !busy && servedAt > restedSince)
  }

  /** One read for all partitions that wait, whichever has waited longest first: none starves behind a busy one. */
  async #fetch(): Promise<void> {
    const free = AT_ONCE - this.#handling
    const restedSince = Date.now() - REST_MS
    const waiting = [...this.#owned.values()]
      .filter(({ busy, leave, servedAt }) => !busy && !leave.signal.aborted && servedAt <= restedSince)
      .sort((a, b) => a.servedAt - b.servedAt)
    if (waiting.length === 0 || free <= 0) return
    const most = this.subscription.maxBatch ?? 250
    const batches = await readLog(this.pool, waiting, { partitions: free, messages: most })
    for (const batch of batches) {
      const partition = waiting.find(({ topic, partition }) => topic === batch[0]?.topic && partition === batch[0]?.partition)
      if (!partition || partition.leave.signal.aborted) continue
      const place = placeOf(partition)
      partition.busy = true
      partition.servedAt = batch.length === most ? 0 : Date.now()
      const running = this.#handle(partition, batch).finally(() => {
        partition.busy = false
        this.#running.delete(place)
        if (partition.leave.signal.aborted) this.#assignAt = 0 // somebody waits for it
        this.#bell.ring()
      })
      this.#running.set(place, running)
    }
  }

  async #handle(partition: OwnedPartition, batch: readonly ReceivedMessage[]): Promise<void> {
    const { signal } = partition.leave
    const { topic } = partition
    for (let attempt = 0; ; attempt += 1) {
      this.#handling += 1
      try {
        await this.subscription.handle(batch, signal)
        break
      } catch (error) {
        if (signal.aborted) return
        const details = { err: error, group: this.subscription.group, topic, partition: partition.partition }
        this.logger.warn(details, 'A batch was not handled: it is handed over again')
      } finally {
        this.#handling -= 1
      }
      this.#bell.ring() // while this one waits, another may be handled
      await pause(Math.min(5_000, 100 * 2 ** attempt), undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
    }
    await this.#commit(partition, behind(batch))
  }

  /** What was handled is committed even when the partition is to be left: the lease tells whether it is ours still. */
  async #commit(partition: OwnedPartition, offset: bigint): Promise<void> {
    const { group } = this.subscription
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { rowCount } = await this.pool.query(
          'UPDATE bus.group_offset SET next_offset = $1 WHERE consumer_group = $2 AND topic = $3 AND partition = $4 AND owner = $5',
          [offset.toString(), group, partition.topic, partition.partition, partition.lease],
        )
        if (rowCount === 0) partition.leave.abort() // taken over meanwhile: the new owner handles these again
        partition.offset = offset
        return
      } catch (error) {
        this.logger.warn({ err: error, group }, 'An offset was not committed; trying again')
        if (partition.leave.signal.aborted && attempt >= 3) return partition.leave.abort()
        await pause(Math.min(2_000, 50 * 2 ** attempt))
      }
    }
  }
}

const placeOf = ({ topic, partition }: PartitionName): string => `${topic} ${partition}`
