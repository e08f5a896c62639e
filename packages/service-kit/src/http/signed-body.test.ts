import { createHmac } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { isSignedBody } from './signed-body.js'

const body = Buffer.from('{"id":1}')
const signed = (secret: string, encoding: 'base64' | 'hex' = 'base64', of: Uint8Array = body) =>
  createHmac('sha256', secret).update(of).digest(encoding)
const isSigned = (signature: string | undefined, secrets = ['first'], encoding: 'base64' | 'hex' = 'base64') =>
  isSignedBody({ body, signature, encoding, secrets })

describe('a body is signed', () => {
  it('by the one secret, in the encoding that is asked for', () => {
    expect(isSigned(signed('first'))).toBe(true)
    expect(isSigned(signed('first', 'hex'), ['first'], 'hex')).toBe(true)
    const signature = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8'
    const sentence = Buffer.from('The quick brown fox jumps over the lazy dog')
    expect(isSignedBody({ body: sentence, signature, encoding: 'hex', secrets: ['key'] })).toBe(true)
  })

  it('by each of two secrets while one is exchanged', () => {
    for (const secret of ['old', 'new']) expect(isSigned(signed(secret), ['new', 'old'])).toBe(true)
    expect(isSigned(signed('older'), ['new', 'old'])).toBe(false)
  })
})

it.each<[string, string | undefined, string[]]>([
  ['says nothing', undefined, ['first']],
  ['says an empty text', '', ['first']],
  ['is signed by another secret', signed('second'), ['first']],
  ['has one byte that is another', signed('first', 'base64', Buffer.from('{"id":2}')), ['first']],
  ['has a signature that is cut', signed('first').slice(0, 20), ['first']],
  [
    'has a signature with more behind it',
    `${Buffer.concat([Buffer.from(signed('first'), 'base64'), Buffer.from('x')]).toString('base64')}`,
    ['first'],
  ],
  ['has a signature in hex where base64 is meant', signed('first', 'hex'), ['first']],
  ['has no secret to be signed by', signed('first'), []],
])('a body is not signed that %s', (_, signature, secrets) => expect(isSigned(signature, secrets)).toBe(false))
