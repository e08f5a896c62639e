import {
  answerUserErrors,
  asInt,
  BadUserInput,
  connectionOf,
  countOf,
  isId,
  NotFound,
  pageOf,
  type Database,
  type Viewer,
} from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type {
  MutationResolvers,
  QueryResolvers,
  ReorderPolicyResolvers,
  ReplenishmentProposalConnectionResolvers,
  ReplenishmentProposalResolvers,
  StockLevelResolvers,
} from '../generated.js'
import { checkedLaunchQuantity } from './check-launch.js'
import { arrivalOf, nextOrderDay, orderDays } from './supplier-days.js'
import { positionOf, unitsToBuy } from './reorder-policy.js'
import { countDuePolicies, duePolicies, type DuePolicy } from './reorder-policy.reads.js'
import { orderSuggestion, type SuggestedPurchase } from './order-suggestion.js'
import { setReorderPolicies } from './set-reorder-policies.js'

const Query: Pick<QueryResolvers, 'replenishmentProposals' | 'launchQuantity'> = {
  replenishmentProposals: async (_, { locationId = null, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'replenishmentProposals')
    if (locationId !== null && !isId(locationId)) throw new BadUserInput('locationId is the id of no location', 'locationId')
    const page = pageOf(args, { cursor: ['text', 'text'] })
    return connectionOf(
      await duePolicies(database, locationId, page),
      page,
      ({ sku, code }) => [sku, code],
      () => countDuePolicies(database, locationId),
    )
  },
  launchQuantity: (_, { input }, { viewer }) => {
    authorizeField(viewer, 'launchQuantity')
    return checkedLaunchQuantity(input)
  },
}

const Mutation: Pick<MutationResolvers, 'setReorderPolicies'> = {
  setReorderPolicies: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'setReorderPolicies')
    return answerUserErrors(async () => {
      const levels = await setReorderPolicies(database, input.policies)
      const policies = await Promise.all(levels.map((level) => loaders.reorderPolicy.load(level)))
      return { policies: policies.filter((policy) => policy !== null) }
    })
  },
}

/** The mutation that makes a purchase order, which is the story of another. */
export const suggesting = (
  createPurchaseOrder: (database: Database, viewer: Viewer, purchase: SuggestedPurchase) => Promise<string>,
): Pick<MutationResolvers, 'orderSuggestion'> => ({
  orderSuggestion: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'orderSuggestion')
    return answerUserErrors(async () => {
      const id = await orderSuggestion(input, {
        policyOf: (level) => loaders.reorderPolicy.load(level),
        supplierCodeOf: async (supplierId) => (await loaders.supplier.load(supplierId))?.code ?? null,
        createPurchaseOrder: (purchase) => createPurchaseOrder(database, viewer, purchase),
      })
      return { purchaseOrder: await loaders.purchaseOrder.load(id) }
    })
  },
})

const StockLevel: Pick<StockLevelResolvers, 'reorderPolicy'> = {
  reorderPolicy: ({ sku, locationId }, _, { loaders }) => loaders.reorderPolicy.load({ sku, locationId }),
}

const ReorderPolicy: ReorderPolicyResolvers = {
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  orderUpTo: ({ kind, reorderPoint, orderQuantity }) => (kind === 'ORDER_UP_TO' ? asInt(reorderPoint + orderQuantity) : null),
  orderQuantity: ({ kind, orderQuantity }) => (kind === 'REORDER_QUANTITY' ? asInt(orderQuantity) : null),
  orderWeekdays: ({ orderWeekdays }) => [...orderWeekdays],
}

/** By the policy's weekdays and, where its supplier is known, on a day on which that works. */
async function orderDayOf({ orderWeekdays, supplierId }: DuePolicy, { loaders }: Pick<Context, 'loaders'>): Promise<string | null> {
  const supplier = supplierId === null ? null : await loaders.supplier.load(supplierId)
  return nextOrderDay(new Date().toISOString().slice(0, 10), orderDays(orderWeekdays, supplier))
}

const ReplenishmentProposal: ReplenishmentProposalResolvers = {
  policy: (due) => due,
  position: (due) => asInt(positionOf(due)),
  quantity: (due) => asInt(unitsToBuy(due, positionOf(due))),
  orderOn: (due, _, context) => orderDayOf(due, context),
  expectedOn: async (due, _, context) => {
    const orderOn = await orderDayOf(due, context)
    return orderOn === null ? null : arrivalOf(orderOn, due.leadTimeDays)
  },
}

const ReplenishmentProposalConnection: ReplenishmentProposalConnectionResolvers = { totalCount: countOf }

export const replenishment = { Query, Mutation, StockLevel, ReorderPolicy, ReplenishmentProposal, ReplenishmentProposalConnection }
