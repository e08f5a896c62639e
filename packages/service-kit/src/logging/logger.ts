import { pino } from 'pino'
import { currentCorrelationId } from './correlation.js'

export type Logger = pino.Logger

export interface LoggerOptions {
  readonly service: string
  readonly level?: string
  /** Where the lines go; standard output unless told. */
  readonly destination?: pino.DestinationStream
}

/** JSON lines that carry the service's name and the correlation id of the request or event in hand. Personal fields are left out by their paths. */
export function createLogger({ service, level = 'info', destination = standardOutput() }: LoggerOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const correlationId = currentCorrelationId()
      return correlationId === undefined ? {} : { correlationId }
    },
    redact: { paths: ['*.email', '*.authorization', '*.token', '*.accessToken', 'req.headers.authorization'], remove: true },
  }
  return pino(options, destination)
}

/** Written at once: buffered lines would be lost, or come out of order, when the process is killed; and those are the lines that matter. */
const standardOutput = (): pino.DestinationStream => pino.destination({ dest: 1, sync: true })
