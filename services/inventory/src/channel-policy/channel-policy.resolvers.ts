import { answerUserErrors, asInt } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { ChannelPolicyResolvers, MutationResolvers, ProductVariantResolvers } from '../generated.js'
import { setChannelPolicies } from './set-channel-policies.js'

const Mutation: Pick<MutationResolvers, 'setChannelPolicies'> = {
  setChannelPolicies: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'setChannelPolicies')
    return answerUserErrors(async () => {
      const skus = await setChannelPolicies(database, input.policies)
      const variants = await Promise.all(skus.map((sku) => loaders.variant.load(sku)))
      return { variants: variants.filter((variant) => variant !== null) }
    })
  },
}

const ProductVariant: Pick<ProductVariantResolvers, 'channelPolicies' | 'preordered'> = {
  channelPolicies: ({ sku }, _, { viewer, loaders }) => {
    authorizeField(viewer, 'channelPolicies')
    return loaders.channelPolicies.load(sku)
  },
  preordered: async ({ sku }, _, { viewer, loaders }) => {
    authorizeField(viewer, 'channelPolicies')
    return asInt(await loaders.preordered.load(sku))
  },
}

const ChannelPolicy: ChannelPolicyResolvers = { outOfStockPolicy: ({ policy }) => policy }

export const channelPolicies = { Mutation, ProductVariant, ChannelPolicy }
