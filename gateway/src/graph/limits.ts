import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { pageFactor, schemaFactor } from './list-sizes.js'
import { fragmentsOf, type Fragments } from './root-fields.js'
import { checkSizeOfVariables } from './variables.js'

export const MAX_DEPTH = 12
/** A page of 100 orders with some lists below each fits; pages within pages within pages do not. */
export const MAX_COST = 50_000
const MAX_FIELDS = 2_000
/** Variables, and operations with fragments: validation looks at each of them from each place that could use it. */
const MAX_VARIABLES = 200
const MAX_DEFINITIONS = 200
/** Of selections in each other, those of fragments too: whoever validates and plans calls itself for each. Tools ask the schema some 20 deep. */
const MAX_NESTING = 50
/** One request may read a page of orders by aliases; thousands of them would be a way around the limits of pages and guesses. */
export const MAX_ALIASES = 100
/** Reading the text itself must not be dear: validation compares the fields of a selection with each other. */
const MAX_TOKENS = 4_000
/** Few tokens may be long. What is this long is data, and belongs into variables. */
const MAX_LENGTH = 100_000
/** Of fields under one name in one place, each with each. */
const MAX_COMPARISONS = 20_000
/** What the schema tells of itself comes from memory: a tenth of what a service has to answer. */
const COST_OF_SCHEMA_FIELD = 0.1
const MOST_REMEMBERED = 1_000
/** Longer texts are read anew each time: what is remembered stays bounded. */
const LONGEST_REMEMBERED = 10_000

/** Reads the texts of operations; those that were within the limits are remembered. */
export function createReader(): (query: string) => DocumentNode {
  const remembered = new Map<string, DocumentNode>()
  return (query) => {
    const known = remembered.get(query)
    if (known) return known
    const document = readWithinLimits(query)
    if (query.length <= LONGEST_REMEMBERED) remembered.set(query, document)
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string)
    return document
  }
}

/**
 * Refuses what is too large before it is validated or planned, whose work grows faster than the text: every operation and every fragment by itself.
 * @throws GraphQLError GRAPHQL_PARSE_FAILED, QUERY_TOO_COMPLEX
 */
function readWithinLimits(query: string): DocumentNode {
  const document = parsed(query)
  checkDefinitions(document)
  const fragments = fragmentsOf(document)
  const weigh = weighing(fragments, {})
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue
    checkSize(weigh(definition.selectionSet))
    if (comparisons([definition.selectionSet], fragments) > MAX_COMPARISONS)
      throw refuse('The operation selects the same field too often in one place')
  }
  return document
}

/**
 * Refuses what is too dear before it is planned. The cost of an operation is the number of fields that it may ask of the services:
 * a field costs 1, and what is selected below a page counts as often as the page has nodes (`first` or `last`; 20 unless given).
 * @throws GraphQLError QUERY_TOO_COMPLEX; with the cost where that is what refuses it.
 * @returns the cost.
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  checkSizeOfVariables(variables)
  const weight = weighing(fragmentsOf(document), { ...defaultsOf(operation), ...variables })(operation.selectionSet)
  checkSize(weight)
  const cost = Math.ceil(weight.cost)
  if (cost > MAX_COST) {
    throw new GraphQLError(`The operation costs ${cost}, over the ${MAX_COST} that one may: ask for smaller pages or fewer fields`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', cost, maxCost: MAX_COST, http: { status: 400 } },
    })
  }
  return cost
}

function parsed(query: string): DocumentNode {
  if (query.length > MAX_LENGTH) throw refuse(`The operation has more than ${MAX_LENGTH} characters`)
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    throw new GraphQLError(error instanceof Error ? error.message : String(error), {
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    })
  }
}

function checkDefinitions({ definitions }: DocumentNode): void {
  if (definitions.length > MAX_DEFINITIONS) throw refuse(`The text has more than ${MAX_DEFINITIONS} operations and fragments`)
  const variables = definitions.flatMap((definition) => ('variableDefinitions' in definition && definition.variableDefinitions) || [])
  if (variables.length > MAX_VARIABLES) throw refuse(`The operation declares more than ${MAX_VARIABLES} variables`)
}

function checkSize({ depth, fields, aliases, nesting }: Weight): void {
  if (depth > MAX_DEPTH) throw refuse(`The operation is deeper than ${MAX_DEPTH} levels`)
  if (nesting > MAX_NESTING) throw refuse(`The operation nests its selections deeper than ${MAX_NESTING} levels`)
  if (fields > MAX_FIELDS) throw refuse(`The operation selects more than ${MAX_FIELDS} fields`)
  if (aliases > MAX_ALIASES) throw refuse(`The operation has more than ${MAX_ALIASES} aliases`)
}

const refuse = (message: string): GraphQLError =>
  new GraphQLError(`${message}: split it`, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } })
const invalid = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } })

/** Of a selection with all that it spreads: fields and aliases as often as they stand there. */
interface Weight {
  readonly cost: number
  readonly fields: number
  readonly aliases: number
  /** Levels; those of the schema's own fields do not count, as their cost bounds them. */
  readonly depth: number
  /** Levels of selections as they stand in the text, inline fragments and spreads among them. */
  readonly nesting: number
}
const NOTHING: Weight = { cost: 0, fields: 0, aliases: 0, depth: 0, nesting: 0 }

