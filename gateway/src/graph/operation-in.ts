import type { FastifyRequest } from 'fastify'

/** What a request asks, as far as it is in the shape that it should be; the query is null for a persisted one that is named by its hash. */
export interface AskedOperation {
  readonly query: string | null
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

export function operationIn({ method, body, query: inUrl }: FastifyRequest): AskedOperation {
  const { query, operationName, variables } = (method === 'POST' ? (body ?? {}) : inUrl) as Readonly<Record<string, unknown>>
  return {
    query: typeof query === 'string' && query !== '' ? query : null,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : {},
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
