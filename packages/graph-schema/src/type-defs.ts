import { readdirSync, readFileSync } from 'node:fs'
import { Kind, parse, visit, type DefinitionNode, type DocumentNode } from 'graphql'

/** What more than one subgraph has: each takes of it what its own schema names. */
const SHARED = new URL('../../service-kit/schema/', import.meta.url)

/** A subgraph's SDL: all files of its folder, and those of the shared types that they name, themselves or through one another. */
export function loadTypeDefs(folder: URL, sharedFolder = SHARED): DocumentNode {
  const shared = definitionsIn(sharedFolder)
  const taken = new Set<DefinitionNode>(shared.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION))
  const own = definitionsIn(folder)
  const take = (definition: DefinitionNode): void => {
    const names = namesIn(definition)
    for (const other of shared) {
      if (taken.has(other) || !('name' in other) || !other.name || !names.has(other.name.value)) continue
      taken.add(other)
      take(other)
    }
  }
  own.forEach(take)
  return { kind: Kind.DOCUMENT, definitions: [...shared.filter((definition) => taken.has(definition)), ...own] }
}

const definitionsIn = (folder: URL): DefinitionNode[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .flatMap((file) => [...parse(readFileSync(new URL(file, folder), 'utf8')).definitions])

function namesIn(definition: DefinitionNode): Set<string> {
  const names = new Set<string>()
  visit(definition, { NamedType: ({ name }) => void names.add(name.value) })
  return names
}
