import { createHmac, timingSafeEqual } from 'node:crypto'

export interface LinkToSign {
  /** Origin that clients reach, such as https://shop.example. */
  readonly baseUrl: string
  /** Absolute path of the file. */
  readonly path: string
  readonly secret: string
  readonly expiresAt: Date
}

/** A link to one file that whoever holds it may fetch until it expires: HMAC-SHA256 over path and expiry. */
export function signedLink({ baseUrl, path, secret, expiresAt }: LinkToSign): string {
  const expires = Math.floor(expiresAt.getTime() / 1000)
  return `${baseUrl}${path}?expires=${expires}&signature=${signatureOf(path, expires, secret)}`
}

/** Whether this path was signed with the secret, and the link has not expired. */
export function verifySignedLink(path: string, query: Readonly<Record<string, unknown>>, secret: string, now: Date): boolean {
  const { expires, signature } = query
  if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires)) return false
  if (Number(expires) * 1000 < now.getTime()) return false
  const expected = Buffer.from(signatureOf(path, Number(expires), secret))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const signatureOf = (path: string, expires: number, secret: string): string =>
  createHmac('sha256', secret).update(`${path}\n${expires}`).digest('base64url')
