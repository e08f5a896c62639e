import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** A server that refuses each subscription by the next of these, and the last one from then on. */
export async function refusingServer(refusals: readonly Readonly<Record<string, unknown>>[]) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' })
  let subscriptions = 0
  server.on('connection', (socket) =>
    socket.on('message', (data: Buffer) => {
      const { type, id } = JSON.parse(data.toString()) as { readonly type: string; readonly id?: string }
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (type !== 'subscribe') return
      const extensions = refusals[Math.min(subscriptions, refusals.length - 1)]
      subscriptions += 1
      socket.send(JSON.stringify({ type: 'error', id, payload: [{ message: 'Not now', extensions }] }))
    }),
  )
  await once(server, 'listening')
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    subscriptions: () => subscriptions,
    close: async (): Promise<void> => {
      server.clients.forEach((socket) => socket.terminate())
      server.close()
      await once(server, 'close')
    },
  }
}
