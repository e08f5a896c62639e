/** A process of clients: each of its followers has a socket of its own. It tells its parent when all have arrived, and when all were told of an event. */
import WebSocket from 'ws'

/** Who follows which order. */
export interface Wish {
  readonly orderId: string
  readonly token: string
}
export type Command =
  | { readonly kind: 'open'; readonly url: string; readonly query: string; readonly wishes: readonly Wish[] }
  /** Answered once each follower has been told so many updates: by how late each of the last ones came. */
  | { readonly kind: 'hear'; readonly updates: number }
  | { readonly kind: 'leave' }
export type Answer = { readonly done: true; readonly lateMs: readonly number[] } | { readonly fault: string }

const AT_ONCE = 50

interface Update {
  readonly event: { readonly at: string } | null
}
interface Follower {
  readonly socket: WebSocket
  /** How late each update came, after its event. */
  readonly lateMs: number[]
}

const followers: Follower[] = []
let onUpdate = (): void => undefined

function open(url: string, query: string, { orderId, token }: Wish): Promise<void> {
  const follower: Follower = { socket: new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false }), lateMs: [] }
  const { socket, lateMs } = follower
  followers.push(follower)
  const send = (message: object): void => socket.send(JSON.stringify(message))
  return new Promise((resolve, reject) => {
    socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`A socket was closed with ${code}`)))
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as { type: string; payload?: { data?: { orderUpdates: Update } } }
      if (type === 'connection_ack') return send({ id: '1', type: 'subscribe', payload: { query, variables: { orderId } } })
      if (type !== 'next') return
      const update = payload?.data?.orderUpdates
      if (!update) return reject(new Error(`An update came without data: ${data.toString()}`))
      if (update.event === null) return resolve()
      lateMs.push(performance.timeOrigin + performance.now() - Date.parse(update.event.at))
      onUpdate()
    })
  })
}

async function openAll({ url, query, wishes }: Extract<Command, { kind: 'open' }>): Promise<void> {
  const waiting = [...wishes]
  const one = async (): Promise<void> => {
    for (let wish = waiting.pop(); wish; wish = waiting.pop()) await open(url, query, wish)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

const heard = (updates: number): Promise<void> =>
  new Promise((resolve) => {
    let left = followers.filter(({ lateMs }) => lateMs.length < updates).length
    const look = (): void => {
      left -= 1
      // A follower that is told twice would be counted twice: then it is looked at who is left.
      if (left <= 0) left = followers.filter(({ lateMs }) => lateMs.length < updates).length
      if (left === 0) resolve()
    }
    onUpdate = look
    if (left === 0) resolve()
  })

async function leave(): Promise<void> {
  await Promise.all(
    followers.splice(0).map(({ socket }) => {
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.close(1000)
      return closed
    }),
  )
}

process.on('message', (command: Command) => {
  const carriedOut = async (): Promise<Answer> => {
    if (command.kind === 'open') await openAll(command)
    if (command.kind === 'hear') await heard(command.updates)
    if (command.kind === 'leave') await leave()
    return { done: true, lateMs: command.kind === 'hear' ? followers.map(({ lateMs }) => lateMs[command.updates - 1] ?? 0) : [] }
  }
  carriedOut().then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ fault: String(error) } satisfies Answer),
  )
})
