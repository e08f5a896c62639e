import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'
import { ask, post, toAnswer, tokenFor } from './support/clients.js'
import { ADA, DEV_SECRET, GUEST_SECRET, StubShop } from './support/stub-shop.js'

const VARIANT = '{ variant(sku: "MUG") { title } }'
/** No page is looked at here. */
const NO_PAGES = { clientId: 'kade-pages', scope: 'openid', parameters: {} }
const ORDER = '01a20927-e1e2-7a6a-b4f6-8b3424832436'
const bytes = (secret: string): Uint8Array => new TextEncoder().encode(secret)
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = { iss: 'kade:development', aud: 'kade', sub: 'x', roles: ['ADMIN'] }

/** A token whose parts a test may bend. */
const signed = (
  payload: Readonly<Record<string, unknown>>,
  key: Uint8Array | CryptoKey,
  header: { readonly alg: string; readonly kid?: string },
  expires: string | number = '1h',
) => new SignJWT({ ...payload }).setProtectedHeader(header).setIssuedAt().setExpirationTime(expires).sign(key)
const refused = {
  status: 401,
  data: null,
  errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } }],
}

describe('In development', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())
  const asToken = async (token: string) => {
    const { status, data, errors } = await ask(shop, token, VARIANT)
    return { status, data, errors }
  }

  it('somebody without a token is nobody, and somebody with one is whom it names, for each subgraph', async () => {
    shop.forgetRequests()
    await ask(shop, null, VARIANT)
    await ask(shop, await tokenFor(shop, { roles: ['CHANNEL'] }), VARIANT)
    await ask(shop, await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA, subject: 'ada' }), VARIANT)
    expect(shop.subgraphs.inventory.viewers).toEqual([
      { subject: 'anonymous', roles: [], claims: {} },
      { subject: 'dev:channel', roles: ['CHANNEL'], claims: { channel: '*' } },
      { subject: 'ada', roles: ['CUSTOMER'], claims: { customerId: ADA } },
    ])
  })

  it('a guest is a guest of one order, whatever else the token says', async () => {
    shop.forgetRequests()
    const guest = { iss: 'kade:orders', aud: 'kade', sub: 'guest:1', roles: ['ADMIN'], orderId: ORDER }
    await ask(shop, await signed(guest, bytes(GUEST_SECRET), { alg: 'HS256' }), VARIANT)
    expect(shop.subgraphs.inventory.viewers).toEqual([{ subject: 'guest:1', roles: ['GUEST'], claims: { orderId: ORDER } }])
  })

  describe('a guest’s token lives until thirty days after the end of its order:', () => {
    const DAY = 86_400
    /** Signed as orders signs it, some days ago, while the order was not over: good for two years of itself. */
    const guestToken = (orderId: string, daysOld: number, more: object = {}) => {
      const made = Math.floor(Date.now() / 1000) - daysOld * DAY
      return new SignJWT({ orderId, ...more })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('kade:orders')
        .setAudience('kade')
        .setSubject(`guest:${orderId}`)
        .setIssuedAt(made)
        .setExpirationTime(made + 730 * DAY)
        .sign(bytes(GUEST_SECRET))
    }
    const READ = 'query ($id: ID!) { order(id: $id) { number } }'

    it.each<[string, number, number | null, number]>([
      ['of yesterday, whose order is not over', 1, null, 200],
      ['made 29 days ago', 29, null, 200],
      ['made 200 days ago, whose order is not over', 200, null, 200],
      ['made 200 days ago, whose order ended 29 days ago', 200, 29, 200],
      ['made 200 days ago, whose order ended 31 days ago', 200, 31, 401],
      ['made 31 days ago, whose order ended at once', 31, 31, 401],
      ['made 731 days ago, whose order is not over', 731, null, 401],
    ])('one %s', async (_what, daysOld, endedDaysAgo, status) => {
      const id = shop.anOrder()
      if (endedDaysAgo !== null) shop.ends.set(id, new Date(Date.now() - endedDaysAgo * DAY * 1000))
      const token = await guestToken(id, daysOld)
      expect((await ask(shop, token, READ, { id })).status).toBe(status)
      // Asked again it is remembered: the answer is the same.
      expect((await ask(shop, token, READ, { id })).status).toBe(status)
    })

    it('one that is remembered ends with them, though it is good for longer itself', async () => {
      const id = shop.anOrder()
      shop.ends.set(id, new Date(Date.now() + 5_000 - 30 * DAY * 1000))
      const token = await guestToken(id, 200)
      expect((await ask(shop, token, READ, { id })).status).toBe(200)
      await eventually(async () => expect((await ask(shop, token, READ, { id })).status).toBe(401), { timeoutMs: 15_000 })
    })

    it('an old one of an order that is not there is refused', async () => {
      expect((await asToken(await guestToken(newId(), 40))).status).toBe(401)
    })

    it('one that was shared to look at the order makes its bearer nothing else', async () => {
      shop.forgetRequests()
      await asToken(await guestToken(ORDER, 1, { scope: 'read', roles: ['ADMIN'] }))
      expect(shop.subgraphs.inventory.viewers).toEqual([{ subject: `guest:${ORDER}`, roles: ['LINK'], claims: { orderId: ORDER } }])
    })
  })

  it('a remembered token is refused once it has expired', async () => {
    const token = await signed({ ...claims, sub: 'short' }, bytes(DEV_SECRET), { alg: 'HS256' }, Math.floor(Date.now() / 1000) + 5)
    expect((await asToken(token)).status).toBe(200)
    await eventually(async () => expect(await asToken(token)).toEqual(refused))
  })

  it.each<[string, () => Promise<string> | string]>([
    ['expired', () => signed(claims, bytes(DEV_SECRET), { alg: 'HS256' }, 1)],
    ['of alg none', () => `${base64({ alg: 'none' })}.${base64({ ...claims, exp: 4e9 })}.`],
    ['of alg none with a signature', () => `${base64({ alg: 'none' })}.${base64({ ...claims, exp: 4e9 })}.AAAA`],
    ['signed with another secret', () => signed(claims, bytes('another-secret-of-thirty-two-characters'), { alg: 'HS256' })],
    ['signed by another algorithm', () => signed(claims, bytes(DEV_SECRET.repeat(2)), { alg: 'HS512' })],
    ['of another issuer', () => signed({ ...claims, iss: 'evil' }, bytes(DEV_SECRET), { alg: 'HS256' })],
    ['for another audience', () => signed({ ...claims, aud: 'other' }, bytes(DEV_SECRET), { alg: 'HS256' })],
    [
      'a guest’s, signed with the development secret',
      () => signed({ ...claims, iss: 'kade:orders', orderId: ORDER }, bytes(DEV_SECRET), { alg: 'HS256' }),
    ],
    ['a developer’s, signed with the guests’ secret', () => signed(claims, bytes(GUEST_SECRET), { alg: 'HS256' })],
    ['without an end', () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(bytes(DEV_SECRET))],
    ['of 10 kB', () => signed({ ...claims, more: 'x'.repeat(7_500) }, bytes(DEV_SECRET), { alg: 'HS256' })],
    ['no token', () => 'nonsense'],
  ])('a token that is %s is refused', async (_what, token) => {
    expect(await asToken(await token())).toEqual(refused)
  })

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'a customerId that is no id',
      { roles: ['CUSTOMER'], customerId: 'Shop-7' },
      'customerId is no id: it is a UUID, such as 0198a000-0000-7000-8000-000000000001',
    ],
    ['a customerId that is a number', { roles: ['CUSTOMER'], customerId: 7 }, 'customerId is no text'],
    [
      'a customerId with something behind it',
      { roles: ['CUSTOMER'], customerId: `${ADA}\u0000` },
      'customerId is no id: it is a UUID, such as 0198a000-0000-7000-8000-000000000001',
    ],
    [
      'an orderId that is a number of an order',
      { roles: ['GUEST'], orderId: 'K-100000017' },
      'orderId is no id: it is a UUID, such as 0198a000-0000-7000-8000-000000000001',
    ],
    [
      'a channel that nobody sees whole',
      { roles: ['CHANNEL'], channel: 'we\u200bb' },
      'channel has an invisible character (U+200B): type it anew',
    ],
    ['a subject with a control character', { roles: ['SUPPORT'], sub: 'anna\u0007' }, 'sub has a control character (U+0007)'],
    [
      'a subject with half a character',
      { roles: ['SUPPORT'], sub: 'anna\ud83d' },
      'sub has half a character: an emoji or sign that was cut in two',
    ],
  ])('a token with %s is refused, and says why', async (_what, given, message) => {
    const { status, data, errors } = await asToken(await signed({ ...claims, ...given }, bytes(DEV_SECRET), { alg: 'HS256' }))
    expect([status, data, errors?.map(({ extensions }) => extensions.code), errors?.[0]?.message]).toEqual([
      401,
      null,
      ['UNAUTHENTICATED'],
      `The token's claim ${message}`,
    ])
  })

  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['in capitals and with space around it', { roles: ['CUSTOMER'], customerId: ` ${ADA.toUpperCase()} ` }, { customerId: ADA }],
    ['that is blank, as none', { roles: ['CUSTOMER'], customerId: ' ' }, {}],
    ['of a role that the token does not give, as none', { roles: ['SUPPORT'], customerId: 'staff-7', channel: 7 }, {}],
  ])('a claim is taken %s', async (_what, given, expected) => {
    shop.forgetRequests()
    await asToken(await signed({ ...claims, ...given }, bytes(DEV_SECRET), { alg: 'HS256' }))
    expect(shop.subgraphs.inventory.viewers.map((viewer) => viewer.claims)).toEqual([expected])
  })

  it('a token of 100 kB is refused before it is read', async () => {
    const answer = await toAnswer(await post(shop, '/graphql', { query: VARIANT }, { authorization: `Bearer ${'x'.repeat(100_000)}` }))
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions.code }).toEqual({ status: 431, code: 'BAD_USER_INPUT' })
  })

  it('whoever sends the headers of the inside is not believed', async () => {
    shop.forgetRequests()
    await ask(
      shop,
      null,
      VARIANT,
      {},
      {
        'x-kade-identity': 'forged',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        'x-correlation-id': 'my-request-1',
      },
    )
    expect(shop.subgraphs.inventory.viewers).toEqual([{ subject: 'anonymous', roles: [], claims: {} }])
    expect(shop.subgraphs.inventory.requests[0]?.headers).toMatchObject({
      'x-kade-identity': expect.stringMatching(/^eyJ/),
      'x-correlation-id': 'my-request-1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    })
  })

  it.each([
    [{}, /^roles are a list of GUEST, CUSTOMER, /],
    [{ roles: [] }, /^roles are a list/],
    [{ roles: ['KING'] }, /^roles.0 are a list/],
    [{ roles: ['ADMIN'], customerId: 7 }, /^customerId is text$/],
    [[], /^send JSON such as/],
    ['{', /is not understood/],
  ])('a wish for a token such as %j is answered by what is wrong', async (wish, message) => {
    const response = await post(shop, '/auth/dev-token', wish)
    const { error, errors } = (await response.json()) as { error?: string; errors?: { message: string }[] }
    expect(response.status).toBe(400)
    expect(error ?? errors?.[0]?.message).toMatch(message)
  })
})

