import { BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { readFloorWork } from './floor-work.reads.js'
import { findBottlenecks, type Bottleneck } from './bottleneck.js'
import { MOST_CELL_DAYS, readCellDays, readLeadTimes } from './bottleneck.reads.js'
import { comparedSince, judgingFault } from './judged-period.js'
import { crossingFault } from './process-dimensions.js'
import { readProcessTimes } from './process-times.reads.js'
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
  processTimes: async (_, { from, to, by = null, and = null }, { viewer, database, size }) => {
    authorizeField(viewer, 'processTimes')
    checkPeriod({ from, to })
    const fault = crossingFault(by, and)
    if (fault) throw new BadUserInput(fault.message, fault.field)
    const times = await readProcessTimes(database, { from, to }, by, and)
    size.add(times.length)
    return times
  },
  bottlenecks: async (_, period, { viewer, database }) => {
    authorizeField(viewer, 'bottlenecks')
    checkPeriod(period)
    const fault = judgingFault(period)
    if (fault !== null) throw new BadUserInput(fault, 'to')
    const since = comparedSince(period)
    const days = await readCellDays(database, period, since)
    if (days.length > MOST_CELL_DAYS)
      throw new BadUserInput('There are too many resources to judge over so many days: ask for fewer days', 'to')
    const { named, ...judged } = findBottlenecks(days)
    const withLeadTimes = async (bottleneck: Bottleneck) => ({
      ...bottleneck,
      ...(await readLeadTimes(database, bottleneck, period, since)),
    })
    return { ...judged, comparedSince: since, named: await Promise.all(named.map(withLeadTimes)) }
  },
} satisfies Partial<Resolvers['Query']>
