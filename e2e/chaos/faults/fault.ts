import type { StartSystemOptions } from '@kade/test-kit'
import type { World } from '../world.js'

export interface Fault {
  /** Breaks the running system; resolves when the cause is gone again. What it answers is told in the table. */
  readonly happen: (world: World) => Promise<string | void>
  /** Seconds after which a new order must be confirmed once the cause is gone. */
  readonly goesOnWithin: number
  /** What the system must be started with, for this to be possible, and how that is undone. */
  readonly place?: (kafkaBrokers: string | undefined) => Place | Promise<Place>
}

export interface Place {
  readonly options: StartSystemOptions
  readonly remove: () => void
}
