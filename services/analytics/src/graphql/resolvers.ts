import { BadUserInput, toDecimal } from '@kade/service-kit'
import { authorizeField } from '../application/access.js'
import { stageDurations } from '../domain/milestones.js'
import { salesRows, salesTotal, stageTimes, type SalesRow } from '../persistence/queries.js'
import type { Resolvers } from './generated.js'

const LONGEST_DAYS = 3_660
/** Shown where nothing was sold, and so no currency is known. */
const NO_CURRENCY = 'GBP'

export const resolvers: Resolvers = {
  Query: {
    sales: async (_, { by, from, to, channel, country }, { viewer, database }) => {
      authorizeField(viewer, 'sales')
      checkPeriod(from, to)
      const filter = { from, to, channel: channel ?? null, country: country?.toUpperCase() ?? null }
      const total = await salesTotal(database, filter)
      const [currency = NO_CURRENCY, ...others] = total.currencies
      if (others.length > 0)
        throw new BadUserInput(`Sales in ${total.currencies.join(' and ')} are not added up: name a channel`, 'channel')
      const shape = ({ revenue, ...row }: SalesRow) => ({
        ...row,
        revenue: { amount: toDecimal(revenue, currency), currencyCode: currency },
        returnedUnits: 0,
      })
      return { rows: (await salesRows(database, by, filter)).map(shape), total: shape(total) }
    },
    processDurations: async (_, { from, to }, { viewer, database }) => {
      authorizeField(viewer, 'processDurations')
      checkPeriod(from, to)
      return stageDurations(await stageTimes(database, from, to))
    },
  },
}

function checkPeriod(from: string, to: string): void {
  if (to < from) throw new BadUserInput('to lies before from', 'to')
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 > LONGEST_DAYS)
    throw new BadUserInput('The period is longer than ten years: ask for parts of it', 'to')
}
