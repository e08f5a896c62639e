import { answerUserErrors, isId, moneyOf, NotFound } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { LocationResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import { upsertLocations } from './keep-locations.js'
import { timeZoneOf } from './time-zone.js'

const Query: Pick<QueryResolvers, 'locations'> = {
  locations: (_, __, { viewer, loaders }) => {
    authorizeField(viewer, 'locations')
    return loaders.locations()
  },
}

const Mutation: Pick<MutationResolvers, 'upsertLocations'> = {
  upsertLocations: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'upsertLocations')
    return answerUserErrors(async () => ({ locations: await upsertLocations(database, input.locations) }))
  },
}

const Location: LocationResolvers = {
  timeZone: ({ timeZone, address }) => timeZone ?? timeZoneOf(address.countryCode),
  restrictedCountries: ({ restrictedCountries }) => [...restrictedCountries],
  handlingCost: ({ handlingPerParcel, handlingPerUnit, handlingCurrency }) =>
    handlingCurrency === null
      ? null
      : { perParcel: moneyOf(handlingPerParcel, handlingCurrency), perUnit: moneyOf(handlingPerUnit, handlingCurrency) },
  __resolveReference: async ({ id }, { viewer, loaders }) => {
    authorizeField(viewer, 'locations')
    const location = isId(id) ? await loaders.location.load(id) : null
    if (!location) throw new NotFound('There is no such location')
    return location
  },
}

export const locations = { Query, Mutation, Location }
