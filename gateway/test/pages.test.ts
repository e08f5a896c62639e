import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { StubShop } from './support/stub-shop.js'

const SCRIPT = 'console.log("a script of some length")\n'.repeat(100)
const SCHEMA_QUERY = { query: '{ __schema { types { name description fields { name description } } } }' }

describe('The pages and the answers on the wire', () => {
  const pages = mkdtempSync(join(tmpdir(), 'kade-pages-'))
  let shop: StubShop
  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'))
    for (const name of ['track', 'graphiql', 'home', 'desk']) writeFileSync(join(pages, `${name}.html`), `<title>${name}</title>`)
    const usual = { routes: false, policy: 'strict', only: null }
    writeFileSync(
      join(pages, 'pages.json'),
      JSON.stringify([
        { ...usual, path: '/', file: 'home.html', only: 'development' },
        { ...usual, path: '/track', file: 'track.html', worker: 'track-worker.js' },
        { ...usual, path: '/graphiql', file: 'graphiql.html', policy: 'editor' },
        { ...usual, path: '/desk', file: 'desk.html', routes: true },
      ]),
    )
    writeFileSync(join(pages, 'track-worker.js'), '// worker')
    writeFileSync(join(pages, 'assets', 'track-Ab1.js'), SCRIPT)
    writeFileSync(join(pages, 'assets', 'track-Ab1.js.br'), brotliCompressSync(SCRIPT))
    writeFileSync(join(pages, 'assets', 'track-Ab1.js.gz'), gzipSync(SCRIPT))
    shop = await StubShop.open({ webDirectory: pages })
  })
  afterAll(async () => {
    await shop.close()
    rmSync(pages, { recursive: true })
  })

  it.each(['/track', '/graphiql'])('%s is asked for anew each time, and costs next to nothing while it is the same', async (path) => {
    const first = await fetchRaw(path)
    expect([first.status, first.headers['cache-control'], first.headers['content-type']]).toEqual([
      200,
      'no-cache',
      'text/html; charset=utf-8',
    ])
    expect(first.body.toString()).toBe(`<title>${path.slice(1)}</title>`)
    const again = await fetchRaw(path, { 'if-none-match': first.headers.etag as string })
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache'])
    const head = await fetchRaw(path, {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['cache-control'], head.headers.etag]).toEqual([
      200,
      0,
      'no-cache',
      first.headers.etag,
    ])
  })

  it('the worker of /track may rule over /track, is no copy of before, and is of no other page', async () => {
    const { status, headers, body } = await fetchRaw('/track/worker.js')
    expect([status, body.toString(), headers['cache-control'], headers['service-worker-allowed']]).toEqual([
      200,
      '// worker',
      'no-cache',
      '/track',
    ])
    expect(headers['content-type']).toMatch(/javascript/)
    expect((await fetchRaw('/graphiql/worker.js')).status).toBe(404)
  })

  it('/ has a door for each kind of user, in development alone; elsewhere it leads to the shopper', async () => {
    const home = await fetchRaw('/')
    expect([home.status, home.body.toString(), home.headers['cache-control']]).toEqual([200, '<title>home</title>', 'no-cache'])
    expect(home.headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    const issuer = { issuer: 'https://id.example', jwksUrl: 'https://id.example/jwks', audience: 'kade' }
    const production = await StubShop.open({
      webDirectory: pages,
      auth: { mode: 'issuer', ...issuer, pages: { clientId: 'kade-pages', scope: 'openid', parameters: {} } },
    })
    const there = await exchange(`${production.gateway.url}/`, { method: 'GET', headers: {} })
    expect([there.status, there.headers.location]).toEqual([302, '/track'])
    for (const path of ['/auth/dev-token', '/home', '/home.html'])
      expect([path, (await fetch(`${production.gateway.url}${path}`)).status]).toEqual([path, 404])
    await production.close()
  })

  it('a page with addresses inside has them; another has none', async () => {
    const inside = await fetchRaw('/desk/orders/K-1?sort=late')
    expect([inside.status, inside.body.toString(), inside.headers['cache-control']]).toEqual([200, '<title>desk</title>', 'no-cache'])
    expect((await fetchRaw('/desk')).body.toString()).toBe('<title>desk</title>')
    expect((await fetchRaw('/track/orders')).status).toBe(404)
  })

  it('each page has the policy that it names', async () => {
    const policyOf = async (path: string) => (await fetchRaw(path)).headers['content-security-policy']
    expect(await policyOf('/desk')).toBe(await policyOf('/track'))
    expect(await policyOf('/track')).toContain("style-src 'self';")
    expect(await policyOf('/graphiql')).toContain("style-src 'self' 'unsafe-inline'; ")
  })

  it('an asset, named by its content, is kept for a year and sent as it was compressed', async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, '': (body: Buffer) => body }
    const etags = new Set<unknown>()
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', ''],
    ] as const) {
      const { status, headers, body } = await fetchRaw('/assets/track-Ab1.js', { 'accept-encoding': accepted })
      expect([status, headers['content-encoding'] ?? '', headers.vary]).toEqual([200, encoding, 'Origin, accept-encoding'])
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-type']).toBe('application/javascript; charset=utf-8')
      expect(unpack[encoding](body).toString()).toBe(SCRIPT)
      etags.add(headers.etag)
    }
    expect(etags.size).toBe(3)
  })

  it('an answer of the graph is compressed as the client asks, from 1 kB on', async () => {
    const plain = await postRaw(SCHEMA_QUERY, 'identity')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const brotli = await postRaw(SCHEMA_QUERY, 'gzip, br')
    const gzip = await postRaw(SCHEMA_QUERY, 'gzip')
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotli.body.length).toBeLessThan(plain.body.length / 4)
    expect(brotli.headers.vary).toContain('accept-encoding')
    expect((await postRaw({ query: '{ __typename }' }, 'gzip, br')).headers['content-encoding']).toBeUndefined()
  })

  const fetchRaw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
    exchange(`${shop.gateway.url}${path}`, { method, headers })
  const postRaw = (body: object, accepted: string): Promise<Raw> =>
    exchange(
      `${shop.gateway.url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': accepted } },
      JSON.stringify(body),
    )
})

interface Raw {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** As it is on the wire: fetch would unpack it. */
function exchange(url: string, options: { method: string; headers: Record<string, string> }, body?: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = send(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    request.on('error', reject)
    request.end(body)
  })
}
