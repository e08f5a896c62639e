import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { request } from 'node:http'
import { StubShop } from './support/stub-shop.js'

const SHOP = 'https://shop.example'

describe('A page elsewhere', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open({ allowedOrigins: [SHOP] })
  })
  afterAll(() => shop.close())

  const preflight = (path: string, origin: string) =>
    fetch(`${shop.gateway.url}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
    })

  it.each(['/graphql', '/graphql/stream'])('that is allowed may ask %s, and is told so once a day', async (path) => {
    const { status, headers } = await preflight(path, SHOP)
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).toEqual([
      204,
      SHOP,
      'authorization,content-type',
    ])
    expect([headers.get('access-control-max-age'), headers.get('access-control-allow-credentials')]).toEqual(['86400', null])
    const answer = await fetch(`${shop.gateway.url}${path}`, {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'application/json' },
      body: JSON.stringify({ query: path === '/graphql' ? '{ __typename }' : 'subscription { nothing }' }),
    })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, SHOP])
    await answer.body?.cancel()
  })

  it.each(['http://localhost:3000', 'http://127.0.0.1:5173', 'https://localhost'])(
    'of this machine may ask in development: %s',
    async (origin) => expect((await preflight('/graphql', origin)).headers.get('access-control-allow-origin')).toBe(origin),
  )

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'http://localhost.evil.example', 'http://shop.example', 'null'])(
    'that is not named may not: %s',
    async (origin) => expect((await preflight('/graphql', origin)).headers.get('access-control-allow-origin')).not.toBe(origin),
  )

  it.each(['/graphql', '/schema.graphql', '/livez', '/nothing', '/files/orders/invoices/x.pdf'])(
    'is not guessed to be of another type: %s',
    async (path) => expect((await fetch(`${shop.gateway.url}${path}`)).headers.get('x-content-type-options')).toBe('nosniff'),
  )

  it.each([
    ['localhost:4000', 200],
    ['127.0.0.1', 200],
    ['[::1]:4000', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('that leads here by the name %s has a token for development answered with %d', async (host, status) =>
    expect(await askByName(host)).toBe(status),
  )

  function askByName(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const asking = request(
        `${shop.gateway.url}/auth/dev-token`,
        { method: 'POST', headers: { host, 'content-type': 'application/json' } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      asking.on('error', reject)
      asking.end(JSON.stringify({ roles: ['SUPPORT'] }))
    })
  }
})

it('who came by TLS comes back by TLS', async () => {
  const secure = await StubShop.open({ publicUrl: SHOP })
  try {
    expect((await fetch(`${secure.gateway.url}/livez`)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    )
  } finally {
    await secure.close()
  }
})
