/**
 * Composes the subgraphs' schemas into supergraph.graphql. With --check: fails when the committed file is not what they compose to.
 * The addresses in the file are the defaults; the gateway replaces them by its own configuration.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const root = join(import.meta.dirname, '..')
const subgraphs = [
  { name: 'orders', url: 'http://localhost:4001/graphql', schema: 'services/orders/schema.graphql' },
  { name: 'inventory', url: 'http://localhost:4002/graphql', schema: 'services/inventory/schema.graphql' },
  { name: 'shipping', url: 'http://localhost:4003/graphql', schema: 'services/shipping/schema.graphql' },
  { name: 'analytics', url: 'http://localhost:4004/graphql', schema: 'services/analytics/schema.graphql' },
  { name: 'events', url: 'bus:', schema: 'gateway/events.graphql' },
]

const result = composeServices(
  subgraphs.map(({ name, url, schema }) => ({ name, url, typeDefs: parse(readFileSync(join(root, schema), 'utf8')) })),
)
if (result.errors) {
  for (const error of result.errors) console.error(error.message)
  process.exit(1)
}
const file = join(root, 'supergraph.graphql')
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== result.supergraphSdl) {
    console.error('supergraph.graphql is not what the subgraphs compose to: run `pnpm compose` and commit it')
    process.exit(1)
  }
} else {
  writeFileSync(file, result.supergraphSdl)
}
