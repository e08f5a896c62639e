import { ROOT_CONTEXT, type Attributes, type Span } from '@opentelemetry/api'
import type { EventBus } from '../../bus/port/event-bus.js'
import { inSpan, SpanKind, startSpan, tellFailure, type SpanPlan } from '../../process/tracing/span.js'
import { contextOf, spanContextOf, traceparentOf } from '../../process/tracing/trace-context.js'
import type { ReceivedEvent } from '../outbox/event.js'

export interface Processing {
  readonly bus: Pick<EventBus, 'system'>
  readonly inbox: { readonly group: string }
}
interface Carrier {
  readonly event: ReceivedEvent
}

/** Of a batch of more the events have links, and no spans: under load spans of each were more than half of what tracing cost. */
const MOST_APART = 8

/**
 * A span for each event, a part of the trace of the event: whose story it is, is seen in one piece. One event by itself has what it does below
 * it. A batch is one transaction for the events of many traces: its statements are below a span of its own, to which each event's has a link;
 * the span of a large batch has a link to each event instead. What an event causes goes on from the event's span, or else from the event.
 */
export async function inProcessSpans<Item extends Carrier>(
  processing: Processing,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const [only, ...others] = items
  if (only && others.length === 0)
    return inSpan(nameOf(only), planOf(only), (span) => {
      describe(span, () => attributesOf(processing, only))
      return work([goingOnFrom(only, span)])
    })
  await inSpan(`process ${processing.inbox.group}`, { kind: SpanKind.CONSUMER, parent: ROOT_CONTEXT }, (batch) => {
    describe(batch, () => ({ ...processed(processing), 'messaging.batch.message_count': items.length }))
    if (batch.isRecording() && items.length <= MOST_APART) return eachInASpan(processing, batch, items, work)
    if (batch.isRecording()) batch.addLinks(items.flatMap(linkTo))
    return work(items)
  })
}

async function eachInASpan<Item extends Carrier>(
  processing: Processing,
  batch: Span,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const links = [{ context: batch.spanContext() }]
  const spans: Span[] = []
  const traced = items.map((item) => {
    const span = startSpan(nameOf(item), { ...planOf(item), links })
    describe(span, () => attributesOf(processing, item))
    spans.push(span)
    return goingOnFrom(item, span)
  })
  try {
    await work(traced)
  } catch (error) {
    for (const span of spans) tellFailure(span, error)
    throw error
  } finally {
    for (const span of spans) span.end()
  }
}

const nameOf = ({ event }: Carrier): string => `process ${event.topic}`
const planOf = ({ event }: Carrier): SpanPlan => ({ kind: SpanKind.CONSUMER, parent: contextOf(event.traceparent) })

/** Where nobody will read it, it is not even put together. */
function describe(span: Span, attributes: () => Attributes): void {
  if (span.isRecording()) span.setAttributes(attributes())
}

const attributesOf = (processing: Processing, { event }: Carrier): Attributes => ({
  ...processed(processing),
  'messaging.destination.name': event.topic,
  'messaging.message.id': event.id,
  'messaging.message.conversation_id': event.correlationId,
  'cloudevents.event_type': event.type,
  'cloudevents.event_subject': event.key,
})

const processed = ({ bus, inbox }: Processing): Attributes => ({
  'messaging.system': bus.system,
  'messaging.operation.name': 'process',
  'messaging.operation.type': 'process',
  'messaging.consumer.group.name': inbox.group,
})

function linkTo({ event }: Carrier) {
  const context = spanContextOf(event.traceparent)
  return context ? [{ context }] : []
}

/** Where this process is not traced, the event's own trace is passed on as it came. */
function goingOnFrom<Item extends Carrier>(item: Item, span: Span): Item {
  const traceparent = traceparentOf(span)
  return traceparent === undefined || traceparent === item.event.traceparent ? item : { ...item, event: { ...item.event, traceparent } }
}
