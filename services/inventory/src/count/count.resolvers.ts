import {
  answerUserErrors,
  asInt,
  BadUserInput,
  connectionOf,
  countOf,
  isId,
  listPageOf,
  NotFound,
  pageOf,
  sliceOf,
} from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type {
  CountLineResolvers,
  CountSheetConnectionResolvers,
  CountSheetResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated.js'
import { approveCount } from './approve-count.js'
import { cancelCountSheet } from './cancel-count-sheet.js'
import { allowedActions, isSecondCountDue, varianceOf, type Counting } from './count.js'
import { countOfSheets, pageOfCountSheets } from './count.reads.js'
import { createCountSheet } from './create-count-sheet.js'
import { recordCount } from './record-count.js'

const Query: Pick<QueryResolvers, 'countSheet' | 'countSheets'> = {
  countSheet: (_, { id }, { viewer, loaders }) => {
    authorizeField(viewer, 'countSheets')
    return isId(id) ? loaders.countSheet.load(id) : null
  },
  countSheets: async (_, { locationId, status, ...args }, { viewer, database }) => {
    authorizeField(viewer, 'countSheets')
    const page = pageOf(args, { cursor: ['id'] })
    if (locationId != null && !isId(locationId)) throw new BadUserInput('locationId is no id of a location', 'locationId')
    const filter = { locationId, status }
    return connectionOf(
      await pageOfCountSheets(database, filter, page),
      page,
      ({ id }) => [id],
      () => countOfSheets(database, filter),
    )
  },
}

/** The sheet as it is after the mutation. */
const changed = (work: () => Promise<string>, { loaders }: Pick<Context, 'loaders'>) =>
  answerUserErrors(async () => {
    const id = await work()
    loaders.countSheet.clear(id)
    loaders.countLines.clear(id)
    return { countSheet: await loaders.countSheet.load(id) }
  })

const Mutation: Pick<MutationResolvers, 'createCountSheet' | 'recordCount' | 'approveCount' | 'cancelCountSheet'> = {
  createCountSheet: (_, { input }, context) => {
    authorizeField(context.viewer, 'createCountSheet')
    return changed(() => createCountSheet(context.database, context.viewer, context.secondCountAbove, input), context)
  },
  recordCount: (_, { input }, context) => {
    authorizeField(context.viewer, 'recordCount')
    return changed(() => recordCount(context.database, context.viewer, input), context)
  },
  approveCount: (_, { input }, context) => {
    authorizeField(context.viewer, 'approveCount')
    return changed(() => approveCount(context.database, context.viewer, input), context)
  },
  cancelCountSheet: (_, { input }, context) => {
    authorizeField(context.viewer, 'cancelCountSheet')
    return changed(() => cancelCountSheet(context.database, context.viewer, input), context)
  },
}

const CountSheet: CountSheetResolvers = {
  __resolveReference: async ({ id }, { viewer, loaders }) => {
    authorizeField(viewer, 'countSheets')
    const sheet = isId(id) ? await loaders.countSheet.load(id) : null
    if (!sheet) throw new NotFound('There is no such count sheet')
    return sheet
  },
  location: async ({ locationId }, _, { loaders }) => {
    const location = await loaders.location.load(locationId)
    if (!location) throw new NotFound('There is no such location')
    return location
  },
  secondCountAbove: ({ secondCountAbove }) => asInt(secondCountAbove),
  allowedActions: (sheet, _, { viewer }) => allowedActions(sheet, viewer.subject),
  lines: async ({ id }, args, { loaders }, info) => sliceOf(await loaders.countLines.load(id), listPageOf(args, info)),
}

/** Of an open sheet each sees what he counted himself. */
const shown = (counting: Counting | null, status: string, { viewer }: Context): number | null =>
  counting && (status !== 'OPEN' || counting.by === viewer.subject) ? asInt(counting.quantity) : null

const CountLine: CountLineResolvers = {
  bin: ({ binId }, _, { loaders }) => (binId === null ? null : loaders.bin.load(binId)),
  counted: ({ first, status }, _, context) => shown(first, status, context),
  secondCounted: ({ second, status }, _, context) => shown(second, status, context),
  countedBy: ({ first, second }) => (second ?? first)?.by ?? null,
  position: ({ first, second }) => {
    const counting = second ?? first
    return counting && String(counting.position)
  },
  secondCountDue: (line) => isSecondCountDue(line),
  expected: ({ first, second, status }) => (status === 'OPEN' ? null : ((second ?? first)?.expected ?? null)),
  variance: (line) => (line.status === 'OPEN' ? null : varianceOf(line)),
  applied: ({ applied }) => applied,
}

const CountSheetConnection: CountSheetConnectionResolvers = { totalCount: countOf }

export const counts = { Query, Mutation, CountSheet, CountLine, CountSheetConnection }
