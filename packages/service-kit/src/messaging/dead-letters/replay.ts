import { setTimeout as pause } from 'node:timers/promises'
import { isTransient } from '../../database/transient.js'
import type { Logger } from '../../process/logging/logger.js'
import { claimReplay, markDeadAgain, markReplayed, type ClaimedLetter } from './dead-letters.js'
import { readAgain, type Reader } from '../inbox/incoming.js'
import { inProcessSpans } from '../inbox/process-spans.js'
import { applyWave, type EffectOptions } from '../inbox/take-effect.js'

const POLL_MS = 500
/** A person waits for the outcome: what stays the moment's fault for so long is told as a failure, and may be asked for again. */
const PATIENCE_MS = 30_000

type ReplayOptions = Omit<EffectOptions, 'inbox'> &
  Reader & { readonly group: string; readonly logger: Logger; readonly replayPatienceMs?: number }

/** Handles dead letters whose replay was asked for, and those that wait for them: each key's in order, one message a transaction, under its own id. */
export async function replayWhenAsked(options: ReplayOptions, signal: AbortSignal): Promise<void> {
  /** Since when the replay of a letter fails for what should pass. */
  const failing = new Map<number, number>()
  while (!signal.aborted) {
    try {
      while (!signal.aborted && (await replayNext(options, failing))) continue
    } catch (error) {
      options.logger.warn({ err: error }, 'Replaying dead letters failed; trying again')
    }
    await pause(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** Whether there was one. The claim is a row lock: of several processes of a service, one replays a message. */
async function replayNext(options: ReplayOptions, failing: Map<number, number>): Promise<boolean> {
  const { bus, database, group, handlers, lock, logger, replayPatienceMs = PATIENCE_MS } = options
  let letter: ClaimedLetter | null = null
  try {
    await database.transaction(async (tx) => {
      letter = await claimReplay(tx, group)
      if (!letter) return
      const event = readAgain(options, letter)
      await inProcessSpans({ bus, inbox: { group } }, [{ event }], async (traced) => {
        const events = traced.map((each) => each.event)
        await lock?.(tx, events)
        await applyWave(tx, handlers, event.type, events)
      })
      await markReplayed(tx, group, letter)
    })
  } catch (error) {
    const failed = letter as ClaimedLetter | null
    if (!failed) throw error
    const since = failing.get(failed.letterId) ?? performance.now()
    failing.set(failed.letterId, since)
    if (isTransient(error) && performance.now() - since < replayPatienceMs) throw error
    logger.error({ err: error, eventId: failed.id, type: failed.type, key: failed.key }, 'A dead letter failed again')
    await markDeadAgain(database, group, failed, error)
  }
  failing.delete((letter as ClaimedLetter | null)?.letterId ?? 0)
  return letter !== null
}