describe('With an issuer', () => {
  let shop: StubShop
  let issuer: Server
  let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
  let published: JWK[] = []
  let isUp = true
  const other = { iss: 'https://issuer.example', aud: 'kade', sub: 'someone', roles: ['SUPPORT'] }

  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true })
    published = [{ ...(await exportJWK(keys.publicKey)), kid: 'first', alg: 'RS256' }]
    issuer = createServer((_request, response) =>
      isUp ? response.end(JSON.stringify({ keys: published })) : response.writeHead(503).end(),
    )
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
    const { port } = issuer.address() as AddressInfo
    shop = await StubShop.open({
      auth: { mode: 'issuer', issuer: other.iss, audience: 'kade', jwksUrl: `http://127.0.0.1:${port}/jwks`, pages: NO_PAGES },
    })
  })
  afterAll(async () => {
    await shop.close()
    issuer.close()
  })
  const asToken = async (token: string) => {
    const { status, data, errors } = await ask(shop, token, VARIANT)
    return { status, data, errors }
  }

  it('says that tokens cannot be checked, rather than that this one is wrong, while the issuer is away', async () => {
    isUp = false
    const token = await signed(other, keys.privateKey, { alg: 'RS256', kid: 'first' })
    const { status, errors } = await asToken(token)
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 503, code: 'SUBGRAPH_UNAVAILABLE' })
    isUp = true
    expect((await asToken(token)).status).toBe(200)
  })

  it('takes a public key for no secret', async () => {
    const confused = await signed(other, bytes(await exportSPKI(keys.publicKey)), { alg: 'HS256', kid: 'first' })
    expect(await asToken(confused)).toEqual(refused)
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['another issuer', { ...other, iss: 'https://evil.example' }],
    ['another audience', { ...other, aud: 'other' }],
  ])('refuses a token of %s', async (_what, payload) => {
    expect(await asToken(await signed(payload, keys.privateKey, { alg: 'RS256', kid: 'first' }))).toEqual(refused)
  })

  it('refuses what development would accept, and hands out no tokens', async () => {
    expect(await asToken(await signed(claims, bytes(DEV_SECRET), { alg: 'HS256' }))).toEqual(refused)
    expect((await post(shop, '/auth/dev-token', { roles: ['ADMIN'] })).status).toBe(404)
  })

  it('accepts a key that the issuer has begun to use', async () => {
    const next = await generateKeyPair('ES256', { extractable: true })
    published = [{ ...(await exportJWK(next.publicKey)), kid: 'second', alg: 'ES256' }]
    const token = await signed(other, next.privateKey, { alg: 'ES256', kid: 'second' })
    // The set of keys is asked for again once in some seconds at most, so that forged key ids do not hammer the issuer.
    await eventually(async () => expect((await asToken(token)).status).toBe(200), { everyMs: 200 })
  })
})
