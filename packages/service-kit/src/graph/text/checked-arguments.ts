import {
  defaultFieldResolver,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { BadUserInput } from '../errors/graphql-errors.js'
import { graphUserError, type UserErrorDetail } from '../errors/user-errors.js'
import { faultIn, normalized, type TextFault } from './text.js'

/**
 * Checks every text that comes into the graph, whatever the field, before its resolver sees it: it is normalised; a blank optional one is
 * absent; one that cannot be kept or seen is refused. A payload with `userErrors` tells the field there, anything else as BAD_USER_INPUT.
 * What a text is for is checked behind it, by the use case. Changes the schema's resolvers.
 */
export function checkArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    checkReferences(type)
    for (const field of Object.values(type.getFields())) if (field.args.length > 0 && field.name !== '_entities') checkField(field)
  }
  return schema
}

function checkField(field: GraphQLField<unknown, unknown>): void {
  const { resolve = defaultFieldResolver, type } = field
  const payload = getNamedType(type)
  const tellsUserErrors = isObjectType(payload) && 'userErrors' in payload.getFields()
  field.resolve = (source, given: Readonly<Record<string, unknown>>, context, info) => {
    const faults: UserErrorDetail[] = []
    const checked = Object.fromEntries(
      field.args.filter(({ name }) => name in given).map(({ name, type: of }) => [name, checkedValue(given[name], of, [name], faults)]),
    )
    const [fault] = faults
    if (!fault) return resolve(source, checked, context, info)
    if (tellsUserErrors) return { userErrors: faults.map(graphUserError) }
    throw new BadUserInput(fault.message, fault.field?.join('.'))
  }
}

/** What another subgraph says of an entity: kept as it is, since it is a key. */
function checkReferences(type: GraphQLObjectType): void {
  const { apollo } = type.extensions as {
    apollo?: { subgraph?: { resolveReference?: (reference: object, ...rest: unknown[]) => unknown } }
  }
  const subgraph = apollo?.subgraph
  const resolve = subgraph?.resolveReference
  if (!resolve) return
  subgraph.resolveReference = async (reference, ...rest) => {
    const fault = faultWithin(reference)
    if (fault) throw new BadUserInput(`The key of ${type.name} ${fault.words}`, 'representations')
    return resolve(reference, ...rest)
  }
}

function checkedValue(value: unknown, type: GraphQLInputType, path: readonly string[], faults: UserErrorDetail[]): unknown {
  if (value == null) return value
  if (isNonNullType(type)) return presentValue(value, type.ofType, path, faults)
  const checked = presentValue(value, type, path, faults)
  return checked === '' ? null : checked
}

function presentValue(value: unknown, type: GraphQLInputType, path: readonly string[], faults: UserErrorDetail[]): unknown {
  if (isListType(type))
    return (value as readonly unknown[]).map((item, index) => checkedValue(item, type.ofType, [...path, String(index)], faults))
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    return Object.fromEntries(
      Object.entries(value as object).map(([name, item]) => [
        name,
        fields[name] ? checkedValue(item, fields[name].type, [...path, name], faults) : item,
      ]),
    )
  }
  const isText = isScalarType(type) && (type.name === 'String' || type.name === 'ID')
  const checked = isText ? normalized(String(value)) : value
  const fault = isText ? faultIn(String(checked), type.name === 'ID' ? 'code' : 'prose') : faultWithin(value)
  if (fault) faults.push({ code: 'INVALID', message: `${path.at(-1) ?? 'text'} ${fault.words}`, field: path, parameters: fault.parameters })
  return checked
}

/** What cannot be kept of the texts in a value of any shape, such as JSON. */
function faultWithin(value: unknown): TextFault | null {
  if (typeof value === 'string') return faultIn(value, 'prose')
  if (typeof value !== 'object' || value === null) return null
  for (const [name, item] of Object.entries(value)) {
    const fault = faultIn(name, 'prose') ?? faultWithin(item)
    if (fault) return fault
  }
  return null
}
