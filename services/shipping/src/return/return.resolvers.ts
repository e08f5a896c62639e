import {
  answerUserErrors,
  BadUserInput,
  connectionOf,
  countOf,
  isId,
  listPageOf,
  moneyOf,
  NotFound,
  pageOf,
  signedLink,
  type Viewer,
} from '@kade/service-kit'
import { authorizeField, canDoToReturn, canSee, mayReturn, POLICY } from '../access.js'
import type { Context } from '../context.js'
import type { MutationResolvers, OrderResolvers, QueryResolvers, Resolvers } from '../generated.js'
import { forget } from '../loaders.js'
import { allowedActionsOf } from './approve.js'
import { approveReturn, cancelReturn, closeReturn, rejectReturn } from './approve-return.js'
import { returnableUntil } from './policy.js'
import { receiveReturn } from './receive-return.js'
import { receiveUnexpected } from './receive-unexpected.js'
import { dropOffCode } from './drop-off-code.js'
import { countReturns, pageOfReturns, returnByNumber } from './return.reads.js'
import { policyOfChannel } from './return.store.js'
import type { ReturnLineRow, ReturnRow } from './return.table.js'
import { receiptOf, type Return } from './return.js'
import { whyNot } from './returnable-faults.js'
import { setReturnPolicy } from './set-return-policy.js'
import { submitReturn } from './submit-return.js'

type Doing =
  | 'requestReturn'
  | 'openClaim'
  | 'approveReturn'
  | 'rejectReturn'
  | 'cancelReturn'
  | 'receiveReturn'
  | 'receiveUnexpectedReturn'
  | 'closeReturn'
interface ReturnsResolvers extends Required<
  Pick<Resolvers, 'Return' | 'ReturnLine' | 'ReturnUnits' | 'ReturnConnection' | 'ReturnPolicy'>
> {
  readonly Query: Pick<QueryResolvers, 'returns' | 'return' | 'returnPolicy'>
  readonly Mutation: Pick<MutationResolvers, Doing | 'setReturnPolicy'>
  readonly Order: Pick<OrderResolvers, 'returns' | 'returnOptions'>
}

const answered = (field: Doing, context: Context, work: () => Promise<string>) => {
  authorizeField(context.viewer, field)
  return answerUserErrors(async () => {
    const id = await work()
    forget(context.loaders)
    return { return: await context.loaders.return.load(id) }
  })
}

