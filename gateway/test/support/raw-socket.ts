import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { StubShop } from './stub-shop.js'

/** A plain connection to the gateway, or to another address, of which a test decides what it says and whether it reads. */
export async function rawSocket(shop: StubShop, url = shop.gateway.url): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

export const upgradeOf = (path: string, headers: Readonly<Record<string, string>> = {}): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

const TEXT = 1
export const PING = 9
export const PONG = 10

/** A frame of the WebSocket protocol as a client sends it: masked; texts of 126 to 65,535 bytes, or less than 126. */
export function frame(text: string, kind = TEXT): Buffer {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const length = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255]
  return Buffer.concat([Buffer.from([0x80 | kind, ...length]), mask, payload.map((byte, index) => byte ^ (mask[index & 3] as number))])
}
