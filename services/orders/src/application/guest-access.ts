import { SignJWT } from 'jose'

const LIFETIME_HOURS = 24

export interface GuestToken {
  readonly accessToken: string
  readonly expiresAt: Date
}

/** A bearer token for one order, for a day: the gateway verifies it with the same secret. */
export async function guestToken(orderId: string, secret: string, now = new Date()): Promise<GuestToken> {
  const expiresAt = new Date(now.getTime() + LIFETIME_HOURS * 3_600_000)
  const accessToken = await new SignJWT({ roles: ['GUEST'], orderId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('kade:orders')
    .setAudience('kade')
    .setSubject(`guest:${orderId}`)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret))
  return { accessToken, expiresAt }
}
