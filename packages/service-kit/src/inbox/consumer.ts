import { setTimeout as pause } from 'node:timers/promises'
import type { EventBus, ReceivedMessage, Subscription } from '../bus/event-bus.js'
import type { Database, Transaction } from '../database/database.js'
import { isTransient } from '../database/transient.js'
import { runWithCorrelation } from '../logging/correlation.js'
import type { Logger } from '../logging/logger.js'
import type { Metrics } from '../metrics/metrics.js'
import { toReceivedEvent, type ReceivedEvent } from '../outbox/event.js'
import { bury, claimReplay, markReplayed, park, requestReplay, type BuriedMessage } from './dead-letters.js'
import { wavesOf } from './waves.js'

/** Takes effect for a set of events of one type, no two of one key, in the transaction that makes them seen. Throws when one cannot be handled. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each handler narrows to the data of its event type, which `parse` has checked
export type EventHandler = (tx: Transaction, events: readonly ReceivedEvent<any>[]) => Promise<void>
/** Event type → use case. Types that are not named are passed over. */
export type EventHandlers = Readonly<Record<string, EventHandler>>

export interface ConsumerOptions {
  readonly database: Database
  readonly bus: EventBus
  readonly group: string
  readonly topics: readonly string[]
  readonly handlers: EventHandlers
  readonly logger: Logger
  readonly metrics: Metrics
  readonly maxBatch?: number
  /** Checks an event's data against its contract; what it throws makes the event poison. */
  readonly parse?: (type: string, data: unknown) => unknown
  /** Tries for an event that fails by itself, before it is a dead letter; 5 unless told. */
  readonly attempts?: number
  /** First pause between those tries, doubled each time; 100 ms unless told. */
  readonly retryMs?: number
}

const REPLAY_POLL_MS = 500

/** Delivery is at least once; the effect is once: the event's id is written in the transaction of its effect. */
export function createConsumer(options: ConsumerOptions) {
  const withReplayRequests = acceptingReplayRequests(options)
  let subscription: Subscription | undefined
  const stopping = new AbortController()
  let replaying: Promise<void> = Promise.resolve()
  return {
    start: async (): Promise<void> => {
      const { bus, group, topics, maxBatch } = withReplayRequests
      subscription = await bus.subscribe({
        group,
        topics,
        maxBatch,
        handle: (batch, signal) => handleBatch(withReplayRequests, batch, signal),
      })
      replaying = replayWhenAsked(options, stopping.signal)
    },
    stop: async (): Promise<void> => {
      stopping.abort()
      await subscription?.stop()
      await replaying
    },
  }
}

/** Whoever owns a dead letter hears on `<group>.replays` that a person wants it handled again. */
const REPLAY_REQUESTED = 'dead-letter.replay_requested.v1'

function acceptingReplayRequests(options: ConsumerOptions): ConsumerOptions {
  const { group, topics, handlers, parse } = options
  return {
    ...options,
    topics: [...topics, `${group}.replays`],
    handlers: {
      ...handlers,
      [REPLAY_REQUESTED]: async (tx, events: readonly ReceivedEvent<{ readonly eventId: string }>[]) =>
        void (await requestReplay(tx, { eventIds: events.map(({ data }) => data.eventId) })),
    },
    parse: parse && ((type, data) => (type === REPLAY_REQUESTED ? data : parse(type, data))),
  }
}

async function handleBatch(options: ConsumerOptions, batch: readonly ReceivedMessage[], signal: AbortSignal): Promise<void> {
  const readable: ReceivedEvent[] = []
  for (const message of batch) {
    const event = await readOrBury(options, message)
    if (event && event.type in options.handlers) readable.push(event)
  }
  if (readable.length === 0) return
  try {
    await withTransientRetries(options, signal, () => takeEffect(options, readable))
  } catch (error) {
    if (signal.aborted) throw error
    options.logger.warn({ err: error, events: readable.length }, 'A batch failed: its events are handled one by one')
    for (const event of readable) await handleAlone(options, event, signal)
  }
}

/** One transaction: the ids are made seen, the fresh ones take effect in waves. Events behind a dead letter of their key are parked. */
async function takeEffect({ database, group, handlers, metrics }: ConsumerOptions, events: readonly ReceivedEvent[]): Promise<void> {
  await database.transaction(async (tx) => {
    const [state] = await tx.query<{ fresh: string[] | null; parked: string[] | null }>(
      `WITH fresh AS (
         INSERT INTO inbox (consumer_group, event_id) SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING RETURNING event_id
       )
       SELECT (SELECT array_agg(event_id) FROM fresh) AS fresh,
              (SELECT array_agg(DISTINCT topic || ' ' || key) FROM dead_letter WHERE consumer_group = $1 AND status <> 'REPLAYED') AS parked`,
      [group, events.map(({ id }) => id)],
    )
    const fresh = new Set(state?.fresh ?? [])
    const parkedKeys = new Set(state?.parked ?? [])
    const isParked = ({ topic, key }: ReceivedEvent): boolean => parkedKeys.has(`${topic} ${key}`)
    // The same id twice in a batch is a redelivery: once.
    const once = new Map(events.filter(({ id }) => fresh.has(id)).map((event) => [event.id, event]))
    const unseen = [...once.values()]
    await park(tx, group, unseen.filter(isParked))
    for (const wave of wavesOf(unseen.filter((event) => !isParked(event)))) await applyWave(tx, handlers, wave.type, wave.events)
    tx.afterCommit(() => handledCounter(metrics).inc(unseen.length))
  })
}