/** Weighs each fragment once, however often it is spread: the work is that of reading the text. */
function weighing(fragments: Fragments, variables: Readonly<Record<string, unknown>>) {
  const known = new Map<string, Weight | null>() // null: being weighed
  const ofSet = (set: SelectionSetNode | undefined, inSchema: boolean): Weight =>
    deeper((set?.selections ?? []).map((selection) => ofSelection(selection, inSchema)).reduce(add, NOTHING))
  const ofSelection = (selection: SelectionNode, inSchema: boolean): Weight => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet, inSchema)
    return selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofField(selection, inSchema)
  }
  const ofFragment = (name: string): Weight => {
    const weighed = known.get(name)
    if (weighed === null) throw invalid(`Fragment ${name} spreads itself`)
    if (weighed) return weighed
    known.set(name, null)
    const fragment = fragments.get(name)
    const weight = ofSet(fragment?.selectionSet, fragment?.typeCondition.name.value.startsWith('__') ?? false)
    known.set(name, weight)
    return weight
  }
  const ofField = (field: FieldNode, inSchema: boolean): Weight => {
    const ofSchema = inSchema || field.name.value === '__schema' || field.name.value === '__type'
    const selected = field.selectionSet ? ofSet(field.selectionSet, ofSchema) : NOTHING
    const factor = ofSchema ? schemaFactor(field) : pageFactor(field, variables, fragments)
    return {
      cost: (ofSchema ? COST_OF_SCHEMA_FIELD : 1) + factor * selected.cost,
      fields: 1 + selected.fields,
      aliases: (field.alias ? 1 : 0) + selected.aliases,
      depth: (ofSchema ? 0 : 1) + selected.depth,
      nesting: selected.nesting,
    }
  }
  return (set: SelectionSetNode): Weight => ofSet(set, false)
}

/** How many fields validation compares: those that stand under one name in one place, and what is below them, as execution merges them. */
function comparisons(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const groups = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value
        const fragment = spread.has(name) ? undefined : fragments.get(name)
        spread.add(name)
        if (fragment) collect(fragment.selectionSet)
      } else {
        const name = (selection.alias ?? selection.name).value
        const fields = groups.get(name)
        if (fields) fields.push(selection)
        else groups.set(name, [selection])
      }
    }
  }
  sets.forEach(collect)
  return [...groups.values()].reduce((sum, fields) => {
    const below = fields.flatMap(({ selectionSet }) => selectionSet ?? [])
    return sum + (fields.length > 1 ? fields.length ** 2 : 0) + (below.length > 0 ? comparisons(below, fragments) : 0)
  }, 0)
}

/** Of a selection: one level more than what stands in it. */
const deeper = (weight: Weight): Weight => ({ ...weight, nesting: weight.nesting + 1 })
const add = (one: Weight, other: Weight): Weight => ({
  cost: one.cost + other.cost,
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  depth: Math.max(one.depth, other.depth),
  nesting: Math.max(one.nesting, other.nesting),
})

/** What a variable is when the request does not give it. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )
