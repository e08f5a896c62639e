import type { Resolvers } from './generated.js'
import { salesChange } from './contribution/contribution.resolvers.js'
import { marginChange } from './contribution/margin-change.resolvers.js'
import { promisesChange } from './contribution/promises-change.resolvers.js'
import { campaigns } from './customer/campaign-lift.resolvers.js'
import { customers } from './customer/customer.resolvers.js'
import { experience } from './customer/experience.resolvers.js'
import { exchangeRates, ratesAreSet } from './exchange/exchange-rate.resolvers.js'
import { productVariant } from './demand/demand.resolvers.js'
import { files } from './files/files.resolvers.js'
import { labelCosts } from './label-cost/label-cost.resolvers.js'
import { histories } from './process/history.resolvers.js'
import { processes } from './process/process.resolvers.js'
import { lateFacts } from './sales/late-facts.resolvers.js'
import { movers } from './sales/movers.resolvers.js'
import { margins } from './sales/margin.resolvers.js'
import { sales } from './sales/sales.resolvers.js'
import { suggestions } from './suggestion/suggestion.resolvers.js'

export const resolvers: Resolvers = {
  Query: {
    ...sales,
    ...salesChange,
    ...promisesChange,
    ...margins,
    ...movers,
    ...marginChange,
    ...lateFacts,
    ...processes,
    ...histories,
    ...labelCosts,
    ...suggestions,
    ...customers,
    ...experience,
    ...campaigns,
    ...files,
    ...exchangeRates,
  },
  Mutation: ratesAreSet,
  ProductVariant: productVariant,
}
