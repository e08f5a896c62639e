import type { Resolvers } from './generated.js'
import { salesChange } from './contribution/contribution.resolvers.js'
import { productVariant } from './demand/demand.resolvers.js'
import { labelCosts } from './label-cost/label-cost.resolvers.js'
import { processes } from './process/process.resolvers.js'
import { sales } from './sales/sales.resolvers.js'

export const resolvers: Resolvers = { Query: { ...sales, ...salesChange, ...processes, ...labelCosts }, ProductVariant: productVariant }
