import { GraphQLError, Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { fragmentsOf } from './root-fields.js'

export const MAX_DEPTH = 12
/** A page of 100 orders with some lists below each fits; pages within pages within pages do not. */
export const MAX_COST = 50_000
const MAX_FIELDS = 2_000
/** One request may read a page of orders by aliases; thousands of them would be a way around the limits of pages and guesses. */
export const MAX_ALIASES = 100
/** Reading the text itself must not be dear: validation compares the fields of a selection with each other. */
export const MAX_TOKENS = 4_000
const USUAL_PAGE = 20

/**
 * Refuses what is too deep or too dear before it is planned. The cost of an operation is the number of fields that it may ask of the services:
 * a field costs 1, and what is selected below a page counts as often as the page has nodes (`first` or `last`; 20 unless told).
 * @throws GraphQLError QUERY_TOO_COMPLEX; with the cost where that is what refuses it.
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  if (isIntrospection(operation)) return
  const fragments = fragmentsOf(document)
  let fields = 0
  let aliases = 0
  const costOf = (selectionSet: SelectionSetNode | undefined, depth: number): number => {
    let cost = 0
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind !== Kind.FIELD) {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet
        cost += costOf(inner, depth)
        continue
      }
      if (depth > MAX_DEPTH) throw refuse(`The operation is deeper than ${MAX_DEPTH} levels`)
      if ((fields += 1) > MAX_FIELDS) throw refuse(`The operation selects more than ${MAX_FIELDS} fields`)
      if (selection.alias && (aliases += 1) > MAX_ALIASES) throw refuse(`The operation has more than ${MAX_ALIASES} aliases`)
      cost += 1 + pageSize(selection, variables) * costOf(selection.selectionSet, depth + 1)
    }
    return cost
  }
  const cost = costOf(operation.selectionSet, 1)
  if (cost > MAX_COST) {
    throw new GraphQLError(`The operation costs ${cost}, over the ${MAX_COST} that one may: ask for smaller pages or fewer fields`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', cost, maxCost: MAX_COST, http: { status: 400 } },
    })
  }
}

const refuse = (message: string): GraphQLError =>
  new GraphQLError(`${message}: split it`, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } })

const isIntrospection = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(selection.name.value),
  )

/** How often what is below a field may be answered: only connections say so. */
function pageSize({ arguments: given = [], selectionSet }: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const size = given.find(({ name: { value } }) => value === 'first' || value === 'last')?.value
  if (size?.kind === Kind.INT) return Math.max(1, Number(size.value))
  const asked = size?.kind === Kind.VARIABLE ? variables[size.name.value] : undefined
  if (typeof asked === 'number') return Math.max(1, asked)
  const isConnection =
    selectionSet?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges') ?? false
  return isConnection ? USUAL_PAGE : 1
}
