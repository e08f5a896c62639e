import type { News } from '../channel/told.js'

/** What a delivery says. */
export type Read =
  | { readonly kind: 'NEWS'; readonly channelOrderId: string; readonly news: News }
  /** The shop is to forget the customer of these orders, and so are we. */
  | { readonly kind: 'REDACT'; readonly channelOrderId: null; readonly orderIds: readonly string[] }
  /** It is about nothing that we do. */
  | { readonly kind: 'IGNORED'; readonly channelOrderId: string | null; readonly reason: string }
  /** A person has to look at it. */
  | { readonly kind: 'UNREADABLE'; readonly channelOrderId: string | null; readonly reason: string }

export const unreadable = (reason: string, channelOrderId: string | null = null): Read => ({ kind: 'UNREADABLE', channelOrderId, reason })
