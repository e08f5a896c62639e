import {
  closeDeadLetters,
  createWatch,
  reportDeadLetters,
  type Database,
  type Logger,
  type Transaction,
  type Watching,
} from '@kade/service-kit'
import type { TakeOthers } from '../shipment/record-reports.js'
import { applyScans, applyStrays, type Applied, type HeardParcel } from './apply-scans.js'
import { checkEasypost } from './check-easypost.js'
import { saveRead, takeUnread, type ReadDelivery, type Unread } from './delivery.store.js'
import type { Told } from './scan.js'

export interface NewsOptions {
  readonly database: Database
  readonly logger: Logger
  readonly takeOthers: TakeOthers
  /** Called when parcels have changed: when they come is reckoned anew. */
  readonly changed: () => void
}

const READ_AT_ONCE = 50
const NUMBERS_AT_ONCE = 100
const POLL_MS = 1_000
const MOST_REASON = 500
export const NEWS_TOPIC = 'webhooks.carriers'
/** Of a delivery that could not be read: replayed, it is read once more, by the table of that day. */
export const DELIVERY_UNREAD = 'carrier.delivery_unread.v1'

/** Reads what carriers sent. Any number of processes may: a delivery is read by one. Killed in between, it is read again, which changes nothing twice. */
export const createCarrierNews = (options: NewsOptions): Watching =>
  createWatch({
    everyMs: POLL_MS,
    logger: options.logger,
    what: 'News of carriers',
    look: () => readOnce(options),
    restFactor: 0.5,
    mostRestMs: 100,
  })

/** A constant number of statements for any number of deliveries. */
function readOnce({ database, takeOthers, changed }: NewsOptions): Promise<number> {
  return database.transaction(async (tx) => {
    const found = await applyStrays(tx, NUMBERS_AT_ONCE)
    const unread = await takeUnread(tx, READ_AT_ONCE)
    if (unread.length > 0) await readThese(tx, unread, takeOthers)
    if (found + unread.length > 0) tx.afterCommit(changed)
    return found + unread.length
  })
}

async function readThese(tx: Transaction, unread: readonly Unread[], takeOthers: TakeOthers): Promise<void> {
  const read = unread.map((delivery) => ({ delivery, told: checkEasypost(delivery.body) }))
  const heard = read.flatMap(({ delivery: { peer, receivedAt }, told }): HeardParcel[] => (told.kind === 'PARCEL' ? [{ ...told, peer, receivedAt }] : [])) // prettier-ignore
  const applied = await applyScans(tx, heard, takeOthers)
  const outcomes = read.map(({ delivery, told }) => ({ delivery, outcome: outcomeOf(delivery, told, applied) }))
  await saveRead(
    tx,
    outcomes.map(({ outcome }) => outcome),
  )
  const [failed, done] = [true, false].map((hasFailed) => outcomes.filter(({ outcome }) => (outcome.state === 'FAILED') === hasFailed))
  await reportDeadLetters(
    tx,
    (failed ?? []).map(({ delivery: { id, replays }, outcome: { trackingNumber, reason } }) => ({
      ...{ group: 'shipping', topic: NEWS_TOPIC, key: `${trackingNumber ?? 'unreadable'} ${id}`, id, type: DELIVERY_UNREAD },
      ...{ data: { deliveryId: id }, reason: reason ?? '', attempts: replays + 1 },
    })),
  )
  await closeDeadLetters(
    tx,
    'shipping',
    (done ?? []).flatMap(({ delivery }) => (delivery.replays > 0 ? [delivery.id] : [])),
  )
}

function outcomeOf({ id }: Unread, told: Told, { unknown, refused }: Applied): ReadDelivery {
  const { topic, trackingNumber } = told
  if (told.kind !== 'PARCEL')
    return { id, topic, trackingNumber, reason: told.reason, state: told.kind === 'IGNORED' ? 'IGNORED' : 'FAILED' }
  if (told.unread.length > 0)
    return { id, topic, trackingNumber, state: 'FAILED', reason: `Nobody here knows ${told.unread.join(', ')}`.slice(0, MOST_REASON) }
  const number = told.trackingNumber
  if (unknown.has(number)) return { id, topic, trackingNumber, state: 'UNKNOWN', reason: 'No parcel has this number yet' }
  if (refused.has(number)) return { id, topic, trackingNumber, state: 'APPLIED', reason: 'It tells of what was before the parcel left, which is left out' } // prettier-ignore
  return { id, topic, trackingNumber, state: 'APPLIED', reason: null }
}
