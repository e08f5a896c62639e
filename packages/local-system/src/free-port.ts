import { createServer, type AddressInfo } from 'node:net'

/** A TCP port of this machine that nothing listens on at this moment. Another process may still take it first: be ready to ask again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Whether something listens on this port of 127.0.0.1 or of all addresses. */
export async function isTaken(port: number): Promise<boolean> {
  return (await cannotListen(port, '127.0.0.1')) || (await cannotListen(port))
}

function cannotListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
    probe.listen(port, host, () => probe.close(() => resolve(false)))
  })
}
