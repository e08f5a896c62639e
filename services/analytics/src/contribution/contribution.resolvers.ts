import { BadUserInput, decimalsOf, moneyOf, toDecimal } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCode, checkCurrency, checkFilter, checkKnownAt, checkRated, checkTimeZone } from '../check-filter.js'
import { checkMembers, comparedWith } from '../check-compared.js'
import { checkPeriod } from '../check-period.js'
import type { Figures } from '../fact/figures.js'
import { figuresIn } from '../told-figures.js'
import type { Resolvers } from '../generated.js'
import { changeSentence } from './change-sentence.js'
import { DIMENSIONS, MOST_MEMBERS, readCompared, type Dimension } from './contribution.reads.js'
import { changeOf, explainChange, type RateChange, type RateEffect } from './explain-change.js'

export const salesChange = {
  salesChange: async (
    _,
    { from, to, againstFrom, againstTo, timeZone, asKnownAt, members, language, inCurrency: wanted, ...asked },
    { viewer, database, size },
  ) => {
    authorizeField(viewer, 'salesChange')
    const after = { from, to }
    checkPeriod(after)
    if (from > today()) throw new BadUserInput(`The period begins in the future (${from}): there is nothing to explain yet`, 'from')
    const before = comparedWith(after, againstFrom ?? null, againstTo ?? null)
    const most = checkMembers(members ?? 8)
    const filter = checkFilter(asked)
    const inCurrency = checkCode(wanted, 'inCurrency')
    const knownAt = checkKnownAt(asKnownAt)
    const views = { before: { ...before, knownAt }, after: { ...after, knownAt } }
    const compared = await readCompared(database, views, checkTimeZone(timeZone), filter, inCurrency)
    if (!compared)
      throw new BadUserInput(
        `Over ${MOST_MEMBERS} members of the dimensions sold something: ask for a shorter period, or for one channel`,
        'from',
      )
    checkRated(compared.unrated, inCurrency)
    const own = await checkCurrency(database, compared.currencies, filter, compared.before.orders + compared.after.orders > 0n)
    const currency = inCurrency ?? own
    const dimensions = DIMENSIONS.map((by) => ({ by, ...explainChange(compared.members[by], most, isOrderWhole(by)) }))
    size.add(dimensions.reduce((sum, { contributions }) => sum + contributions.length, 0))
    const reversed = dimensions.filter(({ averageValue }) => averageValue?.isReversed).map(({ by }) => by)
    const sold = figuresIn(currency)
    return {
      ...{ againstFrom: before.from, againstTo: before.to, before: sold(compared.before), after: sold(compared.after) },
      sentence: changeSentence({ ...compared, reversed }, currency, language ?? 'EN', (minor) => toDecimal(minor, currency)),
      change: changedIn(currency)(changeOf(compared)),
      dimensions: dimensions.map(({ by, contributions, averageValue, averagePrice }) => ({
        ...{ by, averageValue: rateIn(currency, averageValue), averagePrice: rateIn(currency, averagePrice) },
        contributions: contributions.map((each) => ({
          ...{ key: each.key, members: each.members, change: changedIn(currency)(each.change) },
          ...{ before: sold(each.before, isOrderWhole(by)), after: sold(each.after, isOrderWhole(by)) },
          ...{ averageValue: effectIn(currency, each.averageValue), averagePrice: effectIn(currency, each.averagePrice) },
        })),
      })),
    }
  },
} satisfies Partial<Resolvers['Query']>

const isOrderWhole = (by: Dimension): boolean => by !== 'SKU' && by !== 'CATEGORY'

const today = (): string => new Date().toISOString().slice(0, 10)

const changedIn =
  (currency: string) =>
  ({ orders, units, revenue }: Figures) => ({ orders: Number(orders), units: Number(units), revenue: moneyOf(revenue, currency) })

const effectIn = (currency: string, effect: RateEffect | null): RateEffect | null => {
  if (!effect) return null
  const unit = 10 ** decimalsOf(currency)
  return { mix: effect.mix / unit, rate: effect.rate / unit }
}
const rateIn = (currency: string, change: RateChange | null): RateChange | null => {
  if (!change) return null
  const unit = 10 ** decimalsOf(currency)
  return { ...change, before: change.before / unit, after: change.after / unit, ...effectIn(currency, change) }
}
