import { BadUserInput, isCountry, isCurrency, type Queryable } from '@kade/service-kit'
import { currencyOfChannel, isSkuKnown, type SoldFilter } from './fact/sold.reads.js'

/** ISO 4217 for no currency: nothing was ever sold. */
const NO_CURRENCY = 'XXX'

export type Asked = { readonly [Name in keyof SoldFilter]?: string | null | undefined }

/** @throws BadUserInput for what is no country's code, and no currency's */
export function checkFilter({ channel, country, region, campaign, sku, currency, category, customerGroup }: Asked): SoldFilter {
  return {
    ...{ channel: channel ?? null, region: region ?? null, campaign: campaign ?? null, sku: sku ?? null },
    ...{ country: checkCountry(country), currency: checkCode(currency), category: category ?? null, customerGroup: customerGroup ?? null },
  }
}

function checkCountry(country: string | null | undefined): string | null {
  const code = country?.toUpperCase() ?? null
  if (code === null || isCountry(code)) return code
  throw new BadUserInput(`${JSON.stringify(country)} is no country: write its ISO 3166-1 alpha-2 code, such as NL`, 'country')
}

/** An ISO 4217 code, however it is written. @throws BadUserInput */
export function checkCode(currency: string | null | undefined, field = 'currency'): string | null {
  const code = currency?.toUpperCase() ?? null
  if (code === null || isCurrency(code)) return code
  throw new BadUserInput(`${JSON.stringify(currency)} is no currency: write its ISO 4217 code, such as EUR`, field)
}

/** The time zone that days are of, an IANA name. @throws BadUserInput */
export function checkTimeZone(timeZone: string | null | undefined): string {
  const name = timeZone ?? 'UTC'
  try {
    // What begins with a sign is an offset: the database reads it the other way round.
    if (/^[A-Za-z]/.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new BadUserInput(`${JSON.stringify(name)} is no time zone: write its IANA name, such as Europe/Amsterdam`, 'timeZone')
}

/** @throws BadUserInput for what nobody can know yet */
export function checkKnownAt(knownAt: Date | null | undefined, field = 'asKnownAt'): Date | null {
  if (!knownAt) return null
  if (knownAt.getTime() > Date.now()) throw new BadUserInput(`Nobody knows yet what is known at ${knownAt.toISOString()}`, field)
  return knownAt
}

/** @throws BadUserInput that names the first amount which has no rate, by its currency and its day */
export function checkRated(unrated: string | null, inCurrency: string | null): void {
  if (unrated === null || inCurrency === null) return
  const [currency = '', day = ''] = unrated.split(' ')
  throw new BadUserInput(
    `There is no rate of ${currency} in ${inCurrency} of ${day}, nor of the six days before: set one by setExchangeRates`,
    'inCurrency',
  )
}

/** The one currency that was sold in; where nothing was, that of the channel. @throws BadUserInput for several, and for a channel or a SKU that there is not */
export async function checkCurrency(
  db: Queryable,
  currencies: readonly string[],
  filter: SoldFilter,
  isAnythingSold: boolean,
): Promise<string> {
  if (currencies.length > 1)
    throw new BadUserInput(
      `Sales in ${currencies.join(', ')} are not added up: ask for one \`currency\`, or for a channel that sells in one of them`,
      'channel',
    )
  if (!isAnythingSold && filter.sku !== null && !(await isSkuKnown(db, filter.sku)))
    throw new BadUserInput(`No order ever had the SKU ${JSON.stringify(filter.sku)}`, 'sku')
  const [currency] = currencies
  if (currency !== undefined) return currency
  if (filter.channel === null) return filter.currency ?? NO_CURRENCY
  const ofChannel = await currencyOfChannel(db, filter.channel)
  if (ofChannel === undefined) throw new BadUserInput('There is no such channel: ask for `channels`', 'channel')
  return filter.currency ?? ofChannel
}
