import { join } from 'node:path'
import { Registry, subgraphOf, type SubgraphName } from '@kade/graph-schema'
import { compose } from '@kade/schema-releases'

interface GraphOnSaveOptions {
  readonly root: string
  readonly home: string
  readonly name: string
  readonly log: (line: string) => void
}

/** Has the gateway of the running system serve the schema of a service as it was saved; what does not compose leaves what is served. */
export function createGraphOnSave({ root, home, name, log }: GraphOnSaveOptions) {
  const registry = new Registry(join(home, 'schema'))
  const subgraph = name as SubgraphName
  const before = registry.current()
  let published = before?.version
  return {
    publish: async (): Promise<void> => {
      try {
        const current = registry.current()
        if (!current) return
        const sdl = subgraphOf(root, subgraph)
        if (sdl === current.subgraphs[subgraph]) return
        const subgraphs = { ...current.subgraphs, [subgraph]: sdl }
        const { supergraph } = compose(subgraphs)
        published = await registry.publish(`pnpm dev ${name}`, () => ({ subgraphs, supergraph }))
        log(`The graph is composed anew: release ${published}. pnpm codegen makes the types that the resolvers need`)
      } catch (error) {
        log(`${error instanceof Error ? error.message : String(error)}\nThe graph stays as it was`)
      }
    },
    /** What was served before: the service of the running system does not know what was added since. */
    restore: async (): Promise<void> => {
      if (before && published !== before.version) await registry.rollBack(before.version)
    },
  }
}
