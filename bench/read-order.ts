/** Reading one order with lines, customer and shipments (three subgraphs) through the gateway, against a bare Apollo Server that answers a constant field. */
import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { startSystem } from '@kade/test-kit'
import autocannon from 'autocannon'
import Fastify from 'fastify'
import { aPlaceOrderInput, ask, offerVariants, PLACE_ORDER } from './support.js'

export interface ReadOrderFigures {
  readonly readsPerSecond: number
  readonly barePerSecond: number
  readonly ratio: number
  readonly p50Ms: number
  readonly p99Ms: number
}

const READ = `query Read($id: ID!) {
  order(id: $id) { id number status total { amount currencyCode } customer { name email } lines { sku quantity variant { title price { amount } } } shipments { id status trackingNumber } }
}`

export async function benchReadOrder(): Promise<ReadOrderFigures> {
  const barePerSecond = await bare()
  const system = await startSystem({ durable: true })
  try {
    const skus = await offerVariants(system, 10)
    const { order, accessToken } = await ask<{ order: { id: string }; accessToken: string }>(system, null, PLACE_ORDER, {
      input: aPlaceOrderInput(skus),
    })
    const request = {
      url: `${system.gatewayUrl}/graphql`,
      headers: { authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ query: READ, variables: { id: order.id } }),
    }
    await load(request, 4) // warm
    const { requests, latency } = await load(request, 12)
    return {
      readsPerSecond: requests.average,
      barePerSecond,
      ratio: requests.average / barePerSecond,
      p50Ms: latency.p50,
      p99Ms: latency.p99,
    }
  } finally {
    await system.stop()
  }
}

async function bare(): Promise<number> {
  const server = new ApolloServer({ typeDefs: 'type Query { answer: Int }', resolvers: { Query: { answer: () => 42 } } })
  await server.start()
  const app = Fastify()
  app.post('/graphql', fastifyApolloHandler(server))
  const url = `${await app.listen({ port: 0 })}/graphql`
  const request = { url, headers: {}, body: JSON.stringify({ query: '{ answer }' }) }
  await load(request, 4)
  const { requests } = await load(request, 8)
  await app.close()
  await server.stop()
  return requests.average
}

async function load(
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
  duration: number,
): Promise<autocannon.Result> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    connections: 16,
    duration,
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no success, ${result.errors} failed`)
  return result
}
