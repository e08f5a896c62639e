import { eventually } from '@kade/test-kit'
import { frame, PONG, rawSocket, upgradeOf } from './raw-socket.js'
import type { StubShop } from './stub-shop.js'

export const TRANSPORTS = ['WebSocket', 'Server-Sent Events', 'multipart'] as const
export type Transport = (typeof TRANSPORTS)[number]

export interface OnWire {
  /** Of the updates that were read, in the order in which they came. */
  readonly cursors: readonly number[]
  /** Reads no more: what comes is left to the connection. */
  pause(): void
  resume(): void
  leave(): void
}

const OVER_HTTP = {
  'Server-Sent Events': { path: '/graphql/stream', accept: 'text/event-stream' },
  multipart: { path: '/graphql', accept: 'multipart/mixed;subscriptionSpec=1.0,application/json' },
}

/** A subscription on a plain connection, of which a test decides when it reads. */
export async function openOnWire(
  shop: StubShop,
  transport: Transport,
  token: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<OnWire> {
  const socket = await rawSocket(shop)
  const cursors: number[] = []
  let rest = ''
  socket.on('data', (bytes: Buffer) => {
    rest += bytes.toString('latin1')
    let end = 0
    for (const found of rest.matchAll(/"cursor":"(\d+)"/g)) {
      cursors.push(Number(found[1]))
      end = found.index + found[0].length
    }
    rest = rest.slice(Math.max(end, rest.length - LONGEST))
  })
  if (transport === 'WebSocket') {
    socket.write(upgradeOf('/graphql'))
    socket.write(frame(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })))
    await eventually(() => {
      if (!rest.includes('connection_ack')) throw new Error('It is not acknowledged')
    })
    socket.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } })))
    // Who does not read does not see the pings either, by which the gateway knows that somebody is there.
    const living = setInterval(() => socket.write(frame('', PONG)), 1_000)
    socket.once('close', () => clearInterval(living))
  } else {
    const { path, accept } = OVER_HTTP[transport]
    const body = JSON.stringify({ query, variables })
    const head = [`POST ${path} HTTP/1.1`, 'Host: localhost', 'Content-Type: application/json', `Accept: ${accept}`]
    socket.write([...head, `Authorization: Bearer ${token}`, `Content-Length: ${body.length}`, '', body].join('\r\n'))
  }
  return { cursors, pause: () => socket.pause(), resume: () => socket.resume(), leave: () => socket.destroy() }
}

/** Characters in which a cursor, or the acknowledgement, may still be cut in two. */
const LONGEST = 200
