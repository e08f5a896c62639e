import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { connect } from 'node:net'

interface Pair {
  readonly client: Socket
  readonly server: Socket
}

/** What lies between a process and a server, and can fail as networks do. */
export class TcpProxy {
  /** The port behind it on this machine. */
  target = 0
  readonly #pairs = new Set<Pair>()
  #listener: Server | undefined
  #isOpen = true
  #isSilent = false

  static async listen(): Promise<TcpProxy> {
    const proxy = new TcpProxy()
    const listener = createServer((client) => proxy.#join(client))
    await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(0, '127.0.0.1', resolve))
    proxy.#listener = listener
    return proxy
  }

  get port(): number {
    return (this.#listener?.address() as AddressInfo).port
  }

  /** Resets every connection at once; new ones are taken. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy()
      server.resetAndDestroy()
    }
  }

  /** Resets every connection, and each new one, until `admit`. */
  refuse(): void {
    this.#isOpen = false
    this.cut()
  }

  admit(): void {
    this.#isOpen = true
  }

  /** Connections stay open, and nothing passes either way until `speak`: what a lost route or a frozen machine looks like. */
  fallSilent(): void {
    this.#isSilent = true
    for (const { client, server } of this.#pairs) {
      client.pause()
      server.pause()
    }
  }

  speak(): void {
    this.#isSilent = false
    for (const { client, server } of this.#pairs) {
      client.resume()
      server.resume()
    }
  }

  async close(): Promise<void> {
    this.refuse()
    await new Promise((resolve) => this.#listener?.close(resolve))
  }

  #join(client: Socket): void {
    client.on('error', () => undefined) // told by its close
    if (!this.#isOpen) {
      client.resetAndDestroy()
      return
    }
    const server = connect(this.target, '127.0.0.1')
    server.on('error', () => undefined) // told by its close
    const pair = { client, server }
    this.#pairs.add(pair)
    const pass = (from: Socket, to: Socket) => {
      from.pipe(to)
      from.once('close', () => {
        to.destroy()
        this.#pairs.delete(pair)
      })
      if (this.#isSilent) from.pause()
    }
    pass(client, server)
    pass(server, client)
  }
}
