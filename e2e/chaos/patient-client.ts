import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Shop } from '../support/shop.js'

const ANSWERS_WITHIN_MS = 30_000
const PAUSE_MS = 250

/** A client that repeats what was not answered, under the same idempotency key, and counts what it was told meanwhile. */
export class PatientClient {
  retries = 0
  /** What was not an answer: code → times. */
  readonly codes = new Map<string, number>()
  #bearer: Promise<string> | undefined
  #isOver = false

  constructor(private readonly shop: Shop) {}

  /** Whoever still waits for an answer is told that there will be none. */
  giveUp(): void {
    this.#isOver = true
  }

  token(): Promise<string> {
    this.#bearer ??= this.#newToken()
    return this.#bearer
  }

  /** Answers the root field; user errors are an answer. @throws when the run is over before there is one */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> {
    while (!this.#isOver) {
      const answer = await this.#once(query, variables)
      if (typeof answer === 'object') return Object.values(answer)[0]
      this.retries += 1
      this.codes.set(answer, (this.codes.get(answer) ?? 0) + 1)
      if (answer === 'UNAUTHENTICATED') this.#bearer = undefined
      await pause(PAUSE_MS)
    }
    throw new Error('The run is over, and this was not answered')
  }

  /** The data, or the code of why there are none. */
  async #once(query: string, variables: Record<string, unknown>): Promise<Record<string, Answer['data']> | string> {
    const { signal } = this.#patience()
    try {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await this.token()}` }
      const body = JSON.stringify({ query, variables })
      const response = await fetch(`${this.shop.system.gatewayUrl}/graphql`, { method: 'POST', headers, body, signal })
      const { data, errors } = (await response.json()) as Partial<Answer>
      return errors ? (errors[0]?.extensions.code ?? 'NO_CODE') : (data ?? 'NO_DATA')
    } catch (error) {
      const { name, cause } = error as { readonly name: string; readonly cause?: { readonly code?: string } }
      return cause?.code ?? name
    }
  }

  async #newToken(): Promise<string> {
    for (;;) {
      try {
        const { signal } = this.#patience()
        const headers = { 'content-type': 'application/json' }
        const body = JSON.stringify({ roles: ['ADMIN'] })
        const response = await fetch(`${this.shop.system.gatewayUrl}/auth/dev-token`, { method: 'POST', headers, body, signal })
        return ((await response.json()) as { readonly token: string }).token
      } catch (error) {
        if (this.#isOver) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  #patience = (): { readonly signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
}
