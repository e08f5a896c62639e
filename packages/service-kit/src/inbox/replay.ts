import { setTimeout as pause } from 'node:timers/promises'
import { isTransient } from '../database/transient.js'
import type { Logger } from '../logging/logger.js'
import { claimReplay, markDeadAgain, markReplayed, type ClaimedLetter } from './dead-letters.js'
import { readAgain, type Reader } from './incoming.js'
import { applyWave, type EffectOptions } from './take-effect.js'

const POLL_MS = 500

type ReplayOptions = EffectOptions & Reader & { readonly logger: Logger }

/** Handles dead letters whose replay was asked for, and those parked behind them: each key's in order, one message a transaction, under its own id. */
export async function replayWhenAsked(options: ReplayOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      while (!signal.aborted && (await replayNext(options))) continue
    } catch (error) {
      options.logger.warn({ err: error }, 'Looking for dead letters to replay failed; trying again')
    }
    await pause(POLL_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** Whether there was one. The claim is a row lock: of several processes of a service, one replays a message. */
async function replayNext(options: ReplayOptions): Promise<boolean> {
  const { database, group, handlers, logger } = options
  let letter: ClaimedLetter | null = null
  try {
    await database.transaction(async (tx) => {
      letter = await claimReplay(tx, group)
      if (!letter) return
      const event = readAgain(options, letter)
      await applyWave(tx, handlers, event.type, [event])
      await markReplayed(tx, letter.letterId)
    })
  } catch (error) {
    const failed = letter as ClaimedLetter | null
    if (!failed || isTransient(error)) throw error
    logger.error({ err: error, eventId: failed.id, type: failed.type, key: failed.key }, 'A dead letter failed again')
    await markDeadAgain(database, group, failed, error)
  }
  return letter !== null
}
