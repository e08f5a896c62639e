import type { Transaction } from '../../database/database.js'
import type { ReceivedEvent } from '../outbox/event.js'

/** Takes effect for a set of events of one type, no two of one key, in the transaction that makes them seen. Throws when one cannot be handled. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each handler narrows to the data of its event type, which `parse` has checked
export type EventHandler = (tx: Transaction, events: readonly ReceivedEvent<any>[]) => Promise<void>
/**
 * Locks, in one order for all transactions, every row that the handlers of a batch will lock: called once, before the first of them. Handlers
 * that lock for themselves, wave after wave, keep no order over the batch, and two batches wait for each other in a circle.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as for handlers
export type BatchLock = (tx: Transaction, events: readonly ReceivedEvent<any>[]) => Promise<void>
/** Event type → use case. Types that are not named are passed over. */
export type EventHandlers = Readonly<Record<string, EventHandler>>
