import type { Server } from 'node:http'

/**
 * A client that resets its connection ends that connection and nothing else. Node takes its own listener away when a connection is upgraded, and an
 * `error` that nobody listens to ends the process: this one stays, whoever holds the socket.
 */
export function surviveSocketErrors(server: Server): void {
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()))
}
