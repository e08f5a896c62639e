import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16]

/** A new key of data: 32 bytes. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES)

/** AES-256-GCM under a fresh nonce: nonce, tag and text. `context` is not hidden, and must be given again: what was sealed for one thing opens for no other. */
export function seal(key: Buffer, content: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** @throws Error when it was sealed with another key or for something else, or was changed. */
export function unseal(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new Error('What is sealed is longer')
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}

/** Wraps keys of data, and signs who asks for them: with secrets of the environment, of which the first is used and each is accepted. */
export interface KeyRing {
  readonly wrap: (key: Buffer, id: string) => Buffer
  /** @throws Error when none of the secrets wrapped this key under this id. */
  readonly unwrap: (wrapped: Uint8Array, id: string) => Buffer
  readonly sign: (body: string) => string
  readonly isSigned: (body: Uint8Array, signature: string | undefined) => boolean
}

export function createKeyRing(secrets: readonly [string, ...string[]]): KeyRing {
  const derived = (purpose: string) => secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, 'kade', purpose, KEY_BYTES)))
  const [wrapping, signing] = [derived('personal data: wrap'), derived('personal data: sign')]
  const [first, signer] = [wrapping[0] as Buffer, signing[0] as Buffer]
  const signatureBy = (key: Buffer, body: string | Uint8Array): Buffer => createHmac('sha256', key).update(body).digest()
  return {
    wrap: (key, id) => seal(first, key, id),
    unwrap: (wrapped, id) => {
      for (const secret of wrapping) {
        try {
          return unseal(secret, wrapped, id)
        } catch {
          continue // the next secret may be the one
        }
      }
      throw new Error(`The key ${id} was wrapped with none of the secrets that are set`)
    },
    sign: (body) => signatureBy(signer, body).toString('base64'),
    isSigned: (body, signature) => {
      if (signature === undefined) return false
      const given = Buffer.from(signature, 'base64')
      return signing.some((key) => {
        const expected = signatureBy(key, body)
        return given.length === expected.length && timingSafeEqual(given, expected)
      })
    },
  }
}
