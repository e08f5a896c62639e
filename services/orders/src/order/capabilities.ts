/** What a payment provider can do, as it states it. */
export interface Capabilities {
  /** Sets money aside before it is taken. */
  readonly authorize: boolean
  /** MULTI: a hold is captured in parts; SINGLE: the first capture lets the rest of it go. */
  readonly capture: 'SINGLE' | 'MULTI'
  /** A capture may be larger than its hold by so many basis points. */
  readonly overCaptureBps: number
  /** A hold can be raised, so long as nothing of it was captured. */
  readonly incremental: boolean
  /** PARTIAL: some of a hold can be let go; WHOLE: all of it alone, while nothing of it was captured. */
  readonly void: 'PARTIAL' | 'WHOLE'
  readonly refund: boolean
  /** How long a hold lasts, in seconds; null: as long as it is needed. */
  readonly holdSeconds: number | null
  /** The customer's means of payment is kept, and can be charged while the customer is away. */
  readonly savedMethod: boolean
}

export type CapturePolicy =
  /** Each parcel captures its own part of one hold. */
  | 'PER_SHIPMENT'
  /** The first parcel captures all; what is never sent is given back. */
  | 'ALL_AT_FIRST_SHIPMENT'
  /** A parcel captures its part, which lets the rest go; the rest is set aside anew for the parcels that follow. */
  | 'AUTHORIZATION_PER_SHIPMENT'
  /** Nothing is set aside: the saved means of payment is charged as parcels leave. */
  | 'SAVED_METHOD_AT_SHIPPING'

/** How the money of an order is taken by a provider that can do this, when its goods leave within so many seconds (null: nobody knows). */
export function capturePolicy(
  { authorize, capture, holdSeconds, savedMethod }: Capabilities,
  leavesWithinSeconds: number | null = null,
): CapturePolicy {
  const outlives = holdSeconds !== null && leavesWithinSeconds !== null && leavesWithinSeconds > holdSeconds
  if (!authorize || (outlives && savedMethod)) return 'SAVED_METHOD_AT_SHIPPING'
  if (capture === 'MULTI') return 'PER_SHIPMENT'
  return savedMethod ? 'AUTHORIZATION_PER_SHIPMENT' : 'ALL_AT_FIRST_SHIPMENT'
}

const DAY = 86_400

const EVERYTHING: Capabilities = {
  ...{ authorize: true, capture: 'MULTI', overCaptureBps: 0, incremental: false, void: 'PARTIAL', refund: true },
  ...{ holdSeconds: null, savedMethod: true },
}
/** On its usual terms: several captures, more than the hold and raising it are for large merchants alone. */
const STRIPE: Capabilities = { ...EVERYTHING, capture: 'SINGLE', void: 'WHOLE', holdSeconds: 7 * DAY }
/** Money that we, or a shop's platform, hold ourselves. */
const OURS: Capabilities = { ...EVERYTHING, savedMethod: false }

/** What the built-in provider plays by its token; any other token can do everything. */
const PLAYED: Readonly<Record<string, Partial<Capabilities>>> = {
  tok_single_capture: { capture: 'SINGLE', void: 'WHOLE' },
  tok_single_capture_once: { capture: 'SINGLE', void: 'WHOLE', savedMethod: false },
  tok_incremental: { incremental: true },
  tok_expiring: { holdSeconds: 7 * DAY },
  tok_saved_method: { authorize: false },
}

const BY_PROVIDER: Readonly<Record<string, Capabilities>> = {
  stripe: STRIPE,
  channel: OURS,
  'gift-card': OURS,
  'store-credit': OURS,
  exchange: OURS,
}

/** Money of the customer's that we hold: it is taken before any other means of payment, and given back after it. */
export const VOUCHERS = ['gift-card', 'store-credit'] as const
/** What came back, where it pays for what is sent instead: nobody names it, it comes with the order. */
export const EXCHANGE = 'exchange'
export const isVoucher = ({ provider }: { readonly provider: string }): boolean => provider === EXCHANGE || isNamedVoucher(provider)
/** A voucher that may be asked for. */
export const isNamedVoucher = (provider: string): boolean => VOUCHERS.some((name) => name === provider)

/** What a provider can do with a means of payment. */
export const capabilitiesOf = ({ provider, token }: { readonly provider: string; readonly token: string }): Capabilities =>
  BY_PROVIDER[provider] ?? { ...EVERYTHING, ...PLAYED[playedBy(token)], ...secondsIn(token) }

/** So long before its end a hold is set aside anew: time for a person, should that be declined. */
export const renewsBeforeMs = (holdSeconds: number | null): number => 1_000 * Math.min(DAY, (holdSeconds ?? 4 * DAY) / 4)

const secondsIn = (token: string): Partial<Capabilities> => {
  const [, seconds] = /_(\d+)s$/.exec(token) ?? []
  return seconds === undefined ? {} : { holdSeconds: Number(seconds) }
}

/** What a token of the built-in provider plays, without its seconds: tok_expiring_60s is tok_expiring. */
export const playedBy = (token: string): string => token.replace(/_\d+s$/, '')
