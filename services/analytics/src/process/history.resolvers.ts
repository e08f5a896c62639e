import { BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { conformanceOf } from './conformance.js'
import { MOST_STEPS, readHistories, readReworkLoops, readStuckOrders } from './history.reads.js'

const [MOST_STUCK, MOST_DEVIATIONS] = [100, 100]

export const histories = {
  stuckOrders: async (_, { first }, { viewer, database }) => {
    authorizeField(viewer, 'stuckOrders')
    const count = first ?? 50
    if (count < 1 || count > MOST_STUCK) throw new BadUserInput(`Ask for 1 to ${MOST_STUCK} orders`, 'first')
    const orders = await readStuckOrders(database, new Date(), count)
    return { totalCount: orders[0]?.totalCount ?? 0, orders: orders.map(({ orderId, ...stuck }) => ({ ...stuck, order: { id: orderId } })) }
  },
  reworkLoops: async (_, period, { viewer, database }) => {
    authorizeField(viewer, 'reworkLoops')
    checkPeriod(period)
    return readReworkLoops(database, period)
  },
  sagaConformance: async (_, period, { viewer, database }) => {
    authorizeField(viewer, 'sagaConformance')
    checkPeriod(period)
    const steps = await readHistories(database, period)
    if (steps.length > MOST_STEPS) throw new BadUserInput('These are too many orders to look at once: ask for fewer days', 'to')
    const { deviations, ...conformance } = conformanceOf(steps)
    const shown = deviations.slice(0, MOST_DEVIATIONS).map(({ orderId, states, declared, ...deviation }) => ({
      ...{ ...deviation, order: { id: orderId }, states: [...states], declared: [...declared] },
    }))
    return { ...conformance, deviations: shown }
  },
} satisfies Partial<Resolvers['Query']>
