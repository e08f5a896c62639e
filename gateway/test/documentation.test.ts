import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { StubShop } from './support/stub-shop.js'

const PAGE = '<title>Payments</title>'.repeat(100)
const issuer = { issuer: 'https://id.example', jwksUrl: 'https://id.example/jwks', audience: 'kade' }

describe('The documentation below /docs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kade-docs-'))
  const docs = join(folder, 'dist')
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open({ docsDirectory: docs })
  })
  afterAll(async () => {
    await shop.close()
    rmSync(folder, { recursive: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${shop.gateway.url}${path}`, { headers, redirect: 'manual' })

  it('says that it is being built, until it is', async () => {
    const early = await get('/docs/guides/payments.html')
    expect([early.status, early.headers.get('retry-after'), early.headers.get('cache-control')]).toEqual([503, '3', 'no-store'])
    expect(await early.text()).toContain('The documentation is being built')
    mkdirSync(join(docs, 'assets'), { recursive: true })
    mkdirSync(join(docs, 'guides'))
    writeFileSync(join(docs, 'index.html'), '<title>Documentation</title>')
    writeFileSync(join(docs, 'guides', 'payments.html'), PAGE)
    writeFileSync(join(docs, 'guides', 'payments.html.gz'), gzipSync(PAGE))
    writeFileSync(join(docs, 'llms.txt'), '# Kade')
    writeFileSync(join(docs, 'assets', 'app.Ab1.js'), 'let it')
    expect((await get('/docs/guides/payments.html')).status).toBe(200)
  })

  it('its pages are asked for anew each time and come compressed, what is named by its content is kept', async () => {
    const page = await get('/docs/guides/payments.html', { 'accept-encoding': 'gzip' })
    expect([page.headers.get('cache-control'), page.headers.get('content-encoding'), await page.text()]).toEqual(['no-cache', 'gzip', PAGE])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; ")
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': page.headers.get('etag') as string }
    // Not by fetch, which asks for all of it anew when it is given a tag.
    const again = request(`${shop.gateway.url}/docs/guides/payments.html`, { headers }).end()
    const [{ statusCode }] = (await once(again, 'response')) as [IncomingMessage]
    expect(statusCode).toBe(304)
    expect((await get('/docs/assets/app.Ab1.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('begins at its index, and says of what is not there that it is not', async () => {
    expect(await (await get('/docs/')).text()).toBe('<title>Documentation</title>')
    for (const [path, place] of [
      ['/docs', '/docs/'],
      ['/llms.txt', '/docs/llms.txt'],
    ] as const) {
      const led = await get(path)
      expect([led.status, led.headers.get('location')]).toEqual([302, place])
    }
    expect(await (await get('/docs/llms.txt')).text()).toBe('# Kade')
    expect((await get('/docs/guides/refunds.html')).status).toBe(404)
    expect((await get('/docs/../package.json')).status).toBe(404)
  })

  it('is nowhere in production where none was built', async () => {
    const auth = { mode: 'issuer', ...issuer, pages: { clientId: 'kade-pages', scope: 'openid', parameters: {} } } as const
    const production = await StubShop.open({ docsDirectory: join(folder, 'none'), auth })
    expect((await fetch(`${production.gateway.url}/docs/`)).status).toBe(404)
    await production.close()
  })
})
