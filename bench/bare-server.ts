import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify from 'fastify'
import type { LoadRequest } from './load.js'

/** A bare Apollo Server that answers a constant field, in this process: what others are measured against. */
export async function startBareServer(): Promise<{ readonly request: LoadRequest; stop(): Promise<void> }> {
  const server = new ApolloServer({ typeDefs: 'type Query { answer: Int }', resolvers: { Query: { answer: () => 42 } } })
  await server.start()
  const app = Fastify()
  app.post('/graphql', fastifyApolloHandler(server))
  const url = `${await app.listen({ port: 0 })}/graphql`
  return {
    request: { url, headers: {}, body: JSON.stringify({ query: '{ answer }' }) },
    stop: async () => {
      await app.close()
      await server.stop()
    },
  }
}
