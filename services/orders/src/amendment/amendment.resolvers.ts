import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, mayAmend } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderResolvers, QueryResolvers } from '../generated.js'
import { differenceOf } from '../order/amend.js'
import { addedUnits, amended, canAmend, wantedUnits } from '../order/amendment.js'
import { asLine } from '../order/order.loaders.js'
import type { OrderRow } from '../order/order.table.js'
import { valueToSecure } from '../order/order.js'
import { importCostAfter } from './import-cost.reads.js'
import { amendOrder, previewAmendment } from './amend-order.js'

const Mutation: Pick<MutationResolvers, 'amendOrder'> = {
  amendOrder: (_, { input }, context) => {
    authorizeField(context.viewer, 'amendOrder')
    return answerUserErrors(async () => {
      await amendOrder(context, input, context.wakePayments)
      return { order: await context.loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const Query: Pick<QueryResolvers, 'amendmentPreview'> = {
  amendmentPreview: (_, { input }, context) => {
    authorizeField(context.viewer, 'amendmentPreview')
    return answerUserErrors(async () => {
      const { order, change } = await previewAmendment(context, input)
      const { currency, channel } = order
      const after = amended(order, change)
      const countryCode = after.countryCode
      const toSecure = differenceOf(order, change)
      const secured = order.payment.authorization === 'AUTHORIZED' ? toSecure : valueToSecure(after) - valueToSecure(order)
      const was = new Map(order.lines.map((line) => [line.id, line]))
      const importCost = await importCostAfter(context.database, after)
      const bySku = new Map<string, number>()
      for (const { sku, quantity } of addedUnits(order, change)) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity)
      return {
        preview: {
          totalBefore: moneyOf(valueToSecure(order), currency),
          totalAfter: moneyOf(valueToSecure(after), currency),
          toAuthorize: moneyOf(Math.max(0, secured), currency),
          toGiveBack: moneyOf(Math.max(0, -secured), currency),
          lines: after.lines
            .filter(({ id, quantity }) => was.get(id)?.quantity !== quantity)
            .map((line) => {
              const before = was.get(line.id)
              return {
                ...{ orderLineId: before?.id ?? null, sku: line.sku, title: line.title, unitPrice: moneyOf(line.unitPrice, currency) },
                ...{ quantityBefore: before ? wantedUnits(before) : 0, quantityAfter: wantedUnits(line) },
              }
            }),
          importCost: importCost && { ...importCost, currency },
          added: [...bySku].map(([sku, quantity]) => ({ sku, quantity, channel, countryCode })),
        },
      }
    })
  },
}

const Order: OrderResolvers = {
  amendment: async ({ id }, _, { loaders }) => {
    const open = await loaders.amendment.load(id)
    return open && { id: open.id, state: open.state, reason: open.reason, requestedBy: open.actor, requestedAt: new Date(open.askedAt) }
  },
}

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayAmend(viewer, order)) return []
  const [lines, amendment] = await Promise.all([loaders.lines.load(order.id), loaders.amendment.load(order.id)])
  return canAmend({ status: order.status, amendment, lines: lines.map(asLine) }) ? ['AMEND'] : []
}

export const amendments = { Mutation, Query, Order, allowedActions }
