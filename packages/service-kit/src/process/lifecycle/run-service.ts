import closeWithGrace from 'close-with-grace'
import type { Logger } from '../logging/logger.js'
import { startTracing } from '../tracing/start-tracing.js'
import type { Tracing } from '../tracing/tracing.js'

export interface Runnable {
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs a process until a signal: then drains and stops, within ten seconds unless given otherwise. A failed start is one line that says why, and exit code 1.
 * With MIGRATE_ONLY it starts nothing: a service that was created has opened and migrated its database, which is all a release's job wants.
 */
export async function runService(service: Runnable, logger: Logger, graceMs = 10_000): Promise<void> {
  if (process.env.MIGRATE_ONLY) return endMigrated(service, logger)
  const tracing = await startTracing(String(logger.bindings().service), logger)
  const onTimeout = (): void => logger.error(`Not stopped after ${graceMs} ms: ending anyway`)
  const grace = closeWithGrace({ delay: graceMs, logger: false, onTimeout }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'An error that nothing caught: stopping')
    else logger.info({ signal }, 'Stopping')
    await stopWell(service, logger, tracing)
  })
  // A supervisor that is killed takes its children along: they notice that the channel to it is gone.
  if (process.env.KADE_EXIT_WITH_PARENT) process.once('disconnect', () => grace.close())
  try {
    await service.start()
  } catch (err) {
    logger.fatal({ err }, `Cannot start: ${err instanceof Error ? err.message : String(err)}`)
    await stopWell(service, logger, tracing).finally(() => process.exit(1))
  }
}

async function stopWell(service: Runnable, logger: Logger, tracing?: Tracing): Promise<void> {
  try {
    await service.stop()
  } catch (err) {
    logger.error({ err }, 'Did not stop well')
    throw err
  } finally {
    // The last of all: stopping is work too.
    await tracing?.stop()
  }
}

async function endMigrated(service: Runnable, logger: Logger): Promise<void> {
  logger.info('The database is migrated; nothing is started, as MIGRATE_ONLY is set')
  await stopWell(service, logger)
  // Pools and clients that were opened but never started would keep the process.
  process.exit(0)
}
