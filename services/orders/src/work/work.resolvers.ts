import { answerUserErrors, connectionOf, countOf, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, QueryResolvers } from '../generated.js'
import { retryWorkItem } from './retry-work-item.js'
import { countWorkItems, pageOfWorkItems } from './work-item.reads.js'

const Query: Pick<QueryResolvers, 'workItems'> = {
  workItems: async (_, args, { viewer, database }) => {
    authorizeField(viewer, 'workItems')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    return connectionOf(
      await pageOfWorkItems(database, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countWorkItems(database),
    )
  },
}

const Mutation: Pick<MutationResolvers, 'retryWorkItem'> = {
  retryWorkItem: (_, { input }, { viewer, database, retries, wakePayments }) => {
    authorizeField(viewer, 'retryWorkItem')
    return answerUserErrors(async () => ({ workItem: await retryWorkItem(database, retries, input.workItemId, wakePayments) }))
  },
}

export const work = { Query, Mutation, WorkItemConnection: { totalCount: countOf } }
