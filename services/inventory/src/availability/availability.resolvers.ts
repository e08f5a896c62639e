import { asInt, BadUserInput, isCountry } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { AvailabilityResolvers, ProductVariantResolvers } from '../generated.js'
import { availability } from './availability.js'

const ProductVariant: Pick<ProductVariantResolvers, 'availability'> = {
  availability: async (variant, { quantity, destination }, { viewer, loaders }) => {
    authorizeField(viewer, 'availability')
    const wanted = quantity ?? 1
    if (wanted < 1 || wanted > 1_000_000) throw new BadUserInput('quantity is 1 to 1,000,000', 'quantity')
    const country = destination?.countryCode.toUpperCase() ?? null
    if (country !== null && !isCountry(country))
      throw new BadUserInput(`${country} is no ISO 3166-1 alpha-2 country code, such as GB`, 'destination.countryCode')
    const locations = (await loaders.locations()).map(({ id, code, address }) => ({ id, code, countryCode: address.countryCode }))
    return availability(variant, await loaders.levels.load(variant.sku), wanted, locations, country, new Date())
  },
}

const Availability: AvailabilityResolvers = { available: ({ available }) => asInt(available) }

export const offering = { ProductVariant, Availability }
