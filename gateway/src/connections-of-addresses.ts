import type { Server, ServerResponse, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Bounds what one address holds open, be a byte sent on it or not. One more than that takes the place of the one on which the address has been silent
 * for longest, so that who opens many harms itself alone; when all of them are busy, the new one is closed.
 * Proxies that are trusted bring many clients, and are not counted.
 */
export function boundConnections(server: Server, most: number, isTrusted: (address: string) => boolean): void {
  const open = new Map<string, Set<Socket>>()
  /** Those on which nothing is asked now, the longest silent first. */
  const silent = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    if (isTrusted(address)) return
    const own = open.get(address) ?? new Set()
    if (own.size >= most) {
      const longest = firstOf(silent, own)
      if (!longest) return void socket.destroy()
      own.delete(longest)
      silent.delete(longest)
      longest.destroy()
    }
    open.set(address, own.add(socket))
    silent.add(socket)
    socket.once('close', () => {
      silent.delete(socket)
      own.delete(socket)
      if (own.size === 0 && open.get(address) === own) open.delete(address)
    })
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (!silent.delete(socket)) return
    response.once('close', () => {
      if (!socket.destroyed) silent.add(socket)
    })
  })
  server.on('upgrade', ({ socket }: IncomingMessage) => void silent.delete(socket))
}

function firstOf(ordered: ReadonlySet<Socket>, own: ReadonlySet<Socket>): Socket | undefined {
  for (const socket of ordered) if (own.has(socket)) return socket
  return undefined
}
