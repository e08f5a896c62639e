import type { Missing } from '@kade/customs'
import { answerUserErrors, moneyOf } from '@kade/service-kit'
import { authorizeField, mayHold } from '../access.js'
import { termsOf } from '../consignment/consignment.js'
import type { Context } from '../context.js'
import type {
  CustomsField,
  ImportCostLineResolvers,
  ImportCostResolvers,
  MissingCustomsFieldResolvers,
  MutationResolvers,
  OrderAction,
  OrderHoldResolvers,
  OrderResolvers,
} from '../generated.js'
import type { OrderRow } from '../order/order.table.js'
import { together } from './check.js'
import { setConsignment } from './set-consignment.js'

const MOST = 500

const Mutation: Pick<MutationResolvers, 'setConsignment'> = {
  setConsignment: (_, { input }, context) => {
    authorizeField(context.viewer, 'setConsignment')
    return answerUserErrors(async () => {
      await setConsignment(context.database, context.viewer, input)
      return { order: await context.loaders.order.load(input.orderId), accessToken: null }
    })
  },
}

const missingOf = async (orderId: string, { loaders }: Context): Promise<Missing[]> =>
  together(await loaders.missingCustoms.load(orderId)).slice(0, MOST)

const Order: OrderResolvers = {
  consignment: ({ consignment, vatId }) => termsOf(consignment, vatId),
  importCost: ({ consignment, currency }) => (consignment?.importCost ? { ...consignment.importCost, currency } : null),
  missingCustomsFields: ({ id }, _, context) => missingOf(id, context),
}

const OrderHold: OrderHoldResolvers = {
  missing: ({ orderId, reason, releasedAt }, _, context) =>
    reason === 'CUSTOMS_DATA_MISSING' && releasedAt === null ? missingOf(orderId, context) : [],
}

const ImportCost: ImportCostResolvers = {
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  total: ({ total, currency }) => moneyOf(total, currency),
  collected: ({ collected, currency }) => moneyOf(collected, currency),
  documents: ({ documents }) => [...documents],
  missing: ({ missing }) => missing.slice(0, MOST),
}

const ImportCostLine: ImportCostLineResolvers = {
  hsCode: ({ subheading }) => subheading,
  amount: ({ amount, currency }) => moneyOf(amount, currency),
}

const FIELDS: Readonly<Record<Missing['field'], CustomsField>> = {
  ...{
    hsCode: 'HS_CODE',
    originCountry: 'ORIGIN_COUNTRY',
    value: 'CUSTOMS_VALUE',
    netWeightGrams: 'NET_WEIGHT',
    description: 'DESCRIPTION',
  },
  ...{ merchantProductId: 'MERCHANT_PRODUCT_ID', manufacturerProductId: 'MANUFACTURER_PRODUCT_ID' },
  ...{ standardProductId: 'STANDARD_PRODUCT_ID', eori: 'EORI', ioss: 'IOSS', vatNumber: 'VAT_NUMBER' },
}
const MissingCustomsField: MissingCustomsFieldResolvers = { field: ({ field }) => FIELDS[field] }

async function allowedActions(order: OrderRow, { viewer, loaders }: Context): Promise<OrderAction[]> {
  if (!mayHold(viewer) || order.status !== 'ON_HOLD') return []
  const holds = await loaders.holds.load(order.id)
  return holds.some(({ reason, releasedAt }) => reason === 'CUSTOMS_DATA_MISSING' && releasedAt === null) ? ['SET_CONSIGNMENT'] : []
}

export const customs = { Mutation, Order, OrderHold, ImportCost, ImportCostLine, MissingCustomsField, allowedActions }
