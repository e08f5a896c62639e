import { asInt, BadUserInput, isCountry } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type { AddedStockResolvers, AddedUnitsResolvers, AvailabilityResolvers, ProductVariantResolvers } from '../generated.js'
import type { Place } from '../stockroom/calendar.js'
import { availability } from './availability.js'
import { addedUnits } from './added-units.js'

type Variant = NonNullable<Awaited<ReturnType<Context['loaders']['variant']['load']>>>

const ProductVariant: Pick<ProductVariantResolvers, 'availability'> = {
  availability: (variant, { quantity, destination, channel }, { viewer, loaders }) => {
    authorizeField(viewer, 'availability')
    const wanted = quantity ?? 1
    if (wanted < 1 || wanted > 1_000_000) throw new BadUserInput('quantity is 1 to 1,000,000', 'quantity')
    const country = destination?.countryCode.toUpperCase() ?? null
    if (country !== null && !isCountry(country))
      throw new BadUserInput(`${country} is no ISO 3166-1 alpha-2 country code, such as GB`, 'destination.countryCode')
    const to = country === null ? null : { countryCode: country, region: destination?.region ?? null }
    return availabilityOf(loaders, variant, wanted, to, channel ?? null)
  },
}

async function availabilityOf(loaders: Context['loaders'], variant: Variant, wanted: number, to: Place | null, channel: string | null) {
  const rows = await loaders.locations()
  const booked = rows.some(({ dailyCapacity }) => dailyCapacity !== null) ? await loaders.booked() : null
  const locations = rows.map(({ address, ...location }) => ({
    ...{ ...location, booked: booked?.get(location.id) ?? null },
    ...{ countryCode: address.countryCode, region: address.region },
  }))
  const partSkus = (variant.bundle ?? []).map(({ sku }) => sku)
  const [levels, parts, cards, channelPolicies, preordered, promises] = await Promise.all([
    Promise.all([variant.sku, ...partSkus].map((sku) => loaders.levels.load(sku))),
    Promise.all(partSkus.map((sku) => loaders.variant.load(sku))),
    loaders.rateCards(),
    channel === null ? [] : Promise.all([variant.sku, ...partSkus].map((sku) => loaders.channelPolicies.load(sku))),
    variant.preorderCap === null ? 0 : loaders.preordered.load(variant.sku),
    Promise.all([variant.sku, ...partSkus].map((sku) => loaders.promises.load(sku))),
  ])
  return availability(variant, levels.flat(), wanted, locations, to, new Date(), {
    ...{ channel, cards, channelPolicies: channelPolicies.flat(), preordered },
    promises: { elsewhere: promises.flatMap(({ elsewhere }) => elsewhere), supply: promises.flatMap(({ supply }) => supply) },
    parts: parts.filter((part) => part !== null),
  })
}

const Availability: AvailabilityResolvers = { available: ({ available }) => asInt(available) }

/** What an amendment would add, as orders names it. */
const AddedUnits: AddedUnitsResolvers = {
  __resolveReference: async (asked, { viewer, loaders }) => {
    authorizeField(viewer, 'availability')
    const { sku, quantity, channel, countryCode } = asked
    const variant = await loaders.variant.load(sku)
    return {
      ...{ sku, quantity, channel, countryCode },
      stock:
        variant && addedUnits(await availabilityOf(loaders, variant, quantity, { countryCode, region: null }, channel), asked, variant),
    }
  },
}

const AddedStock: AddedStockResolvers = { available: ({ available }) => asInt(available) }

export const offering = { ProductVariant, Availability, AddedUnits, AddedStock }
