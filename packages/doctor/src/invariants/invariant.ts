import type { EventLog } from './read-log.js'

export const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const

export type Rows = readonly Record<string, unknown>[]
export interface Ask {
  /** The rows of a query to a service's database. */
  readonly rows: (service: string, sql: string) => Promise<Rows>
  /** What carried the events. */
  readonly log: EventLog
}

export interface Invariant {
  readonly name: string
  /** What shows that it does not hold; nothing when it does. */
  readonly broken: (ask: Ask) => Promise<Rows>
}