export const returns: ReturnsResolvers = {
  Query: {
    returns: async (_, { status = null, ...args }, { viewer, database }) => {
      authorizeField(viewer, 'returns')
      const page = pageOf(args, { cursor: ['instant', 'id'] })
      return connectionOf(
        await pageOfReturns(database, status, page),
        page,
        ({ exactly, id }) => [exactly, id],
        () => countReturns(database, status),
      )
    },
    return: async (_, { id, number, trackingNumber }, context) => {
      authorizeField(context.viewer, 'return')
      if ([id, number, trackingNumber].filter((given) => given != null).length !== 1)
        throw new BadUserInput('Give the id, the number or the tracking number of the return', 'id')
      if (id != null) return visible(context, isId(id) ? await context.loaders.return.load(id) : null)
      const by = { number: written(number), trackingNumber: written(trackingNumber) }
      return visible(context, await returnByNumber(context.database, by))
    },
    returnPolicy: async (_, { channel }, { viewer, database }) => {
      authorizeField(viewer, 'returnPolicy')
      return policyOfChannel(database, channel.replaceAll('\0', ''))
    },
  },
  Mutation: {
    requestReturn: (_, { input }, context) =>
      answered('requestReturn', context, () => submitReturn(context.database, context.viewer, input)),
    openClaim: (_, { input }, context) => answered('openClaim', context, () => submitReturn(context.database, context.viewer, input, true)),
    approveReturn: (_, { input }, context) =>
      answered('approveReturn', context, () => approveReturn(context.database, context.viewer, input.returnId)),
    rejectReturn: (_, { input }, context) => answered('rejectReturn', context, () => rejectReturn(context.database, context.viewer, input)),
    cancelReturn: (_, { input }, context) =>
      answered('cancelReturn', context, () => cancelReturn(context.database, context.viewer, input.returnId)),
    closeReturn: (_, { input }, context) =>
      answered('closeReturn', context, () => closeReturn(context.database, context.viewer, input.returnId)),
    receiveReturn: (_, { input }, context) =>
      answered('receiveReturn', context, () => receiveReturn(context.database, context.viewer, input)),
    receiveUnexpectedReturn: (_, { input }, context) =>
      answered('receiveUnexpectedReturn', context, () => receiveUnexpected(context.database, context.viewer, input)),
    setReturnPolicy: (_, { input }, { viewer, database }) => {
      authorizeField(viewer, 'setReturnPolicy')
      return answerUserErrors(async () => ({ policy: await setReturnPolicy(database, input) }))
    },
  },
  Order: {
    returns: async ({ id }, args, { viewer, loaders }, info) => {
      authorizeField(viewer, 'return')
      const page = listPageOf(args, info)
      const order = isId(id) ? await loaders.orderRef.load(id) : null
      if (!order) return []
      if (!canSee(viewer, order)) throw new NotFound('There is no such order')
      return loaders.returnsOfOrder.page(id, page)
    },
    returnOptions: async ({ id }, _, { viewer, loaders, database }) => {
      const order = isId(id) ? await loaders.orderRef.load(id) : null
      if (!order || !mayReturn(viewer, order)) return []
      const policy = await policyOfChannel(database, order.channel)
      const now = new Date()
      return (await loaders.returnable.load(id)).map((line) => ({
        orderLine: { id: line.orderLineId },
        ...{ sku: line.sku, title: line.title, delivered: line.delivered, returnable: line.left },
        until: line.deliveredAt && returnableUntil(policy, line.deliveredAt, false),
        faultUntil: line.deliveredAt && returnableUntil(policy, line.deliveredAt, true),
        obstacle: whyNot(line, policy, 'UNWANTED', now, false),
      }))
    },
  },
  Return: {
    __resolveReference: async ({ id }, context) => visible(context, isId(id) ? await context.loaders.return.load(id) : null),
    order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
    lines: ({ id }, _, { loaders }) => loaders.returnLines.load(id),
    labelUrl: async (back, { format }, context) => {
      if (!(await hasLabel(back, context))) return null
      return linkTo(context, `${back.id}.${format === 'ZPL' ? 'zpl' : 'pdf'}`)
    },
    dropOffCode: async (back, _, context) => ((await hasLabel(back, context)) ? dropOffCode(back) : null),
    dropOffCodeUrl: async (back, _, context) => ((await hasLabel(back, context)) ? linkTo(context, `${back.id}.svg`) : null),
    location: ({ locationId }) => (locationId === null ? null : { id: locationId }),
    allowedActions: async (back, _, { viewer, loaders }) => {
      const order = back.orderId === null ? null : await loaders.orderRef.load(back.orderId)
      const lines = await loaders.returnLines.load(back.id)
      return allowedActionsOf({ ...back, lines }).filter((action) => canDoToReturn(viewer, action, order))
    },
  },
  ReturnLine: {
    orderLine: ({ orderLineId }) => (orderLineId === null ? null : { id: orderLineId }),
    disposition: async ({ id }, _, { loaders }) => {
      const kinds = new Set((await loaders.returnUnits.load(id)).map(({ disposition }) => disposition))
      return kinds.size === 1 ? ([...kinds][0] ?? null) : null
    },
    receipt: async (line, _, { loaders }) => receiptOf(await returnOf(line, loaders), line),
    units: ({ id }, _, { loaders }) => loaders.returnUnits.load(id),
  },
  ReturnUnits: { location: ({ locationId }) => ({ id: locationId }) },
  ReturnConnection: { totalCount: countOf },
  ReturnPolicy: {
    labelFee: ({ labelFee, currency }) => (labelFee > 0 && currency !== null ? moneyOf(labelFee, currency) : null),
    keepUpTo: ({ keepUpTo, currency }) => (keepUpTo > 0 && currency !== null ? moneyOf(keepUpTo, currency) : null),
  },
}

const LINK_LIVES_MS = 3_600_000

const linkTo = ({ fileLinks }: Context, file: string): string =>
  signedLink({ ...fileLinks, path: `/files/shipping/returns/${file}`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) })

/** A label shows where the customer lives: to whoever may return the goods, and those who take them in. */
async function hasLabel({ orderId, trackingNumber, request }: ReturnRow, { viewer, loaders }: Context): Promise<boolean> {
  if (trackingNumber === null || request !== 'APPROVED' || orderId === null) return false
  const order = await loaders.orderRef.load(orderId)
  return order !== null && !order.isErased && (mayReturn(viewer, order) || isWarehouse(viewer))
}
const isWarehouse = ({ roles }: Viewer): boolean => POLICY.receiveReturn.some((role) => roles.includes(role))

async function returnOf({ returnId }: ReturnLineRow, loaders: Context['loaders']): Promise<Pick<Return, 'goods' | 'origin'>> {
  const back = await loaders.return.load(returnId)
  if (!back) throw new Error('A line of a return has its return')
  return back
}

/** Codes as they are printed, and typed. */
const written = (given: string | null | undefined): string | null =>
  given == null ? null : given.replaceAll('\0', '').trim().toUpperCase()

/** @throws NotFound for a return of somebody else as for one that is not there. */
async function visible({ viewer, loaders }: Context, back: ReturnRow | null): Promise<ReturnRow> {
  const order = back?.orderId ? await loaders.orderRef.load(back.orderId) : null
  if (!back || !canSee(viewer, order)) throw new NotFound('There is no such return')
  return back
}
