/**
 * Ten thousand followers of as many orders, each on a socket of its own, on one gateway process with the memory of its pod; then a thousand of one order.
 * The clients are processes of their own, and orders is answered for from memory: the gateway alone is measured. Events come over the embedded bus.
 */
import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../packages/local-system/src/index.js'
import { newId } from '../packages/service-kit/src/index.js'
import type { Answer, Command, Wish } from './sockets-followers.js'
import { openShop, type GatewayMetrics, type SocketShop } from './sockets-gateway.js'
import { median } from './support.js'

export interface SocketFigures {
  readonly what: string
  readonly sockets: number
  readonly kilobytesPerSocket?: number
  readonly openedPerSecond: number
  readonly gatewayCpuUsPerOpening: number
  /** When half of them were told. */
  readonly halfMs: number
  readonly lastMs: number
  readonly gatewayCpuUsPerMessage: number
  readonly missed: string
}

const SOCKETS = 10_000
const FOLLOWERS = 1_000
const CLIENT_PROCESSES = 4
/** Of each order that a thousand follow. */
const EVENTS = 10
/** Beside the sockets: files, the bus, the services. */
const OTHER_FILES = 500
/** The pod of the gateway has 512 MiB: with what an idle process takes and 100 MiB to work with, ten thousand sockets fit. */
const MOST_KILOBYTES = 26
/** Two thousand updates a second, each of another order, by a process that has a core to itself. */
const MOST_US_OF_AN_ORDER = 500
const MOST_LAST_MS_OF_ORDERS = 5_000
/** As long as one follower alone may wait, one time in a hundred. */
const MOST_LAST_MS_OF_FOLLOWERS = 250
/** What one more follower of the same costs, as a part of one more order. */
const MOST_OF_AN_ORDER = 0.25
const SETTLE_MS = 20_000

/** What rides on the event alone, as most apps ask it; and with a field that orders is asked for. */
const RIDES =
  'subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor event { type message at } order { id version status paymentStatus } } }'
const ASKS = RIDES.replace('{ id version', '{ id number version')

export async function benchSockets(sockets = SOCKETS): Promise<SocketFigures[]> {
  refuseTooFewFiles(sockets)
  const folder = mkdtempSync(join(tmpdir(), 'kade-bench-sockets-'))
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: false, temporary: true })
  const clients = Array.from({ length: CLIENT_PROCESSES }, () => fork(join(import.meta.dirname, 'sockets-followers.ts')))
  let shop: SocketShop | undefined
  try {
    await server.createDatabase('bus', { owner: 'bus' })
    shop = await openShop(server.databaseUrl('bus', 'bus'))
    return await measure(shop, clients, sockets)
  } finally {
    clients.forEach((client) => client.kill())
    await shop?.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function refuseTooFewFiles(sockets: number): void {
  const most = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }))
  if (most >= sockets + OTHER_FILES) return
  throw new Error(
    `A process may open ${most} files here, and ${sockets} sockets need ${sockets + OTHER_FILES}: raise it (ulimit -n ${sockets + OTHER_FILES}, after ulimit -Hn tells that it may be; LimitNOFILE of systemd, --ulimit nofile of docker), or measure fewer: pnpm bench sockets --sockets ${most - OTHER_FILES}`,
  )
}

async function measure(shop: SocketShop, clients: readonly ChildProcess[], sockets: number): Promise<SocketFigures[]> {
  const crowd = crowdOf(shop, clients)
  // The first plan, and the code compiled.
  await crowd.follow(RIDES, await shop.ordersOfGuests(100))
  await crowd.leave()
  await pause(SETTLE_MS / 4)

  const { figures, ofAnOrder } = await anOrderEach(shop, crowd, sockets)
  const one = newId()
  const link = await shop.linkTo(one)
  const people = await shop.people(FOLLOWERS, one)
  const all = [
    figures,
    await allOfOne(
      shop,
      crowd,
      one,
      RIDES,
      Array<Wish>(FOLLOWERS).fill({ orderId: one, token: link }),
      'one order, by its link',
      ofAnOrder,
    ),
    await allOfOne(shop, crowd, one, RIDES, people, 'one order, a thousand people', ofAnOrder),
    await allOfOne(shop, crowd, one, ASKS, people, 'one order, a thousand people, a field asked of orders', null),
  ]
  if (all.some(({ missed }) => missed !== '')) process.exitCode = 1
  return all
}

