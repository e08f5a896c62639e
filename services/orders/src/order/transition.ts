import type { Charge } from './charge.js'
import type { Order } from './order.js'

/** One entry for the timeline; `event` is the type under which it is published. */
export interface Entry {
  readonly type: string
  readonly message: string
  readonly actor: string
  readonly data: Readonly<Record<string, string | number | null>> | null
  readonly event:
    | { readonly kind: 'progressed' | 'confirmed' | 'claimed' | 'completed' }
    | { readonly kind: 'rejected'; readonly reason: 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' }
    | { readonly kind: 'cancelled'; readonly reason: string; readonly lines: readonly CancelledLine[]; readonly complete: boolean }
}
export interface CancelledLine {
  readonly orderLineId: string
  readonly sku: string
  readonly quantity: number
}
/** Money to be moved by the payment worker; the key makes a repeat harmless at the provider. */
export type PaymentCommand = { readonly amount: number; readonly key: string } & (
  { readonly kind: 'AUTHORIZE' | 'VOID' } | { readonly kind: 'CAPTURE'; readonly charge: Charge }
)
export interface Transition {
  readonly order: Order
  readonly entries: readonly Entry[]
  readonly commands: readonly PaymentCommand[]
  /** To be issued: what was captured, and what for (null: not kept at the time). */
  readonly invoice: { readonly total: number; readonly commandKey: string; readonly charge: Charge | null } | null
  readonly hold: 'PLACE_PAYMENT_REVIEW' | 'RELEASE_PAYMENT_REVIEW' | null
}

export const unchanged = (order: Order): Transition => ({ order, entries: [], commands: [], invoice: null, hold: null })
export const progressed = (type: string, message: string, data: Entry['data'] = null, actor = SYSTEM): Entry => ({
  type,
  message,
  actor,
  data,
  event: { kind: 'progressed' },
})

/** One after the other. */
export const merge = (first: Transition, then: Transition): Transition => ({
  order: then.order,
  entries: [...first.entries, ...then.entries],
  commands: [...first.commands, ...then.commands],
  invoice: then.invoice ?? first.invoice,
  hold: then.hold ?? first.hold,
})

/** The timeline's actor where no person is. */
export const SYSTEM = 'system'

export const count = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)
export const units = (lines: readonly { readonly quantity: number }[]): string => (count(lines) === 1 ? '1 unit' : `${count(lines)} units`)
