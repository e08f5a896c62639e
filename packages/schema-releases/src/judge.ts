import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { specifiedScalarTypes, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import { usageOf, type Usage } from './usage.js'

/** An operation that clients send. */
export interface KnownOperation {
  /** Whose, or where it was found: for people. */
  readonly name: string
  readonly document: DocumentNode
}

export interface Verdict {
  /** What breaks clients. */
  readonly breaking: readonly string[]
  /** What would break clients, were it used by any of the known operations. */
  readonly unused: readonly string[]
  /** What may surprise clients, such as a new value of an enum that they switch on. */
  readonly dangerous: readonly string[]
}

/**
 * What a change of the API does to its clients.
 * @param operations all that clients send; null where that is not known: then everything counts as used.
 */
export async function judge(before: GraphQLSchema, after: GraphQLSchema, operations: readonly KnownOperation[] | null): Promise<Verdict> {
  const changes = await diff(before, after)
  const told = (level: CriticalityLevel) => changes.filter(({ criticality }) => criticality.level === level)
  const usage =
    operations &&
    usageOf(
      before,
      operations.map(({ document }) => document),
    )
  const breaking = told(CriticalityLevel.Breaking).map(({ path, message }) => ({
    text: `${path ?? 'schema'}: ${message}`,
    isUsed: usage === null || path === undefined || isUsed(path, before, usage),
  }))
  return {
    breaking: [...breaking.filter(({ isUsed }) => isUsed).map(({ text }) => text), ...brokenOperations(before, after, operations ?? [])],
    unused: breaking.filter(({ isUsed }) => !isUsed).map(({ text }) => text),
    dangerous: told(CriticalityLevel.Dangerous).map(({ path, message }) => `${path ?? 'schema'}: ${message}`),
  }
}

/** Whether a change at this path concerns anybody. What is added to something concerns whoever uses that; an argument, whoever asks its field. */
function isUsed(path: string, before: GraphQLSchema, usage: Usage): boolean {
  if (path.startsWith('@')) return true // a directive: operations say nothing of the schema's own
  const [type = '', member] = path.split('.')
  if (member === undefined || !hasMember(before, type, member)) return usage.has(type)
  return usage.has(`${type}.${member}`)
}

function hasMember(schema: GraphQLSchema, typeName: string, member: string): boolean {
  const type = schema.getType(typeName)
  if (!type) return false
  return 'getValues' in type ? type.getValue(member) != null : 'getFields' in type && member in type.getFields()
}

function brokenOperations(before: GraphQLSchema, after: GraphQLSchema, operations: readonly KnownOperation[]): string[] {
  return operations.flatMap(({ name, document }) => {
    if (validate(before, document).length > 0) return []
    const [first] = validate(after, document)
    return first ? [`${name} is no longer valid: ${first.message}`] : []
  })
}

/** Types, fields and values of an API without a description, such as Order.lines. */
export function undescribed(api: GraphQLSchema): string[] {
  const roots = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()]
  return Object.values(api.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !specifiedScalarTypes.some((scalar) => scalar.name === name))
    .flatMap((type) => {
      const members = 'getValues' in type ? type.getValues() : 'getFields' in type ? Object.values(type.getFields()) : []
      return [
        ...(type.description || roots.some((root) => root === type) ? [] : [type.name]),
        ...members.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
      ]
    })
}
