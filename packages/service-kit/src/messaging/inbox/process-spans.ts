import { ROOT_CONTEXT } from '@opentelemetry/api'
import type { EventBus } from '../../bus/port/event-bus.js'
import { inSpan, SpanKind, startSpan, tellFailure, type SpanPlan } from '../../process/tracing/span.js'
import { contextOf, traceparentOf } from '../../process/tracing/trace-context.js'
import type { ReceivedEvent } from '../outbox/event.js'

export interface Processing {
  readonly bus: Pick<EventBus, 'system'>
  readonly inbox: { readonly group: string }
}
interface Carrier {
  readonly event: ReceivedEvent
}

/**
 * A span for each event, a part of the trace of the event: whose story it is, is seen in one piece. One event by itself has what it does below
 * it. A batch is one transaction for the events of many traces: its statements are below a span of its own, to which each event's has a link.
 * What an event causes goes on from the event's span.
 */
export async function inProcessSpans<Item extends Carrier>(
  processing: Processing,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const [only, ...others] = items
  if (only && others.length === 0)
    return inSpan(nameOf(only), planOf(processing, only), (span) => work([goingOnFrom(only, traceparentOf(span))]))
  await inSpan(`process ${processing.inbox.group}`, batchPlan(processing, items), async (batch) => {
    const links = batch.isRecording() ? [{ context: batch.spanContext() }] : []
    const spans = items.map((item) => startSpan(nameOf(item), { ...planOf(processing, item), links }))
    try {
      await work(items.map((item, index) => goingOnFrom(item, spans[index] && traceparentOf(spans[index]))))
    } catch (error) {
      for (const span of spans) tellFailure(span, error)
      throw error
    } finally {
      for (const span of spans) span.end()
    }
  })
}

const nameOf = ({ event }: Carrier): string => `process ${event.topic}`

const planOf = ({ bus, inbox }: Processing, { event }: Carrier): SpanPlan => ({
  kind: SpanKind.CONSUMER,
  parent: contextOf(event.traceparent),
  attributes: {
    ...processed(bus, inbox),
    'messaging.destination.name': event.topic,
    'messaging.message.id': event.id,
    'messaging.message.conversation_id': event.correlationId,
    'cloudevents.event_type': event.type,
    'cloudevents.event_subject': event.key,
  },
})

const batchPlan = ({ bus, inbox }: Processing, items: readonly Carrier[]): SpanPlan => ({
  kind: SpanKind.CONSUMER,
  parent: ROOT_CONTEXT,
  attributes: { ...processed(bus, inbox), 'messaging.batch.message_count': items.length },
})

const processed = ({ system }: Processing['bus'], { group }: Processing['inbox']) => ({
  'messaging.system': system,
  'messaging.operation.name': 'process',
  'messaging.operation.type': 'process',
  'messaging.consumer.group.name': group,
})

/** Where this process is not traced, the event's own trace is passed on as it came. */
function goingOnFrom<Item extends Carrier>(item: Item, traceparent: string | undefined): Item {
  return traceparent === undefined || traceparent === item.event.traceparent ? item : { ...item, event: { ...item.event, traceparent } }
}
