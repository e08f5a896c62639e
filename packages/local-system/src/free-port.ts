import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * What is handed out here lies below the ports that a machine gives to outgoing connections and to whoever asks for any (from 32768 on Linux, from
 * 49152 elsewhere): those may be taken at every moment between the look and the start of the process that is to have it.
 */
const SINGLE = { first: 10_000, end: 20_000 }
const RANGES = { first: 20_000, end: 32_000 }
/** Ranges begin at multiples of it. The last port of each is its claim: who listens on it has the range. */
const WIDTH = 16

/** A TCP port of this machine that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(SINGLE.first, SINGLE.end)
    if (!(await isTaken(port))) return port
  }
}

/** The first of so many ports in a row that nothing listens on, fifteen at most: nobody else is given them while this process lives. */
export async function freeRange(count: number): Promise<number> {
  for (;;) {
    const first = RANGES.first + WIDTH * randomInt((RANGES.end - RANGES.first) / WIDTH)
    if (!(await claim(first + WIDTH - 1))) continue
    const taken = await Promise.all(Array.from({ length: count }, (_, index) => isTaken(first + index)))
    if (!taken.includes(true)) return first
  }
}

/** Whether something listens on this port of 127.0.0.1 or of all addresses. */
export async function isTaken(port: number): Promise<boolean> {
  return (await cannotListen(port, '127.0.0.1')) || (await cannotListen(port))
}

async function claim(port: number): Promise<boolean> {
  const held = createServer().listen(port, '127.0.0.1').unref()
  return once(held, 'listening').then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return false
      throw error
    },
  )
}

function cannotListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
    probe.listen(port, host, () => probe.close(() => resolve(false)))
  })
}
