import { answerUserErrors, BadUserInput, isCurrency } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Resolvers } from '../generated.js'
import { lastRates } from './exchange-rate.store.js'
import { setExchangeRates } from './set-exchange-rates.js'

export const exchangeRates = {
  exchangeRates: (_, { currency, inCurrency }, { viewer, database, size }) => {
    authorizeField(viewer, 'exchangeRates')
    for (const [field, code] of Object.entries({ currency, inCurrency }))
      if (!isCurrency(code.toUpperCase()))
        throw new BadUserInput(`${JSON.stringify(code)} is no currency: write its ISO 4217 code, such as EUR`, field)
    return size.count(lastRates(database, currency.toUpperCase(), inCurrency.toUpperCase()))
  },
} satisfies Partial<Resolvers['Query']>

export const ratesAreSet: NonNullable<Resolvers['Mutation']> = {
  setExchangeRates: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'setExchangeRates')
    return answerUserErrors(async () => ({ rates: await setExchangeRates(database, input.rates) }))
  },
}
