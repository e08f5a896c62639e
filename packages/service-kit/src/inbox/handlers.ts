import type { Transaction } from '../database/database.js'
import type { ReceivedEvent } from '../outbox/event.js'

/** Takes effect for a set of events of one type, no two of one key, in the transaction that makes them seen. Throws when one cannot be handled. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each handler narrows to the data of its event type, which `parse` has checked
export type EventHandler = (tx: Transaction, events: readonly ReceivedEvent<any>[]) => Promise<void>
/** Event type → use case. Types that are not named are passed over. */
export type EventHandlers = Readonly<Record<string, EventHandler>>
