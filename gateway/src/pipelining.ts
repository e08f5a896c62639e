import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Browsers and libraries wait for an answer before they ask again on a connection, or nearly. */
const MOST_UNANSWERED = 20

/**
 * Closes a connection on which requests are piled up: Node begins them all at once, thousands of one packet, before anybody else has a turn.
 * To be registered before any other hook, so that those behind them cost nothing.
 */
export function boundPipelining(app: FastifyInstance): void {
  const unanswered = new WeakMap<Socket, number>()
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw
    const open = (unanswered.get(socket) ?? 0) + 1
    if (socket.destroyed || open > MOST_UNANSWERED) {
      socket.destroy()
      reply.hijack() // nobody is there to answer
      return
    }
    unanswered.set(socket, open)
    reply.raw.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1))
    done()
  })
}
