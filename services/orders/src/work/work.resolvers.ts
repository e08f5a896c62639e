import { answerUserErrors, BadUserInput, connectionOf, countOf, isId, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, QueryResolvers, WorkItemFilter as GivenFilter, WorkItemResolvers } from '../generated.js'
import { assignWorkItem } from './assign-work-item.js'
import { resolveWorkItem } from './resolve-work-item.js'
import { retryWorkItem } from './retry-work-item.js'
import { isWorkItemKind, STEPS } from './work-item.js'
import { countWorkItems, pageOfWorkItems, type WorkItemFilter } from './work-item.reads.js'
import { workItemById } from './work-item.store.js'
import type { WorkItemRow } from './work-item.table.js'

const Query: Pick<QueryResolvers, 'workItems' | 'workItem'> = {
  workItems: async (_, { filter, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'workItems')
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const wanted = checkFilter(filter ?? {})
    return connectionOf(
      await pageOfWorkItems(database, wanted, page),
      page,
      ({ exactly, id }) => [exactly, id],
      () => countWorkItems(database, wanted),
    )
  },
  workItem: async (_, { id }, { viewer, database }) => {
    authorizeField(viewer, 'workItems')
    const item = isId(id) ? await workItemById(database, id) : undefined
    if (!item) throw new NotFound('There is no such work item')
    return item
  },
}

const MOST_KINDS = 20
/** What cannot be is an error: an empty list would look like an answer. @throws BadUserInput */
function checkFilter({ kinds, status, assignee, unassigned, orderId, openedBefore }: GivenFilter): WorkItemFilter {
  const unknown = kinds?.find((kind) => !isWorkItemKind(kind))
  if (unknown !== undefined) throw new BadUserInput(`There is no kind of work ${unknown}`, 'filter.kinds')
  if (kinds && kinds.length > MOST_KINDS) throw new BadUserInput(`Name at most ${MOST_KINDS} kinds`, 'filter.kinds')
  if (orderId != null && !isId(orderId)) throw new BadUserInput('orderId is no id of an order', 'filter.orderId')
  if (assignee != null && unassigned === true) throw new BadUserInput('Ask for an assignee or for what nobody has', 'filter.unassigned')
  return {
    ...{ kinds: kinds ?? null, status: status ?? 'OPEN', assignee: assignee ?? null, unassigned: unassigned ?? false },
    ...{ orderId: orderId ?? null, openedBefore: openedBefore ?? null },
  }
}

type Doing = 'retryWorkItem' | 'resolveWorkItem' | 'assignWorkItem'
const answered = (field: Doing, { viewer }: Context, work: () => Promise<WorkItemRow>) => {
  authorizeField(viewer, field)
  return answerUserErrors(async () => ({ workItem: await work() }))
}

const Mutation: Pick<MutationResolvers, Doing> = {
  retryWorkItem: (_, { input: { workItemId } }, context) => {
    const { viewer, database, retries, wakePayments } = context
    return answered('retryWorkItem', context, () => retryWorkItem(database, retries, { workItemId, by: viewer.subject }, wakePayments))
  },
  resolveWorkItem: (_, { input }, context) =>
    answered('resolveWorkItem', context, () => resolveWorkItem(context.database, input, context.viewer.subject)),
  assignWorkItem: (_, { input }, context) => answered('assignWorkItem', context, () => assignWorkItem(context.database, input)),
}

const WorkItem: WorkItemResolvers = {
  status: ({ resolvedAt }) => (resolvedAt === null ? 'OPEN' : 'RESOLVED'),
  step: ({ kind }) => STEPS[kind],
  resolvedBy: ({ resolvedAt, resolvedBy }) => (resolvedAt === null ? null : (resolvedBy ?? 'system')),
  allowedActions: ({ kind, resolvedAt }, _, { retries }) => {
    if (resolvedAt !== null) return []
    const retry = retries[kind]
    return retry.ofOrder || !retry.isDecided ? ['RETRY', 'RESOLVE', 'ASSIGN'] : ['RESOLVE', 'ASSIGN']
  },
}

export const work = { Query, Mutation, WorkItem, WorkItemConnection: { totalCount: countOf } }
