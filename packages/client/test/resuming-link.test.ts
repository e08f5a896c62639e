import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { messageQueue } from '@kade/test-kit'
import { OperationTypeNode } from 'graphql'
import WebSocket from 'ws'
import { resumingLink } from '../src/apollo/index.js'
import { createResumingClient, type ResumingClient } from '../src/core/index.js'
import { openShop, type PlacedOrder, type Shop } from './support/shop.js'
import { wireTo, type Wire } from './support/wire.js'

let shop: Shop
let order: PlacedOrder
let wire: Wire
let sockets: ResumingClient
let apollo: ApolloClient
beforeAll(async () => {
  shop = await openShop()
  order = await shop.anOrder()
  wire = await wireTo(shop.system.gatewayUrl)
  sockets = createResumingClient({ url: wire.url, token: () => order.accessToken, webSocketImpl: WebSocket, retryMs: 20 })
  apollo = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      resumingLink(sockets),
      new HttpLink({ uri: `${shop.system.gatewayUrl}/graphql`, headers: { authorization: `Bearer ${order.accessToken}` } }),
    ),
  })
})
afterAll(async () => {
  apollo.stop()
  await sockets.dispose()
  await wire.close()
  await shop.system.stop()
})

const ORDER = gql`
  query ($id: ID!) {
    order(id: $id) {
      id
      version
      status
    }
  }
`
const UPDATES = gql`
  subscription ($id: ID!, $after: String) {
    orderUpdates(orderId: $id, after: $after) {
      cursor
      order {
        id
        version
        status
      }
    }
  }
`

it('keeps what Apollo Client has read up to date, through a cut', async () => {
  const variables = { id: order.id }
  const seen = messageQueue<number>()
  await apollo.query({ query: ORDER, variables })
  const reading = apollo
    .watchQuery<{ order: { version: number } }>({ query: ORDER, variables })
    .subscribe(({ data }) => data?.order?.version !== undefined && seen.push(data.order.version))
  const following = apollo
    .subscribe({ query: UPDATES, variables })

    .subscribe({
      next: ({ error }) => error && seen.fail(new Error('It failed', { cause: error })),
      complete: () => seen.fail(new Error('It ended')),
    })
  expect(await seen.next()).toBe(3)

  const until = async (version: number): Promise<void> => {
    while ((await seen.next(20_000)) < version);
  }
  await shop.happens(order)
  await until(4)
  wire.cut()
  await shop.happens(order)
  await until(5)

  following.unsubscribe()
  reading.unsubscribe()
})
