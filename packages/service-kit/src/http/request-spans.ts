import { context, trace, type Span } from '@opentelemetry/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { SpanKind, startSpan } from '../process/tracing/span.js'
import { contextOf } from '../process/tracing/trace-context.js'

/** The graph alone: probes and files would be the most of all traces, and tell the least. */
const ROUTE = '/graphql'

/** A span for each request of the graph, going on from the caller's trace. Who asked, from where, and what for, is in none. */
export function traceRequests(app: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>()
  const end = (request: FastifyRequest, outcome: Record<string, string | number>): void => {
    spans.get(request)?.setAttributes(outcome).end()
    spans.delete(request)
  }
  app.addHook('onRequest', (request, _reply, done) => {
    const { method, protocol, id, routeOptions, headers } = request
    if (routeOptions.url !== ROUTE) return done()
    const parent = contextOf(headers.traceparent)
    const attributes = {
      'http.request.method': method,
      'http.route': ROUTE,
      'url.path': ROUTE,
      'url.scheme': protocol,
      'kade.correlation_id': id,
    }
    const span = startSpan(`${method} ${ROUTE}`, { kind: SpanKind.SERVER, parent, attributes })
    if (span.isRecording()) spans.set(request, span)
    context.with(trace.setSpan(parent, span), done)
  })
  app.addHook('onResponse', (request, { statusCode }, done) => {
    end(request, { 'http.response.status_code': statusCode, ...(statusCode >= 500 && { 'error.type': String(statusCode) }) })
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    end(request, { 'error.type': 'aborted' })
    done()
  })
}
