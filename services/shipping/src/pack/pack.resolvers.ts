import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { changedFulfillmentOrder } from '../fulfillment-order/fulfillment-order.resolvers.js'
import type { MutationResolvers, PackageInput } from '../generated.js'
import type { GivenPackage } from './pack.js'
import { packFulfillmentOrder } from './pack-fulfillment-order.js'

const givenPackage = ({ blocks, ...given }: PackageInput): GivenPackage => ({
  ...given,
  blocks: blocks?.map(({ sku, x, y, z, unit, along, across, up }) => ({
    ...{ sku, at: [x, y, z], sides: [unit.length, unit.width, unit.height], counts: [along, across, up] },
  })),
})

export const packing: Pick<MutationResolvers, 'packFulfillmentOrder'> = {
  packFulfillmentOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'packFulfillmentOrder')
    return answerUserErrors(async () => {
      await packFulfillmentOrder(
        context.database,
        context.carriers,
        context.viewer,
        input.fulfillmentOrderId,
        input.packages?.map(givenPackage) ?? null,
      )
      return changedFulfillmentOrder(context, input.fulfillmentOrderId)
    })
  },
}
