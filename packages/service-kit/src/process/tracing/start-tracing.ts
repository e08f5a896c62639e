import type { Logger } from '../logging/logger.js'
import type { Tracing } from './tracing.js'

const OFF: Tracing = { stop: async () => undefined }

/**
 * Sends the spans of this process to the collector that the standard variables of OpenTelemetry name. Where they name none, nothing is loaded
 * and nothing is sent. Tracing that cannot begin is told, and is no reason not to serve.
 */
export async function startTracing(service: string, logger: Logger): Promise<Tracing> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER } = process.env
  if (!OTEL_EXPORTER_OTLP_ENDPOINT && !OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return OFF
  if (OTEL_SDK_DISABLED?.toLowerCase() === 'true' || OTEL_TRACES_EXPORTER === 'none') return OFF
  try {
    // The SDK weighs some megabytes: who is not traced does not carry it.
    const { startSdk } = await import('./sdk.js')
    return startSdk(service, logger)
  } catch (err) {
    logger.warn({ err }, 'Traces cannot be sent: going on without')
    return OFF
  }
}
