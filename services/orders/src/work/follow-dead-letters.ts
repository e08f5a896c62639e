import {
  isId,
  type DeadLetterClosed,
  type DeadLetterRecorded,
  type EventHandler,
  type ReceivedEvent,
  type Transaction,
} from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { NewWorkItem } from './work-item.js'

/** A message that some service cannot handle becomes work that a person sees. */
export const recordDeadLetters: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DeadLetterRecorded>[]) =>
  carryOut(tx, [aside({ todo: events.map(({ data }) => workOf(data)) })])

/** It took effect, or a person gave it up. */
export const closeDeadLetters: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DeadLetterClosed>[]) =>
  carryOut(tx, [aside({ done: events.map(({ data }) => deadLetterReference(data)) })])

function workOf(letter: DeadLetterRecorded): NewWorkItem {
  const { group, type, topic, key, error, attempts, eventId } = letter
  return {
    kind: 'DEAD_LETTER',
    subject: `${group} cannot handle ${type ?? 'a message'} on ${topic} (key ${key})`,
    error,
    orderId: isId(key) ? key : null,
    reference: deadLetterReference(letter),
    attempts,
    payload: { group, topic, key, eventId, type },
  }
}

const deadLetterReference = ({ group, eventId }: { readonly group: string; readonly eventId: string }): string =>
  `dead-letter:${group}:${eventId}`
