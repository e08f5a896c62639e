import type { PushText } from '../words.js'
import type { PushTargetRow } from '../push.table.js'

export interface Push extends PushText {
  /** The same at every try: what is told twice is shown once. */
  readonly id: string
  /** What it opens. */
  readonly url: string
  /** For how long it is worth telling. */
  readonly seconds: number
}

/** What became of one: taken; the target is no more; to be tried later (after so long, where it was said); refused, whatever is tried. */
export type PushOutcome =
  | { readonly kind: 'TAKEN' }
  | { readonly kind: 'GONE' | 'REFUSED'; readonly error: string }
  | { readonly kind: 'LATER'; readonly error: string; readonly afterSeconds: number | null }

/** A platform that brings messages to browsers or phones. */
export interface PushPort {
  /** What it throws is tried again. */
  readonly send: (target: Pick<PushTargetRow, 'address' | 'keys'>, push: Push) => Promise<PushOutcome>
  readonly close: () => void
}

/** Seconds that an answer asks to be left alone for: it is said in seconds, or as a moment. */
export function retryAfter(header: unknown, now = Date.now()): number | null {
  if (typeof header !== 'string' || header === '') return null
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1_000)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : null
}

export const isBusy = (status: number): boolean => status === 429 || status >= 500
export const TAKEN: PushOutcome = { kind: 'TAKEN' }
