import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { eventStream, eventually } from '@kade/test-kit'
import WebSocket from 'ws'
import { ask, follow, post, tokenFor } from './support/clients.js'
import { ORDER } from './support/operations.js'
import { rawSocket, upgradeOf } from './support/raw-socket.js'
import { ADA, StubShop } from './support/stub-shop.js'

describe('The connections of one address', () => {
  let shop: StubShop
  const sockets: Socket[] = []
  const silent = async (): Promise<Socket> => {
    const socket = await rawSocket(shop)
    sockets.push(socket)
    return socket
  }
  const open = () => sockets.filter((socket) => !socket.closed).length
  const READ = '{ variant(sku: "MUG") { sku } }'
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await shop.close()
  })

  it('are bounded though no byte is sent on them: one more closes the one that was silent for longest', async () => {
    shop = await StubShop.open({ connectionsPerAddress: 20 })
    for (let n = 0; n < 60; n += 1) await silent()
    await eventually(() => expect(open()).toBe(20))
    expect(sockets.findIndex((socket) => !socket.closed)).toBe(40)
    expect((await ask(shop, null, READ)).data).toEqual({ variant: { sku: 'MUG' } })
  })

  it('keep what is in use: a request, a stream, a socket', async () => {
    shop = await StubShop.open({ connectionsPerAddress: 10 })
    const token = await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })
    const orderId = shop.anOrder()
    const onSocket = follow(shop, token, ORDER, { orderId })
    await onSocket.next()
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId } }, { authorization: `Bearer ${token}` })
    const told = eventStream(stream.body!)
    expect(await told.next()).toContain('"cursor":"1"')
    for (let n = 0; n < 40; n += 1) await silent()
    await shop.progress(orderId, 'CONFIRMED')
    expect(await onSocket.next()).toMatchObject({ cursor: '2' })
    expect(await told.next()).toContain('"cursor":"2"')
    expect(onSocket.closeCodes).toEqual([])
    await told.cancel()
    await onSocket.stop()
  })

  it('have ten seconds for their first words', async () => {
    shop = await StubShop.open()
    const connected = performance.now()
    const [socket] = [await silent(), await silent()]
    socket.resume()
    await once(socket, 'close')
    expect(performance.now() - connected).toBeGreaterThan(9_000)
    expect(performance.now() - connected).toBeLessThan(20_000)
  }, 40_000)

  it('are not counted where they are those of a proxy that is trusted', async () => {
    shop = await StubShop.open({ connectionsPerAddress: 5, trustedProxies: ['loopback'] })
    for (let n = 0; n < 30; n += 1) await silent()
    await pause(100)
    expect(open()).toBe(30)
  })

  it('take nobody out of the way of others who are busy: when all are, the newest is closed', async () => {
    shop = await StubShop.open({ connectionsPerAddress: 5 })
    for (let n = 0; n < 5; n += 1) {
      const socket = await silent()
      socket.write(upgradeOf('/graphql'))
      await once(socket, 'data')
    }
    const newest = await silent()
    newest.resume()
    await once(newest, 'close')
    expect(open()).toBe(5)
  })
})

describe('A client without a token', () => {
  it('may hold a socket or a stream for ten seconds: it has nothing to follow', async () => {
    const shop = await StubShop.open()
    shop.subgraphs.orders.state = 'down' // else it is refused what it asks for at once
    const socket = new WebSocket(`${shop.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    const opened = performance.now()
    socket.send('{"type":"connection_init"}')
    const stream = await post(shop, '/graphql/stream', { query: ORDER, variables: { orderId: shop.anOrder() } })
    const [[code], text] = await Promise.all([once(socket, 'close'), stream.text()])
    expect([code, text.replaceAll(':\n\n', '')]).toEqual([4403, ''])
    const seconds = (performance.now() - opened) / 1_000
    expect(seconds).toBeGreaterThan(9)
    expect(seconds).toBeLessThan(20)
    await shop.close()
  }, 40_000)
})
