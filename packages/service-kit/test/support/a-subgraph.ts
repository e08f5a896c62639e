import { parse } from 'graphql'
import {
  answerUserErrors,
  appendToOutbox,
  BadUserInput,
  createSubgraphServer,
  Forbidden,
  NotFound,
  UserErrors,
  type SubgraphContext,
} from '../../src/index.js'
import { subgraphClient, testKeys } from '../../src/testing/index.js'
import { aService, thing } from './a-service.js'

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Decimal
  scalar DateTime
  scalar Date
  type Thing @key(fields: "id") {
    id: ID!
  }
  type Query {
    whoAmI: String!
    fails(how: String!): String
    price(amount: Decimal!): Decimal!
    at(instant: DateTime!): DateTime!
    on(day: Date!): Date!
  }
  type Mutation {
    make(key: String!): Made!
  }
  type Made {
    key: String
    userErrors: [UserError!]!
  }
  type UserError {
    code: String!
    message: String!
    field: [String!]
  }
`)

const failures: Readonly<Record<string, () => Error>> = {
  unexpectedly: () => new Error('password is hunter2'),
  notFound: () => new NotFound('There is no such thing'),
  forbidden: () => new Forbidden('Not for you'),
  badInput: () => new BadUserInput('first is 101', 'first'),
}

/** A subgraph about things, on a service of its own; whether it is ready the test decides. */
export async function aSubgraph(isReady: () => boolean = () => true) {
  const keys = testKeys()
  const service = await aService('things')
  const resolvers = {
    Thing: { __resolveReference: ({ id }: { readonly id: string }) => ({ id }) },
    Query: {
      whoAmI: (_: unknown, __: unknown, { viewer }: SubgraphContext) => JSON.stringify(viewer),
      fails: (_: unknown, { how }: { readonly how: string }) => {
        if (how === 'database') throw Object.assign(new Error('terminating connection'), { code: '57P01' })
        throw failures[how]?.() ?? new Error(how)
      },
      price: (_: unknown, { amount }: { readonly amount: string }) => amount,
      at: (_: unknown, { instant }: { readonly instant: Date }) => instant,
      on: (_: unknown, { day }: { readonly day: string }) => day,
    },
    Mutation: {
      make: (_: unknown, { key }: { readonly key: string }) =>
        answerUserErrors(async () => {
          if (key === '') throw UserErrors.of('REQUIRED', 'A key is needed', 'input', 'key')
          await service.database.transaction((tx) => appendToOutbox(tx, [thing(key, 1)]))
          return { key }
        }),
    },
  }
  const server = await createSubgraphServer({
    ...{ name: 'things', typeDefs, resolvers, logger: service.logger, metrics: service.metrics },
    context: (base) => base,
    config: { port: 0, metricsPort: 0, host: '127.0.0.1', gatewayPublicKey: keys.publicKey },
    readiness: { database: async () => isReady(), bus: () => (isReady() ? Promise.resolve(true) : Promise.reject(new Error('away'))) },
    routes: (app) => app.get('/files/:name', async () => 'a file'),
  })
  await server.start()
  const graph = subgraphClient({ url: server.url, name: 'things', privateKey: keys.privateKey })
  const post = (headers: Readonly<Record<string, string>>, body: unknown = { query: '{ whoAmI }' }) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const stop = async (): Promise<void> => {
    await server.stop()
    await service.stop()
  }
  return { keys, service, server, graph, post, stop }
}
export type ASubgraph = Awaited<ReturnType<typeof aSubgraph>>
