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

/** A database says with an error which row or text it is about, and TypeORM with what it was asked: there people stand. What went wrong, and where in the code, stays. */
const TELLS_OF_PEOPLE = new Set(['detail', 'where', 'internalQuery', 'query', 'parameters', 'driverError'])
const withoutPeople = (error: Error): Record<string, unknown> => {
  const told: Record<string, unknown> = pino.stdSerializers.err(error)
  return Object.fromEntries(Object.keys(told).flatMap((name) => (TELLS_OF_PEOPLE.has(name) ? [] : [[name, told[name]]])))
}

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
    serializers: { err: withoutPeople },
    redact: { paths: ['*.email', '*.authorization', '*.token', '*.accessToken', 'req.headers.authorization'], remove: true },
  }
  return pino(options, destination)
}
