import { answerUserErrors, BadUserInput, isCurrency, isId, moneyOf, NotFound } from '@kade/service-kit'
import { authorizeField, knowsCustomer, ownAccount, POLICY } from '../access.js'
import type { Context } from '../context.js'
import type { CustomerResolvers, MutationResolvers, QueryResolvers, StoreCreditEntryResolvers, StoreCreditResolvers } from '../generated.js'
import { grantStoreCredit } from './grant-store-credit.js'
import { mayGrant } from './store-credit.js'
import type { StoreCreditRow } from './store-credit.table.js'

const Query: Pick<QueryResolvers, 'storeCredit'> = {
  storeCredit: (_, { customerId }, { viewer, loaders }) => {
    authorizeField(viewer, 'storeCredit')
    const id = customerId ?? ownAccount(viewer)
    if (id === null || !isId(id) || !maySee({ viewer }, id)) throw new NotFound('There is no such customer')
    return loaders.storeCredit.load(id.toLowerCase())
  },
}

/** Its own customer, and staff that writes with customers. */
const maySee = ({ viewer }: Pick<Context, 'viewer'>, customerId: string): boolean =>
  POLICY.storeCredit.some((role) => viewer.roles.includes(role)) && knowsCustomer(viewer, customerId)

const Mutation: Pick<MutationResolvers, 'grantStoreCredit'> = {
  grantStoreCredit: (_, { input }, { viewer, database, loaders, storeCreditLimits }) => {
    authorizeField(viewer, 'grantStoreCredit')
    return answerUserErrors(async () => {
      const customerId = await grantStoreCredit(database, viewer, storeCreditLimits, input)
      const all = await loaders.storeCredit.load(customerId)
      return { storeCredit: all.find(({ currency }) => currency === input.amount.currencyCode) ?? null }
    })
  },
}

const Customer: CustomerResolvers = {
  storeCredit: ({ customerId }, _, context) => (maySee(context, customerId) ? context.loaders.storeCredit.load(customerId) : []),
  creditGrant: async ({ customerId }, { currencyCode: currency }, { viewer, loaders, storeCreditLimits }) => {
    if (!POLICY.grantStoreCredit.some((role) => viewer.roles.includes(role))) return null
    if (!isCurrency(currency)) throw new BadUserInput(`${currency} is no ISO 4217 currency code, such as GBP`, 'currencyCode')
    const granted = await loaders.granted.load({ customerId, currency })
    if (granted === null) return null
    const most = mayGrant(storeCreditLimits, viewer.roles, granted)
    return { most: most >= Number.MAX_SAFE_INTEGER - granted ? null : moneyOf(most, currency) }
  },
}

const StoreCredit: StoreCreditResolvers = {
  balance: ({ balance, currency }) => moneyOf(balance, currency),
  entries: (account: StoreCreditRow, { first }, { loaders }) => {
    const most = first ?? 20
    if (most < 1 || most > 100) throw new BadUserInput('first is 1 to 100', 'first')
    return loaders.storeCreditEntries(account, most)
  },
}

const StoreCreditEntry: StoreCreditEntryResolvers = {
  id: ({ id }) => String(id),
  amount: ({ amount, currency }) => moneyOf(amount, currency),
  balanceAfter: ({ balance, currency }) => moneyOf(balance, currency),
}

export const storeCredit = { Query, Mutation, Customer, StoreCredit, StoreCreditEntry }
