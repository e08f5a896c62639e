import { warmUp } from '@kade/documents'
import { createLogger, runService } from '@kade/service-kit'
import { toConfig } from './config.js'
import { createService } from './service.js'

/** Once what waits for the start has had its turn. */
const WARM_AFTER_MS = 10_000

try {
  const service = await createService(toConfig(process.env))
  await runService(service, service.logger)
  setTimeout(() => {
    warmUp().catch((err: unknown) => service.logger.error({ err }, 'The fonts cannot be read: documents fail until they can'))
  }, WARM_AFTER_MS).unref()
} catch (error) {
  createLogger({ service: 'shipping' }).fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
