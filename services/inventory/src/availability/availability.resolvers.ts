import { asInt, BadUserInput, isCountry } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { AvailabilityResolvers, ProductVariantResolvers } from '../generated.js'
import { availability } from './availability.js'

const ProductVariant: Pick<ProductVariantResolvers, 'availability'> = {
  availability: async (variant, { quantity, destination, channel }, { viewer, loaders }) => {
    authorizeField(viewer, 'availability')
    const wanted = quantity ?? 1
    if (wanted < 1 || wanted > 1_000_000) throw new BadUserInput('quantity is 1 to 1,000,000', 'quantity')
    const country = destination?.countryCode.toUpperCase() ?? null
    if (country !== null && !isCountry(country))
      throw new BadUserInput(`${country} is no ISO 3166-1 alpha-2 country code, such as GB`, 'destination.countryCode')
    const to = country === null ? null : { countryCode: country, region: destination?.region ?? null }
    const locations = (await loaders.locations()).map(({ address, ...location }) => ({
      ...location,
      ...{ countryCode: address.countryCode, region: address.region },
    }))
    const partSkus = (variant.bundle ?? []).map(({ sku }) => sku)
    const [levels, parts, cards, channelPolicies, preordered, promises] = await Promise.all([
      Promise.all([variant.sku, ...partSkus].map((sku) => loaders.levels.load(sku))),
      Promise.all(partSkus.map((sku) => loaders.variant.load(sku))),
      loaders.rateCards(),
      channel == null ? [] : Promise.all([variant.sku, ...partSkus].map((sku) => loaders.channelPolicies.load(sku))),
      variant.preorderCap === null ? 0 : loaders.preordered.load(variant.sku),
      Promise.all([variant.sku, ...partSkus].map((sku) => loaders.promises.load(sku))),
    ])
    return availability(variant, levels.flat(), wanted, locations, to, new Date(), {
      ...{ channel: channel ?? null, cards, channelPolicies: channelPolicies.flat(), preordered },
      promises: { elsewhere: promises.flatMap(({ elsewhere }) => elsewhere), supply: promises.flatMap(({ supply }) => supply) },
      parts: parts.filter((part) => part !== null),
    })
  },
}

const Availability: AvailabilityResolvers = { available: ({ available }) => asInt(available) }

export const offering = { ProductVariant, Availability }
