// `pnpm compose`: the graph of this checkout: supergraph.graphql (what a gateway runs) and schema.graphql (what clients see). Neither is
// kept in git: the services' schemas are the source, and what is released is published (`pnpm schema`).
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealSupergraph, subgraphsOf } from '../packages/graph-schema/src/index.js'
import { compose, printApi } from '../packages/schema-releases/src/index.js'

const root = join(import.meta.dirname, '..')
try {
  const graph = compose(subgraphsOf(root))
  writeWhole('schema.graphql', printApi(graph))
  writeWhole('supergraph.graphql', sealSupergraph('checkout', graph.supergraph))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Never half of it, for whoever reads it meanwhile. */
function writeWhole(name: string, text: string): void {
  writeFileSync(join(root, `${name}.tmp`), text)
  renameSync(join(root, `${name}.tmp`), join(root, name))
}
