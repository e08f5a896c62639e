/** The right to see one order: a bearer token, and the order that it names. */
export interface Access {
  readonly token: string
  readonly orderId: string
}

/** The token of a link (`/track#token=...`): behind the #, so that it reaches no server's log. */
export function accessFromLink(): Access | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  return token === null ? null : accessOf(token)
}

/** Null when the text is no token for an order. The gateway verifies it; here it only names the order. */
export function accessOf(token: string): Access | null {
  try {
    const payload = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as { orderId?: unknown }
    return typeof payload.orderId === 'string' ? { token, orderId: payload.orderId } : null
  } catch {
    return null
  }
}

/** A reload shows the same order again. */
export const rememberAccess = ({ token }: Access): void => history.replaceState(null, '', `#token=${token}`)
export const forgetAccess = (): void => history.replaceState(null, '', location.pathname)
