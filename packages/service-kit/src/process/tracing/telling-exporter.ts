import type { SpanExporter } from '@opentelemetry/sdk-trace-node'
import type { Logger } from '../logging/logger.js'

const SENT = 0

/** A collector that is down is told of once, and once when it is back. The spans of that time are lost: they are worth less than the work that they tell of. */
export function tellingOnce(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isDown = false
  return {
    export: (spans, done) =>
      exporter.export(spans, ({ code, error }) => {
        if (code !== SENT && !isDown) logger.warn({ err: error }, 'The collector takes no traces: those of meanwhile are lost')
        if (code === SENT && isDown) logger.info('The collector takes traces again')
        isDown = code !== SENT
        done({ code: SENT })
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}
