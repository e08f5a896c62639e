import type { Databases } from './databases.js'
import type { Finding } from './finding.js'
import type { SystemPlaces } from './find-system.js'
import type { Processes } from './processes.js'

/** What checks look at. */
export interface Patient extends SystemPlaces {
  /** Of the services, and `bus` where the embedded log is. */
  readonly asked: Databases
  readonly told: Processes
  /** Of the checkout whose migrations are the right ones. */
  readonly root: string
  readonly bars: Bars
}

/** What a person may set. */
export interface Bars {
  /** GB that must be free on a disk. */
  readonly freeGigabytes: number
}

export interface Check {
  readonly name: string
  /** Ten seconds unless given. */
  readonly withinMs?: number
  /** What it is when that time has passed; a failure of what was asked unless given. */
  readonly late?: Finding
  readonly look: (patient: Patient) => Promise<readonly Finding[]>
}
