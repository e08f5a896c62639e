import { authorizeField } from '../access.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import type { Figures } from '../fact/figures.js'
import type { Resolvers } from '../generated.js'
import { checkMembers, comparedWith } from '../check-compared.js'
import { explainChange } from './explain-change.js'
import { PROMISES_BY, readComparedPromises } from './promises-change.reads.js'
import { rateSentence } from './rate-sentence.js'

export const promisesChange = {
  promisesChange: async (_, { of, againstFrom, againstTo, members, language }, { viewer, database, size }) => {
    authorizeField(viewer, 'promisesChange')
    const { view, timeZone, filter } = checkPlacedOrders(of)
    const against = comparedWith(view, againstFrom ?? null, againstTo ?? null)
    const most = checkMembers(members ?? 8)
    const compared = await readComparedPromises(database, [{ ...against, knownAt: view.knownAt }, view], timeZone, filter)
    const dimensions = PROMISES_BY.map((by) => {
      const { contributions, averageValue } = explainChange(compared.members[by], most, true)
      const told = contributions.map(({ key, members: standsFor, before, after, averageValue: effect }) => ({
        ...{ key, members: standsFor, before: judged(before), after: judged(after), effect },
      }))
      return { by, change: averageValue, contributions: told }
    })
    size.add(dimensions.reduce((sum, { contributions }) => sum + contributions.length, 0))
    const every = PROMISES_BY.map((by) => ({ by, members: compared.members[by] }))
    return {
      ...{ againstFrom: against.from, againstTo: against.to, sentence: rateSentence('PROMISES', every, language ?? 'EN') },
      ...{ before: judged(compared.before), after: judged(compared.after), dimensions },
    }
  },
} satisfies Partial<Resolvers['Query']>

const judged = ({ orders, revenue }: Figures) => ({
  ...{ judged: Number(orders), kept: Number(revenue), share: orders > 0n ? Number(revenue) / Number(orders) : null },
})
