import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers, PricePreviewLineResolvers, PricePreviewResolvers, QueryResolvers } from '../generated.js'
import { placeOrder } from './place-order.js'
import { previewPrice } from './preview-price.js'

const Query: Pick<QueryResolvers, 'previewPrice'> = {
  previewPrice: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'previewPrice')
    return answerUserErrors(async () => ({ price: await previewPrice(database, { ...input }) }))
  },
}

const Mutation: Pick<MutationResolvers, 'placeOrder'> = {
  placeOrder: (_, { input }, { viewer, database, loaders, guestToken }) => {
    authorizeField(viewer, 'placeOrder')
    return answerUserErrors(async () => {
      const { order, lines, isGuests } = await placeOrder(database, viewer, { ...input })
      loaders.order.prime(order.id, order)
      if (lines) loaders.lines.prime(order.id, [...lines])
      return {
        order,
        accessToken: isGuests ? (await guestToken(order.id, lines ? null : await loaders.end.load(order.id))).accessToken : null,
      }
    })
  },
}

const PricePreview: PricePreviewResolvers = {
  lines: ({ lines }) => [...lines],
  importCost: ({ importCost, currency }) => importCost && { ...importCost, currency },
  discounts: ({ discounts, currency }) => discounts.map((discount) => ({ ...discount, currency })),
  subtotal: ({ subtotal, currency }) => moneyOf(subtotal, currency),
  discountTotal: ({ discountTotal, currency }) => moneyOf(discountTotal, currency),
  shippingTotal: ({ shippingTotal, currency }) => moneyOf(shippingTotal, currency),
  taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
}

const PricePreviewLine: PricePreviewLineResolvers = {
  unitPrice: ({ unitPrice, currency }) => moneyOf(unitPrice, currency),
  discountTotal: ({ discountTotal, currency }) => moneyOf(discountTotal, currency),
  total: ({ total, currency }) => moneyOf(total, currency),
  taxTotal: ({ taxTotal, currency }) => moneyOf(taxTotal, currency),
  taxBps: ({ tax }) => tax.bps,
  taxCategory: ({ tax }) => tax.category,
}

export const placing = { Query, Mutation, PricePreview, PricePreviewLine }
