import { answerUserErrors, connectionOf, countOf, moneyOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type {
  MutationResolvers,
  QueryResolvers,
  SupplierConnectionResolvers,
  SupplierItemResolvers,
  SupplierResolvers,
} from '../generated.js'
import { upsertSuppliers, WEEKDAYS } from './keep-suppliers.js'
import { countSuppliers, pageOfSuppliers } from './supplier.reads.js'
import { supplierByCode } from './supplier.store.js'

const Query: Pick<QueryResolvers, 'supplier' | 'suppliers'> = {
  supplier: (_, { code }, { viewer, database }) => {
    authorizeField(viewer, 'suppliers')
    return supplierByCode(database, code)
  },
  suppliers: async (_, args, { viewer, database }) => {
    authorizeField(viewer, 'suppliers')
    const page = pageOf(args, { cursor: ['text'] })
    return connectionOf(
      await pageOfSuppliers(database, page),
      page,
      ({ code }) => [code],
      () => countSuppliers(database),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'upsertSuppliers'> = {
  upsertSuppliers: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'upsertSuppliers')
    return answerUserErrors(async () => ({ suppliers: await upsertSuppliers(database, input.suppliers) }))
  },
}

const Supplier: SupplierResolvers = {
  currencyCode: ({ currency }) => currency,
  minimumOrder: ({ minimumOrder, currency }) => (minimumOrder === null ? null : moneyOf(minimumOrder, currency)),
  workingWeekdays: ({ workingWeekdays }) => WEEKDAYS.filter((_, n) => workingWeekdays.includes(n + 1)),
  closedDates: ({ closedDates }) => [...closedDates],
  items: ({ id }, _, { loaders }) => loaders.supplierItems.load(id),
}

const SupplierItem: SupplierItemResolvers = {
  unitCost: ({ unitCost, currency }) => moneyOf(unitCost, currency),
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
}

const SupplierConnection: SupplierConnectionResolvers = { totalCount: countOf }

export const suppliers = { Query, Mutation, Supplier, SupplierItem, SupplierConnection }