async function applyWave(tx: Transaction, handlers: EventHandlers, type: string, events: readonly ReceivedEvent[]): Promise<void> {
  const handler = handlers[type]
  const [first] = events
  if (!handler || !first) return
  await runWithCorrelation(first.correlationId, () => handler(tx, events))
}

async function handleAlone(options: ConsumerOptions, event: ReceivedEvent, signal: AbortSignal): Promise<void> {
  const { attempts = 5, retryMs = 100, database, group, logger } = options
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withTransientRetries(options, signal, () => takeEffect(options, [event]))
    } catch (error) {
      if (signal.aborted) throw error
      if (attempt >= attempts) {
        runWithCorrelation(event.correlationId, () =>
          logger.error(
            { err: error, eventId: event.id, type: event.type, key: event.key },
            'An event cannot be handled: it is a dead letter now',
          ),
        )
        await withTransientRetries(options, signal, () => bury(database, group, { ...event, message: event }, messageOf(error), attempt))
        return
      }
      await pause(retryMs * 2 ** (attempt - 1), undefined, { signal })
    }
  }
}

/** Null when the message cannot be read: then it is a dead letter already. */
async function readOrBury(options: ConsumerOptions, message: ReceivedMessage): Promise<ReceivedEvent | null> {
  const { parse, database, group, logger, handlers } = options
  try {
    const event = toReceivedEvent(message)
    return parse && event.type in handlers ? { ...event, data: parse(event.type, event.data) } : event
  } catch (error) {
    logger.error(
      { err: error, topic: message.topic, partition: message.partition, offset: message.offset },
      'A message cannot be read: it is a dead letter now',
    )
    await bury(database, group, unreadable(message), messageOf(error), 1)
    return null
  }
}

/** What is no event still needs an id: the place where it lies. */
function unreadable(message: ReceivedMessage): BuriedMessage {
  const { topic, key, value } = message
  const id = idIn(value) ?? `${topic}/${message.partition}/${message.offset}`
  return { id, topic, key, message: { unreadable: value } }
}

function idIn(value: string): string | undefined {
  try {
    const { id } = JSON.parse(value) as { readonly id?: unknown }
    return typeof id === 'string' && id !== '' ? id : undefined
  } catch {
    return undefined
  }
}

/** What is the moment's fault (a deadlock, the database restarting) is tried until it passes: never a dead letter. */
async function withTransientRetries<Result>(
  { logger }: ConsumerOptions,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !isTransient(error)) throw error
      if (attempt === 0) logger.warn({ err: error }, 'The database is busy or away; trying again')
      await pause(Math.min(5_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2), undefined, { signal })
    }
  }
}

/** Dead letters whose replay was asked for: each key's in order, one event a transaction, the same ids. */
async function replayWhenAsked(options: ConsumerOptions, signal: AbortSignal): Promise<void> {
  const { database, group, handlers, logger, parse } = options
  while (!signal.aborted) {
    try {
      for (let letter = await claimReplay(database, group); letter && !signal.aborted; letter = await claimReplay(database, group)) {
        const { id, message } = letter
        await database
          .transaction(async (tx) => {
            const event =
              'unreadable' in message
                ? toReceivedEvent({ ...letter, value: message.unreadable as string })
                : { ...message, time: new Date(message.time as unknown as string) }
            const data = parse && event.type in handlers ? parse(event.type, event.data) : event.data
            await tx.query('INSERT INTO inbox (consumer_group, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [group, event.id])
            await applyWave(tx, handlers, event.type, [{ ...event, data }])
            await markReplayed(tx, id)
          })
          .catch((error: unknown) =>
            bury(
              database,
              group,
              { id: letter.eventId, topic: letter.topic, key: letter.key, message },
              messageOf(error),
              letter.attempts + 1,
            ),
          )
      }
    } catch (error) {
      logger.warn({ err: error }, 'Looking for dead letters to replay failed; trying again')
    }
    await pause(REPLAY_POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const handledCounter = ({ registry, counter }: Metrics) =>
  (registry.getSingleMetric('events_handled_total') as ReturnType<Metrics['counter']> | undefined) ??
  counter('events_handled_total', 'Events that took effect')
