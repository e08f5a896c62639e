/** DEAD: could not be handled. PARKED: waits for one of its key. REPLAYING: its replay was asked for. REPLAYED: took effect. DISCARDED: given up. */
export const DEAD_LETTER_STATUSES = ['DEAD', 'PARKED', 'REPLAYING', 'REPLAYED', 'DISCARDED'] as const
export type DeadLetterStatus = (typeof DEAD_LETTER_STATUSES)[number]

/** Statuses of what did not take effect yet, as SQL: the index is of these. */
export const OPEN = `('DEAD', 'PARKED', 'REPLAYING')`
