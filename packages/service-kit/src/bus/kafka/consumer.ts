import { setTimeout as pause } from 'node:timers/promises'
import type { Subscription } from '../port/event-bus.js'
import type { KafkaConsumerOptions } from './consumer-options.js'
import { handOver } from './hand-over.js'
import { within } from '../port/within.js'

export interface KafkaConsumer extends Subscription {
  /** Resolves when it has been given partitions for the first time. @throws what keeps it from that and does not pass */
  readonly joined: Promise<void>
  isMakingProgress(): boolean
}

/** A member that waits for the others to join again hears nothing until they have. */
export const REBALANCE_TIMEOUT_MS = 60_000
const SILENT_MS = 30_000
const FIRST_JOIN_WITHIN_MS = 30_000
const DISCONNECT_WITHIN_MS = 10_000
/** A broker that is back waits no longer than this. */
const MOST_PAUSE_MS = 1_000

/**
 * A kafkajs consumer that never stops silently. kafkajs ends some consumers for good, and lets others ask a coordinator that moved away
 * for ever: whichever crashes or makes no progress is replaced by a new one, with new connections, until it works.
 */
export function startKafkaConsumer(options: KafkaConsumerOptions): KafkaConsumer {
  const { logger, group } = options
  const stopping = new AbortController()
  const start = performance.now()
  const progress = new Progress()
  let ready: () => void = () => undefined
  const firstJoin = new Promise<void>((resolve) => (ready = resolve))
  let hasJoined = false
  const joined = (): void => {
    hasJoined = true
    ready()
  }

  const supervision = (async () => {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      const since = performance.now()
      try {
        await consumeUntilItEnds(options, progress, stopping.signal, joined)
      } catch (error) {
        // Who subscribes is told, but not of what passes: a broker that has just started loads its groups first.
        if (!hasJoined && !(isRetriable(error) && performance.now() - start < FIRST_JOIN_WITHIN_MS)) throw error
        logger.warn({ err: error, group }, 'A Kafka consumer ended; a new one takes its place')
      }
      if (performance.now() - since > SILENT_MS) attempt = 0
      await pause(Math.min(MOST_PAUSE_MS, 200 * 2 ** attempt), undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  supervision.catch(() => undefined) // whoever waits for the first join is told

  return {
    joined: Promise.race([firstJoin, supervision]),
    isMakingProgress: () => progress.silentFor() < SILENT_MS,
    stop: async () => {
      stopping.abort()
      await supervision.catch(() => undefined)
    },
  }
}

const isRetriable = (error: unknown): boolean => error instanceof Error && 'retriable' in error && error.retriable === true

class Progress {
  #at = performance.now()
  made = (): void => void (this.#at = performance.now())
  waitsForOthers = (): void => void (this.#at = performance.now() + REBALANCE_TIMEOUT_MS)
  silentFor = (): number => performance.now() - this.#at
}

async function consumeUntilItEnds(
  options: KafkaConsumerOptions,
  progress: Progress,
  stopping: AbortSignal,
  joined: () => void,
): Promise<void> {
  const { topics, fromBeginning, logger, group } = options
  const consumer = options.create()
  const inHand = new Set<Promise<void>>()
  const gone = new AbortController()
  let end: (error?: Error) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())))
  ended.catch(() => undefined) // awaited below, unless connecting throws first
  const onStop = (): void => end()
  stopping.addEventListener('abort', onStop, { once: true })

  consumer.on(consumer.events.GROUP_JOIN, () => {
    progress.made()
    options.onJoined?.(consumer)
    joined()
  })
  consumer.on(consumer.events.HEARTBEAT, progress.made)
  consumer.on(consumer.events.FETCH, progress.made)
  consumer.on(consumer.events.REBALANCING, progress.waitsForOthers)
  consumer.on(consumer.events.CRASH, ({ payload: { error } }) => end(error))
  progress.waitsForOthers()
  const watchdog = setInterval(() => {
    if (progress.silentFor() > SILENT_MS) end(new Error(`The consumer made no progress for ${SILENT_MS / 1_000} seconds`))
  }, 1_000)

  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [...topics], fromBeginning })
    const running = consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: (payload) => {
        if (stopping.aborted) return Promise.resolve()
        const work = handOver(options, consumer, payload, progress.made, gone.signal)
        inHand.add(work)
        return work.finally(() => inHand.delete(work))
      },
    })
    await Promise.race([running, ended])
    await ended
  } finally {
    stopping.removeEventListener('abort', onStop)
    clearInterval(watchdog)
    gone.abort()
    // First the batches in hand, then the goodbye: a consumer that was told to stop commits nothing any more, and says nothing of it.
    await Promise.all(inHand)
    await within(DISCONNECT_WITHIN_MS, 'Leaving Kafka', consumer.disconnect()).catch((error: unknown) =>
      logger.debug({ err: error, group }, 'A Kafka consumer left without a goodbye'),
    )
  }
}
