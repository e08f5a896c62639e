import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { badUserInput } from './errors.js'

type Variables = Readonly<Record<string, unknown>>

/** Objects, lists and plain values: an order of 2,000 lines with prices and discounts of their own has some 20,000. */
const MAX_VALUES = 50_000
/** Of one object: the largest input has 13 fields, and free data of an order some more. A fault prints the object that it is in. */
const MAX_FIELDS_OF_OBJECT = 200
/** Each fault is an error of its own, with a place in the text: a list of a hundred thousand of them would fill the memory. */
export const MOST_FAULTS = 10

/** @throws GraphQLError QUERY_TOO_COMPLEX */
export function checkSizeOfVariables(variables: Variables): void {
  // Not by calls of itself: what is nested deep enough would end the stack.
  const unread: unknown[] = [variables]
  for (let values = 0; unread.length > 0; values += 1) {
    const value = unread.pop()
    if (values + 1 + unread.length > MAX_VALUES)
      throw new GraphQLError(`The variables hold more than ${MAX_VALUES} values: send them in parts`, {
        extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
      })
    if (typeof value !== 'object' || value === null) continue
    const inner: unknown[] = Object.values(value)
    if (!Array.isArray(value) && inner.length > MAX_FIELDS_OF_OBJECT)
      throw badUserInput(`An object in the variables has more than ${MAX_FIELDS_OF_OBJECT} fields`)
    for (const one of inner) unread.push(one)
  }
}

/** The variables as their types want them. @throws GraphQLError BAD_USER_INPUT with what is wrong first */
export function variablesOf(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: MOST_FAULTS })
  if (errors) throw badUserInput(errors[0]?.message ?? 'The variables do not fit the operation')
  return coerced
}

/** A few faults are told by whoever executes, each with its place; more of them are refused before. @throws GraphQLError BAD_USER_INPUT */
export function refuseManyFaults(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: Variables): void {
  const { errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: MOST_FAULTS })
  if (errors && errors.length > MOST_FAULTS)
    throw badUserInput(`${errors[0]?.message ?? ''} This and more than ${MOST_FAULTS} other values.`)
}
