import type { Duplex } from 'node:stream'

/** Time for the refusal to arrive; who keeps its own half of the connection open would hold it for ever. */
const GONE_AFTER_MS = 1_000

/** Says a last word on a raw connection, and ends it. */
export function refuseSocket(socket: Duplex, answer: string): void {
  socket.end(answer)
  setTimeout(() => socket.destroy(), GONE_AFTER_MS).unref()
}
