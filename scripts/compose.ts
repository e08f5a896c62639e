/**
 * Composes the subgraphs' schemas into supergraph.graphql (what the gateway runs) and schema.graphql (what clients see).
 * With --check: fails when the committed files are not what they compose to.
 * The addresses in the file are the defaults; the gateway replaces them by its own configuration.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { printSchema } from 'graphql'
import { loadTypeDefs } from '../packages/service-kit/src/graph/type-defs.js'

const root = join(import.meta.dirname, '..')
const subgraphs = [
  { name: 'orders', url: 'http://localhost:4001/graphql', schema: '../services/orders/schema/' },
  { name: 'inventory', url: 'http://localhost:4002/graphql', schema: '../services/inventory/schema/' },
  { name: 'shipping', url: 'http://localhost:4003/graphql', schema: '../services/shipping/schema/' },
  { name: 'analytics', url: 'http://localhost:4004/graphql', schema: '../services/analytics/schema/' },
  { name: 'events', url: 'bus:', schema: '../gateway/schema/' },
]

const result = composeServices(
  subgraphs.map(({ name, url, schema }) => ({ name, url, typeDefs: loadTypeDefs(new URL(schema, import.meta.url)) })),
)
if (result.errors) {
  for (const error of result.errors) console.error(error.message)
  process.exit(1)
}
const composed = {
  'supergraph.graphql': result.supergraphSdl,
  'schema.graphql': `${printSchema(Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema())}\n`,
}
for (const [name, text] of Object.entries(composed)) {
  const file = join(root, name)
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the subgraphs compose to: run \`pnpm compose\` and commit it`)
    process.exitCode = 1
  }
}
