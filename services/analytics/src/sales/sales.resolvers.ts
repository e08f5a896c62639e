import { BadUserInput, isCountry, moneyOf, type Database } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { checkPeriod } from '../check-period.js'
import type { Resolvers } from '../generated.js'
import { currencyOfChannel, readSales, type Sales, type SalesRow } from './sales.reads.js'

/** ISO 4217 for no currency: nothing was ever sold. */
const NO_CURRENCY = 'XXX'

export const sales = {
  sales: async (_, { by, from, to, channel, country }, { viewer, database, size }) => {
    authorizeField(viewer, 'sales')
    checkPeriod({ from, to })
    const filter = { from, to, channel: channel ?? null, country: checkCountry(country) }
    const sold = await readSales(database, by, filter)
    size.add(sold.rows.length)
    const currency = onlyCurrency(sold) ?? (filter.channel === null ? NO_CURRENCY : await currencyOf(database, filter.channel))
    const priced = ({ revenue, ...row }: SalesRow) => ({ ...row, revenue: moneyOf(revenue, currency) })
    return { rows: sold.rows.map(priced), total: priced(sold.total) }
  },
} satisfies Partial<Resolvers['Query']>

function checkCountry(country: string | null | undefined): string | null {
  const code = country?.toUpperCase() ?? null
  if (code === null || isCountry(code)) return code
  throw new BadUserInput(`${JSON.stringify(country)} is no country: write its ISO 3166-1 alpha-2 code, such as NL`, 'country')
}

/** Nothing was sold through it, or there is none. @throws BadUserInput */
async function currencyOf(database: Database, channel: string): Promise<string> {
  const currency = await currencyOfChannel(database, channel)
  if (currency === undefined) throw new BadUserInput('There is no such channel: ask for `channels`', 'channel')
  return currency
}

/** Undefined where nothing was sold. @throws BadUserInput for several */
function onlyCurrency({ currencies: [currency = '', ...others] }: Sales): string | undefined {
  if (others.length === 0) return currency || undefined
  throw new BadUserInput(
    `Sales in ${[currency, ...others].join(', ')} are not added up: ask for a channel that sells in one of them`,
    'channel',
  )
}
