import type { IncomingMessage, Server } from 'node:http'
import { newId } from '@kade/service-kit'
import { GraphQLError, type ExecutionArgs } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { IssuerUnavailable, type Authenticated } from '../authentication/authenticate.js'
import { tokenIn } from '../authentication/connection-token.js'
import { asClientError, badUserInput, RateLimited } from '../graph/errors.js'
import { traceOf } from '../graph/subgraph-client.js'
import { refuseSocket } from '../refuse-socket.js'
import { BoundedSocket } from './bounded-socket.js'
import type { SubscribeRequest } from './hub.js'
import { at, NOBODY_STAYS_MS, prepare, subscribe, type TransportOptions } from './operations.js'
import { sendAway } from './send-away.js'

/** Bytes of one message. */
const MAX_PAYLOAD = 65_536
const PING_MS = 15_000
const INIT_WITHIN_MS = 3_000
const MOST_PER_SOCKET = 100
/** Clients come back on these codes: the service restarts; try again later. */
const RESTARTING = 1012
const TRY_AGAIN_LATER = 1013
const GOODBYE_WITHIN_MS = 2_000

// An alias, not an interface: graphql-ws wants an index signature, which only an alias has.
type Extra = {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  authenticated?: Authenticated
  forgetExpiry?: () => void
}

interface Subscribing {
  readonly request: SubscribeRequest
}

/** graphql-transport-ws on /graphql. A token that ends closes the socket with 4403: the client comes back with a new one. */
export function serveSockets(server: Server, options: TransportOptions): { stop(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, WebSocket: BoundedSocket })
  let stopping = false
  server.on('upgrade', (request, socket, head) => {
    const refuse = (status: string): void => refuseSocket(socket, `HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
    if (stopping) return refuse('503 Service Unavailable')
    if (request.url?.split('?')[0] !== '/graphql') return refuse('404 Not Found')
    const giveBack = options.connections.take(options.addressOf(request))
    if (!giveBack) return refuse('429 Too Many Requests\r\nretry-after: 60')
    socket.once('close', giveBack)
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request)
      // A frame that is none: the socket is closing by then. graphql-ws would tell it on the console as an error of ours.
      opened.removeAllListeners('error').on('error', () => undefined)
    })
  })
  const disposable = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: ({ connectionParams, extra }) => connect(options, connectionParams ?? {}, extra),
      onClose: ({ extra }) => extra.forgetExpiry?.(),
      onSubscribe: async ({ extra, subscriptions }, _id, asked) => {
        const correlationId = newId()
        if (Object.keys(subscriptions).length > MOST_PER_SOCKET)
          return [asClientError(badUserInput(`A socket carries at most ${MOST_PER_SOCKET} subscriptions: open another`), correlationId)]
        try {
          const request = await prepare(options, asked, {
            authenticated: extra.authenticated as Authenticated,
            correlationId,
            address: options.addressOf(extra.request),
            ...traceOf(extra.request.headers),
          })
          return toArguments(request)
        } catch (error) {
          return [error instanceof GraphQLError ? error : asClientError(error, correlationId, options.logger)]
        }
      },
      subscribe: (args) => subscribe(options, (args.contextValue as Subscribing).request),
    },
    sockets,
    PING_MS,
  )
  return {
    stop: async () => {
      stopping = true
      await sendAway([...sockets.clients], options.drainMs, (socket) => socket.close(RESTARTING, 'The service restarts'))
      const impatience = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), GOODBYE_WITHIN_MS)
      await disposable.dispose()
      clearTimeout(impatience)
    },
  }
}

async function connect(
  { authenticate, rateLimits, addressOf, logger }: TransportOptions,
  payload: Readonly<Record<string, unknown>>,
  extra: Extra,
): Promise<boolean> {
  try {
    await rateLimits.admit(null, addressOf(extra.request))
    extra.authenticated = await authenticate(tokenIn(payload))
  } catch (error) {
    if (error instanceof IssuerUnavailable) {
      logger.error({ err: error.originalError }, error.message)
      extra.socket.close(TRY_AGAIN_LATER, error.message)
    }
    if (error instanceof RateLimited) extra.socket.close(TRY_AGAIN_LATER, error.message)
    return false // closes with 4403
  }
  const endsAt = extra.authenticated.expiresAt ?? Date.now() + NOBODY_STAYS_MS
  extra.forgetExpiry = at(endsAt, () => extra.socket.close(CloseCode.Forbidden, 'The token has expired, or there is none'))
  return true
}

const toArguments = (request: SubscribeRequest): ExecutionArgs & { contextValue: Subscribing } => ({
  schema: request.planned.schema,
  document: request.planned.document,
  operationName: request.planned.operationName,
  variableValues: { ...request.variables },
  contextValue: { request },
})
