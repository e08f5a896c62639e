import { NotTaken } from './mailer.js'
import type { MessageState } from './message.table.js'

/** What becomes of a message that was claimed. */
export interface Outcome {
  readonly state: Exclude<MessageState, 'SENDING'>
  readonly error: string | null
  readonly againInSeconds: number | null
}

const TRIES = 10
const MOST_SECONDS = 3_600

/** `error`: what its sending threw; null when it was taken. */
export function triedOnce(error: unknown, attempts: number): Outcome {
  if (error === null) return { state: 'SENT', error: null, againInSeconds: null }
  if (!(error instanceof NotTaken)) return UNKNOWN
  if (error.isFinal || attempts >= TRIES) return { state: 'FAILED', error: error.message, againInSeconds: null }
  return { state: 'DUE', error: error.message, againInSeconds: Math.min(MOST_SECONDS, 5 * 2 ** attempts) }
}

/** Of a message of which nobody came back to say whether it was sent, by what the mailer knows of it. */
export function foundLater(wasTaken: boolean | null): Outcome {
  if (wasTaken === null) return UNKNOWN
  return wasTaken ? { state: 'SENT', error: null, againInSeconds: null } : { state: 'DUE', error: null, againInSeconds: 0 }
}

const UNKNOWN: Outcome = {
  ...{ state: 'UNCERTAIN', againInSeconds: null },
  error: 'The connection was lost while it was handed over: it may have been sent, or not',
}
