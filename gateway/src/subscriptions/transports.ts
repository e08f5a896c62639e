import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { newId, type Logger } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Authenticate, Authenticated } from '../authentication/authenticate.js'
import { asClientError, type SubscribeRequest, type SubscriptionHub } from './hub.js'
import type { SubscriptionPlanner } from './planned-subscription.js'

export interface TransportOptions {
  readonly authenticate: Authenticate
  readonly hub: SubscriptionHub
  /** The planner of the supergraph that is served now. */
  readonly planner: () => SubscriptionPlanner
  readonly logger: Logger
}

const MAX_PAYLOAD = 65_536
const PING_MS = 12_000
const INIT_WITHIN_MS = 3_000
const MOST_PER_SOCKET = 100
/** Clients come back on this code: the service restarts. */
const RESTARTING = 1012

// An alias, not an interface: graphql-ws wants an index signature, which only an alias has.
type Extra = {
  readonly socket: WebSocket
  authenticated?: Authenticated
  expiry?: NodeJS.Timeout
}
interface Prepared {
  readonly request: SubscribeRequest
}

/** graphql-transport-ws on /graphql. A token that ends closes the socket with 4403: the client comes back with a new one. */
export function serveSockets(server: Server, options: TransportOptions): { stop(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD })
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return socket.destroy()
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  const disposable = useServer<{ authorization?: unknown }, Extra>(
    {
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: async ({ connectionParams, extra }) => {
        const { authorization } = connectionParams ?? {}
        try {
          extra.authenticated = await options.authenticate(typeof authorization === 'string' ? authorization : undefined)
        } catch {
          return false // closes with 4403
        }
        const { expiresAt } = extra.authenticated
        if (expiresAt !== null)
          extra.expiry = setTimeout(
            () => extra.socket.close(CloseCode.Forbidden, 'The token has expired'),
            Math.min(expiresAt - Date.now(), 2 ** 31 - 1),
          )
        return true
      },
      onClose: ({ extra }) => clearTimeout(extra.expiry),
      onSubscribe: ({ extra, subscriptions }, _id, { query, operationName, variables }) => {
        const correlationId = newId()
        if (Object.keys(subscriptions).length > MOST_PER_SOCKET)
          return [refusal(`A socket carries at most ${MOST_PER_SOCKET} subscriptions`, correlationId)]
        try {
          return prepare(options, extra.authenticated as Authenticated, { query, operationName, variables }, correlationId)
        } catch (error) {
          return [asClientError(toGraphQLError(error), correlationId, options.logger)]
        }
      },
      subscribe: (args) => subscribe(options, args.contextValue as Prepared),
    },
    sockets,
    PING_MS,
  )
  return {
    stop: async () => {
      // In small groups, so that not all of them come back in the same moment.
      const open = [...sockets.clients]
      for (let start = 0; start < open.length; start += 200) {
        for (const socket of open.slice(start, start + 200)) socket.close(RESTARTING, 'The service restarts')
        await pause(20 + Math.random() * 30)
      }
      await disposable.dispose()
    },
  }
}

/** Server-Sent Events on /graphql/stream (distinct connections), for clients that cannot hold a socket. */
export function serveEventStream(app: FastifyInstance, options: TransportOptions): void {
  const handler = createHandler({
    onSubscribe: async ({ headers }, { query, operationName, variables }) => {
      const correlationId = newId()
      try {
        const authenticated = await options.authenticate(headers.get('authorization') ?? undefined)
        const { contextValue } = prepare(
          options,
          authenticated,
          { query, operationName, variables: variables },
          correlationId,
        )
        return await subscribe(options, contextValue)
      } catch (error) {
        return { errors: [asClientError(toGraphQLError(error), correlationId, options.logger)] }
      }
    },
  })
  app.all('/graphql/stream', async (request, reply) => handler(request, reply))
}

interface Asked {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Readonly<Record<string, unknown>> | null
}

function prepare(
  { planner }: TransportOptions,
  { viewer, expiresAt }: Authenticated,
  asked: Asked,
  correlationId: string,
): ExecutionArgs & { contextValue: Prepared } {
  const variables = asked.variables ?? {}
  const planned = planner().plan(asked.query, asked.operationName ?? undefined, variables)
  const request: SubscribeRequest = { planned, variables, context: { viewer, correlationId, address: '' }, expiresAt }
  return {
    schema: planned.schema,
    document: planned.document,
    operationName: planned.operationName,
    variableValues: { ...variables },
    contextValue: { request },
  }
}

async function subscribe(
  { hub, logger }: TransportOptions,
  { request }: Prepared,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  try {
    return await hub.subscribe(request)
  } catch (error) {
    return { errors: [asClientError(toGraphQLError(error), request.context.correlationId, logger)] }
  }
}

const refusal = (message: string, correlationId: string): GraphQLError =>
  asClientError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }), correlationId)

const toGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error.extensions.code
      ? error
      : new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } })
    : new GraphQLError(String(error))
