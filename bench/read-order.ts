/** Reading one order with lines, customer and shipments (three subgraphs) through the gateway, against a bare Apollo Server that answers a constant field. */
import { startSystem } from '@kade/test-kit'
import { startBareServer } from './bare-server.js'
import { load } from './load.js'
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
  const server = await startBareServer()
  await load(server.request, 4) // warm
  const { requests } = await load(server.request, 8)
  await server.stop()
  return requests.average
}
