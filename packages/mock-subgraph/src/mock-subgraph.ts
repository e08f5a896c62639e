import { SCHEMA_HEADER, schemaSum } from '@kade/graph-schema'
import Fastify from 'fastify'
import { graphql } from 'graphql'
import { mockSchema } from './mock-schema.js'

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** A subgraph that makes all data up. It lets everybody in and keeps nothing: for machines of one's own alone. */
export function createMockSubgraph(name: string, sdl: string) {
  const app = Fastify()
  const schema = mockSchema(sdl)
  app.post<{ Body: Asked }>('/graphql', async ({ body }) =>
    graphql({ schema, source: body.query, variableValues: body.variables, operationName: body.operationName ?? null }),
  )
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => reply.header(SCHEMA_HEADER, schemaSum(sdl)).send({ status: 'ready', mock: name }))
  return { start: (port: number) => app.listen({ port, host: '127.0.0.1' }), stop: () => app.close() }
}
