import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { rolesIn } from './roles.js'

/** Somebody who has signed in on this page, until it is left. */
export interface Session {
  /** What the provider calls this person, always the same: cases are assigned to it. */
  readonly subject: string
  readonly name: string
  readonly roles: readonly string[]
  /** Whether the accounts are those of development, which anybody may choose. */
  readonly isDevelopment: boolean
  readonly token: () => string
  /** Told each time that a token took the place of the last; null when it could not be renewed. */
  readonly onRenewal: (listener: (token: string | null) => void) => void
  /** Begins anew at the provider, which comes back to the address that is open now. */
  readonly again: () => Promise<void>
  readonly signOut: () => Promise<void>
}

interface Told {
  readonly development: boolean
  readonly issuer: string
  readonly clientId: string
  readonly scope: string
  readonly parameters: Readonly<Record<string, string>>
}

const NEVER = new Promise<never>(() => undefined)

/**
 * Authorization code with PKCE at the provider that the gateway trusts. Tokens stay in memory: a page that is loaded again asks the provider again,
 * which knows its visitor and answers at once. Does not resolve when the browser leaves for the provider. @throws when it refuses, or is away.
 */
export async function signIn(page: string): Promise<Session> {
  const told = await toldBy()
  const manager = managerOf(told, `${location.origin}/${page}`)
  const address = new URL(location.href)
  const isAnswer = address.searchParams.has('state') && (address.searchParams.has('code') || address.searchParams.has('error'))
  if (!isAnswer) return leave(manager)
  const user = await answered(manager, page)
  return user ? sessionOf(manager, user, told.development) : leave(manager)
}

/** Null when what came back was not asked for here, such as an address that was kept: it is asked anew. */
async function answered(manager: UserManager, page: string): Promise<User | null> {
  const isOurs = await manager.settings.stateStore.get(new URL(location.href).searchParams.get('state') ?? '')
  if (isOurs === null) {
    history.replaceState(null, '', `/${page}`)
    return null
  }
  const user = await manager.signinRedirectCallback().catch((error: unknown) => {
    history.replaceState(null, '', `/${page}`)
    throw error
  })
  const back = user.state
  history.replaceState(null, '', typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : `/${page}`)
  return user
}

async function leave(manager: UserManager): Promise<never> {
  await manager.signinRedirect({ state: location.pathname + location.search + location.hash })
  return NEVER
}

async function toldBy(): Promise<Told> {
  const response = await fetch('/auth/sign-in')
  if (!response.ok) throw new Error(`The gateway answered ${response.status}`)
  return (await response.json()) as Told
}

const managerOf = ({ issuer, clientId, scope, parameters }: Told, address: string): UserManager =>
  new UserManager({
    authority: new URL(issuer, location.origin).href,
    client_id: clientId,
    redirect_uri: address,
    post_logout_redirect_uri: address,
    scope,
    extraQueryParams: { ...parameters },
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // What a sign-in needs between leaving and coming back; no token is ever in it.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  })

function sessionOf(manager: UserManager, first: User, isDevelopment: boolean): Session {
  let user = first
  const listeners = new Set<(token: string | null) => void>()
  const tell = (token: string | null) => listeners.forEach((listener) => listener(token))
  const renew = async () => {
    // Without a refresh token it would try a frame, which our policy forbids and browsers empty of cookies.
    const next = user.refresh_token ? await manager.signinSilent().catch(() => null) : null
    if (next) user = next
    tell(next?.access_token ?? null)
  }
  manager.events.addAccessTokenExpiring(() => void renew())
  void manager.events.load(first)
  return {
    subject: first.profile.sub,
    name: typeof first.profile.name === 'string' ? first.profile.name : first.profile.sub,
    roles: rolesIn(first.access_token),
    isDevelopment,
    token: () => user.access_token,
    onRenewal: (listener) => void listeners.add(listener),
    again: () => leave(manager),
    signOut: async () => {
      await manager.signoutRedirect().catch(async () => {
        await manager.removeUser()
        await leave(manager)
      })
    },
  }
}
