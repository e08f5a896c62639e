import type { Return } from './return.js'

/** What a drop-off point scans: the carrier's number, and ours. */
export const dropOffCode = ({ number, trackingNumber }: Pick<Return, 'number' | 'trackingNumber'>): string => `${trackingNumber} ${number}`
