import { pino } from 'pino'
import { currentCorrelationId } from './correlation.js'

export type Logger = pino.Logger

/** JSON lines that carry the service's name and the correlation id of the request or event in hand. Personal fields are left out by their paths. */
export function createLogger({ service, level = 'info' }: { readonly service: string; readonly level?: string }): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const correlationId = currentCorrelationId()
      return correlationId === undefined ? {} : { correlationId }
    },
    redact: { paths: ['*.email', '*.authorization', '*.token', '*.accessToken', 'req.headers.authorization'], remove: true },
  })
}
