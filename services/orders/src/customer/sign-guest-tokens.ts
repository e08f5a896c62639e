import { jwtVerify, SignJWT } from 'jose'

const ISSUER = 'kade:orders'
const AUDIENCE = 'kade'
const DAY_MS = 86_400_000
/** What a guest may still look at, and send back, after the end of its order. */
const DAYS_AFTER_THE_END = 30
/** No order takes longer. */
const LONGEST_ORDER_DAYS = 730

export interface GuestToken {
  readonly accessToken: string
  /** Until then at least: an order that is not over has its thirty days still before it. */
  readonly expiresAt: Date
}
/** GUEST may what a customer may, on the one order; LINK may look at it. */
export type GuestRole = 'GUEST' | 'LINK'
/**
 * Makes a bearer token for one order that lives until thirty days after the order's end, and for a day at least. While the end is not known
 * the token outlives it: the gateway, which verifies with the same secret, asks for the end of the order once the token is thirty days old.
 */
export type GuestTokens = (orderId: string, endedAt: Date | null, role?: GuestRole) => Promise<GuestToken>

export function createGuestTokens(secret: string): GuestTokens {
  const key = keyOf(secret)
  return async (orderId, endedAt, role = 'GUEST') => {
    const now = new Date()
    const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS)
    const afterTheEnd = inDays(endedAt ?? now, DAYS_AFTER_THE_END)
    const expiresAt = afterTheEnd < inDays(now, 1) ? inDays(now, 1) : afterTheEnd
    const accessToken = await new SignJWT({ roles: [role], orderId, ...(role === 'LINK' ? { scope: 'read' } : {}) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(`${role.toLowerCase()}:${orderId}`)
      .setIssuedAt(now)
      .setExpirationTime(endedAt ? expiresAt : inDays(now, LONGEST_ORDER_DAYS))
      .sign(await key)
    return { accessToken, expiresAt }
  }
}

/** The page that follows an order, with the token of its link. */
export const trackingLink = (publicUrl: string, accessToken: string): string => `${publicUrl}/track#token=${accessToken}`

/** The order that a guest's token is good for; null for any other token, a link to share among them, and for one that has ended. */
export type GuestTokenReader = (token: string, endOf: (orderId: string) => Promise<Date | null>) => Promise<string | null>

export function createGuestTokenReader(secret: string): GuestTokenReader {
  const key = keyOf(secret)
  return async (token, endOf) => {
    const accepted = { algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ['exp', 'iat', 'orderId'] }
    const verified = await jwtVerify(token, await key, accepted).catch(() => null)
    if (verified === null) return null
    const { orderId, scope, iat = 0 } = verified.payload
    if (typeof orderId !== 'string' || scope === 'read') return null
    const endedAt = await endOf(orderId)
    const until = Math.max(endedAt?.getTime() ?? Infinity, iat * 1_000) + DAYS_AFTER_THE_END * DAY_MS
    return until > Date.now() ? orderId : null
  }
}

/** Imported once: given the secret itself, jose would import it for every token. */
const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
