/**
 * RECEIVED: kept, not read yet. WAITING: it cannot be applied before another of the same order comes. APPLIED. SUPERSEDED: one that is newer by the
 * source's own time was applied before. IGNORED: it is about nothing that we do. FAILED: a person's work.
 */
export type DeliveryState = 'RECEIVED' | 'WAITING' | 'APPLIED' | 'SUPERSEDED' | 'IGNORED' | 'FAILED'

/** Of the work item of a delivery that cannot be read. */
export const deliveryReference = ({ id }: { readonly id: string }): string => `channel-delivery:${id}`
