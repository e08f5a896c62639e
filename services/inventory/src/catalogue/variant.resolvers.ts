import { answerUserErrors, BadUserInput, connectionOf, countOf, moneyOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type {
  BundlePartResolvers,
  MutationResolvers,
  ProductVariantConnectionResolvers,
  ProductVariantResolvers,
  QueryResolvers,
} from '../generated.js'
import { dimensionsOf, upsertVariants } from './keep-variants.js'
import { countVariants, pageOfVariants } from './variant.reads.js'

const Query: Pick<QueryResolvers, 'variant' | 'variants'> = {
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
}

const Mutation: Pick<MutationResolvers, 'upsertVariants'> = {
  upsertVariants: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'upsertVariants')
    return answerUserErrors(async () => ({ variants: await upsertVariants(database, input.variants) }))
  },
}

const ProductVariant: ProductVariantResolvers = {
  __resolveReference: async ({ sku }, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  price: ({ price, currency }) => moneyOf(price, currency),
  dimensionsMm: (variant) => dimensionsOf(variant),
  customs: ({ customs, currency }) =>
    customs && { ...customs, customsValue: customs.customsValue === null ? null : moneyOf(customs.customsValue, currency) },
}

const BundlePart: BundlePartResolvers = {
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
}

const ProductVariantConnection: ProductVariantConnectionResolvers = { totalCount: countOf }

export const variants = { Query, Mutation, ProductVariant, BundlePart, ProductVariantConnection }
