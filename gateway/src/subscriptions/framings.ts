import type { ExecutionResult } from 'graphql'

/** How the updates of a subscription stand in the body of one answer of HTTP. */
export interface Framing {
  readonly contentType: string
  readonly opening: string
  /** Says that the connection lives, and nothing else: proxies close those on which nothing is said. */
  readonly ping: string
  readonly pingMs: number
  next(result: ExecutionResult): string
  /** There will be no more updates. */
  readonly complete: string
  /** The token has ended: who comes back with another goes on at its cursor. */
  readonly expired: string
}

const event = (name: 'next' | 'complete', payload?: ExecutionResult): string =>
  `event: ${name}\ndata:${payload ? ` ${JSON.stringify(payload)}` : ''}\n\n`

/** Server-Sent Events, in the protocol of graphql-sse. */
export const EVENT_STREAM: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: '',
  ping: ':\n\n',
  pingMs: 12_000,
  next: (result) => event('next', result),
  complete: event('complete'),
  expired: '',
}

/** Each part ends with the boundary of the next: without it a client does not know that the part is whole. */
const part = (body: object): string => `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(body)}\r\n--graphql`
const LAST = '--\r\n'

/** Multipart HTTP, `subscriptionSpec=1.0`, as Apollo's clients for iOS, Kotlin and the web speak it: an empty object is a heartbeat. */
export const MULTIPART: Framing = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: '\r\n--graphql',
  ping: part({}),
  pingMs: 5_000,
  next: (payload) => part({ payload }),
  complete: LAST,
  expired:
    part({
      payload: null,
      errors: [{ message: 'The token has expired: subscribe again with a new one', extensions: { code: 'UNAUTHENTICATED' } }],
    }) + LAST,
}

/** Whether a client takes the updates of a subscription in the answer to its request. */
export const acceptsMultipart = (accept: string | undefined): boolean =>
  /multipart\/mixed[^,]*;\s*subscriptionSpec="?1\.0/i.test(accept ?? '')
