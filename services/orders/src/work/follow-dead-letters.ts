import {
  isId,
  type DeadLetterClosed,
  type DeadLetterRecorded,
  type EventHandler,
  type ReceivedEvent,
  type Transaction,
} from '@kade/service-kit'
import { openWorkItems, resolveWorkItems } from './work-item.store.js'

/** A message that some service cannot handle becomes work that a person sees. */
export const recordDeadLetters: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DeadLetterRecorded>[]) =>
  openWorkItems(
    tx,
    events.map(({ data }) => ({
      kind: 'DEAD_LETTER',
      subject: `${data.group} cannot handle ${data.type ?? 'a message'} on ${data.topic} (key ${data.key})`,
      error: data.error,
      orderId: isId(data.key) ? data.key : null,
      reference: deadLetterReference(data),
      attempts: data.attempts,
    })),
  )

/** It took effect, or a person gave it up. */
export const closeDeadLetters: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DeadLetterClosed>[]) =>
  resolveWorkItems(tx, events.map(({ data }) => deadLetterReference(data))) // prettier-ignore

const deadLetterReference = ({ group, eventId }: { readonly group: string; readonly eventId: string }): string =>
  `dead-letter:${group}:${eventId}`
