/** Who works on a page of staff, as the page knows it. */
export interface SignedIn {
  readonly token: string
  /** When the token has to be renewed, in milliseconds since 1970. */
  readonly renewAt: number
}

/** How staff come in: the one place that changes when an OpenID Connect provider takes over from development tokens. */
export type SignIn = (role: string, signal: AbortSignal) => Promise<SignedIn>

const USUAL_LIFE_MS = 10 * 60_000

/** In development alone: the gateway gives a token of the role to whoever asks on this machine. @throws where it gives none. */
export const signInForDevelopment: SignIn = async (role, signal) => {
  const response = await fetch('/auth/dev-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: [role] }),
    signal,
  })
  if (!response.ok) throw new Error(`The gateway answered ${response.status}`)
  const { token } = (await response.json()) as { readonly token: string }
  return { token, renewAt: renewalOf(token, Date.now()) }
}

/** When half of a token's life is over. */
export function renewalOf(token: string, now: number): number {
  try {
    const [, claims = ''] = token.split('.')
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { readonly exp?: number }
    return exp === undefined ? now + USUAL_LIFE_MS : now + Math.max(1_000, (exp * 1_000 - now) / 2)
  } catch {
    return now + USUAL_LIFE_MS
  }
}
