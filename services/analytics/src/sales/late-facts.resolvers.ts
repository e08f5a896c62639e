import { BadUserInput, moneyOf, toDecimal } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCurrency, checkFilter, checkKnownAt, checkTimeZone } from '../check-filter.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { LATE_KINDS, lateSentence } from './late-facts.js'
import { readLateDays } from './late-facts.reads.js'

export const lateFacts = {
  lateFacts: async (_, { from, to, since, asKnownAt, timeZone, language, ...asked }, { viewer, database, size }) => {
    authorizeField(viewer, 'lateFacts')
    const period = { from, to }
    checkPeriod(period)
    checkKnownAt(since, 'since')
    const knownAt = checkKnownAt(asKnownAt)
    if (knownAt && knownAt <= since)
      throw new BadUserInput('Facts are late that were told after `since`: ask for a later moment', 'asKnownAt')
    const filter = checkFilter(asked)
    const zone = checkTimeZone(timeZone)
    const { days, currencies } = await readLateDays(database, { period, since, knownAt, timeZone: zone, filter })
    size.add(days.length)
    const currency = await checkCurrency(database, currencies, filter, true)
    const telling = { since, timeZone: zone, currency, language: language ?? ('EN' as const) }
    return days.map((day) => ({
      ...{ day: day.day, orders: Number(day.orders), units: Number(day.units), returnedUnits: Number(day.returnedUnits) },
      ...{ revenue: moneyOf(day.revenue, currency), refunded: moneyOf(day.refunded, currency) },
      facts: LATE_KINDS.flatMap((kind) => (day.facts[kind] ? [{ kind, facts: day.facts[kind] }] : [])),
      sentence: lateSentence(day, { ...telling, decimal: (minor) => toDecimal(minor, currency) }),
    }))
  },
} satisfies Partial<Resolvers['Query']>
