import { setTimeout as pause } from 'node:timers/promises'
import { createResumingClient, type ResumingClient } from '@kade/client/core'
import WebSocket from 'ws'
import type { Shop } from '../support/shop.js'
import type { PatientClient } from './patient-client.js'

interface Followed {
  readonly field: 'orderUpdates' | 'trackingUpdates'
  readonly orderId: string
  /** Where it began; updates that come after it are missed or seen twice by mistake alone. */
  begins: number | undefined
  readonly cursors: number[]
}

/** People who look on: each sees every update of its order once, whatever happens between. */
export class Followers {
  /** How often a subscription ended that nobody had ended. */
  ends = 0
  readonly #followed: Followed[] = []
  readonly #client: ResumingClient
  #isOver = false

  constructor(shop: Shop, client: PatientClient) {
    this.#client = createResumingClient({
      url: `${shop.system.gatewayUrl.replace('http', 'ws')}/graphql`,
      token: () => client.token(),
      webSocketImpl: WebSocket,
    })
  }

  get count(): number {
    return this.#followed.length
  }

  follow(orderId: string): void {
    for (const field of ['orderUpdates', 'trackingUpdates'] as const) {
      const followed: Followed = { field, orderId, begins: undefined, cursors: [] }
      this.#followed.push(followed)
      this.#subscribe(followed)
    }
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#client.dispose()
  }

  /**
   * Whoever did not see each cursor up to the last of its order, once and in order; `lastOf` tells the last. Waits for those that are on their
   * way.
   */
  async unlike(lastOf: (field: Followed['field'], orderId: string) => number, patienceMs: number): Promise<readonly object[]> {
    const until = Date.now() + patienceMs
    for (;;) {
      const wrong = this.#followed.filter((each) => {
        const wanted = numbers((each.begins ?? 0) + 1, lastOf(each.field, each.orderId))
        return JSON.stringify(each.cursors) !== JSON.stringify(wanted)
      })
      if (wrong.length === 0 || Date.now() > until) return wrong.map((each) => ({ ...each, last: lastOf(each.field, each.orderId) }))
      await pause(500)
    }
  }

  #subscribe(followed: Followed): void {
    const again = (): void => {
      this.ends += 1
      if (!this.#isOver) void pause(500).then(() => this.#subscribe(followed))
    }
    const { field, orderId } = followed
    const after = followed.cursors.at(-1) ?? followed.begins
    this.#client.subscribe<Record<string, Update | undefined>>(
      {
        query: `subscription ($orderId: ID!, $after: String) { ${field}(orderId: $orderId, after: $after) { cursor event { __typename } } }`,
        variables: { orderId, ...(after === undefined ? {} : { after: String(after) }) },
      },
      {
        next: ({ data }) => {
          const update = data?.[field]
          if (!update) return
          if (followed.begins === undefined) followed.begins = Number(update.cursor) - (update.event ? 1 : 0)
          if (update.event) followed.cursors.push(Number(update.cursor))
        },
        error: again,
        complete: () => this.#isOver || again(),
      },
    )
  }
}

interface Update {
  readonly cursor: string
  readonly event: object | null
}

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n)
