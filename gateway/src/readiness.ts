import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { BusPart, Subscription } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { SubgraphUnavailable } from './graph/errors.js'
import type { SubscriptionPlanner } from './subscriptions/planned-subscription.js'

/** Who subscribes while the bus is away waits so long before it is asked to come again. */
const FOLLOWING_WITHIN_MS = 10_000

/** What must be there before the gateway answers: a supergraph, the bus, and the events that it follows. */
export class Readiness {
  /** Of the supergraph that is loaded; undefined before the first. */
  planner: SubscriptionPlanner | undefined
  /** The gateway's place at the bus; undefined while it does not follow. */
  following: Subscription | undefined
  #stopping = false

  /** `readyFile` is written by whoever fills the system, when that is done; null when nobody does. */
  constructor(
    private readonly bus: BusPart,
    private readonly readyFile: string | null,
  ) {}

  stop(): void {
    this.#stopping = true
  }

  /** GET /livez and /readyz. ?exclude=seed, after Kubernetes' own: what fills the system asks so, and whoever supervises it. */
  serve(app: FastifyInstance): void {
    app.get('/livez', async () => ({ status: 'alive' }))
    app.get<{ Querystring: { exclude?: string } }>('/readyz', async ({ query }, reply) => {
      const states = {
        ...{ graph: this.planner !== undefined, bus: await this.bus.isReady(), events: this.following !== undefined },
        ...(this.readyFile === null || query.exclude === 'seed' ? {} : { seed: existsSync(this.readyFile) }),
      }
      const ready = !this.#stopping && Object.values(states).every(Boolean)
      return reply.code(ready ? 200 : 503).send({ status: this.#stopping ? 'stopping' : ready ? 'ready' : 'not ready', ...states })
    })
  }

  /** The planner, once the events are followed: what happens before would be missed. @throws SubgraphUnavailable when that takes too long */
  async plannerOfFollowed(): Promise<SubscriptionPlanner> {
    const until = performance.now() + FOLLOWING_WITHIN_MS
    for (;;) {
      if (this.planner && this.following) return this.planner
      if (performance.now() > until || this.#stopping) throw new SubgraphUnavailable('The source of the events')
      await pause(100)
    }
  }
}
