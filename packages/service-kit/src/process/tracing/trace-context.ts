import {
  context,
  INVALID_SPANID,
  INVALID_TRACEID,
  ROOT_CONTEXT,
  trace,
  type Context,
  type Span,
  type SpanContext,
} from '@opentelemetry/api'

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const SAMPLED = 1

/** The context that a W3C traceparent names: of an HTTP header, or of an event. The root where it names none. */
export function contextOf(traceparent: unknown): Context {
  const spanContext = spanContextOf(traceparent)
  return spanContext ? trace.setSpanContext(ROOT_CONTEXT, spanContext) : ROOT_CONTEXT
}

/** Of what is being done; where that is no part of a trace, the one that the traceparent names. */
export const contextHere = (traceparent: unknown): Context => (trace.getActiveSpan() ? context.active() : contextOf(traceparent))

/** Undefined where it is no traceparent. */
export function spanContextOf(traceparent: unknown): SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = ''] = (typeof traceparent === 'string' && TRACEPARENT.exec(traceparent)) || []
  // The API's own check looks at each letter again.
  if (traceId === '' || traceId === INVALID_TRACEID || spanId === INVALID_SPANID) return undefined
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & SAMPLED, isRemote: true }
}

/** What a span is called by those who go on from it; undefined for one of no trace. */
export function traceparentOf(span: Span): string | undefined {
  const spanContext = span.spanContext()
  if (spanContext.traceId === INVALID_TRACEID) return undefined
  return `00-${spanContext.traceId}-${spanContext.spanId}-0${spanContext.traceFlags & SAMPLED}`
}

/** Of what is being done; undefined where nothing is traced. */
export function currentTraceparent(): string | undefined {
  const span = trace.getActiveSpan()
  return span && traceparentOf(span)
}
