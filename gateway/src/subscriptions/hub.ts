import { viewerKey, type Logger, type ReceivedMessage, type Viewer } from '@kade/service-kit'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { toClientError } from '../graph/errors.js'
import type { GraphContext } from '../graph/supergraph.js'
import type { EventRoot, PlannedSubscription } from './planned-subscription.js'
import { readUpdate, type ReadHistory, type Update } from './updates.js'

interface Delivery {
  readonly sequence: number
  readonly result: ExecutionResult
}
/** Subscribers who asked the same of the same order, with the same rights: one run of the operation serves them all. */
interface Group {
  readonly planned: PlannedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
  readonly queues: Set<DeliveryQueue>
  /** Runs follow each other, so that updates keep their order. */
  chain: Promise<void>
}

export interface SubscribeRequest {
  readonly planned: PlannedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
  /** When the viewer's token ends; null for nobody. */
  readonly expiresAt: number | null
}

/** Brings each update of an order to those who follow it: O(1) for an order that nobody follows. */
export class SubscriptionHub {
  readonly #orders = new Map<string, Map<string, Group>>()

  constructor(
    private readonly readHistory: ReadHistory,
    private readonly logger: Logger,
  ) {}

  /** Called with every message of the followed topics. */
  onMessages(messages: readonly ReceivedMessage[]): void {
    for (const message of messages) {
      const groups = this.#orders.get(message.key)
      if (!groups) continue
      try {
        const read = readUpdate(message)
        if (read) for (const group of groups.values()) if (group.planned.field === read.field) this.#push(group, read.update)
      } catch (error) {
        this.logger.error(
          { err: error, topic: message.topic, key: message.key },
          'An event cannot be read: its followers will see the gap and read it at its owner',
        )
      }
    }
  }

  /**
   * The present state at once, then every update; behind a cursor, first those that were missed.
   * @throws GraphQLError NOT_FOUND when it is not the viewer's order; BAD_USER_INPUT for a cursor that is none.
   */
  async subscribe(request: SubscribeRequest): Promise<AsyncGenerator<ExecutionResult, void, undefined>> {
    const { planned, variables, context } = request
    const { orderId, after } = planned.argumentsOf(variables)
    const cursor = parseCursor(after)
    // Live updates are kept from here on: none falls between what is read now and what comes then.
    const queue = new DeliveryQueue()
    const leave = this.#join(orderId, request, queue)
    try {
      const history = await this.readHistory(planned.field, orderId, cursor, context)
      if (!history) throw new GraphQLError('There is no such order', { extensions: { code: 'NOT_FOUND' } })
      const first =
        history.missed.length > 0
          ? history.missed
          : [
              {
                sequence: cursor ?? history.latest,
                owner: null,
                root: cursor === null ? history.present : { ...history.present, cursor: String(cursor) },
              },
            ]
      return this.#deliver(request, orderId, first, queue, leave)
    } catch (error) {
      leave()
      throw error
    }
  }

  async *#deliver(
    request: SubscribeRequest,
    orderId: string,
    first: readonly Update[],
    queue: DeliveryQueue,
    leave: () => void,
  ): AsyncGenerator<ExecutionResult, void, undefined> {
    let last = -1
    try {
      for (const update of first) {
        last = update.sequence
        yield await this.#run(request, update.root)
      }
      for (;;) {
        const delivery = await queue.next()
        if (!delivery || hasExpired(request)) return
        if (delivery.sequence <= last) continue
        if (delivery.sequence > last + 1) {
          // Something was not seen here: a slow client's queue overflowed, or the bus connection was away.
          const missed = (await this.readHistory(request.planned.field, orderId, last, request.context))?.missed ?? []
          for (const update of missed.filter(({ sequence }) => sequence < delivery.sequence)) {
            last = update.sequence
            yield await this.#run(request, update.root)
          }
        }
        last = delivery.sequence
        yield delivery.result
      }
    } finally {
      leave()
    }
  }

  #join(orderId: string, { planned, variables, context }: SubscribeRequest, queue: DeliveryQueue): () => void {
    const groups = this.#orders.get(orderId) ?? new Map<string, Group>()
    this.#orders.set(orderId, groups)
    const { after: _, ...sameVariables } = variables
    const key = JSON.stringify([planned.key, sameVariables, viewerKey(context.viewer)])
    const group = groups.get(key) ?? { planned, variables, context, queues: new Set(), chain: Promise.resolve() }
    groups.set(key, group)
    group.queues.add(queue)
    return () => {
      queue.close()
      group.queues.delete(queue)
      if (group.queues.size === 0 && groups.get(key) === group) groups.delete(key)
      if (groups.size === 0 && this.#orders.get(orderId) === groups) this.#orders.delete(orderId)
    }
  }

  #push(group: Group, update: Update): void {
    if (!stillTheirs(group.context.viewer, update)) return
    group.chain = group.chain.then(async () => {
      const result = await this.#run(group, update.root)
      for (const queue of group.queues) queue.push({ sequence: update.sequence, result })
    })
  }

  async #run({ planned, variables, context }: Pick<Group, 'planned' | 'variables' | 'context'>, root: EventRoot): Promise<ExecutionResult> {
    try {
      const { data, errors } = await planned.run(root, variables, context)
      return errors ? { data, errors: errors.map((error) => asClientError(error, context.correlationId, this.logger)) } : { data }
    } catch (error) {
      return {
        data: null,
        errors: [
          asClientError(error instanceof GraphQLError ? error : new GraphQLError(String(error)), context.correlationId, this.logger),
        ],
      }
    }
  }
}

export function asClientError(error: GraphQLError, requestId: string, logger?: Logger): GraphQLError {
  const plain = error instanceof GraphQLError ? error.toJSON() : { message: String(error) }
  const { message, path, extensions } = toClientError(plain, requestId, logger)
  return new GraphQLError(message, { path, extensions })
}

const hasExpired = ({ expiresAt }: SubscribeRequest): boolean => expiresAt !== null && expiresAt <= Date.now()

/** Checked at every push: an event that names another owner is not for this viewer. */
function stillTheirs({ roles, claims }: Viewer, { owner }: Update): boolean {
  if (!owner) return true
  if (roles.includes('CUSTOMER') && owner.customerId !== null) return owner.customerId === claims.customerId
  if (roles.includes('CHANNEL') && owner.channel !== null) return claims.channel === '*' || owner.channel === claims.channel
  return true
}

function parseCursor(after: string | null): number | null {
  if (after === null) return null
  if (/^\d{1,9}$/.test(after)) return Number(after)
  throw new GraphQLError('after is not a cursor that this subscription gave', { extensions: { code: 'BAD_USER_INPUT', field: 'after' } })
}

/** A slow client keeps the newest; what it loses is read at its owner when it comes back for more, so that it still sees everything. */
const MOST_WAITING = 16

class DeliveryQueue {
  readonly #waiting: Delivery[] = []
  #wake: (() => void) | undefined
  #closed = false

  push(delivery: Delivery): void {
    this.#waiting.push(delivery)
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift()
    this.#wake?.()
  }
  close(): void {
    this.#closed = true
    this.#wake?.()
  }
  async next(): Promise<Delivery | undefined> {
    while (!this.#closed && this.#waiting.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve))
    return this.#closed ? undefined : this.#waiting.shift()
  }
}
