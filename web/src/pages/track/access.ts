/** The right to see one order: a bearer token, and the order that it names. */
export interface Access {
  readonly token: string
  readonly orderId: string
  /** Whether the token came by a link that was shared: who has it may look, and must prove the order theirs to change it. */
  readonly isLink: boolean
}

/**
 * What the page was opened with: a link (`/track#token=...`; behind the #, so that it reaches no server's log), or what this tab had proven
 * before a reload. A token that may change the order leaves the address at once: what people copy from there shows the order and no more.
 */
export function accessOnOpening(): Access | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  const opened = given === null ? null : accessOf(given)
  const proven = accessOf(sessionStorage.getItem(PROVEN) ?? '')
  if (given !== null && !opened) return null
  if (opened && !opened.isLink) rememberAccess(opened)
  return opened && (!opened.isLink || opened.orderId !== proven?.orderId) ? opened : proven
}

/** Null when the text is no token for an order. The gateway verifies it; here it only names the order. */
export function accessOf(token: string): Access | null {
  try {
    const payload = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as {
      readonly orderId?: unknown
      readonly scope?: unknown
    }
    return typeof payload.orderId === 'string' ? { token, orderId: payload.orderId, isLink: payload.scope === 'read' } : null
  } catch {
    return null
  }
}

/** This tab's: a reload shows the same order again, with the same rights. */
export function rememberAccess({ token }: Access): void {
  sessionStorage.setItem(PROVEN, token)
  history.replaceState(null, '', location.pathname)
}

/** Puts the link that may be shared where people copy from: the address. */
export const showLink = (trackingLink: string): void => history.replaceState(null, '', new URL(trackingLink).hash)

export function forgetAccess(): void {
  sessionStorage.removeItem(PROVEN)
  history.replaceState(null, '', location.pathname)
}

const PROVEN = 'kade.order'

/** Whether this tab shows an account: somebody is on the way back from signing in, or loaded the page again. A link that was opened goes before. */
export function hasAccount(): boolean {
  const search = new URLSearchParams(location.search)
  const isAnswer = search.has('state') && (search.has('code') || search.has('error'))
  return isAnswer || (sessionStorage.getItem(ACCOUNT) !== null && !location.hash.includes('token='))
}

export function rememberAccount(is: boolean): void {
  if (is) sessionStorage.setItem(ACCOUNT, 'chosen')
  else sessionStorage.removeItem(ACCOUNT)
}

const ACCOUNT = 'kade.account'
