import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSupergraph, Registry, subgraphsOf } from '@kade/graph-schema'

/**
 * Releases the graph of the checkout in the home, unless it is served there already: its services are those that start. `pnpm schema` publishes to the same place.
 * @returns the file that the gateway is to watch.
 */
export async function serveGraphOf(checkout: string, home: string): Promise<string> {
  const registry = new Registry(join(home, 'schema'))
  const composed = join(checkout, 'supergraph.graphql')
  if (!existsSync(composed)) return composed // the gateway says what it misses
  const { sdl } = openSupergraph(readFileSync(composed, 'utf8'))
  if (registry.servedSdl() !== sdl) await registry.publish('the checkout', () => ({ subgraphs: subgraphsOf(checkout), supergraph: sdl }))
  return registry.supergraphFile
}
