import { BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkCode, checkCurrency, checkFilter, checkKnownAt, checkRated, checkTimeZone } from '../check-filter.js'
import { checkPeriod } from '../check-period.js'
import { countedBy } from '../fact/cubes.js'
import { periodBefore, yearBefore, type Period } from '../fact/period.js'
import { figuresIn } from '../told-figures.js'
import { factsKnownUntil, type SoldView } from '../fact/sold.reads.js'
import type { Resolvers } from '../generated.js'
import { lookedAt } from './sales-parts.reads.js'
import { readSales, type SalesRow, type Sums } from './sales.reads.js'

type Comparison = 'PERIOD_BEFORE' | 'YEAR_BEFORE'
const MOST_UNITS = 2_147_483_647n

export const sales = {
  sales: async (
    _,
    { by, crossedWith, from, to, timeZone, asKnownAt, compare, inCurrency: wanted, ...asked },
    { viewer, database, size },
  ) => {
    authorizeField(viewer, 'sales')
    checkPeriod({ from, to })
    if (crossedWith === by) throw new BadUserInput(`Sales by ${by} are not crossed with ${by}: each key has itself alone`, 'crossedWith')
    const filter = checkFilter(asked)
    const inCurrency = checkCode(wanted, 'inCurrency')
    const compared = [...new Set(compare ?? [])]
    const views = viewsOf({ from, to }, checkKnownAt(asKnownAt), compared)
    const question = { by, crossedWith: crossedWith ?? null, views, timeZone: checkTimeZone(timeZone), filter, inCurrency }
    const sold = await readSales(database, question)
    size.add(sold.rows.length * views.length)
    const isAnythingSold = sold.totals.some(({ orders }) => orders > 0)
    checkRated(sold.unrated, inCurrency)
    const own = await checkCurrency(database, sold.currencies, filter, isAnythingSold)
    const currency = inCurrency ?? own
    const isOrderWhole = countedBy([by, crossedWith ?? '', ...lookedAt(filter)]) === 'ORDER'
    const told = (row: SalesRow) => ({ key: row.key, crossKey: row.crossKey, ...toldRow(row.sums, compared, currency, isOrderWhole) })
    return {
      rows: sold.rows.map(told),
      total: told({ key: 'TOTAL', crossKey: null, sums: sold.totals }),
      knownUntil: await factsKnownUntil(database),
    }
  },
} satisfies Partial<Resolvers['Query']>

/** What is asked for, and beside it what it is compared with, on its days. */
function viewsOf(period: Period, knownAt: Date | null, compared: readonly Comparison[]): SoldView[] {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
  return [
    { ...period, knownAt },
    ...compared.map((comparison) =>
      comparison === 'PERIOD_BEFORE'
        ? { ...periodBefore(period), knownAt, moved: `${days} days` }
        : { ...yearBefore(period), knownAt, moved: '1 year' },
    ),
  ]
}

function toldRow([own, ...others]: readonly Sums[], compared: readonly Comparison[], currency: string, isOrderWhole: boolean) {
  const figures = (sums: Sums) => figuresIn(currency)({ ...sums, orders: BigInt(sums.orders) }, isOrderWhole)
  const at = (comparison: Comparison) => others[compared.indexOf(comparison)]
  const { orders, units, returnedUnits, refunded } = own ?? { orders: 0, units: 0n, returnedUnits: 0n, refunded: 0n }
  const [before, year] = [at('PERIOD_BEFORE'), at('YEAR_BEFORE')]
  return {
    ...{ orders, units: intOf(units), revenue: moneyOf(own?.revenue ?? 0n, currency), returnedUnits: intOf(returnedUnits) },
    averageValue: own ? figures(own).averageValue : null,
    refunded: isOrderWhole ? moneyOf(refunded, currency) : null,
    periodBefore: before ? figures(before) : null,
    yearBefore: year ? figures(year) : null,
  }
}

/** The most that an Int holds stands for that many or more. */
const intOf = (units: bigint): number => Number(units > MOST_UNITS ? MOST_UNITS : units)
