import type { Queryable } from '@kade/service-kit'
import {
  claimedOrderTable,
  feedbackFactTable,
  promiseFactTable,
  returnLineFactTable,
  type ClaimedOrder,
  type FeedbackFact,
  type PromiseFact,
  type ReturnLineFact,
} from './experience.table.js'
import { insertNew } from './insert-new.store.js'

const CLAIMED = ['eventId', 'orderId', 'customerId', 'version', 'knownAt'] as const
export const addClaimedOrders = (tx: Queryable, claimed: readonly ClaimedOrder[]) =>
  tx.query(insertNew(claimedOrderTable, CLAIMED), [JSON.stringify(claimed)])

const FEEDBACK = ['eventId', 'feedbackId', 'orderId', 'sku', 'rating', 'version', 'knownAt'] as const
export const addFeedback = (tx: Queryable, feedback: readonly FeedbackFact[]) =>
  tx.query(insertNew(feedbackFactTable, FEEDBACK), [JSON.stringify(feedback)])

const RETURNED = ['eventId', 'returnLineId', 'orderId', 'sku', 'reason', 'units', 'knownAt'] as const
export const addReturnLines = (tx: Queryable, lines: readonly ReturnLineFact[]) =>
  tx.query(insertNew(returnLineFactTable, RETURNED), [JSON.stringify(lines)])

const PROMISED = ['eventId', 'shipmentId', 'orderId', 'promisedOn', 'deliveredAt', 'daysLate', 'knownAt'] as const
export const addPromises = (
  tx: Queryable,
  promises: readonly (Omit<PromiseFact, 'deliveredAt'> & { readonly deliveredAt: string | null })[],
) => tx.query(insertNew(promiseFactTable, PROMISED), [JSON.stringify(promises)])
