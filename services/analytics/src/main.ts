import { createLogger, runService } from '@kade/service-kit'
import { toConfig } from './config.js'
import { createService } from './service.js'

try {
  const service = await createService(toConfig(process.env))
  if (process.argv.includes('--rebuild')) {
    service.logger.info(await service.rebuild(), 'The facts are rebuilt')
    await service.stop()
    process.exit(0)
  }
  await runService(service, service.logger)
} catch (error) {
  createLogger({ service: 'analytics' }).fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
