import { answerUserErrors, isId, signedLink } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { Context } from '../context.js'
import type { ImportJobResolvers, MutationResolvers, QueryResolvers } from '../generated.js'
import { importJobById } from './import-job.store.js'
import type { ImportKind } from './import-job.table.js'
import { startImport } from './start-import.js'

const LINK_LIVES_MS = 3_600_000
const FILE_NAMES: Readonly<Record<ImportKind, string>> = {
  PRODUCTS: 'products.csv',
  STOCK: 'stock.csv',
  SUPPLIERS: 'suppliers.csv',
  PURCHASE_ORDERS: 'purchase-orders.csv',
}

function linkTo(path: string, { fileLinks }: Pick<Context, 'fileLinks'>): string {
  if (!fileLinks) throw new Error('FILE_LINK_SECRET and PUBLIC_URL are not set: files have no address')
  return signedLink({ ...fileLinks, path: `/files/inventory/${path}`, expiresAt: new Date(Date.now() + LINK_LIVES_MS) })
}

const Query: Pick<QueryResolvers, 'importJob' | 'exportUrl'> = {
  importJob: async (_, { id }, { viewer, database }) => {
    authorizeField(viewer, 'importJob')
    return isId(id) ? importJobById(database, id) : null
  },
  exportUrl: (_, { kind, delimiter, decimalComma }, context) => {
    authorizeField(context.viewer, 'exportUrl')
    const dialect = new URLSearchParams({ delimiter: delimiter ?? ',', decimalComma: String(decimalComma ?? false) })
    return `${linkTo(`exports/${FILE_NAMES[kind]}`, context)}&${dialect.toString()}`
  },
}

const Mutation: Pick<MutationResolvers, 'startImport'> = {
  startImport: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, `import ${input.kind}`)
    return answerUserErrors(async () => ({ importJob: await startImport(database, viewer, input) }))
  },
}

const ImportJob: ImportJobResolvers = {
  uploadUrl: ({ id, state }, _, context) => (state === 'AWAITING_FILE' ? linkTo(`imports/${id}`, context) : null),
  rejectsUrl: ({ id, rowsRejected }, _, context) => (rowsRejected > 0 ? linkTo(`rejects/${id}.csv`, context) : null),
}

export const files = { Query, Mutation, ImportJob }
