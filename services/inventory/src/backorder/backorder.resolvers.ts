import { asInt, connectionOf, countOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { BackorderConnectionResolvers, BackorderResolvers, QueryResolvers } from '../generated.js'
import { countBackorders, pageOfBackorders, placeOf } from './backorder.reads.js'

const Query: Pick<QueryResolvers, 'backorders'> = {
  backorders: async (_, { sku, ...args }, { viewer, database, size }) => {
    authorizeField(viewer, 'backorders')
    const page = pageOf(args, { cursor: ['text', 'number', 'text'] })
    return connectionOf(await size.count(pageOfBackorders(database, sku ?? null, page)), page, placeOf, () =>
      countBackorders(database, sku ?? null),
    )
  },
}

const Backorder: BackorderResolvers = {
  id: ({ orderId, sku }) => `${orderId} ${sku}`,
  order: ({ orderId }) => ({ id: orderId }),
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  promisedShipDate: ({ promisedOn }) => promisedOn,
  since: ({ askedAt }) => askedAt,
  state: ({ confirmed, lapsed }) => (confirmed ? 'CONFIRMED' : lapsed ? 'EXPIRED' : 'PENDING'),
  waitsFor: async ({ sku, quantity, parts }, _, { loaders }) => {
    const needs = await Promise.all(
      (parts ?? [{ sku, quantity: 1 }]).map(async (part) => {
        const [levels, expectedOn] = await Promise.all([loaders.levels.load(part.sku), loaders.nextSupply.load(part.sku)])
        const available = levels.reduce((sum, level) => sum + level.available, 0)
        const units = { quantity: asInt(quantity * part.quantity), available: asInt(available), perUnit: part.quantity }
        return { sku: part.sku, ...units, expectedOn }
      }),
    )
    const lacking = needs.filter(({ available, perUnit }) => available < perUnit)
    return lacking.length > 0 ? lacking : needs
  },
}

const BackorderConnection: BackorderConnectionResolvers = { totalCount: countOf }

export const backorders = { Query, Backorder, BackorderConnection }
