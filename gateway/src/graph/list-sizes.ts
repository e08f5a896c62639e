import { Kind, type FieldNode } from 'graphql'

const USUAL_PAGE = 20

/** How often what is below a field may be answered: only pages say so. */
export function pageFactor({ arguments: given = [], selectionSet }: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const size = given.find(({ name: { value } }) => value === 'first' || value === 'last')?.value
  if (size?.kind === Kind.INT) return Math.max(1, Number(size.value))
  const asked = size?.kind === Kind.VARIABLE ? variables[size.name.value] : undefined
  if (typeof asked === 'number') return Math.max(1, asked)
  const isConnection =
    selectionSet?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges') ?? false
  return isConnection ? USUAL_PAGE : 1
}

/** Of the lists that a schema tells of itself: about what this graph has (its types, and of each type what an average one has). */
const SCHEMA_LISTS: Readonly<Record<string, number>> = {
  types: 200,
  fields: 8,
  args: 2,
  inputFields: 5,
  enumValues: 8,
  interfaces: 2,
  possibleTypes: 8,
  directives: 10,
}
export const schemaFactor = ({ name }: FieldNode): number => SCHEMA_LISTS[name.value] ?? 1
