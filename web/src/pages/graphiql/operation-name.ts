import type { FetcherParams } from '@graphiql/toolkit'
import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql'

/**
 * GraphiQL reads what a tab's operations are called a moment after the tab is opened, and sends the name of the last tab's operation until
 * then. Where a document has no operation of the name that is sent, and has one operation, that one is meant.
 */
export function withItsOperation(params: FetcherParams): FetcherParams {
  const only = onlyOperation(params)
  return only ? { ...params, operationName: only.name?.value } : params
}

function onlyOperation({ query, operationName }: FetcherParams): OperationDefinitionNode | null | undefined {
  try {
    const document = parse(query)
    return operationName && !getOperationAST(document, operationName) ? getOperationAST(document) : null
  } catch {
    return null // what cannot be read is for the gateway to refuse, with the place in it
  }
}
