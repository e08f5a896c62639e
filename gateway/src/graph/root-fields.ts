import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )

/** The fields at the top of an operation, whatever fragments they stand in. Each fragment is read once: a second spread answers the same fields. */
export function rootFields(document: DocumentNode, { selectionSet }: OperationDefinitionNode): readonly FieldNode[] {
  const unread = new Map(fragmentsOf(document))
  const fieldsOf = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet)
      const fragment = unread.get(selection.name.value)
      unread.delete(selection.name.value)
      return fieldsOf(fragment?.selectionSet)
    })
  return fieldsOf(selectionSet)
}
