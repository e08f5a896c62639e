import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openSupergraph, sealSupergraph } from '@kade/graph-schema'
import { ask, tokenFor } from './support/clients.js'
import { StubShop } from './support/stub-shop.js'

const FILE = join(import.meta.dirname, '..', '..', 'supergraph.graphql')
const CHECKOUT = openSupergraph(readFileSync(FILE, 'utf8')).sdl
const later = sealSupergraph('8', CHECKOUT.replace('"""Where orders come from."""', '"""Where orders come from, as release 8 says."""'))

/** A server that a supergraph is released at, over plain HTTP and as an artefact of a registry of images. */
class ReleaseServer {
  text = sealSupergraph('7', CHECKOUT)
  isUp = true
  /** The bodies that were sent: an answer "not modified" is none. */
  sent = 0
  lastHeaders: IncomingMessage['headers'] = {}
  needsToken = false
  breaksBlobs = false
  readonly #server = createServer((request, response) => {
    this.lastHeaders = request.headers
    if (!this.isUp) return void response.writeHead(503).end()
    const digest = `sha256:${createHash('sha256').update(this.text).digest('hex')}`
    const path = request.url ?? ''
    if (path.startsWith('/token'))
      return void response.end(JSON.stringify({ token: `may-read${new URL(path, this.url).searchParams.get('scope')}` }))
    if (path.startsWith('/v2/') && this.needsToken && request.headers.authorization !== 'Bearer may-readrepository:shop/supergraph:pull')
      return void response
        .writeHead(401, { 'www-authenticate': `Bearer realm="${this.url}/token",service="s",scope="repository:shop/supergraph:pull"` })
        .end()
    if (path === '/v2/shop/supergraph/manifests/prod') return void response.end(JSON.stringify({ schemaVersion: 2, layers: [{ digest }] }))
    if (path === '/supergraph.graphql' && request.headers['if-none-match'] === `"${digest}"`) return void response.writeHead(304).end()
    if (path !== '/supergraph.graphql' && path !== `/v2/shop/supergraph/blobs/${digest}`) return void response.writeHead(404).end()
    this.sent += 1
    response.writeHead(200, { etag: `"${digest}"` }).end(this.breaksBlobs ? this.text.slice(0, 5_000) : this.text)
  })

  async listen(): Promise<this> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return this
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get url(): string {
    return `http://${this.host}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}

let server: ReleaseServer
let shop: StubShop | undefined
beforeEach(async () => {
  server = await new ReleaseServer().listen()
})
afterEach(async () => {
  await shop?.close()
  shop = undefined
  server.close()
})
const open = async (address: string, { file = false, token = null as string | null } = {}): Promise<StubShop> => {
  shop = await StubShop.open({ supergraph: { address, token, pollSeconds: 0.05, file: file ? FILE : null } })
  return shop
}
const schemaOf = async ({ gateway }: StubShop): Promise<string> => (await fetch(`${gateway.url}/schema.graphql`)).text()
const answers = async (shop: StubShop): Promise<unknown> =>
  (await ask(shop, await tokenFor(shop, { roles: ['SUPPORT'] }), '{ variant(sku: "MUG") { title } }')).data
const reloads = async ({ gateway }: StubShop, outcome: string): Promise<number> =>
  Number(
    new RegExp(`supergraph_reloads_total\\{outcome="${outcome}".*\\} (\\d+)`).exec(
      await (await fetch(`${gateway.metricsUrl}/metrics`)).text(),
    )?.[1] ?? 0,
  )

describe.each([
  ['over HTTP', () => `${server.url}/supergraph.graphql`],
  ['in a registry of images', () => `oci://${server.host}/shop/supergraph:prod`],
])('A supergraph that is released %s', (_, address) => {
  it('is served, and the next one too, without a restart; what has not changed is not sent again', async () => {
    const shop = await open(address())
    expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(server.sent).toBe(1)
    expect(await schemaOf(shop)).not.toContain('as release 8 says')
    server.text = later
    await eventually(async () => expect(await schemaOf(shop)).toContain('Where orders come from, as release 8 says.'))
    expect([await reloads(shop, 'loaded'), await reloads(shop, 'refused'), server.sent]).toEqual([1, 0, 2])
  })

  it('and cut off in the middle, or somewhere where it would still parse, is not served: the last good one is', async () => {
    const shop = await open(address())
    server.text = later.slice(0, later.length / 2)
    await eventually(async () => expect(await reloads(shop, 'refused')).toBe(1))
    server.text = later.slice(0, later.lastIndexOf('\n\n'))
    await eventually(async () => expect(await reloads(shop, 'refused')).toBe(2))
    expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
    expect(await schemaOf(shop)).not.toContain('as release 8 says')
    server.text = later
    await eventually(async () => expect(await schemaOf(shop)).toContain('as release 8 says'))
  })

  it('where nothing answers any more, is served on', async () => {
    const shop = await open(address())
    server.isUp = false
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
    server.isUp = true
    server.text = later
    await eventually(async () => expect(await schemaOf(shop)).toContain('as release 8 says'))
  })

  it('is awaited with the file at hand, which serves meanwhile', async () => {
    server.isUp = false
    const shop = await open(address(), { file: true })
    expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
    server.isUp = true
    server.text = later
    await eventually(async () => expect(await schemaOf(shop)).toContain('as release 8 says'))
  })

  it('that is nowhere to be had ends the start with a sentence', async () => {
    server.isUp = false
    await expect(open(address())).rejects.toThrow(/^No supergraph can be read from \S+: \S+ answered with status 503$/)
  })
})

it('An address that is not for everybody is asked with the token', async () => {
  await open(`${server.url}/supergraph.graphql`, { token: 'a-secret' })
  expect(server.lastHeaders.authorization).toBe('Bearer a-secret')
})

it('A registry that gives tokens is asked for one; what it sends is held against its digest', async () => {
  server.needsToken = true
  const shop = await open(`oci://${server.host}/shop/supergraph:prod`, { token: 'a-secret' })
  expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
  server.breaksBlobs = true
  server.text = later
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await schemaOf(shop)).not.toContain('as release 8 says')
  expect([await reloads(shop, 'loaded'), await reloads(shop, 'refused')]).toEqual([0, 0])
  server.breaksBlobs = false
  await eventually(async () => expect(await schemaOf(shop)).toContain('as release 8 says'))
})

it('A file that is exchanged by a rename, as by `pnpm schema publish`, is served', async () => {
  shop = await StubShop.open()
  writeFileSync(shop.supergraphFile, later)
  const served = shop
  await eventually(async () => expect(await schemaOf(served)).toContain('as release 8 says'))
  rmSync(shop.supergraphFile)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await answers(shop)).toEqual({ variant: { title: 'Mug' } })
})
