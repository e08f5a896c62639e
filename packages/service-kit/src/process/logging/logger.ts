import { INVALID_TRACEID, trace, type SpanContext } from '@opentelemetry/api'
import { pino } from 'pino'
import { currentCorrelationId } from './correlation.js'
import { prettyOutput, isWanted } from './pretty.js'
import { standardOutput } from './standard-output.js'

export type Logger = pino.Logger

export interface LoggerOptions {
  readonly service: string
  readonly level?: string
  /** Where the lines go; standard output unless given, for people in a terminal. */
  readonly destination?: pino.DestinationStream
}

/** How the specification of OpenTelemetry calls them in a log that is not its own. */
export const traceIds = (context: SpanContext | undefined): { readonly trace_id?: string; readonly span_id?: string } =>
  context && context.traceId !== INVALID_TRACEID ? { trace_id: context.traceId, span_id: context.spanId } : {}

/** JSON lines that carry the service's name, and the correlation id and the trace of the request or event in hand. Personal fields are left out by their paths. */
export function createLogger({
  service,
  level = 'info',
  destination = isWanted() ? prettyOutput(standardOutput) : standardOutput,
}: LoggerOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const correlationId = currentCorrelationId()
      return { ...(correlationId === undefined ? {} : { correlationId }), ...traceIds(trace.getActiveSpan()?.spanContext()) }
    },
    redact: { paths: ['*.email', '*.authorization', '*.token', '*.accessToken', 'req.headers.authorization'], remove: true },
  }
  return pino(options, destination)
}
