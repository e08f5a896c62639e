import { answerUserErrors, connectionOf, countOf, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import { mayReadAccount } from '../customer/customer.resolvers.js'
import type { CustomerResolvers, ErasureResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import { eraseCustomer } from './erase-customer.js'
import { exportCustomer } from './export-customer.js'
import { countErasures, pageOfErasures } from './erasure.reads.js'

const Query: Pick<QueryResolvers, 'erasures' | 'customerExport'> = {
  customerExport: (_, { customerId }, { viewer, database }) => {
    authorizeField(viewer, 'customerExport')
    return answerUserErrors(async () => ({ document: await exportCustomer(database, viewer, { customerId }) }))
  },
  erasures: async (_, { state = null, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'erasures')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const rows = await pageOfErasures(database, state, page)
    return connectionOf(
      rows,
      page,
      ({ exactly, id }) => [exactly, id],
      () => countErasures(database, state),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'eraseCustomer'> = {
  eraseCustomer: (_, { input }, { viewer, database, forgetElsewhere }) => {
    authorizeField(viewer, 'eraseCustomer')
    return answerUserErrors(async () => ({ erasure: await eraseCustomer(database, viewer, input ?? {}, forgetElsewhere) }))
  },
}

const Customer: CustomerResolvers = {
  erasure: ({ customerId }, _, { viewer, loaders }) => (mayReadAccount(viewer, customerId) ? loaders.erasure.load(customerId) : null),
}

const Erasure: ErasureResolvers = {
  openOrders: ({ customerId, state }, _, { loaders }) => (state === 'DONE' ? 0 : loaders.openOrders.load(customerId)),
}

export const privacy = { Query, Mutation, Customer, Erasure, ErasureConnection: { totalCount: countOf } }
