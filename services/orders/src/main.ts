import { warmUp } from '@kade/documents'
import { createLogger, runService } from '@kade/service-kit'
import { toConfig } from './config.js'
import { rebuildSearch } from './search/rebuild-search.js'
import { createService } from './service.js'

/** Once what waits for the start has had its turn. */
const WARM_AFTER_MS = 10_000

try {
  const service = await createService(toConfig(process.env))
  if (process.argv.includes('--rebuild-search')) {
    await rebuildSearch(service.database)
    service.logger.info('All orders are found by what they are now')
    await service.stop()
    process.exit(0)
  }
  await runService(service, service.logger)
  setTimeout(() => {
    warmUp().catch((err: unknown) => service.logger.error({ err }, 'The fonts cannot be read: documents fail until they can'))
  }, WARM_AFTER_MS).unref()
} catch (error) {
  createLogger({ service: 'orders' }).fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
