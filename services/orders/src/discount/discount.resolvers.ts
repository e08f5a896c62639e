import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { AppliedDiscountResolvers, DiscountResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import type { DiscountOffer } from './discount.js'
import { readDiscounts } from './discount.store.js'
import { setDiscount } from './set-discount.js'

const Query: Pick<QueryResolvers, 'discounts'> = {
  discounts: (_, __, { viewer, database, size }) => {
    authorizeField(viewer, 'discounts')
    return size.count(readDiscounts(database))
  },
}

const Mutation: Pick<MutationResolvers, 'setDiscount'> = {
  setDiscount: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'setDiscount')
    return answerUserErrors(async () => ({ discount: await setDiscount(database, { ...input }) }))
  },
}

const Discount: DiscountResolvers = {
  kind: ({ terms }) => terms.kind,
  percentBps: ({ terms }) => (terms.kind === 'PERCENTAGE' ? terms.bps : null),
  amount: (discount) => (discount.terms.kind === 'AMOUNT' ? inItsCurrency(discount.terms.amount, discount) : null),
  buyUnits: ({ terms }) => (terms.kind === 'BUY_X_GET_Y' ? terms.buy : null),
  getUnits: ({ terms }) => (terms.kind === 'BUY_X_GET_Y' ? terms.get : null),
  skus: ({ skus }) => skus && [...skus],
  minimumTotal: (discount) => inItsCurrency(discount.minimumTotal, discount),
  active: ({ isActive }) => isActive,
}
const inItsCurrency = (amount: number, { currency }: DiscountOffer) =>
  currency === null || amount === 0 ? null : moneyOf(amount, currency)

const AppliedDiscount: AppliedDiscountResolvers = { amount: ({ amount, currency }) => moneyOf(amount, currency) }

export const discounts = { Query, Mutation, Discount, AppliedDiscount }
