import { createLogger, runService } from '@kade/service-kit'
import { toConfig } from './config.js'
import { createService } from './service.js'

try {
  const service = await createService(toConfig(process.env))
  if (process.argv.includes('--rebuild')) {
    const verified = process.argv.includes('--verify') ? await service.verify() : null
    if (!verified) service.logger.info(await service.rebuild(), 'The facts are rebuilt')
    await service.stop()
    if (verified) console.log(JSON.stringify(verified, null, 2))
    process.exit(verified === null || verified.missed.length === 0 ? 0 : 1)
  }
  await runService(service, service.logger)
} catch (error) {
  createLogger({ service: 'analytics' }).fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
