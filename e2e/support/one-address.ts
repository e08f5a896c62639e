import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** One address before several gateways, as a load balancer gives it: a connection goes to the first of them that is ready, and stays there. */
export interface OneAddress {
  readonly url: string
  /** How many connections each of them has through it now. */
  readonly open: () => readonly number[]
  close(): Promise<void>
}

export async function oneAddress(gateways: readonly string[]): Promise<OneAddress> {
  const open = gateways.map(() => new Set<Socket>())
  const server = createServer((near) => {
    near.on('error', () => undefined) // told by its close
    void firstReady(gateways).then((index) => {
      if (index < 0) return near.destroy()
      const far = connect(Number(new URL(gateways[index] as string).port), 'localhost')
      far.on('error', () => undefined) // told by its close
      open[index]?.add(near)
      near.once('close', () => {
        open[index]?.delete(near)
        far.destroy()
      })
      far.once('close', () => near.destroy())
      near.pipe(far).pipe(near)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => open.map(({ size }) => size),
    close: async () => {
      server.close()
      for (const near of open.flatMap((each) => [...each])) near.destroy()
      await once(server, 'close')
    },
  }
}

async function firstReady(gateways: readonly string[]): Promise<number> {
  for (const [index, url] of gateways.entries()) if (await isReady(url)) return index
  return -1
}

const isReady = (url: string): Promise<boolean> => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false) // prettier-ignore
