import { isCountry, isCurrency, toMinor, UserErrors, type Database } from '@kade/service-kit'
import { lockChannel, saveChannelTax } from './tax-rate.store.js'

export interface ChannelTaxInput {
  readonly channel: string
  readonly establishment?: string | null
  readonly usesOss?: boolean | null
  readonly iossLimit?: { readonly amount: string; readonly currencyCode: string } | null
}

/** Says how a channel is taxed; answers its id. @throws UserErrors */
export function setChannelTax(database: Database, { channel, establishment, usesOss, iossLimit }: ChannelTaxInput): Promise<string> {
  if (establishment != null && !isCountry(establishment))
    throw UserErrors.of('INVALID', `${establishment} is no country`, 'input', 'establishment').with({ fault: 'COUNTRY' })
  const limit = iossLimit ? limitOf(iossLimit) : null
  return database.transaction(async (tx) => {
    const known = await lockChannel(tx, channel)
    if (!known) throw UserErrors.of('NOT_FOUND', 'There is no such channel: ask for `channels`', 'input', 'channel')
    const { id, currency } = known
    if (iossLimit && iossLimit.currencyCode !== currency)
      throw UserErrors.of('INVALID', `This channel sells in ${currency}`, 'input', 'iossLimit', 'currencyCode').with({
        fault: 'OTHER_CURRENCY',
        currencyCode: currency,
      })
    await saveChannelTax(tx, id, { establishment: establishment ?? null, usesOss: usesOss ?? false, iossLimit: limit })
    return id
  })
}

function limitOf({ amount, currencyCode }: NonNullable<ChannelTaxInput['iossLimit']>): number {
  if (!isCurrency(currencyCode))
    throw UserErrors.of('INVALID', `${currencyCode} is no currency`, 'input', 'iossLimit', 'currencyCode').with({ fault: 'CURRENCY' })
  const minor = minorOrNull(amount, currencyCode)
  if (minor === null || minor <= 0)
    throw UserErrors.of('INVALID', `${amount} is no limit`, 'input', 'iossLimit', 'amount').with({ fault: 'PRICE', currencyCode })
  return minor
}

function minorOrNull(amount: string, currency: string): number | null {
  try {
    return toMinor(amount, currency)
  } catch {
    return null // a user error names it
  }
}
