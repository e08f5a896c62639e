import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { newId } from '../../process/ids.js'
import { Bell } from '../../process/bell.js'
import type { BusLogger } from '../port/bus-logger.js'
import type { GroupSubscription, ReceivedMessage, Subscription } from '../port/event-bus.js'
import { PostgresAssignment, type PartitionName } from './assignment.js'
import { OwnedPartitions, placeOf, type OwnedPartition } from './owned-partitions.js'
import { offsetAfter, readLog } from './read-log.js'
import type { PostgresSession } from './session.js'

const POLL_MS = 1_000
/** Batches handled side by side. What is read waits for nothing: the messages in memory are at most so many batches. */
const AT_ONCE = 3
const SILENT_MS = 30_000
/**
 * After a batch that was not full a member rests: for so long, and the longer the slower the batch was. A first event is handled at once; a
 * stream of them in larger batches, and so in far fewer transactions: it is what lets the saga keep up on a small machine, and leaves the
 * processor to those who wait for an answer.
 */
const REST_MS = 50
const REST_FACTOR = 4
const MOST_REST_MS = 600

interface Part {
  readonly partition: OwnedPartition
  readonly batch: readonly ReceivedMessage[]
}

/**
 * What a member of a consumer group on the embedded log reads, and when. What waits in all of its partitions is one batch; when that fails, each partition's part is handled apart, so that the others go on.
 */
export class PostgresGroupMember implements Subscription {
  readonly #owned: OwnedPartitions
  readonly #running = new Set<Promise<void>>()
  readonly #forget: (() => void)[] = []
  readonly #stopping = new AbortController()
  readonly #bell = new Bell()
  #handling = 0
  #loop: Promise<void> = Promise.resolve()
  // Moments of a clock that only goes forward: the one on the wall may be hours ahead, and then set right.
  #restUntil = 0
  #progressAt = performance.now()

  constructor(
    private readonly pool: pg.Pool,
    private readonly session: PostgresSession,
    private readonly subscription: GroupSubscription,
    private readonly logger: BusLogger,
  ) {
    this.#owned = new OwnedPartitions(new PostgresAssignment(session, newId(), subscription.group, subscription.topics))
  }

