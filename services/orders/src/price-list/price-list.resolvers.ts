import { answerUserErrors, BadUserInput, moneyOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { ListPriceResolvers, MutationResolvers, PriceListResolvers, QueryResolvers } from '../generated.js'
import { readPriceLists } from './price-list.reads.js'
import { setPriceList } from './set-price-list.js'

const MOST = 100

const Query: Pick<QueryResolvers, 'priceLists'> = {
  priceLists: (_, { channel }, { viewer, database, size }) => {
    authorizeField(viewer, 'priceLists')
    return size.count(readPriceLists(database, channel ?? null))
  },
}

const Mutation: Pick<MutationResolvers, 'setPriceList'> = {
  setPriceList: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, 'setPriceList')
    return answerUserErrors(async () => ({ priceList: await setPriceList(database, { ...input }) }))
  },
}

const PriceList: PriceListResolvers = {
  currencyCode: ({ currency }) => currency,
  prices: async ({ code, currency }, { first, after }, { loaders }) => {
    const limit = first ?? MOST
    if (limit < 0 || limit > MOST) throw new BadUserInput(`first is ${limit}: a page has 0 to ${MOST} nodes`, 'first')
    const prices = await loaders.listPrices(code, { first: limit, after: after ?? '' })
    return prices.map((price) => ({ ...price, currency }))
  },
}

const ListPrice: ListPriceResolvers = { price: ({ price, currency }) => moneyOf(price, currency) }

export const priceLists = { Query, Mutation, PriceList, ListPrice }
