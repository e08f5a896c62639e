import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { readFloorWork } from './floor-work.reads.js'
import { readStageTimes } from './process.reads.js'
import { stageDurations } from './stage-durations.js'

export const processes = {
  processDurations: async (_, period, { viewer, database }) => {
    authorizeField(viewer, 'processDurations')
    checkPeriod(period)
    return stageDurations(await readStageTimes(database, period))
  },
  floorWork: async (_, period, { viewer, database }) => {
    authorizeField(viewer, 'floorWork')
    checkPeriod(period)
    return readFloorWork(database, period)
  },
} satisfies Partial<Resolvers['Query']>
