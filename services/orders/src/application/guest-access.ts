import { SignJWT } from 'jose'

const LIFETIME_HOURS = 24

export interface GuestToken {
  readonly accessToken: string
  readonly expiresAt: Date
}
/** Makes a bearer token for one order, for a day: the gateway verifies it with the same secret. */
export type GuestTokens = (orderId: string) => Promise<GuestToken>

export function createGuestTokens(secret: string): GuestTokens {
  // Imported once: given the secret itself, jose would import it for every token.
  const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return async (orderId) => {
    const now = new Date()
    const expiresAt = new Date(now.getTime() + LIFETIME_HOURS * 3_600_000)
    const accessToken = await new SignJWT({ roles: ['GUEST'], orderId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('kade:orders')
      .setAudience('kade')
      .setSubject(`guest:${orderId}`)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(await key)
    return { accessToken, expiresAt }
  }
}
