import { BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkMembers, comparedWith } from '../check-compared.js'
import { checkCurrency } from '../check-filter.js'
import { checkPlacedOrders } from '../check-placed-orders.js'
import type { Figures } from '../fact/figures.js'
import type { Resolvers } from '../generated.js'
import { explainChange } from './explain-change.js'
import { MARGIN_BY, MOST_MARGINS, readComparedMargins } from './margin-change.reads.js'
import { rateSentence } from './rate-sentence.js'

export const marginChange = {
  marginChange: async (_, { of, againstFrom, againstTo, members, language }, { viewer, database, size }) => {
    authorizeField(viewer, 'marginChange')
    const { view, timeZone, filter } = checkPlacedOrders(of)
    const against = comparedWith(view, againstFrom ?? null, againstTo ?? null)
    const most = checkMembers(members ?? 8)
    const compared = await readComparedMargins(database, [{ ...against, knownAt: view.knownAt }, view], timeZone, filter)
    if (!compared)
      throw new BadUserInput(
        `Over ${MOST_MARGINS} members of the dimensions sold something: ask for a shorter period, or for one channel`,
        'from',
      )
    const isAnythingEarned = compared.before.orders + compared.after.orders > 0n
    const currency = await checkCurrency(database, compared.currencies, filter, isAnythingEarned)
    const earned = earnedIn(currency)
    const dimensions = MARGIN_BY.map((by) => {
      const { contributions, averageValue } = explainChange(compared.members[by], most, true)
      const told = contributions.map(({ key, members: standsFor, before, after, averageValue: effect }) => ({
        ...{ key, members: standsFor, before: earned(before), after: earned(after), effect },
      }))
      return { by, change: averageValue, contributions: told }
    })
    size.add(dimensions.reduce((sum, { contributions }) => sum + contributions.length, 0))
    const every = MARGIN_BY.map((by) => ({ by, members: compared.members[by] }))
    return {
      ...{ againstFrom: against.from, againstTo: against.to, sentence: rateSentence('MARGIN', every, language ?? 'EN') },
      ...{ before: earned(compared.before), after: earned(compared.after), dimensions },
    }
  },
} satisfies Partial<Resolvers['Query']>

const earnedIn =
  (currency: string) =>
  ({ orders: net, revenue: margin }: Figures) => ({
    ...{ netRevenue: moneyOf(net, currency), margin: moneyOf(margin, currency) },
    share: net > 0n ? Number(margin) / Number(net) : null,
  })
