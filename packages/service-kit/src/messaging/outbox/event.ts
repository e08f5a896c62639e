import { CloudEvent } from 'cloudevents'
import { currentCorrelationId } from '../../process/logging/correlation.js'
import { newId } from '../../process/ids.js'
import type { ReceivedMessage } from '../../bus/port/event-bus.js'

/** An event to be published. `causedBy` names the event that it answers; its correlation id is passed on. */
export interface EventDraft {
  readonly topic: string
  readonly key: string
  readonly type: string
  readonly data: unknown
  readonly id?: string
  readonly causedBy?: ReceivedEvent
}

export interface ReceivedEvent<Data = unknown> {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly topic: string
  readonly key: string
  readonly time: Date
  readonly correlationId: string
  readonly causationId: string | null
  readonly data: Data
}

/** The CloudEvents 1.0 JSON of a draft, as it lies in the outbox and travels on the bus. */
export function toCloudEvent(draft: EventDraft, source: string): { readonly id: string; readonly payload: string } {
  const id = draft.id ?? newId()
  const event = {
    specversion: '1.0',
    id,
    source,
    type: draft.type,
    subject: draft.key,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: draft.causedBy?.correlationId ?? currentCorrelationId() ?? id,
    ...(draft.causedBy ? { causationid: draft.causedBy.id } : {}),
    data: draft.data,
  }
  return { id, payload: JSON.stringify(event) }
}

/** The event in a message. @throws when it is no CloudEvents JSON: then the message is poison. */
export function toReceivedEvent({ topic, key, value }: Pick<ReceivedMessage, 'topic' | 'key' | 'value'>): ReceivedEvent {
  const event = new CloudEvent(JSON.parse(value) as Partial<CloudEvent<unknown>>)
  return {
    id: event.id,
    type: event.type,
    source: event.source,
    topic,
    key,
    time: new Date(event.time ?? 0),
    correlationId: typeof event.correlationid === 'string' ? event.correlationid : event.id,
    causationId: typeof event.causationid === 'string' ? event.causationid : null,
    data: event.data,
  }
}
