import { BadUserInput, isCurrency, toMinor, UserErrors } from '@kade/service-kit'

/** Money that somebody is to get, in minor units. `tooLittle` says what there must be more of. @throws UserErrors naming the field of `amount` */
export function givenAmount(
  { amount: text, currencyCode }: { readonly amount: string; readonly currencyCode: string },
  tooLittle: string,
): number {
  if (!isCurrency(currencyCode)) {
    const message = `${currencyCode} is no ISO 4217 currency code, such as GBP`
    throw UserErrors.of('INVALID', message, 'input', 'amount', 'currencyCode').with({ fault: 'CURRENCY' })
  }
  try {
    const amount = toMinor(text, currencyCode)
    if (amount <= 0) throw UserErrors.of('OUT_OF_RANGE', tooLittle, 'input', 'amount', 'amount')
    return amount
  } catch (error) {
    if (error instanceof BadUserInput) throw UserErrors.of('INVALID', error.message, 'input', 'amount', 'amount').with({ fault: 'PRICE' })
    throw error
  }
}
