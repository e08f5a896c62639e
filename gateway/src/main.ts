import { createLogger, runService } from '@kade/service-kit'
import { toConfig } from './config.js'
import { createService } from './service.js'

/** What is asked when the process is told to stop is answered, and clients that do not hear that they should go are left. */
const REQUESTS_END_WITHIN_S = 8

try {
  const config = toConfig(process.env)
  const service = await createService(config)
  await runService(service, service.logger, (config.drainSeconds + REQUESTS_END_WITHIN_S) * 1_000)
} catch (error) {
  createLogger({ service: 'gateway' }).fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
