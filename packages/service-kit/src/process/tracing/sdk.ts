import { diag, DiagLogLevel, ProxyTracerProvider, type Tracer } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler } from '@opentelemetry/sdk-trace-node'
import { newId } from '../ids.js'
import type { Logger } from '../logging/logger.js'
import { boundedSampler } from './bounded-sampler.js'
import { tellingOnce } from './telling-exporter.js'
import type { Tracing } from './tracing.js'

/** A process that is told to stop has ten seconds, and others wait for it: a collector that is down gets no more of them. */
const FLUSH_WITHIN_MS = 2_000

/** Traces that a process begins a second, unless OTEL_TRACES_SAMPLER says something else. */
const TRACES_PER_SECOND = 10

/** OTEL_TRACES_SAMPLER, OTEL_BSP_*, OTEL_EXPORTER_OTLP_* and OTEL_RESOURCE_ATTRIBUTES are read by the SDK itself. */
export function startSdk(service: string, logger: Logger): Tracing {
  const complain = (message: string): void => logger.debug(`OpenTelemetry: ${message}`)
  const complaints = { error: complain, warn: complain, info: complain, debug: complain, verbose: complain }
  diag.setLogger(complaints, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
  const own = resourceFromAttributes({ 'service.name': service, 'service.instance.id': newId() })
  const provider = new OwnSpans({
    // A batch has a link to each of its events.
    spanLimits: { linkCountLimit: 250 },
    ...(process.env.OTEL_TRACES_SAMPLER ? {} : { sampler: new ParentBasedSampler({ root: boundedSampler(TRACES_PER_SECOND) }) }),
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(tellingOnce(new OTLPTraceExporter(), logger))],
  })
  // Trace contexts are read and written by us (trace-context.ts): baggage that a client sends goes nowhere.
  provider.register({ propagator: null })
  logger.info('Traces are sent')
  return {
    stop: async () => {
      let impatience: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => (impatience = setTimeout(resolve, FLUSH_WITHIN_MS)))
      await Promise.race([provider.shutdown().catch(() => undefined), enough])
      clearTimeout(impatience)
    },
  }
}

/** Apollo's gateway has six spans of its own for each operation: they cost as much as all of ours, and tell what our two frame. */
class OwnSpans extends NodeTracerProvider {
  readonly #silent = new ProxyTracerProvider()
  override getTracer(...named: Parameters<NodeTracerProvider['getTracer']>): Tracer {
    return named[0].startsWith('apollo/') ? this.#silent.getTracer(...named) : super.getTracer(...named)
  }
}
