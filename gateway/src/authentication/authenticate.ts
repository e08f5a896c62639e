import { ANONYMOUS, Unauthenticated, type Viewer } from '@kade/service-kit'
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { AuthConfig } from '../config.js'

/** A viewer, and when the right to be it ends: milliseconds since 1970, or null for nobody. */
export interface Authenticated {
  readonly viewer: Viewer
  readonly expiresAt: number | null
}
/** @throws Unauthenticated for a token that is not, or no longer, accepted. No token is nobody. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated>

export const DEV_ISSUER = 'kade:development'
const GUEST_ISSUER = 'kade:orders'
const AUDIENCE = 'kade'
const LONGEST_TOKEN = 8_192
const MOST_REMEMBERED = 20_000
const NOBODY: Authenticated = { viewer: ANONYMOUS, expiresAt: null }

/** Verifies bearer tokens: guests' (signed by orders), and those of the issuer or, in development alone, our own. A verified token is remembered until it expires. */
export function createAuthenticate(auth: AuthConfig, guestTokenSecret: string): Authenticate {
  const guestKey = new TextEncoder().encode(guestTokenSecret)
  const verifyOther = auth.mode === 'development' ? verifyDevelopment(auth.secret) : verifyIssuer(auth)
  const remembered = new Map<string, Authenticated>()
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return NOBODY
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1]
    if (!token || token.length > LONGEST_TOKEN) throw new Unauthenticated('The authorization is no bearer token: send `Bearer <token>`')
    const known = remembered.get(token)
    if (known && (known.expiresAt ?? 0) > Date.now()) return known
    try {
      const fromOrders = decodeJwt(token).iss === GUEST_ISSUER
      const payload = fromOrders
        ? (
            await jwtVerify(token, guestKey, {
              algorithms: ['HS256'],
              issuer: GUEST_ISSUER,
              audience: AUDIENCE,
              requiredClaims: ['exp', 'sub'],
            })
          ).payload
        : await verifyOther(token)
      const authenticated = { viewer: toViewer(payload), expiresAt: (payload.exp ?? 0) * 1000 }
      remembered.set(token, authenticated)
      if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string)
      return authenticated
    } catch {
      throw new Unauthenticated('The token is not accepted, or has expired: get a new one')
    }
  }
}

function verifyDevelopment(secret: string): (token: string) => Promise<JWTPayload> {
  const key = new TextEncoder().encode(secret)
  return async (token) =>
    (await jwtVerify(token, key, { algorithms: ['HS256'], issuer: DEV_ISSUER, audience: AUDIENCE, requiredClaims: ['exp', 'sub'] })).payload
}

/** Asymmetric algorithms alone: a public key can then never be taken for a secret. */
function verifyIssuer({
  issuer,
  audience,
  jwksUrl,
}: {
  readonly issuer: string
  readonly audience: string
  readonly jwksUrl: string
}): (token: string) => Promise<JWTPayload> {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 5_000 })
  return async (token) =>
    (
      await jwtVerify(token, keys, {
        algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'],
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
      })
    ).payload
}

function toViewer({ sub, roles, ...payload }: JWTPayload): Viewer {
  const claims: Record<string, string> = {}
  for (const name of ['customerId', 'orderId', 'channel']) {
    const value = payload[name]
    if (typeof value === 'string') claims[name] = value
  }
  return { subject: sub ?? '', roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [], claims }
}
