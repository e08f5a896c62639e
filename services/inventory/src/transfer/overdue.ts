import { isOverdue, presumedFrom } from '../stockroom/overdue.js'
import type { Transfer } from './transfer.js'

/** A transfer whose day has passed, reckoned with on a later one; null where it has not. Its version stays: nobody changed it. */
export const presume = (transfer: Transfer, now: Date): Transfer | null =>
  transfer.status === 'IN_TRANSIT' && isOverdue(transfer, now) ? { ...transfer, presumedOn: presumedFrom(now) } : null
