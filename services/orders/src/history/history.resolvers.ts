import { connectionOf, countOf, pageOf } from '@kade/service-kit'
import { seesAllOfHistory } from '../access.js'
import type { HistoryEntryResolvers, OrderResolvers } from '../generated.js'
import { asTheCustomerSees, OF_CUSTOMERS, serviceOf } from './history-entry.js'

const Order: OrderResolvers = {
  history: async ({ id, past }, args, { viewer, loaders }) => {
    const page = pageOf(args, { cursor: ['instant', 'id'] })
    const isStaff = seesAllOfHistory(viewer)
    const view = { types: isStaff ? null : OF_CUSTOMERS, until: past?.at ?? null }
    const entries = await loaders.history(id, view, page)
    return connectionOf(
      isStaff ? entries : entries.map(asTheCustomerSees),
      page,
      ({ exactly, id: entryId }) => [exactly, entryId],
      () => loaders.historyCount(id, view),
    )
  },
}

const HistoryEntry: HistoryEntryResolvers = { service: serviceOf }

export const histories = { Order, HistoryEntry, OrderHistoryConnection: { totalCount: countOf } }
