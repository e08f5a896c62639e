import { asViewer } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'
import { CONNECTIONS } from './shop-platforms.js'

export const SECRET = 'k'.repeat(32)
export const MUG = [{ sku: 'MUG', quantity: 1 }]
const SUPPORT = asViewer('SUPPORT')

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's
export type Answer = Record<string, any>

const ERASE =
  'mutation ($input: EraseCustomerInput) { eraseCustomer(input: $input) { erasure { id state openOrders requestedBy doneAt } userErrors { code field } } }'

/** Orders of a shop that erases customers, and where a text stands. */
export async function runErasing() {
  const orders = await runOrders({ personalDataKeys: [SECRET], connections: CONNECTIONS, deadlinesEveryMs: 200 })
  async function graph(query: string, variables: object = {}, viewer = SUPPORT): Promise<Answer> {
    const { data, errors } = await orders.graph<Answer>(viewer, query, { ...variables })
    if (!data || errors) throw new Error(JSON.stringify(errors))
    return data
  }
  return {
    ...orders,
    graph,
    erase: async (input: object, viewer = SUPPORT) =>
      (await graph(ERASE, { input }, viewer)).eraseCustomer as unknown as {
        erasure: { id: string; state: string; openOrders: number }
        userErrors: object[]
      },
    statusOf: async (id: string) =>
      ((await graph('query ($id: ID!) { order(id: $id) { status } }', { id })).order as unknown as { status: string }).status,
    /** The tables in which one of these texts stands, in clear or as bytes. */
    tablesWith: async (texts: readonly string[]): Promise<string[]> => {
      const { database } = orders.service
      const tables = await database.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      )
      const found: string[] = []
      for (const { name } of tables) {
        const patterns = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')])
        const rows = await database.query(`SELECT FROM "${name}" AS t WHERE row_to_json(t)::text ILIKE ANY($1) LIMIT 1`, [
          patterns.map((text) => `%${text}%`),
        ])
        if (rows.length > 0) found.push(name)
      }
      return found.sort()
    },
  }
}
