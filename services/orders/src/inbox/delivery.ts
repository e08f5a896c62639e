/**
 * RECEIVED: kept, not read yet. WAITING: it cannot be applied before another of the same order comes. APPLIED. SUPERSEDED: one that is newer by the
 * source's own time was applied before. IGNORED: it is about nothing that we do. FAILED: a person's work.
 */
export type DeliveryState = 'RECEIVED' | 'WAITING' | 'APPLIED' | 'SUPERSEDED' | 'IGNORED' | 'FAILED'

/** Of the work item of a delivery that cannot be read. */
export const deliveryReference = ({ id }: { readonly id: string }): string => `channel-delivery:${id}`

interface OfChannel {
  readonly channel: string
  readonly channelOrderId: string
}
/** Of the work item of an order that is not as its shop says. */
export const channelOrderReference = ({ channel, channelOrderId }: OfChannel): string => `channel-order:${channel}:${channelOrderId}`
/** Of what a person has to know of it, once. */
export const noticeReference = ({ channel, channelOrderId }: OfChannel): string => `channel-notice:${channel}:${channelOrderId}`
/** What a reference is about; null: it is a notice, or none of these. */
export function referredTo(reference: string): OfChannel | { readonly deliveryId: string } | null {
  const [kind, channel = '', ...rest] = reference.split(':')
  if (kind === 'channel-delivery') return { deliveryId: channel }
  return kind === 'channel-order' ? { channel, channelOrderId: rest.join(':') } : null
}
