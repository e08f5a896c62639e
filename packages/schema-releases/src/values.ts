import { subgraphNames, type Subgraphs } from '@kade/graph-schema'
import { Kind, parse, print, type DocumentNode, type EnumTypeDefinitionNode } from 'graphql'

/**
 * The subgraphs that are served, with the values that enums have in the next ones: nothing else of the next is in it. A gateway answers null, with an
 * error, for a value that its graph does not have, so it knows the value before a service that tells it runs.
 */
export const withValuesOf = (next: Subgraphs, served: Subgraphs): Subgraphs =>
  Object.fromEntries(subgraphNames.map((name) => [name, withValues(parse(next[name]), served[name])])) as Subgraphs

/** The text as it is where there is nothing to add. */
function withValues(next: DocumentNode, servedSdl: string): string {
  const served = parse(servedSdl)
  const known = new Map(enumsOf(next).map((type) => [type.name.value, type.values ?? []]))
  let added = 0
  const definitions = served.definitions.map((type) => {
    if (type.kind !== Kind.ENUM_TYPE_DEFINITION) return type
    const has = new Set(type.values?.map(({ name }) => name.value))
    const fresh = (known.get(type.name.value) ?? []).filter(({ name }) => !has.has(name.value))
    added += fresh.length
    return { ...type, values: [...(type.values ?? []), ...fresh] }
  })
  return added === 0 ? servedSdl : `${print({ ...served, definitions })}\n`
}

const enumsOf = ({ definitions }: DocumentNode): EnumTypeDefinitionNode[] =>
  definitions.filter((type): type is EnumTypeDefinitionNode => type.kind === Kind.ENUM_TYPE_DEFINITION)
