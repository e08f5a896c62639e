import { BadUserInput, isCountry, type Queryable } from '@kade/service-kit'
import { currencyOfChannel } from './fact/sold.reads.js'

/** ISO 4217 for no currency: nothing was ever sold. */
const NO_CURRENCY = 'XXX'

/** @throws BadUserInput for what is no country's code */
export function checkCountry(country: string | null | undefined): string | null {
  const code = country?.toUpperCase() ?? null
  if (code === null || isCountry(code)) return code
  throw new BadUserInput(`${JSON.stringify(country)} is no country: write its ISO 3166-1 alpha-2 code, such as NL`, 'country')
}

/** The one currency that was sold in; where nothing was, that of the channel. @throws BadUserInput for several, and for a channel that there is not */
export async function checkCurrency(db: Queryable, currencies: readonly string[], channel: string | null): Promise<string> {
  const [currency, ...others] = currencies
  if (others.length > 0)
    throw new BadUserInput(`Sales in ${currencies.join(', ')} are not added up: ask for a channel that sells in one of them`, 'channel')
  if (currency !== undefined) return currency
  if (channel === null) return NO_CURRENCY
  const ofChannel = await currencyOfChannel(db, channel)
  if (ofChannel === undefined) throw new BadUserInput('There is no such channel: ask for `channels`', 'channel')
  return ofChannel
}
