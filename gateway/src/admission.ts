import type { ApolloServerPlugin } from '@apollo/server'
import { createPressureCheck } from '@kade/service-kit'
import type { FastifyRequest } from 'fastify'
import { getOperationAST } from 'graphql'
import type { Authenticate, Authenticated } from './authentication/authenticate.js'
import { badUserInput } from './graph/errors.js'
import { checkLimits, type createReader } from './graph/limits.js'
import type { CountOperation } from './graph/operation-metrics.js'
import type { OperationsSeen } from './graph/operations-seen.js'
import { operationIn } from './graph/operation-in.js'
import type { RateLimits } from './graph/rate-limits.js'
import type { GraphContext } from './graph/supergraph/gateway.js'
import { refuseManyFaults } from './graph/variables.js'
import { acceptsMultipart } from './subscriptions/framings.js'

/** Whom the gateway lets in, and what it refuses, each as early as it can be known: what is refused costs next to nothing. */
export function createAdmission(
  authenticate: Authenticate,
  rateLimits: RateLimits,
  read: ReturnType<typeof createReader>,
  seen: OperationsSeen,
  count: CountOperation,
) {
  const refuseWhenShort = createPressureCheck()
  const admitted = new WeakMap<object, Authenticated>()
  const followed = new WeakSet<object>()

  /** Who asks, by the token. Wrong tokens are counted against the address that they come from. */
  const admit = async ({ headers, ip }: FastifyRequest): Promise<Authenticated> => {
    refuseWhenShort()
    return authenticate(headers.authorization).catch(async (error: unknown) => {
      await rateLimits.admit(null, ip)
      throw error
    })
  }
  return {
    admit,
    /** Who was let in with this request. */
    admitted: (request: object): Authenticated => admitted.get(request) as Authenticated,
    /** Whether it is answered by updates: a subscription, from a client that takes them in the answer. */
    isFollowed: (request: FastifyRequest): boolean => followed.has(request),
    /** Hooks of the route of the graph. */
    hooks: {
      // Before the body is read.
      onRequest: async (request: FastifyRequest): Promise<void> => {
        const asking = await admit(request)
        await rateLimits.admit(asking.viewer, request.ip)
        admitted.set(request, asking)
      },
      // Before it is validated: a text that is too large for that is not read any further.
      preHandler: async (request: FastifyRequest): Promise<void> => {
        const asked = operationIn(request)
        if (asked.query === null) return
        const document = read(asked.query)
        const named = getOperationAST(document, asked.operationName)
        if (!named) return
        checkLimits(document, named, asked.variables)
        if (named.operation === 'subscription' && acceptsMultipart(request.headers.accept)) followed.add(request)
      },
    },
    /** Before it is planned: what is too dear, or guessed too often. */
    limits: limitsOf(rateLimits, seen, count),
  }
}

function limitsOf(rateLimits: RateLimits, seen: OperationsSeen, count: CountOperation): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, operation, document, request, response, contextValue }) => {
        if (!operation) throw badUserInput('The document has no operation of that name: name one of those in it')
        if (operation.operation === 'subscription')
          throw badUserInput(
            'Subscribe over a WebSocket on /graphql, by Server-Sent Events on /graphql/stream, or accept multipart/mixed;subscriptionSpec=1.0 here',
          )
        const { viewer, address } = contextValue
        contextValue.cost = checkLimits(document, operation, request.variables ?? {})
        refuseManyFaults(schema, operation, request.variables ?? {})
        const left = await rateLimits.charge(viewer, address, contextValue.cost)
        for (const [name, value] of Object.entries(left)) response.http.headers.set(name, value)
        await rateLimits.admitKinds(document, operation, viewer, address)
        seen.note(document)
        count(viewer, operation.name?.value, contextValue.cost)
      },
    }),
  }
}
