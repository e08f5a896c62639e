import type { CarrierProvider, SoldLabel, VoidedLabel } from './carrier-provider.js'
import type { KeptQuote, LabelPurchaseRow, RateReason } from './label-purchase.table.js'

export interface Intent {
  readonly fulfillmentOrderId: string
  readonly carrier: Pick<CarrierProvider, 'code'>
  readonly reason: RateReason
  readonly quotes: readonly KeptQuote[]
  /** What it is stuck on. */
  readonly packageIds: readonly string[]
}
interface Moment {
  readonly now: Date
  readonly actor: string
}

/** So long is whoever asks a carrier given before somebody else asks as well. */
const ANSWERED_WITHIN_MS = 60_000
/** So often is a carrier asked that does not answer; then a person decides. */
export const MOST_TRIES = 5

/** A label is about to be bought: kept before the carrier is asked, with the reference (its id) by which the carrier is asked. */
export const intend = (id: string, { carrier, ...intent }: Intent, { now, actor }: Moment): LabelPurchaseRow => ({
  ...{ id, ...intent, carrier: carrier.code, state: 'BUYING', actor, askedAt: now },
  ...{
    boughtAt: null,
    trackingNumber: null,
    paid: null,
    labelUrl: null,
    failure: null,
    tries: 0,
    nextTryAt: after(now, ANSWERED_WITHIN_MS),
  },
  ...{ voidReason: null, voidedAt: null, refund: null, manifestId: null },
})

/** What was taken of the quotes. */
export function chosenOf({ quotes }: Pick<LabelPurchaseRow, 'quotes'>): KeptQuote {
  const chosen = quotes.find(({ isChosen }) => isChosen)
  if (!chosen) throw new Error('A label is bought by one of its quotes')
  return chosen
}

/** Who was asked for it: it may be connected no more. */
export const carrierOf = (label: Pick<LabelPurchaseRow, 'carrier' | 'quotes'>): Pick<CarrierProvider, 'code' | 'name'> => ({
  code: label.carrier,
  name: chosenOf(label).carrier,
})

const SETTLED = { nextTryAt: null, failure: null, tries: 0 }

export const bought = (label: LabelPurchaseRow, { trackingNumber, paid, labelUrl = null }: SoldLabel, now: Date): LabelPurchaseRow => ({
  ...{ ...label, ...SETTLED, state: 'BOUGHT', trackingNumber, paid, labelUrl, boughtAt: now },
})

/** The carrier does not sell it. */
export const refused = (label: LabelPurchaseRow, failure: string): LabelPurchaseRow => ({ ...label, ...SETTLED, state: 'REFUSED', failure })

/** It is given up: the carrier is asked to take it back. */
export const voiding = (label: LabelPurchaseRow, voidReason: string, now: Date, dueInMs = ANSWERED_WITHIN_MS): LabelPurchaseRow => ({
  ...{ ...label, ...SETTLED, state: 'VOIDING', voidReason, nextTryAt: after(now, dueInMs) },
})

export const voided = (label: LabelPurchaseRow, { refund }: VoidedLabel, now: Date): LabelPurchaseRow => ({
  ...{ ...label, ...SETTLED, state: 'VOIDED', voidedAt: now, refund },
})

/** The carrier does not take it back: it is as good as it was. */
export const kept = (label: LabelPurchaseRow): LabelPurchaseRow => ({ ...label, ...SETTLED, state: 'BOUGHT', voidReason: null })

/** Nobody knows whether it was done: it is asked again, each time later; no more by itself when that was done often enough. */
export function unanswered(label: LabelPurchaseRow, failure: string, now: Date): LabelPurchaseRow {
  const tries = label.tries + 1
  return { ...label, tries, failure, nextTryAt: tries < MOST_TRIES ? after(now, RETRY_MS * 2 ** (tries - 1)) : null }
}
const RETRY_MS = 5_000

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms)
