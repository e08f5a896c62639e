import { answerUserErrors, isCountry, BadUserInput } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, QueryResolvers } from '../generated.js'
import { setChannelTax } from './set-channel-tax.js'
import { setTaxRates } from './set-tax-rates.js'
import { readTaxRates } from './tax-rate.store.js'

const Query: Pick<QueryResolvers, 'taxRates'> = {
  taxRates: (_, { countryCode }, { viewer, database, size }) => {
    authorizeField(viewer, 'taxRates')
    if (countryCode != null && !isCountry(countryCode)) throw new BadUserInput(`${countryCode} is no country`, 'countryCode')
    return size.count(readTaxRates(database, countryCode ?? null))
  },
}

const Mutation: Pick<MutationResolvers, 'setTaxRates' | 'setChannelTax'> = {
  setTaxRates: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'setTaxRates')
    return answerUserErrors(async () => ({ taxRates: await setTaxRates(database, input.rates) }))
  },
  setChannelTax: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'setChannelTax')
    return answerUserErrors(async () => {
      const id = await setChannelTax(database, { ...input })
      return { channel: await loaders.channel.load(id) }
    })
  },
}

export const taxes = { Query, Mutation }
