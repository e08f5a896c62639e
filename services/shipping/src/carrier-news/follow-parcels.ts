import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import type { TakeOthers } from '../shipment/record-reports.js'
import { applyScans, type HeardParcel } from './apply-scans.js'
import { claimToAsk } from './stray.store.js'
import type { TrackingSource } from './tracking-source.js'

export interface FollowOptions {
  readonly database: Database
  readonly logger: Logger
  readonly sources: readonly TrackingSource[]
  /** So long after a parcel was asked about, it is asked about again. */
  readonly againAfterMinutes: number
  readonly takeOthers: TakeOthers
  /** Called when parcels have changed. */
  readonly changed: () => void
}

const ASKED_AT_ONCE = 20
const EVERY_MS = 5_000

/** Asks carriers about the parcels that are under way: what a webhook did not bring is found so. A number that cannot be asked about waits for the next time. */
export const followParcels = (options: FollowOptions): Watching =>
  createWatch({ everyMs: EVERY_MS, logger: options.logger, what: 'Parcels under way', look: () => askOnce(options), restFactor: 1 })

async function askOnce({ database, logger, sources, againAfterMinutes, takeOthers, changed }: FollowOptions): Promise<number> {
  let asked = 0
  for (const source of sources) {
    const { peer, carriers } = source
    const numbers = await claimToAsk(database, carriers, againAfterMinutes, ASKED_AT_ONCE)
    const answers = await Promise.allSettled(numbers.map((number) => source.track(number)))
    const receivedAt = new Date()
    const heard = answers.flatMap((answer): HeardParcel[] => {
      if (answer.status === 'rejected') logger.warn({ err: answer.reason as unknown, peer }, 'A carrier could not be asked about a parcel')
      return answer.status === 'fulfilled' && answer.value ? [{ ...answer.value, peer, receivedAt }] : []
    })
    if (heard.length > 0) await database.transaction((tx) => applyScans(tx, heard, takeOthers))
    asked += numbers.length
  }
  if (asked > 0) changed()
  return asked
}
