import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Longer than a subgraph is waited for, shorter than the process is given to stop. */
const ANSWERED_WITHIN_MS = 6_000
const SWEEP_MS = 50

/**
 * Lets a server close as soon as its requests are answered. By itself Node waits for connections that fall idle after the close has begun until
 * they time out, and a minute for those on which nothing was asked yet, such as a browser opens ahead.
 */
export function closingConnections(server: Server): <T>(closed: () => Promise<T>) => Promise<T> {
  const unused = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  const used = ({ socket }: IncomingMessage): void => void unused.delete(socket)
  server.on('request', used).on('upgrade', used)
  return async (closed) => {
    for (const socket of unused) socket.destroy()
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const impatience = setTimeout(() => server.closeAllConnections(), ANSWERED_WITHIN_MS)
    try {
      return await closed()
    } finally {
      clearInterval(sweep)
      clearTimeout(impatience)
    }
  }
}