async function anOrderEach(shop: SocketShop, crowd: Crowd, sockets: number) {
  const before = await shop.metrics()
  const guests = await shop.ordersOfGuests(sockets)
  const opened = await crowd.follow(RIDES, guests)
  await pause(SETTLE_MS)
  const idle = await shop.metrics()
  const kilobytesPerSocket = round((idle.residentBytes - before.residentBytes) / 1_024 / sockets)
  const [late] = await Promise.all([crowd.hear(1), shop.tell(guests.map(({ orderId }) => orderId))])
  const ofAnOrder = microseconds(idle, await shop.metrics(), sockets)
  await crowd.leave()
  const last = late.at(-1) ?? Number.NaN
  const figures: SocketFigures = {
    ...{ what: 'an order each', sockets, kilobytesPerSocket, ...opened },
    ...{ halfMs: Math.round(late[Math.floor(sockets / 2)] ?? Number.NaN), lastMs: Math.round(last), gatewayCpuUsPerMessage: ofAnOrder },
    missed: missedBy(
      [kilobytesPerSocket, MOST_KILOBYTES, 'kB'],
      [ofAnOrder, MOST_US_OF_AN_ORDER, 'µs'],
      [last, MOST_LAST_MS_OF_ORDERS, 'ms'],
    ),
  }
  return { figures, ofAnOrder }
}

/** `ofAnOrder`: what the CPU of a message is held against; null holds these to nothing. */
async function allOfOne(
  shop: SocketShop,
  crowd: Crowd,
  orderId: string,
  query: string,
  wishes: readonly Wish[],
  what: string,
  ofAnOrder: number | null,
): Promise<SocketFigures> {
  const opened = await crowd.follow(query, wishes)
  const before = await shop.metrics()
  const [halves, lasts]: [number[], number[]] = [[], []]
  for (let event = 1; event <= EVENTS; event += 1) {
    const [late] = await Promise.all([crowd.hear(event), shop.tell([orderId])])
    halves.push(late[Math.floor(late.length / 2)] ?? Number.NaN)
    lasts.push(late.at(-1) ?? Number.NaN)
  }
  const ofAFollower = microseconds(before, await shop.metrics(), wishes.length * EVENTS)
  await crowd.leave()
  const last = median(lasts)
  return {
    ...{ what, sockets: wishes.length, ...opened },
    ...{ halfMs: Math.round(median(halves)), lastMs: Math.round(last), gatewayCpuUsPerMessage: ofAFollower },
    missed:
      ofAnOrder === null
        ? ''
        : missedBy([last, MOST_LAST_MS_OF_FOLLOWERS, 'ms'], [ofAFollower / ofAnOrder, MOST_OF_AN_ORDER, 'of an order each']),
  }
}

/** The followers of all client processes together. */
interface Crowd {
  follow(query: string, wishes: readonly Wish[]): Promise<Pick<SocketFigures, 'openedPerSecond' | 'gatewayCpuUsPerOpening'>>
  /** Waits until each has been told so many updates; how late the last of them came, the soonest first. */
  hear(updates: number): Promise<number[]>
  leave(): Promise<unknown>
}

function crowdOf(shop: SocketShop, clients: readonly ChildProcess[]): Crowd {
  const { length } = clients
  return {
    follow: async (query, wishes) => {
      const [begun, before] = [performance.now(), await shop.metrics()]
      await tellAll(clients, (n) => ({ kind: 'open', url: shop.url, query, wishes: wishes.filter((_, index) => index % length === n) }))
      const seconds = (performance.now() - begun) / 1_000
      return {
        openedPerSecond: Math.round(wishes.length / seconds),
        gatewayCpuUsPerOpening: microseconds(before, await shop.metrics(), wishes.length),
      }
    },
    hear: async (updates) => (await tellAll(clients, () => ({ kind: 'hear', updates }))).sort((a, b) => a - b),
    leave: () => tellAll(clients, () => ({ kind: 'leave' })),
  }
}

/** CPU of the gateway for each of so many. */
const microseconds = (before: GatewayMetrics, after: GatewayMetrics, count: number): number =>
  Math.round(((after.cpuSeconds - before.cpuSeconds) / count) * 1e6)
const round = (value: number): number => Math.round(value * 10) / 10
const missedBy = (...bars: readonly (readonly [number | undefined, number, string])[]): string =>
  bars.flatMap(([value = Number.NaN, most, unit]) => (value <= most ? [] : [`${most} ${unit}`])).join(', ')

/** Tells each process its part, and waits for all: what they answer, together. */
async function tellAll(clients: readonly ChildProcess[], command: (n: number) => Command): Promise<number[]> {
  const answers = clients.map(async (client, n) => {
    client.send(command(n))
    const [answer] = (await once(client, 'message')) as [Answer]
    if ('fault' in answer) throw new Error(answer.fault)
    return answer.lateMs
  })
  return (await Promise.all(answers)).flat()
}
