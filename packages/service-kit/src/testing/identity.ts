import { generateKeyPairSync } from 'node:crypto'
import { CORRELATION_HEADER, createIdentitySigner, IDENTITY_HEADER } from '../graph/identity/identity-token.js'
import type { Viewer } from '../graph/identity/viewer.js'

export interface TestKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** A gateway's Ed25519 key pair, PEM: the public one configures a service, the private one signs what the test asks it. */
export const testKeys = (): TestKeys =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** Who asks, such as `asViewer('SUPPORT')` or `asViewer('CUSTOMER', { customerId })`. */
export const asViewer = (roles: string | readonly string[], claims: Viewer['claims'] = {}, subject = 'test'): Viewer => ({
  subject,
  roles: typeof roles === 'string' ? [roles] : roles,
  claims,
})

export interface GraphAnswer<Data> {
  readonly status: number
  readonly data: Data | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: { readonly code: string; readonly field?: string }
  }[]
}

export interface SubgraphClientOptions {
  /** The service's address. */
  readonly url: string
  /** The subgraph's name: whom the identity is for. */
  readonly name: string
  readonly privateKey: string
}

/** Asks a subgraph as the gateway does: with an identity that is signed for it. */
export type SubgraphClient = <Data = Record<string, unknown>>(
  viewer: Viewer,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  options?: { readonly correlationId?: string; readonly traceparent?: string },
) => Promise<GraphAnswer<Data>>

/** @example const graph = subgraphClient({ url, name: 'orders', privateKey }); const { data } = await graph(asViewer('ADMIN'), '{ channels { code } }') */
export function subgraphClient({ url, name, privateKey }: SubgraphClientOptions): SubgraphClient {
  const sign = createIdentitySigner(privateKey)
  return async <Data>(...[viewer, query, variables, options]: Parameters<SubgraphClient>) => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [IDENTITY_HEADER]: await sign(viewer, name),
        ...(options?.correlationId === undefined ? {} : { [CORRELATION_HEADER]: options.correlationId }),
        ...(options?.traceparent === undefined ? {} : { traceparent: options.traceparent }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const answer = (await response.json()) as Partial<GraphAnswer<Data>>
    return { data: null, ...answer, status: response.status }
  }
}

const ROLES = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']

/** Whom a check lets pass, in this order and separated by spaces; NOBODY stands for a viewer without a role. */
export function rolesThatPass(check: (viewer: Viewer) => void): string {
  return ROLES.filter((role) => {
    try {
      check(asViewer(role === 'NOBODY' ? [] : role))
      return true
    } catch {
      return false
    }
  }).join(' ')
}
