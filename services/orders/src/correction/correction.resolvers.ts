import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, mayHold } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderAction, OrderHoldResolvers } from '../generated.js'
import type { Correction } from '../order/order.js'
import type { OrderRow } from '../order/order.table.js'
import { applyCorrection } from './apply-correction.js'

const Mutation: Pick<MutationResolvers, 'applyCorrection'> = {
  applyCorrection: (_, { input }, context) => {
    authorizeField(context.viewer, 'applyCorrection')
    return answerUserErrors(async () => {
      await applyCorrection(context, input)
      return { order: await context.loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const OrderHold: OrderHoldResolvers = {
  correction: async ({ orderId, correction }, _, { viewer, loaders }) => {
    if (!correction || !mayHold(viewer)) return null
    const order = await loaders.order.load(orderId)
    return order && shown(correction, order)
  },
}

/** As a person reads it: whole addresses, and money as it is written. What is kept of an address is its domain alone. */
function shown(correction: Correction, { email, currency }: OrderRow): Correction {
  const { field, from, to } = correction
  const write = (value: string): string => {
    if (field === 'email') return email.slice(0, email.lastIndexOf('@') + 1) + value
    return field.endsWith('.unitPrice') ? moneyOf(Number(value), currency).amount : value
  }
  return { ...correction, from: write(from), to: write(to) }
}

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayHold(viewer) || order.status !== 'ON_HOLD') return []
  const holds = await loaders.holds.load(order.id)
  return holds.some(({ releasedAt, correction }) => releasedAt === null && correction !== null) ? ['APPLY_CORRECTION'] : []
}

export const corrections = { Mutation, OrderHold, allowedActions }
