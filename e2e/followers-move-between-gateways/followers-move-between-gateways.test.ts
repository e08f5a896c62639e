import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createResumingClient, createResumingStreams, type ResumingClient } from '@kade/client/core'
import { eventually } from '@kade/test-kit'
import WebSocket from 'ws'
import { followOrder, ORDER, type Follower } from '../support/follow.js'
import { oneAddress, type OneAddress } from '../support/one-address.js'
import { CANCEL, Shop } from '../support/shop.js'

/** So many things happen to the order before the gateway ends, while it does, and afterwards. */
const BEFORE = 10
const MEANWHILE = 20
const AFTERWARDS = 10

describe('Who follows an order through the one address of two gateways', () => {
  let shop: Shop
  /** What people do goes to the second one, which stays. */
  let desk: Shop
  let address: OneAddress
  beforeAll(async () => {
    shop = await Shop.open({ supervised: false })
    await shop.offer('MUG', { units: 1_000 })
    const second = await shop.system.beside('gateway')
    desk = new Shop({ ...shop.system, gatewayUrl: second.url })
    address = await oneAddress([shop.system.gatewayUrl, second.url])
  })
  afterAll(async () => {
    await address.close()
    await shop.close()
  })
  afterEach(() => shop.system.process('gateway').start())

  it.each([
    ['is told to stop', 'SIGTERM', () => shop.system.process('gateway').stop()],
    ['dies', 'SIGKILL', () => shop.system.process('gateway').kill9()],
  ] as const)('is told each thing once and in order when its gateway %s, and it goes on at the other one', async (_, signal, end) => {
    const { id, accessToken, lines } = await desk.place({ lines: [{ sku: 'MUG', quantity: 100 }] })
    await desk.until(id, 'CONFIRMED')
    await eventually(async () => expect(await newest(desk, id)).toBe(3))
    const happens = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1)
        await desk.ask('ADMIN', CANCEL, { input: { orderId: id, reason: 'One less', lines: [{ orderLineId: lines[0]?.id, quantity: 1 }] } })
    }
    const plain = followOrder(new Shop({ ...shop.system, gatewayUrl: address.url }), accessToken, id)
    const clients = clientsOf(address.url, accessToken)
    const heard = [heardBy(plain), ...clients.map((client) => heardOver(client, id))]
    try {
      await eventually(() => expect(heard.map(({ begun }) => begun)).toEqual([true, true, true, true]))
      expect(address.open()).toEqual([4, 0])

      await happens(BEFORE)
      const ended = end()
      await happens(MEANWHILE)
      await ended
      await happens(AFTERWARDS)
      const all = Array.from({ length: BEFORE + MEANWHILE + AFTERWARDS }, (_, n) => n + 4)
      await eventually(() => expect(heard.map(({ cursors }) => cursors.at(-1))).toEqual([43, 43, 43, 43]), { timeoutMs: 30_000 })
      expect(heard.map(({ cursors, fault }) => [cursors, fault])).toEqual(heard.map(() => [all, undefined]))
      expect(address.open()).toEqual([0, 4])
      expect(plain.closeCodes[0]).toBe(signal === 'SIGTERM' ? 1012 : 1006)
    } finally {
      await Promise.all([plain.stop(), ...clients.map((client) => client.dispose())])
    }
  })
})

/** Over a socket, by Server-Sent Events, and by multipart HTTP. */
const clientsOf = (url: string, token: string): ResumingClient[] => [
  createResumingClient({ url: `${url.replace('http', 'ws')}/graphql`, token: () => token, webSocketImpl: WebSocket }),
  createResumingStreams({ url: `${url}/graphql`, token: () => token, transport: 'sse' }),
  createResumingStreams({ url: `${url}/graphql`, token: () => token, transport: 'multipart' }),
]

/** What came, of that which happened; how things stand is told first, and again where nothing was missed. */
interface Heard {
  readonly begun: boolean
  readonly cursors: readonly number[]
  readonly fault: unknown
}
interface Hearing extends Heard {
  begun: boolean
  readonly cursors: number[]
  fault: unknown
}
interface Update {
  readonly cursor: string
  readonly event: object | null
}

function hear(heard: Hearing, update: Update | undefined): void {
  heard.begun = true
  if (!update) heard.fault = 'An update without data'
  else if (update.event) heard.cursors.push(Number(update.cursor))
}

function heardOver(client: ResumingClient, orderId: string): Heard {
  const heard: Hearing = { begun: false, cursors: [], fault: undefined }
  client.subscribe<{ orderUpdates: Update }>(
    { query: ORDER, variables: { orderId } },
    {
      next: ({ data }) => hear(heard, data?.orderUpdates),
      error: (fault) => (heard.fault = fault),
      complete: () => undefined,
    },
  )
  return heard
}

/** Of what has arrived by the time that it is looked at. */
function heardBy(follower: Follower): Heard {
  const heard: Hearing = { begun: false, cursors: [], fault: undefined }
  const upToNow = (): Heard => {
    for (const update of follower.rest()) hear(heard, update)
    return heard
  }
  return {
    get begun() {
      return upToNow().begun
    },
    get cursors() {
      return upToNow().cursors
    },
    get fault() {
      return upToNow().fault
    },
  }
}

async function newest(shop: Shop, id: string): Promise<number> {
  return (await shop.see(id)).timeline.totalCount as number
}
