import { messageQueue } from '@kade/test-kit'
import { createClient } from 'graphql-ws'
import type { ExecutionResult } from 'graphql'
import WebSocket from 'ws'
import type { StubShop } from './stub-shop.js'

export interface GraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>>
}
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Readonly<Record<string, any>> | null // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  readonly errors?: readonly GraphError[]
}
export interface Wish {
  readonly roles: readonly string[]
  readonly customerId?: string
  readonly orderId?: string
  readonly channel?: string
  readonly subject?: string
  readonly expiresInSeconds?: number
}

export const post = (shop: StubShop, path: string, body: string | object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${shop.gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export async function tokenFor(shop: StubShop, wish: Wish): Promise<string> {
  return ((await (await post(shop, '/auth/dev-token', wish)).json()) as { token: string }).token
}

/** One operation over HTTP, as whom the token says, or as nobody. */
export async function ask(
  shop: StubShop,
  token: string | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return toAnswer(
    await post(shop, '/graphql', { query, variables }, { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers }),
  )
}

export async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  return { data: null, ...(JSON.parse(text) as object), status: response.status, headers: response.headers, text }
}

export interface Follower {
  /** The next update, its data alone; waits for it. @throws when it came with errors. */
  next(): Promise<any> // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the subscription's
  /** The next message as it came. */
  nextResult(): Promise<ExecutionResult>
  /** Messages that have arrived and were not asked for. */
  rest(): readonly ExecutionResult[]
  /** Resolves when the server has ended the subscription; rejects with what it refused it by. */
  readonly ended: Promise<void>
  /** Codes with which sockets of this client were closed. */
  readonly closeCodes: readonly number[]
  /** Cuts the connection without a goodbye. */
  drop(): void
  stop(): Promise<void>
}

/** A subscriber whose client comes back by itself, at the cursor that it saw last. */
export function follow(
  shop: StubShop,
  token: string | (() => Promise<string>),
  query: string,
  start: Readonly<Record<string, unknown>>,
  url: () => string = () => `${shop.gateway.url.replace('http', 'ws')}/graphql`,
): Follower {
  const results = messageQueue<ExecutionResult>()
  const variables: Record<string, unknown> = { ...start }
  const closeCodes: number[] = []
  let socket: WebSocket | undefined
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 100,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    shouldRetry: () => true,
    connectionParams: async () => ({ authorization: `Bearer ${typeof token === 'string' ? token : await token()}` }),
    on: {
      opened: (opened) => (socket = opened as WebSocket),
      closed: (event) => closeCodes.push((event as { readonly code: number }).code),
    },
  })
  const ended = new Promise<void>((resolve, reject) => {
    client.subscribe(
      { query, variables },
      {
        next: (result) => {
          const [update] = Object.values(result.data ?? {}) as { readonly cursor?: string }[]
          if (update?.cursor !== undefined) variables.after = update.cursor
          results.push(result as ExecutionResult)
        },
        error: reject,
        complete: resolve,
      },
    )
  })
  ended.catch(() => undefined)
  return {
    next: async () => {
      const { data, errors } = await results.next()
      if (errors) throw new Error(JSON.stringify(errors))
      return Object.values(data ?? {})[0]
    },
    nextResult: () => results.next(),
    rest: () => results.drain(),
    ended,
    closeCodes,
    drop: () => socket?.terminate(),
    stop: async () => client.dispose(),
  }
}

/** Many subscribers of the same, spread over sockets of so many each. */
export function followAsCrowd(
  shop: StubShop,
  token: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  { sockets, perSocket }: { readonly sockets: number; readonly perSocket: number },
) {
  const clients = Array.from({ length: sockets }, () =>
    createClient({
      url: `${shop.gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    }),
  )
  const queues = clients.flatMap((client) =>
    Array.from({ length: perSocket }, () => {
      const queue = messageQueue<ExecutionResult>()
      client.subscribe(
        { query, variables },
        { next: (result) => queue.push(result as ExecutionResult), error: () => undefined, complete: () => undefined },
      )
      return queue
    }),
  )
  return {
    /** The next update of each. */
    next: () => Promise.all(queues.map(async (queue) => Object.values((await queue.next(40_000)).data ?? {})[0])),
    stop: async () => void (await Promise.all(clients.map(async (client) => client.dispose()))),
  }
}
