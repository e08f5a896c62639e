import { Unauthenticated } from '@kade/service-kit'

/** Where clients' libraries put the token in `connection_init`, in any spelling: authorization, Authorization, authToken, access_token ... */
const PLACES = new Set(['authorization', 'token', 'authtoken', 'accesstoken', 'jwt', 'bearer', 'bearertoken', 'idtoken'])
/** Objects that some of them put it into. */
const AROUND = new Set(['headers', 'header', 'auth', 'context', 'payload', 'connectionparams'])
const BEARER = /^Bearer\s/i
const LOOKS_LIKE_A_TOKEN = /^(Bearer\s|[\w-]{8,}\.[\w-]{8,}\.[\w-]+$)/i

/**
 * The authorization in the payload of `connection_init`; undefined when it brings none.
 * @throws Unauthenticated for a token in a place that nobody knows, and for two different ones: to take such a client for nobody would hide its mistake.
 */
export function tokenIn(payload: Readonly<Record<string, unknown>>): string | undefined {
  const found = new Set(authorizationsIn(payload))
  if (found.size > 1) throw new Unauthenticated('The payload holds different tokens: send { "authorization": "Bearer <token>" }')
  const [authorization] = found
  return authorization
}

function authorizationsIn(payload: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '')
    if (PLACES.has(plain)) return authorization(value)
    if (AROUND.has(plain) && isObject(value)) return authorizationsIn(value)
    if (typeof value === 'string' && LOOKS_LIKE_A_TOKEN.test(value))
      throw new Unauthenticated(`${name} holds a token: send { "authorization": "Bearer <token>" }`)
    return []
  })
}

function authorization(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return []
  if (isObject(value)) return authorizationsIn(value)
  if (typeof value !== 'string') throw new Unauthenticated('The token is no text: send { "authorization": "Bearer <token>" }')
  return [BEARER.test(value) ? value : `Bearer ${value}`]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
