import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A wire to the gateway that can be cut. */
export interface Wire {
  /** ws: address of the graph through it. */
  readonly url: string
  /** Connections made so far. */
  readonly connections: () => number
  readonly open: () => number
  /** Breaks what is connected, without a goodbye; what comes next gets through. */
  cut(): void
  /** Breaks it, and lets nothing through until it is mended. */
  sever(): void
  mend(): void
  close(): Promise<void>
}

export async function wireTo(gatewayUrl: string): Promise<Wire> {
  const { port, hostname } = new URL(gatewayUrl)
  const sockets = new Set<Socket>()
  let isSevered = false
  let connections = 0
  const server = createServer((near) => {
    if (isSevered) return near.destroy()
    connections += 1
    const far = connect(Number(port), hostname)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(end)
      end.on('error', () => undefined) // it was cut
      end.on('close', () => {
        sockets.delete(end)
        other.destroy()
      })
      end.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => sockets.forEach((socket) => socket.resetAndDestroy())
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    connections: () => connections,
    open: () => sockets.size / 2,
    cut,
    sever: () => {
      isSevered = true
      cut()
    },
    mend: () => void (isSevered = false),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
