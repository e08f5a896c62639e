import type { Check } from '../check.js'
import { busCheck } from './bus.js'
import { certificatesCheck } from './certificates.js'
import { clocksCheck } from './clocks.js'
import { databasesCheck } from './databases.js'
import { deadLettersCheck } from './dead-letters.js'
import { diskCheck } from './disk.js'
import { invariantsCheck } from './invariants.js'
import { migrationsCheck } from './migrations.js'
import { outboxCheck } from './outbox.js'
import { processesCheck } from './processes.js'
import { versionsCheck } from './versions.js'
import { workItemsCheck } from './work-items.js'

/** In the order in which they are told: what others rest on first. */
export const CHECKS: readonly Check[] = [
  ...[versionsCheck, diskCheck, databasesCheck, migrationsCheck, processesCheck, clocksCheck, certificatesCheck],
  ...[busCheck, outboxCheck, deadLettersCheck, workItemsCheck, invariantsCheck],
]
