import { ANONYMOUS, Unauthenticated, type Viewer } from '@kade/service-kit'
import { GraphQLError } from 'graphql'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { AuthConfig } from '../config.js'
import { toViewer } from './claims.js'
import { publicDevelopmentKey } from './development-key.js'

/** A viewer, and when the right to be it ends: milliseconds since 1970, or null for nobody. */
export interface Authenticated {
  readonly viewer: Viewer
  readonly expiresAt: number | null
}
/** @throws Unauthenticated for a token that is not, or no longer, accepted; IssuerUnavailable when that cannot be known now. No token is nobody. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated>

/** When a guest's order ended: null while it is not over; no answer for an order that is not there. */
export type EndOfOrder = (viewer: Viewer) => Promise<{ readonly endedAt: Date | null } | null>

export const DEV_ISSUER = 'kade:development'
const GUEST_ISSUER = 'kade:orders'
const AUDIENCE = 'kade'
const LONGEST_TOKEN = 8_192
const MOST_REMEMBERED = 20_000
const NOBODY: Authenticated = { viewer: ANONYMOUS, expiresAt: null }

/** Verifies bearer tokens: guests' (signed by orders), and those of the issuer or, in development alone, our own. A verified token is remembered until it expires. */
export function createAuthenticate(auth: AuthConfig, guestTokenSecret: string, endOfOrder: EndOfOrder): Authenticate {
  const verifyOwnGuest = verifyGuest(guestTokenSecret, endOfOrder)
  const verifyOther = auth.mode === 'development' ? verifyDevelopment(auth.secret) : verifyIssuer(auth)
  const verify = async (token: string): Promise<JWTPayload> =>
    decodeJwt(token).iss === GUEST_ISSUER ? verifyOwnGuest(token) : verifyOther(token)
  const remembered = new Map<string, Authenticated>()
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return NOBODY
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1]
    if (!token || token.length > LONGEST_TOKEN) throw new Unauthenticated('The authorization is no bearer token: send `Bearer <token>`')
    const known = remembered.get(token)
    if (known && (known.expiresAt ?? 0) > Date.now()) return known
    const payload = await verify(token).catch((error: unknown) => {
      if (cannotBeKnown(error)) throw new IssuerUnavailable(error)
      throw new Unauthenticated('The token is not accepted, or has expired: get a new one')
    })
    const authenticated = { viewer: toViewer(payload), expiresAt: (payload.exp ?? 0) * 1000 }
    remembered.set(token, authenticated)
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string)
    return authenticated
  }
}

/** The issuer's keys could not be read: says nothing about the token. */
export class IssuerUnavailable extends GraphQLError {
  constructor(reason: unknown) {
    super('Tokens cannot be checked just now: try again in a moment', {
      originalError: reason instanceof Error ? reason : new Error(String(reason)),
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    })
  }
}

/** What jose throws when the key set cannot be had, as against a token that is wrong. */
const cannotBeKnown = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JOSE_GENERIC'

/** Signed by orders, and good for one order: whatever roles it names, its bearer is a guest, or has a link to look. */
function verifyGuest(secret: string, endOfOrder: EndOfOrder): (token: string) => Promise<JWTPayload> {
  const key = new TextEncoder().encode(secret)
  const accepted = { algorithms: ['HS256'], issuer: GUEST_ISSUER, audience: AUDIENCE, requiredClaims: ['exp', 'sub', 'orderId'] }
  return async (token) => {
    const { payload } = await jwtVerify(token, key, accepted)
    const { sub, iat = 0, exp = 0, orderId, scope } = payload
    const guest = { sub, orderId, roles: [scope === 'read' ? 'LINK' : 'GUEST'] }
    const now = Date.now() / 1000
    // An order that was not over when its token was made is over thirty days later at the earliest; from then on its end is asked for.
    const until = iat + AFTER_THE_END_S > now ? iat + AFTER_THE_END_S : await untilAfterTheEnd(toViewer(guest), now, endOfOrder)
    if (until <= now) throw new errors.JWTExpired('The order has been over for thirty days', payload)
    return { ...guest, exp: Math.min(exp, until) }
  }
}
const AFTER_THE_END_S = 30 * 86_400

async function untilAfterTheEnd(viewer: Viewer, now: number, endOfOrder: EndOfOrder): Promise<number> {
  const { endedAt } = (await endOfOrder(viewer)) ?? { endedAt: new Date(0) }
  return (endedAt ? endedAt.getTime() / 1000 : now) + AFTER_THE_END_S
}

/** Those that `/auth/dev-token` gives, and those of people who signed in at the provider of development, whose key signs nothing else. */
function verifyDevelopment(secret: string): (token: string) => Promise<JWTPayload> {
  const key = new TextEncoder().encode(secret)
  const providersKey = publicDevelopmentKey(secret)
  const accepted = { audience: AUDIENCE, requiredClaims: ['exp', 'sub'] }
  return async (token) =>
    decodeProtectedHeader(token).alg === 'EdDSA'
      ? (await jwtVerify(token, providersKey, { ...accepted, algorithms: ['EdDSA'] })).payload
      : (await jwtVerify(token, key, { ...accepted, algorithms: ['HS256'], issuer: DEV_ISSUER })).payload
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
