import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { ReceivedMessage } from '../port/event-bus.js'
import type { KafkaConsumerOptions } from './consumer-options.js'
import { toReceivedMessage } from './message.js'

/** More often than the heartbeats that kafkajs sends: it leaves out what is too soon. */
const BEAT_MS = 500
/** The group is dealing its partitions anew, or has done so without us: what is in hand is finished and no more is begun. */
const TAKEN_AWAY = ['REBALANCE_IN_PROGRESS', 'UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'FENCED_INSTANCE_ID']

/**
 * Hands what was fetched from a partition over, in batches, with heartbeats. Nothing is thrown: kafkajs would restart the consumer and
 * hand over the same messages in a circle. A batch that fails is tried again in place.
 */
export async function handOver(
  options: KafkaConsumerOptions,
  consumer: Consumer,
  payload: EachBatchPayload,
  progress: () => void,
  gone: AbortSignal,
): Promise<void> {
  const { logger, group, maxBatch } = options
  const { topic, partition } = payload.batch
  const messages = payload.batch.messages.map((message) => toReceivedMessage(topic, partition, message))
  const leave = new AbortController()
  const abort = (): void => leave.abort()
  gone.addEventListener('abort', abort, { once: true })
  if (gone.aborted) abort()
  const beat = setInterval(() => {
    if (payload.isStale() || !payload.isRunning()) return abort()
    payload.heartbeat().catch((error: unknown) => {
      if (isTakenAway(error)) {
        progress() // the broker answers
        abort()
      } else logger.debug({ err: error, group }, 'A heartbeat was not answered')
    })
  }, BEAT_MS)

  try {
    for (let start = 0; start < messages.length && !leave.signal.aborted; start += maxBatch) {
      const batch = messages.slice(start, start + maxBatch)
      const last = batch.at(-1)
      if (!last || !(await handle(options, batch, leave.signal))) return
      const offset = String(BigInt(last.offset) + 1n)
      if (!(await commit(options, consumer, { topic, partition, offset }, leave.signal))) return
      payload.resolveOffset(last.offset)
    }
  } finally {
    clearInterval(beat)
    gone.removeEventListener('abort', abort)
  }
}

/** Until it works; false when it did not before the partition was to be left. */
async function handle(options: KafkaConsumerOptions, batch: readonly ReceivedMessage[], signal: AbortSignal): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await options.handle(batch, signal)
      return true
    } catch (error) {
      if (signal.aborted) return false
      const details = { err: error, group: options.group, topic: batch[0]?.topic, partition: batch[0]?.partition }
      options.logger.warn(details, 'A batch was not handled: it is handed over again')
      await pause(Math.min(5_000, 100 * 2 ** attempt), undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return false
    }
  }
}

/** What was handled is committed even when the partition is to be left; false when it could not be, and will come again. */
async function commit(
  { logger, group, commit: write }: KafkaConsumerOptions,
  consumer: Consumer,
  place: { readonly topic: string; readonly partition: number; readonly offset: string },
  signal: AbortSignal,
): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await write(consumer, place)
      return true
    } catch (error) {
      logger.warn({ err: error, group, ...place }, 'An offset was not committed')
      if (isTakenAway(error) || signal.aborted) return false
      await pause(Math.min(2_000, 50 * 2 ** attempt), undefined, { signal }).catch(() => undefined)
    }
  }
}

const isTakenAway = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'type' in error && TAKEN_AWAY.includes(String(error.type))
