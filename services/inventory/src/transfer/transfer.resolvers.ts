import { answerUserErrors, BadUserInput, connectionOf, countOf, isId, moneyOf, NotFound, pageOf } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type {
  MutationResolvers,
  QueryResolvers,
  TransferConnectionResolvers,
  TransferLineResolvers,
  TransferResolvers,
} from '../generated.js'
import type { LocationRow } from '../location/location.table.js'
import { minorOf } from '../stockroom/cost.js'
import { cancelTransfer, redirectTransfer, shipTransfer } from './change-transfer.js'
import { createTransfer } from './create-transfer.js'
import { receiveTransfer } from './receive-transfer.js'
import { allowedActions, inTransitOf } from './transfer.js'
import { countTransfers, pageOfTransfers, transferByNumber } from './transfer.reads.js'
import type { TransferRow } from './transfer.table.js'

const Query: Pick<QueryResolvers, 'transfer' | 'transfers'> = {
  transfer: async (_, { id, number }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'transfers')
    if ((id == null) === (number == null)) throw new BadUserInput('Give id or number', 'id')
    if (number != null) return transferByNumber(database, number)
    return id != null && isId(id) ? loaders.transfer.load(id.toLowerCase()) : null
  },
  transfers: async (_, { statuses, fromLocationId, toLocationId, sku, deviations, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'transfers')
    const page = pageOf(args, { cursor: ['id'] })
    const filter = {
      ...{ statuses: statuses ?? null, fromLocationId: fromLocationId ?? null },
      ...{ toLocationId: toLocationId ?? null, sku: sku ?? null, deviations: deviations ?? null },
    }
    return connectionOf(
      await pageOfTransfers(database, filter, page),
      page,
      ({ id }) => [id],
      () => countTransfers(database, filter),
    )
  },
}

/** A payload of the transfer as it is after `work`, which answers its id. */
const changed = (work: Promise<string>, { loaders }: Pick<Context, 'loaders'>): Promise<{ transfer: TransferRow | null }> =>
  work.then(async (id) => ({ transfer: await loaders.transfer.load(id.toLowerCase()) }))

const Mutation: Pick<MutationResolvers, 'createTransfer' | 'shipTransfer' | 'receiveTransfer' | 'redirectTransfer' | 'cancelTransfer'> = {
  createTransfer: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'changeTransfers')
    return answerUserErrors(() => changed(createTransfer(database, viewer, input), { loaders }))
  },
  shipTransfer: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'moveTransfers')
    return answerUserErrors(() => changed(shipTransfer(database, viewer, input), { loaders }))
  },
  receiveTransfer: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'moveTransfers')
    return answerUserErrors(() => changed(receiveTransfer(database, viewer, input), { loaders }))
  },
  redirectTransfer: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'changeTransfers')
    return answerUserErrors(() => changed(redirectTransfer(database, input), { loaders }))
  },
  cancelTransfer: (_, { input }, { viewer, database, loaders }) => {
    authorizeField(viewer, 'changeTransfers')
    return answerUserErrors(() => changed(cancelTransfer(database, input), { loaders }))
  },
}

const locationOf = async (id: string, { loaders }: Pick<Context, 'loaders'>): Promise<LocationRow> => {
  const location = await loaders.location.load(id)
  if (!location) throw new NotFound('There is no such location')
  return location
}

const Transfer: TransferResolvers = {
  from: ({ fromLocationId }, _, { loaders }) => locationOf(fromLocationId, { loaders }),
  to: ({ toLocationId }, _, { loaders }) => locationOf(toLocationId, { loaders }),
  lines: ({ id }, _, { loaders }) => loaders.transferLines.load(id),
  allowedActions: ({ status }) => [...allowedActions(status)],
}

const TransferLine: TransferLineResolvers = {
  variant: async ({ sku }, _, { loaders }) => {
    const variant = await loaders.variant.load(sku)
    if (!variant) throw new NotFound(`There is no variant ${sku}`)
    return variant
  },
  inTransit: (line) => inTransitOf(line),
  unitCost: ({ shipped, value, currency }) =>
    value === null || currency === null ? null : moneyOf(minorOf({ units: shipped, value }, 1), currency),
}

const TransferConnection: TransferConnectionResolvers = { totalCount: countOf }

export const transfers = { Query, Mutation, Transfer, TransferLine, TransferConnection }
