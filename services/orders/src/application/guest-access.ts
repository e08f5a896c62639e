import { SignJWT } from 'jose'

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
  // Imported once: given the secret itself, jose would import it for every token.
  const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return async (orderId, endedAt, role = 'GUEST') => {
    const now = new Date()
    const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS)
    const afterTheEnd = inDays(endedAt ?? now, DAYS_AFTER_THE_END)
    const expiresAt = afterTheEnd < inDays(now, 1) ? inDays(now, 1) : afterTheEnd
    const accessToken = await new SignJWT({ roles: [role], orderId, ...(role === 'LINK' ? { scope: 'read' } : {}) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('kade:orders')
      .setAudience('kade')
      .setSubject(`${role.toLowerCase()}:${orderId}`)
      .setIssuedAt(now)
      .setExpirationTime(endedAt ? expiresAt : inDays(now, LONGEST_ORDER_DAYS))
      .sign(await key)
    return { accessToken, expiresAt }
  }
}
