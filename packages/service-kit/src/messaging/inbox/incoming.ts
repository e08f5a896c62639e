import { createHash } from 'node:crypto'
import type { ReceivedMessage } from '../../bus/port/event-bus.js'
import { toReceivedEvent, type ReceivedEvent } from '../outbox/event.js'
import type { EventHandlers } from './handlers.js'

/** A message as it came from the bus, which is what a dead letter keeps: replayed, it is read anew, by the code of that day. */
export interface RawMessage {
  readonly id: string
  readonly topic: string
  readonly key: string
  readonly value: string
  /** Null when it is no event. */
  readonly type: string | null
}
/** With its place in the log, which a dead letter has left. */
export interface Arrived extends RawMessage {
  readonly partition: number
  readonly offset: string
}
export interface Readable extends Arrived {
  readonly event: ReceivedEvent
}
/** No event, or one that breaks its contract: trying again does not help. */
interface Unreadable extends Arrived {
  readonly reason: unknown
}
export type Incoming = Readable | Unreadable

export const isReadable = (incoming: Incoming): incoming is Readable => 'event' in incoming

export interface Reader {
  readonly handlers: EventHandlers
  readonly parse?: ((type: string, data: unknown) => unknown) | undefined
}

/** The event in a message; null when nobody here handles its type. */
export function readMessage(reader: Reader, message: ReceivedMessage): Incoming | null {
  const raw = { topic: message.topic, key: storable(message.key), value: storable(message.value) }
  const place = { partition: message.partition, offset: message.offset }
  let known: Pick<RawMessage, 'id' | 'type'> | undefined
  try {
    const event = toReceivedEvent(raw)
    if (!ID.test(event.id)) throw new Error('The id of an event is 1 to 200 printable characters')
    known = { id: event.id, type: event.type }
    if (!Object.hasOwn(reader.handlers, event.type)) return null
    return { ...raw, ...place, ...known, event: parsed(reader, event) }
  } catch (reason) {
    return { ...raw, ...place, ...(known ?? { id: idOf(raw), type: null }), reason }
  }
}

/** A dead letter's event. @throws when it cannot be read today either. */
export function readAgain(reader: Reader, raw: RawMessage): ReceivedEvent {
  return parsed(reader, toReceivedEvent(raw))
}

const parsed = ({ parse }: Reader, event: ReceivedEvent): ReceivedEvent =>
  parse ? { ...event, data: parse(event.type, event.data) } : event

/** What is no event still needs an id, the same one when it is delivered again. */
const idOf = (raw: object): string => createHash('sha256').update(JSON.stringify(raw)).digest('hex')

const ID = /^[^\p{Cc}]{1,200}$/u

/** Postgres text holds anything but NUL: a message with one must not stop the partition. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD')
