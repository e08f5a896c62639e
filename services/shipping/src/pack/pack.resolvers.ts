import { answerUserErrors, signedLink } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { writtenFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { FulfillmentOrderResolvers, MutationResolvers, PackageInput, QueryResolvers } from '../generated.js'
import type { GivenPackage } from './pack.js'
import { SLIPS_PATH } from './serve-slips.js'
import { packFulfillmentOrder, previewPackages } from './pack-fulfillment-order.js'

const givenPackage = ({ blocks, ...given }: PackageInput): GivenPackage => ({
  ...given,
  blocks: blocks?.map(({ sku, x, y, z, unit, along, across, up }) => ({
    ...{ sku, at: [x, y, z], sides: [unit.length, unit.width, unit.height], counts: [along, across, up] },
  })),
})

const LINK_LIVES_MS = 3_600_000

export const slips: Pick<FulfillmentOrderResolvers, 'packingSlipUrl'> = {
  packingSlipUrl: ({ id }, _, { fileLinks }) =>
    signedLink({ ...fileLinks, path: `${SLIPS_PATH}/${id}.pdf`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) }),
}

export const planning: Pick<QueryResolvers, 'packingPlan'> = {
  packingPlan: (_, { fulfillmentOrderId }, { viewer, database, carriers }) => {
    authorizeField(viewer, 'packingPlan')
    return previewPackages(database, carriers, fulfillmentOrderId)
  },
}

export const packing: Pick<MutationResolvers, 'packFulfillmentOrder'> = {
  packFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'packFulfillmentOrder')
    const { database, carriers, viewer } = context
    const given = input.packages?.map(givenPackage) ?? null
    return answerUserErrors(async () =>
      writtenFulfillmentOrder(context, await packFulfillmentOrder(database, carriers, viewer, input.fulfillmentOrderId, given)),
    )
  },
}
