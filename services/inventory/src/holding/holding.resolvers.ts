import { asInt, connectionOf, countOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { HoldingConnectionResolvers, HoldingResolvers, QueryResolvers } from '../generated.js'
import { countHoldings, pageOfHoldings, placeOf } from './holding.reads.js'

const Query: Pick<QueryResolvers, 'holdings'> = {
  holdings: async (_, { sku, ...args }, { viewer, database, size }) => {
    authorizeField(viewer, 'holdings')
    const page = pageOf(args, { cursor: ['text', 'text'] })
    return connectionOf(await size.count(pageOfHoldings(database, sku, page)), page, placeOf, () => countHoldings(database, sku))
  },
}

const Holding: HoldingResolvers = {
  id: ({ name }) => name,
  order: ({ orderId }) => ({ id: orderId }),
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  quantity: ({ quantity }) => asInt(quantity),
  state: ({ allocationId }) => (allocationId === null ? 'RESERVED' : 'ALLOCATED'),
}

const HoldingConnection: HoldingConnectionResolvers = { totalCount: countOf }

export const holdings = { Query, Holding, HoldingConnection }
