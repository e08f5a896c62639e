import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { Unauthenticated } from '../errors/graphql-errors.js'
import { viewerKey, type Viewer } from './viewer.js'

/** The header on the hop from the gateway to a subgraph. */
export const IDENTITY_HEADER = 'x-kade-identity'
export const CORRELATION_HEADER = 'x-correlation-id'

const ISSUER = 'kade:gateway'
const LIFETIME_S = 60
/** Clocks of two machines are not the same; beyond a minute something is wrong with one of them, and it is told. The token's end allows for it: an end that has passed is never forgiven. */
const CLOCK_SKEW_S = 60
const MOST_REMEMBERED = 10_000

export type IdentitySigner = (viewer: Viewer, audience: string) => Promise<string>
export type IdentityVerifier = (token: string | undefined) => Promise<Viewer>

/** Signs who asks, for one subgraph, for a minute, and for one more by clocks that run ahead (Ed25519). A token is used again for half its life: signing is not on the path of most requests. */
export function createIdentitySigner(privateKeyPem: string): IdentitySigner {
  const key = createPrivateKey(privateKeyPem)
  const remembered = new Map<string, { readonly token: Promise<string>; readonly signedAt: number }>()
  return async (viewer, audience) => {
    const name = `${audience} ${viewerKey(viewer)}`
    const known = remembered.get(name)
    const age = Date.now() - (known?.signedAt ?? 0)
    // Younger than nothing: the clock was ahead, and has been set right. The services refuse what was signed in that time.
    if (known && age >= 0 && age < (LIFETIME_S * 1000) / 2) return known.token
    const token = sign(key, viewer, audience)
    remember(remembered, name, { token, signedAt: Date.now() })
    return token
  }
}

const sign = (key: KeyObject, { subject, roles, claims }: Viewer, audience: string): Promise<string> =>
  new SignJWT({ roles, claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_S + CLOCK_SKEW_S}s`)
    .sign(key)

/**
 * Accepts what the gateway signed for this subgraph, and nothing else. A verified token is remembered until it expires. `onClock` is told by
 * how many seconds this clock is ahead of the gateway's (negative: behind) when that is why a token is refused, and 0 when one is accepted.
 * @throws Unauthenticated
 */
export function createIdentityVerifier(
  publicKeyPem: string,
  audience: string,
  onClock: (seconds: number) => void = () => undefined,
): IdentityVerifier {
  const key = createPublicKey(publicKeyPem)
  const remembered = new Map<string, { readonly viewer: Viewer; readonly until: number }>()
  const refusedByClock = (seconds: number): Unauthenticated => {
    onClock(seconds)
    return new Unauthenticated(
      `The gateway signed this identity ${Math.abs(seconds)} s ${seconds < 0 ? 'ahead of' : 'before'} the clock here: set the clocks right`,
    )
  }
  return async (token) => {
    if (token === undefined) throw new Unauthenticated('This service answers the gateway alone')
    const known = remembered.get(token)
    if (known && known.until > Date.now()) return known.viewer
    try {
      const { payload } = await jwtVerify<{ roles: string[]; claims: Record<string, string> }>(token, key, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience,
        requiredClaims: ['exp', 'sub'],
      })
      const gatewayAhead = (payload.iat ?? 0) - now()
      if (gatewayAhead > CLOCK_SKEW_S) throw refusedByClock(-gatewayAhead)
      onClock(0)
      const viewer = { subject: payload.sub ?? '', roles: payload.roles, claims: payload.claims }
      remember(remembered, token, { viewer, until: (payload.exp ?? 0) * 1000 })
      return viewer
    } catch (error) {
      if (error instanceof Unauthenticated) throw error
      // Only of a token whose signature is the gateway's.
      if (error instanceof errors.JWTExpired) throw refusedByClock(now() - (error.payload.iat ?? 0))
      throw new Unauthenticated('This service answers the gateway alone: the identity is not one that it signed, or has expired')
    }
  }
}

const now = (): number => Math.floor(Date.now() / 1_000)

/** Bounded: the oldest goes first. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value)
  if (map.size > MOST_REMEMBERED) map.delete(map.keys().next().value as string)
}
