import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { countHabits } from './habit.store.js'

export interface HabitWatchOptions {
  readonly database: Database
  readonly logger: Logger
  /** Milliseconds from count to count; an hour unless given. */
  readonly everyMs?: number | undefined
}
const HOUR = 3_600_000

/** What is usual in this shop is counted anew, from time to time: it changes slowly. */
export const createHabitWatch = ({ database, logger, everyMs = HOUR }: HabitWatchOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Habits' },
    look: async () => {
      await database.transaction(countHabits)
      return 0
    },
  })
