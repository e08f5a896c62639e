import { countBetween, decimalsOf, isCurrency, UserErrors, type Database, type UserErrorDetail } from '@kade/service-kit'
import type { ExchangeRate } from '../fact/exchange-rate.table.js'
import { addRates, lastOfEach } from './exchange-rate.store.js'

interface RateInput {
  readonly currency: string
  readonly inCurrency: string
  readonly day: string
  readonly rate: string
}
const MOST = 500
const DECIMAL = /^\d{1,9}(\.\d{1,10})?$/

/** Keeps what currencies were worth; all or none. @throws UserErrors naming each wrong field */
export async function setExchangeRates(database: Database, inputs: readonly RateInput[]): Promise<ExchangeRate[]> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const given = inputs.map((input) => ({ ...input, currency: input.currency.toUpperCase(), inCurrency: input.inCurrency.toUpperCase() }))
  const errors = [...countBetween(given.length, MOST, 'rates'), ...given.flatMap((input, index) => faultsOf(input, index, given, today))]
  if (errors.length > 0) throw new UserErrors(errors)
  const rates = given.map(({ rate, ...of }) => ({ ...of, rate, knownAt: now, factor: factorOf(rate, of.currency, of.inCurrency) }))
  return database.transaction(async (tx) => {
    await addRates(tx, rates)
    return lastOfEach(tx, rates)
  })
}

function faultsOf(
  { currency, inCurrency, day, rate }: RateInput,
  index: number,
  all: readonly RateInput[],
  today: string,
): UserErrorDetail[] {
  const path = ['input', 'rates', String(index)]
  const invalid = (field: string, message: string, fault: string): UserErrorDetail => ({
    ...{ code: 'INVALID', message, field: [...path, field], parameters: { fault } },
  })
  const first = all.findIndex((other) => other.currency === currency && other.inCurrency === inCurrency && other.day === day)
  return [
    ...(isCurrency(currency) ? [] : [invalid('currency', `${currency} is no ISO 4217 currency code, such as USD`, 'CURRENCY')]),
    ...(isCurrency(inCurrency) ? [] : [invalid('inCurrency', `${inCurrency} is no ISO 4217 currency code, such as EUR`, 'CURRENCY')]),
    ...(currency === inCurrency ? [invalid('inCurrency', `${currency} is worth itself: name another currency`, 'TWICE')] : []),
    ...(first < index ? [invalid('day', `${currency} in ${inCurrency} of ${day} is there twice`, 'TWICE')] : []),
    ...(DECIMAL.test(rate) && Number(rate) > 0 ? [] : [invalid('rate', `${rate} is no rate: write a decimal number, such as 0.9132`, 'FORMAT')]),
    ...(day > today
      ? [{ code: 'OUT_OF_RANGE' as const, message: `${day} has not come: nobody knows its rate`, field: [...path, 'day'], parameters: { most: today } }]
      : []),
  ] // prettier-ignore
}

/** In text: a double does not hold it. */
function factorOf(rate: string, currency: string, inCurrency: string): string {
  const [whole = '', decimals = ''] = rate.split('.')
  const shift = decimalsOf(inCurrency) - decimalsOf(currency)
  return `${whole}${decimals}e${shift - decimals.length}`
}
