import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { print } from 'graphql'
import { loadTypeDefs } from './type-defs.js'

/** The subgraphs of the graph, and where a checkout holds the schema of each. The addresses are defaults: the gateway replaces them by its own. */
export const SUBGRAPHS = {
  orders: { url: 'http://localhost:4001/graphql', folder: 'services/orders/schema' },
  inventory: { url: 'http://localhost:4002/graphql', folder: 'services/inventory/schema' },
  shipping: { url: 'http://localhost:4003/graphql', folder: 'services/shipping/schema' },
  analytics: { url: 'http://localhost:4004/graphql', folder: 'services/analytics/schema' },
  events: { url: 'bus:', folder: 'gateway/schema' },
} as const

export type SubgraphName = keyof typeof SUBGRAPHS

/** SDL by subgraph. */
export type Subgraphs = Readonly<Record<SubgraphName, string>>

export const subgraphNames = Object.keys(SUBGRAPHS) as readonly SubgraphName[]

const SHARED = 'packages/service-kit/schema'

/** The SDL of a subgraph as a checkout has it. @throws GraphQLError naming the line that cannot be read. */
export const subgraphOf = (checkout: string, name: SubgraphName): string =>
  print(loadTypeDefs(folderUrl(checkout, SUBGRAPHS[name].folder), folderUrl(checkout, SHARED)))

/** Of all subgraphs. */
export const subgraphsOf = (checkout: string): Subgraphs =>
  Object.fromEntries(subgraphNames.map((name) => [name, subgraphOf(checkout, name)])) as Subgraphs

/** Folders of a checkout that make its graph. */
export const schemaFolders: readonly string[] = [SHARED, ...Object.values(SUBGRAPHS).map(({ folder }) => folder)]

const folderUrl = (checkout: string, folder: string): URL => pathToFileURL(`${join(checkout, folder)}/`)
