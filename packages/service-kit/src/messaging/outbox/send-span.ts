import { ROOT_CONTEXT, type Link } from '@opentelemetry/api'
import type { BusMessage, EventBus } from '../../bus/port/event-bus.js'
import { inSpan, SpanKind } from '../../process/tracing/span.js'
import { spanContextOf } from '../../process/tracing/trace-context.js'

/**
 * A span for a batch that leaves the outbox: of no trace of its events, since it is later than they are and carries those of many. It has a
 * link to each.
 */
export function inSendSpan(bus: Pick<EventBus, 'system'>, batch: readonly BusMessage[], send: () => Promise<void>): Promise<void> {
  const topics = [...new Set(batch.map(({ topic }) => topic))]
  const [topic] = topics
  const attributes = {
    'messaging.system': bus.system,
    'messaging.operation.name': 'send',
    'messaging.operation.type': 'send',
    'messaging.batch.message_count': batch.length,
    ...(topics.length === 1 ? { 'messaging.destination.name': topic } : {}),
  }
  const name = topics.length === 1 ? `send ${topic}` : 'send outbox'
  return inSpan(name, { kind: SpanKind.PRODUCER, attributes, parent: ROOT_CONTEXT }, (span) => {
    if (span.isRecording()) span.addLinks(batch.flatMap(linkOf))
    return send()
  })
}

/** The envelope comes before the data, which may be large: what is read ends where the data begins. */
function linkOf({ value }: BusMessage): Link[] {
  const [envelope = ''] = value.split('"data":', 1)
  const context = spanContextOf(/"traceparent":"([^"]*)"/.exec(envelope)?.[1])
  return context ? [{ context }] : []
}
