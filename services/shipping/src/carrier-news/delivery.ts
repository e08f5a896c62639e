/** RECEIVED: kept, not read yet. APPLIED. UNKNOWN: nobody knows its number yet. IGNORED: it is about nothing that we follow. FAILED: a person's work. */
export type DeliveryState = 'RECEIVED' | 'APPLIED' | 'UNKNOWN' | 'IGNORED' | 'FAILED'
