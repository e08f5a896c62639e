import { CloudEvent } from 'cloudevents'
import { currentCorrelationId } from '../../process/logging/correlation.js'
import { currentTraceparent, spanContextOf } from '../../process/tracing/trace-context.js'
import { newId } from '../../process/ids.js'
import type { ReceivedMessage } from '../../bus/port/event-bus.js'

/** Why an event is told, or something is done: the event that it answers, where it is one, and whose request and trace it goes on with. */
export interface Cause {
  readonly id?: string
  readonly correlationId: string
  /** W3C trace context. */
  readonly traceparent?: string
}

/** What is kept with something that is done later: why, and at least on whose request. */
export function causeFrom(causedBy: Cause | undefined): Cause | null {
  const correlationId = causedBy?.correlationId ?? currentCorrelationId()
  const traceparent = causedBy?.traceparent ?? currentTraceparent()
  if (correlationId === undefined) return null
  return { ...(causedBy?.id !== undefined && { id: causedBy.id }), correlationId, ...(traceparent !== undefined && { traceparent }) }
}

/** An event to be published. `causedBy` is passed on: in the end every event leads back to a request. */
export interface EventDraft {
  readonly topic: string
  readonly key: string
  readonly type: string
  readonly data: unknown
  readonly id?: string
  readonly causedBy?: Cause
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
  /** W3C trace context: that of whoever told it, or of its handling here, while it is handled. */
  readonly traceparent?: string
  readonly data: Data
}

/** The CloudEvents 1.0 JSON of a draft, as it lies in the outbox and travels on the bus. */
export function toCloudEvent(draft: EventDraft, source: string): { readonly id: string; readonly payload: string } {
  const id = draft.id ?? newId()
  const { causedBy } = draft
  const traceparent = causedBy?.traceparent ?? currentTraceparent()
  const event = {
    specversion: '1.0',
    id,
    source,
    type: draft.type,
    subject: draft.key,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: causedBy?.correlationId ?? currentCorrelationId() ?? id,
    ...(causedBy?.id === undefined ? {} : { causationid: causedBy.id }),
    // The extension "distributed tracing" of CloudEvents.
    ...(traceparent === undefined ? {} : { traceparent }),
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
    ...(spanContextOf(event.traceparent) ? { traceparent: event.traceparent as string } : {}),
    data: event.data,
  }
}
