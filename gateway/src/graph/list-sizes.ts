import { Kind, type FieldNode, type SelectionSetNode } from 'graphql'
import type { Fragments } from './root-fields.js'

const USUAL_PAGE = 20

/** How often what is below a field may be answered: only pages say so. */
export function pageFactor(
  { arguments: given = [], selectionSet }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  fragments: Fragments,
): number {
  const sizes = given.flatMap(({ name, value }) => {
    if (name.value !== 'first' && name.value !== 'last') return []
    const size = value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : undefined
    return typeof size === 'number' ? [size] : []
  })
  if (sizes.length > 0) return Math.max(1, ...sizes)
  return selectsEdges(selectionSet, new Map(fragments)) ? USUAL_PAGE : 1
}

/** Each fragment is looked into once. */
function selectsEdges(set: SelectionSetNode | undefined, unread: Map<string, { readonly selectionSet: SelectionSetNode }>): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'edges'
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsEdges(selection.selectionSet, unread)
    const fragment = unread.get(selection.name.value)
    unread.delete(selection.name.value)
    return selectsEdges(fragment?.selectionSet, unread)
  })
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
