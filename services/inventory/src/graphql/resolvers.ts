import { answerUserErrors, asInt, BadUserInput, connectionOf, isCountry, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../application/access.js'
import { adjustStock, receiveStock, type LevelKey } from '../application/change-stock.js'
import { upsertLocations, upsertVariants } from '../application/keep-catalogue.js'
import { availability } from '../domain/availability.js'
import { countVariants, pageOfVariants, type StockLevelRow } from '../persistence/queries.js'
import type { Context } from './context.js'
import type { Resolvers, UserError } from './generated.js'
import { money } from './shapes.js'

type WithErrors<Payload> = Payload & { userErrors: UserError[] }
const answer = <Payload extends object>(work: () => Promise<Payload>) => answerUserErrors(work) as Promise<WithErrors<Payload>>

export const resolvers: Resolvers = {
  Query: {
    variant: (_, { sku }, { viewer, loaders }) => {
      authorizeField(viewer, 'variant')
      return loaders.variant.load(sku)
    },
    variants: async (_, { query, ...args }, { viewer, database }) => {
      authorizeField(viewer, 'variants')
      const page = pageOf(args, { cursor: ['text'] })
      const words = query ?? null
      if (words && words.length > 200) throw new BadUserInput('query is longer than 200 characters', 'query')
      return connectionOf(
        await pageOfVariants(database, words, page),
        page,
        ({ sku }) => [sku],
        () => countVariants(database, words),
      )
    },
    locations: (_, __, { viewer, loaders }) => {
      authorizeField(viewer, 'locations')
      return loaders.locations()
    },
  },
  Mutation: {
    receiveStock: (_, { input }, { viewer, database, loaders }) => {
      authorizeField(viewer, 'receiveStock')
      return answer(async () => ({ stock: await levelsOf(await receiveStock(database, viewer, input), { loaders }) }))
    },
    adjustStock: (_, { input }, { viewer, database, loaders }) => {
      authorizeField(viewer, 'adjustStock')
      return answer(async () => ({ stock: await levelsOf(await adjustStock(database, viewer, input), { loaders }) }))
    },
    upsertVariants: (_, { input }, { viewer, database }) => {
      authorizeField(viewer, 'upsertVariants')
      return answer(async () => ({ variants: await upsertVariants(database, input.variants) }))
    },
    upsertLocations: (_, { input }, { viewer, database }) => {
      authorizeField(viewer, 'upsertLocations')
      return answer(async () => ({ locations: await upsertLocations(database, input.locations) }))
    },
  },
  ProductVariant: {
    __resolveReference: async ({ sku }, { loaders }) => {
      const variant = await loaders.variant.load(sku)
      if (!variant) throw new NotFound(`There is no variant ${sku}`)
      return variant
    },
    price: ({ price, currency }) => money(price, currency),
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
    stock: ({ sku }, _, { viewer, loaders }) => {
      authorizeField(viewer, 'stock')
      return loaders.levels.load(sku)
    },
  },
  StockLevel: {
    onHand: ({ onHand }) => asInt(onHand),
    reserved: ({ reserved }) => asInt(reserved),
    allocated: ({ allocated }) => asInt(allocated),
    available: ({ available }) => asInt(available),
    incoming: ({ incoming }) => asInt(incoming),
    location: async ({ locationId }, _, { loaders }) => {
      const location = await loaders.location.load(locationId)
      if (!location) throw new NotFound('There is no such location')
      return location
    },
    movements: async ({ sku, locationId }, args, { loaders }) => {
      const page = pageOf(args, { cursor: ['number'] })
      return connectionOf(
        await loaders.movements({ sku, locationId }, page),
        page,
        ({ id }) => [id],
        () => loaders.movementCount.load({ sku, locationId }),
      )
    },
  },
  Location: {
    __resolveReference: async ({ id }, { viewer, loaders }) => {
      authorizeField(viewer, 'locations')
      const location = isId(id) ? await loaders.location.load(id) : null
      if (!location) throw new NotFound('There is no such location')
      return location
    },
  },
  Availability: { available: ({ available }) => asInt(available) },
  StockMovement: { id: ({ id }) => String(id), kind: ({ kind }) => kind as 'RECEIPT', quantity: ({ quantity }) => asInt(quantity) },
  ProductVariantConnection: { totalCount: countOf },
  StockMovementConnection: { totalCount: countOf },
}

async function countOf({ totalCount }: { readonly totalCount: number | (() => Promise<number>) }): Promise<number> {
  return typeof totalCount === 'number' ? totalCount : totalCount()
}

async function levelsOf(keys: readonly LevelKey[], { loaders }: Pick<Context, 'loaders'>): Promise<StockLevelRow[]> {
  const levels = await Promise.all(
    keys.map(async ({ sku, locationId }) => (await loaders.levels.load(sku)).find((level) => level.locationId === locationId)),
  )
  return levels.filter((level) => level !== undefined)
}
