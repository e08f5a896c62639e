import closeWithGrace from 'close-with-grace'
import type { Logger } from '../logging/logger.js'

export interface Runnable {
  start(): Promise<void>
  stop(): Promise<void>
}

const GRACE_MS = 10_000

/**
 * Runs a process until a signal: then drains and stops, within ten seconds. A failed start is one line that says why, and exit code 1.
 * With MIGRATE_ONLY it starts nothing: a service that was created has opened and migrated its database, which is all a release's job wants.
 */
export async function runService(service: Runnable, logger: Logger): Promise<void> {
  if (process.env.MIGRATE_ONLY) return endMigrated(service, logger)
  const grace = closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'An error that nothing caught: stopping')
    else logger.info({ signal }, 'Stopping')
    await service.stop()
  })
  // A supervisor that is killed takes its children along: they notice that the channel to it is gone.
  if (process.env.KADE_EXIT_WITH_PARENT) process.once('disconnect', () => grace.close())
  try {
    await service.start()
  } catch (err) {
    logger.fatal({ err }, `Cannot start: ${err instanceof Error ? err.message : String(err)}`)
    process.exitCode = 1
    await service.stop().finally(() => process.exit(1))
  }
}

async function endMigrated(service: Runnable, logger: Logger): Promise<void> {
  logger.info('The database is migrated; nothing is started, as MIGRATE_ONLY is set')
  await service.stop()
  // Pools and clients that were opened but never started would keep the process.
  process.exit(0)
}
