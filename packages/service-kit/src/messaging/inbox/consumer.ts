import { setTimeout as pause } from 'node:timers/promises'
import type { EventBus, ReceivedMessage, Subscription } from '../../bus/port/event-bus.js'
import type { Database } from '../../database/database.js'
import { runWithCorrelation } from '../../process/logging/correlation.js'
import { inBackground } from '../../process/lifecycle/until-it-works.js'
import type { Logger } from '../../process/logging/logger.js'
import type { Metrics } from '../../process/metrics.js'
import type { ReceivedEvent } from '../outbox/event.js'
import { recordDeadLetter } from '../dead-letters/dead-letters.js'
import type { BatchLock, EventHandler, EventHandlers } from './handlers.js'
import { isReadable, readMessage, type Incoming, type Readable } from './incoming.js'
import { requestReplay } from '../dead-letters/list-dead-letters.js'
import { replayWhenAsked } from '../dead-letters/replay.js'
import { openInbox, type Inbox } from './seen.js'
import { takeEffect } from './take-effect.js'
import { TransientRetries } from './transient-retries.js'

export interface ConsumerOptions {
  readonly database: Database
  readonly bus: EventBus
  readonly group: string
  readonly topics: readonly string[]
  readonly handlers: EventHandlers
  /** Locks what a whole batch needs, before its handlers run. Needed where two batches, or a batch and a mutation, touch the same rows. */
  readonly lock?: BatchLock | undefined
  readonly logger: Logger
  readonly metrics: Metrics
  readonly maxBatch?: number
  /** Checks an event's data against its contract; what it throws makes the event a dead letter. */
  readonly parse?: ((type: string, data: unknown) => unknown) | undefined
  /** Tries for an event that fails by itself, before it is a dead letter; 5 unless given. */
  readonly attempts?: number
  /** First pause between those tries, doubled each time; 100 ms unless given. */
  readonly retryMs?: number
  /** For how long a replay may fail for what should pass by itself before its letter is dead again; 30 s unless given. */
  readonly replayPatienceMs?: number
}

/** Delivery is at least once; the effect is once: the event's id is written in the transaction of its effect. */
export function createConsumer(given: ConsumerOptions) {
  const retries = new TransientRetries(given.logger)
  const options = { ...acceptingReplayRequests(given), retries }
  const { bus, group, topics, maxBatch, metrics } = options
  const stopping = new AbortController()
  let subscription: Subscription | undefined
  let replaying: Promise<void> = Promise.resolve()
  metrics.measure('events_waiting', 'Messages that a group has not committed yet', { group }, () => bus.lag(group, topics))
  metrics.measure('events_stalled_seconds', 'For how long events have waited for a database that is busy or away', { group }, async () =>
    retries.stalledSeconds(),
  )
  const join = async (): Promise<void> => {
    const inbox = await openInbox(options.database, bus, group, topics)
    const handle = (batch: readonly ReceivedMessage[], signal: AbortSignal) => handleBatch({ ...options, inbox }, batch, signal)
    subscription = await bus.subscribe({ group, topics, maxBatch, handle })
  }
  const member = inBackground(join, async () => subscription?.stop(), { what: 'The group of events is not joined', logger: given.logger })
  return {
    /** Resolves at once: the group is joined as soon as the bus and the database let it be. */
    start: async (): Promise<void> => {
      await member.start()
      replaying = replayWhenAsked(options, stopping.signal)
    },
    /** False when its group is not joined yet, or when its events have waited for the database for half a minute. */
    isHealthy: (): boolean => subscription !== undefined && retries.stalledSeconds() < STALLED_SECONDS,
    /** Resolves when the batch in hand is committed. */
    stop: async (): Promise<void> => {
      stopping.abort()
      await member.stop()
      await replaying
    },
  }
}

const STALLED_SECONDS = 30

type Consuming = ConsumerOptions & { readonly inbox: Inbox; readonly retries: TransientRetries }

/** What can be read takes effect, a run of messages at a time; what cannot is a dead letter in its place, so that each key stays in order. */
async function handleBatch(options: Consuming, batch: readonly ReceivedMessage[], signal: AbortSignal): Promise<void> {
  let run: Readable[] = []
  for (const message of batch) {
    const incoming = readMessage(options, message)
    if (!incoming) continue
    if (isReadable(incoming)) {
      run.push(incoming)
      continue
    }
    await handleRun(options, run, signal)
    run = []
    await giveUp(options, incoming, incoming.reason, 1, signal)
  }
  await handleRun(options, run, signal)
}

/** One transaction for all. When it fails, its halves are handled apart, down to the one that is poison: the others need few more transactions. */
async function handleRun(options: Consuming, run: readonly Readable[], signal: AbortSignal): Promise<void> {
  const [first] = run
  if (!first) return
  try {
    await options.retries.untilItPasses(signal, () => takeEffect(options, run), run.length > 1)
  } catch (error) {
    if (signal.aborted) throw error
    if (run.length === 1) return tryAgainOrGiveUp(options, first, error, signal)
    options.logger.debug({ err: error, events: run.length }, 'A batch failed: its halves are handled apart')
    const middle = Math.ceil(run.length / 2)
    await handleRun(options, run.slice(0, middle), signal)
    await handleRun(options, run.slice(middle), signal)
  }
}

async function tryAgainOrGiveUp(options: Consuming, poison: Readable, failure: unknown, signal: AbortSignal): Promise<void> {
  const { attempts = 5, retryMs = 100 } = options
  let error = failure
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    await pause(retryMs * 2 ** (attempt - 1), undefined, { signal })
    try {
      return await options.retries.untilItPasses(signal, () => takeEffect(options, [poison]))
    } catch (again) {
      if (signal.aborted) throw again
      error = again
    }
  }
  await giveUp(options, poison, error, attempts, signal)
}

/** Gives the message up: it is a dead letter, and those after it may go on. */
async function giveUp(options: Consuming, incoming: Incoming, error: unknown, attempts: number, signal: AbortSignal): Promise<void> {
  const { database, inbox, group, logger, metrics } = options
  const { id, topic, key, type } = incoming
  const tell = (): void =>
    logger.error({ err: error, eventId: id, type, topic, key, attempts }, 'A message cannot be handled: it is a dead letter now')
  if (isReadable(incoming)) runWithCorrelation(incoming.event.correlationId, tell)
  else tell()
  await options.retries.untilItPasses(signal, () => recordDeadLetter(database, inbox, incoming, error, attempts))
  metrics.counter('dead_letters_total', 'Messages that could not be handled', ['group']).inc({ group })
}

/** Whoever owns a dead letter hears on `<group>.replays` that a person wants it handled again. */
export const REPLAY_REQUESTED = 'dead-letter.replay_requested.v1'
export const replayTopic = (group: string): string => `${group}.replays`

function acceptingReplayRequests(options: ConsumerOptions): ConsumerOptions {
  const { group, topics, handlers, lock, parse } = options
  const replay: EventHandler = async (tx, events: readonly ReceivedEvent<{ readonly eventId: string }>[]) => {
    await requestReplay(tx, { group, eventIds: events.map(({ data }) => String(data.eventId)) })
  }
  const isOwn = ({ type }: ReceivedEvent): boolean => Object.hasOwn(handlers, type)
  return {
    ...options,
    lock: lock && ((tx, events) => lock(tx, events.filter(isOwn))),
    topics: [...topics, replayTopic(group)],
    handlers: { ...handlers, [REPLAY_REQUESTED]: replay },
    // What the kit tells of dead letters is in no contract of a service.
    parse: parse && ((type, data) => (type.startsWith('dead-letter.') ? data : parse(type, data))),
  }
}
