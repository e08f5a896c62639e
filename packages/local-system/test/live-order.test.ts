import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from '@jest/globals'
import { liveOrder } from '../src/start/live-order.js'

it.each<readonly [string, string | null, RequestListener]>([
  [
    'is a link to the order placed',
    'http://shop/track#token=link',
    (_, response) => response.end('{"data":{"placeOrder":{"order":{"trackingLink":"http://shop/track#token=link"}}}}'),
  ],
  ['costs nothing but the link when the connection breaks off', null, (request) => request.socket.destroy()],
  ['costs nothing but the link when the answer is no JSON', null, (_, response) => response.writeHead(502).end('<html>')],
  [
    'costs nothing but the link when nothing is sold yet',
    null,
    (_, response) => response.end('{"data":{"placeOrder":{"order":null,"userErrors":[{"code":"UNKNOWN_SKU"}]}}}'),
  ],
  [
    'costs nothing but the link when the graph is not there',
    null,
    (_, response) => response.end('{"data":null,"errors":[{"message":"no"}]}'),
  ],
])('the live order of a start %s', async (_, link, answer) => {
  const gateway = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((listening) => gateway.once('listening', listening))
  const { port } = gateway.address() as AddressInfo
  expect(await liveOrder(`http://127.0.0.1:${port}`, new AbortController().signal)).toBe(link)
  gateway.close()
})
