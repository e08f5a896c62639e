import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/**
 * Bodies of this scope are the bytes that came, whatever they say they are: what signs them signs bytes, and a body that was parsed and written again
 * is another one. An empty body is an empty buffer, or none.
 */
export function takeRawBodies(scope: FastifyInstance, mostBytes: number): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) => done(null, body))
}

export interface SignedBody {
  /** As it came. */
  readonly body: Uint8Array
  /** What the sender says of it: HMAC-SHA256 in this encoding; undefined where it says nothing. */
  readonly signature: string | undefined
  readonly encoding: 'base64' | 'hex'
  /** Any of them will do: while a secret is changed, the old one and the new. */
  readonly secrets: readonly string[]
}

/** Whether one of the secrets signed exactly these bytes. It takes as long to say no to a signature that is nearly right as to any other. */
export function isSignedBody({ body, signature, encoding, secrets }: SignedBody): boolean {
  if (signature === undefined) return false
  // Compared as bytes: what decodes to the same, such as base64 without its padding, is the same signature.
  const given = Buffer.from(signature, encoding)
  let isSigned = false
  for (const secret of secrets) {
    const expected = createHmac('sha256', secret).update(body).digest()
    if (given.length === expected.length && timingSafeEqual(given, expected)) isSigned = true
  }
  return isSigned
}
