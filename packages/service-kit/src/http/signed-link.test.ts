import { describe, expect, it } from '@jest/globals'
import { signedLink, verifySignedLink } from './signed-link.js'

describe('a signed link', () => {
  const [path, secret] = ['/labels/1.pdf', 'a secret of thirty-two characters']
  const expiresAt = new Date('2026-11-23T12:00:00Z')
  const link = new URL(signedLink({ baseUrl: 'https://shop.example', path, secret, expiresAt }))
  const query = Object.fromEntries(link.searchParams)
  const verify = (changed: object = {}, at = '2026-11-23T11:59:59Z', ofPath = path, bySecret = secret) =>
    verifySignedLink(ofPath, { ...query, ...changed }, bySecret, new Date(at))

  it('opens its file until it expires', () => {
    expect(link.origin + link.pathname).toBe('https://shop.example/labels/1.pdf')
    expect([verify(), verify({}, '2026-11-23T12:00:00Z'), verify({}, '2026-11-23T12:00:01Z')]).toEqual([true, true, false])
  })

  it('opens nothing when anything of it was changed', () => {
    const longer = { expires: String(Number(query.expires) + 3_600) }
    expect([
      verify(longer),
      verify({ signature: `${query.signature}x` }),
      verify({ signature: '' }),
      verify({ signature: undefined }),
      verify({ expires: undefined }),
      verify({ expires: 'Infinity' }),
      verify({ expires: ` ${query.expires}` }),
      verify({ expires: `${query.expires}.0` }),
      verify({ expires: [query.expires, query.expires] }),
      verify({}, undefined, '/labels/2.pdf'),
      verify({}, undefined, path, 'another secret'),
    ]).toEqual(Array.from({ length: 11 }, () => false))
  })
})
