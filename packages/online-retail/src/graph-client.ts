import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'

export interface UserError {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
}
interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** How to get the bearer token of a role: again when it has expired. */
export type TokenSource = (role: string) => Promise<string>

/** In development the gateway hands tokens out; elsewhere they are given in the environment. `channel` is that of a CHANNEL client, `*` for all. */
export function tokenSource(gatewayUrl: string, environment: NodeJS.ProcessEnv, channel = 'online-retail'): TokenSource {
  return async (role) => {
    const given = environment[`KADE_${role}_TOKEN`]
    if (given) return given
    const response = await fetch(`${gatewayUrl}/auth/dev-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roles: [role], ...(role === 'CHANNEL' ? { channel } : {}) }),
    })
    if (!response.ok)
      throw new Error(`The gateway gives no development token (${response.status}): set KADE_${role}_TOKEN to a bearer token of that role`)
    return ((await response.json()) as { token: string }).token
  }
}

const ATTEMPTS = 30
const AGAIN = new Set(['SUBGRAPH_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'])

/** Calls the graph as a shop's integration would. What passes (a service that restarts, a limit reached) is tried again: every call here may be repeated. */
export class GraphClient {
  readonly #pool: Pool
  readonly #tokens = new Map<string, Promise<string>>()

  constructor(
    private readonly gatewayUrl: string,
    private readonly tokenOf: TokenSource,
    connections: number,
  ) {
    this.#pool = new Pool(gatewayUrl, { connections })
  }

  /** The data of the one root field. @throws when the graph answers with an error that will not pass. */
  async call<T>(role: string, query: string, variables: Record<string, unknown>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const problem = await this.#try<T>(role, query, variables).catch((error: unknown) => new Passing(messageOf(error)))
      if (!(problem instanceof Passing)) return problem
      if (attempt === ATTEMPTS)
        throw new Error(`The gateway at ${this.gatewayUrl} did not answer well in ${ATTEMPTS} tries: ${problem.message}`)
      await pause(Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)))
    }
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  async #try<T>(role: string, query: string, variables: Record<string, unknown>): Promise<T | Passing> {
    const token = this.#tokens.get(role) ?? this.tokenOf(role)
    this.#tokens.set(role, token)
    const { statusCode, body } = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token}` },
      body: JSON.stringify({ query, variables }),
    })
    const answer = (await body.json()) as Answer
    const [error] = answer.errors ?? []
    if (statusCode === 401 || error?.extensions?.code === 'UNAUTHENTICATED') {
      this.#tokens.delete(role)
      return new Passing('the token was refused')
    }
    if (statusCode === 503 || (error && AGAIN.has(error.extensions?.code ?? '')))
      return new Passing(error?.message ?? `status ${statusCode}`)
    if (error || !answer.data) throw new GraphRefused(error?.message ?? `status ${statusCode}`)
    return Object.values(answer.data)[0] as T
  }
}

/** Not now, but perhaps in a moment. */
class Passing {
  constructor(readonly message: string) {}
}
/** The graph answered with an error that will not pass. */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused'
}
const messageOf = (error: unknown): string => {
  if (error instanceof GraphRefused) throw error
  return error instanceof Error ? error.message : String(error)
}