  start(): void {
    this.#forget.push(
      this.session.onNotice((topic) => {
        if (topic === '') this.#owned.lookAgain()
        if (topic === '' || this.subscription.topics.includes(topic)) this.#bell.ring()
      }),
      this.session.onLost(() => {
        this.#owned.loseAll()
        this.#bell.ring()
      }),
    )
    this.#loop = this.#run()
  }

  isMakingProgress(): boolean {
    return performance.now() - this.#progressAt < SILENT_MS
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#owned.abortAll()
    this.#bell.ring()
    await this.#loop
    while (this.#running.size > 0) await Promise.all(this.#running)
    for (const forget of this.#forget) forget()
    if (!this.session.isOpen) return
    await this.#owned
      .leave()
      .catch((error: unknown) => this.logger.debug({ err: error }, 'Left the group without a goodbye: the session is gone'))
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        if (this.session.isOpen && this.#owned.isDue && !(await this.#owned.assign())) this.#bell.ring()
        await this.#fetch()
        this.#progressAt = performance.now()
      } catch (error) {
        this.logger.warn({ err: error, group: this.subscription.group }, 'Reading the event bus failed; trying again')
        await pause(200)
      }
      await this.#bell.wait(this.#nextLookIn())
    }
  }

  #nextLookIn(): number {
    const rest = this.#restUntil - performance.now()
    return rest > 0 ? rest : POLL_MS
  }

  /** One read for all partitions that wait. */
  async #fetch(): Promise<void> {
    if (this.#handling >= AT_ONCE || performance.now() < this.#restUntil) return
    const waiting = this.#owned.free()
    if (waiting.length === 0) return
    const most = this.subscription.maxBatch ?? 250
    const batches = await readLog(this.pool, waiting, most)
    const parts = batches.flatMap((batch): Part[] => {
      const partition = waiting.find(({ topic, partition }) => topic === batch[0]?.topic && partition === batch[0]?.partition)
      return partition && !partition.leave.signal.aborted ? [{ partition, batch }] : []
    })
    if (parts.length === 0) return
    const isFull = batches.reduce((sum, batch) => sum + batch.length, 0) >= most
    const start = performance.now()
    this.#keep(
      this.#handOver(parts).finally(() => {
        if (!isFull) this.#restUntil = performance.now() + Math.min(MOST_REST_MS, REST_MS + REST_FACTOR * (performance.now() - start))
        this.#bell.ring()
      }),
    )
    if (isFull) this.#bell.ring() // others may have something too
  }

  async #handOver(parts: readonly Part[]): Promise<void> {
    for (const { partition } of parts) this.#owned.occupy(partition)
    if (await this.#isHandled(parts)) return
    // Each by itself now: the member goes on with the partitions that work.
    for (const part of parts) this.#keep(this.#handleApart(part, parts.length === 1 ? 1 : 0))
  }

  /** Until it works, or the partition is to be left. */
  async #handleApart(part: Part, failures: number): Promise<void> {
    const { signal } = part.partition.leave
    for (let attempt = failures; ; attempt += 1) {
      if (attempt > 0) await pause(Math.min(5_000, 50 * 2 ** attempt), undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return this.#release([part])
      if (await this.#isHandled([part])) return
    }
  }

  /** One try. Handled, the parts are committed, and their partitions free again. */
  async #isHandled(parts: readonly Part[]): Promise<boolean> {
    this.#handling += 1
    try {
      await this.subscription.handle(
        parts.flatMap(({ batch }) => batch),
        AbortSignal.any(parts.map(({ partition }) => partition.leave.signal)),
      )
    } catch (error) {
      const places = parts.map(({ partition }) => placeOf(partition))
      if (!parts.every(({ partition }) => partition.leave.signal.aborted))
        this.logger.warn({ err: error, group: this.subscription.group, places }, 'A batch was not handled: it is handed over again')
      return false
    } finally {
      this.#handling -= 1
      this.#bell.ring()
    }
    await this.#commit(parts)
    this.#release(parts)
    return true
  }

  #release(parts: readonly Part[]): void {
    for (const { partition } of parts) this.#owned.release(partition)
    this.#bell.ring()
  }

  #keep(work: Promise<void>): void {
    const kept = work.finally(() => this.#running.delete(kept))
    this.#running.add(kept)
  }

  /** What was handled is committed even when the partition is to be left: the lease tells whether it is ours still. */
  async #commit(parts: readonly Part[]): Promise<void> {
    const { group } = this.subscription
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { rows } = await this.pool.query<PartitionName>({
          name: 'commit offsets',
          text: COMMIT,
          values: [group, ...placesAfter(parts)],
        })
        const ours = new Set(rows.map(placeOf))
        for (const { partition, batch } of parts) {
          if (!ours.has(placeOf(partition))) partition.leave.abort() // taken over meanwhile: the new owner handles these again
          partition.offset = offsetAfter(batch)
        }
        return
      } catch (error) {
        this.logger.warn({ err: error, group }, 'An offset was not committed; trying again')
        if (attempt >= 3 && parts.every(({ partition }) => partition.leave.signal.aborted)) return
        await pause(Math.min(2_000, 50 * 2 ** attempt))
      }
    }
  }
}

const COMMIT = `
  UPDATE bus.group_offset AS g SET next_offset = c.next_offset FROM unnest($2::text[], $3::int[], $4::bigint[], $5::text[]) AS c (topic, partition, next_offset, lease)
  WHERE g.consumer_group = $1 AND g.topic = c.topic AND g.partition = c.partition AND g.owner = c.lease RETURNING g.topic, g.partition`

const placesAfter = (parts: readonly Part[]): [string[], number[], string[], string[]] => [
  parts.map(({ partition }) => partition.topic),
  parts.map(({ partition }) => partition.partition),
  parts.map(({ batch }) => offsetAfter(batch).toString()),
  parts.map(({ partition }) => partition.lease),
]
