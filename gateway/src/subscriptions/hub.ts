import { NotFound, reaches, reachOf, viewerKey, type Logger, type ReceivedMessage, type Viewer } from '@kade/service-kit'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { asClientError, badUserInput } from '../graph/errors.js'
import type { GraphContext } from '../graph/supergraph/gateway.js'
import { DeliveryQueue } from './delivery-queue.js'
import { endable, follow } from './follow.js'
import type { EventRoot, PlannedSubscription, SubscriptionField } from './planned-subscription.js'
import { inPushSpan } from './push-span.js'
import { readUpdate, type LiveUpdate, type ReadHistory, type Update } from './updates.js'

/** Subscribers who asked the same of the same order, with the same rights: one run of the operation serves them all. */
interface Group {
  /** What is asked, whoever asks it. */
  readonly asked: string
  planned: PlannedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
  readonly queues: Set<DeliveryQueue>
  /** Runs follow each other, so that updates keep their order. */
  chain: Promise<void>
}

/** Told how long an update was on its way, from its event to the connection of one of those who follow. */
export type PushSeconds = (field: SubscriptionField, seconds: number) => void

/** Of one order: by who they are, then by what they ask. */
type Followers = Map<string, Map<string, Group>>

export interface SubscribeRequest {
  readonly planned: PlannedSubscription
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: GraphContext
  /** When the viewer's token ends; null for nobody. */
  readonly expiresAt: number | null
}

/** Of one viewer and one order: each runs for every event. Those who ask the same share a run, and are not bounded here. */
const MOST_APART = 20

/** Brings each update of an order to those who follow it: O(1) for an order that nobody follows. */
export class SubscriptionHub {
  readonly #orders = new Map<string, Followers>()

  constructor(
    private readonly readHistory: ReadHistory,
    private readonly pushSeconds: PushSeconds,
    private readonly logger: Logger,
  ) {}

  /** Called with every message of the followed topics. */
  onMessages(messages: readonly ReceivedMessage[]): void {
    for (const message of messages) {
      const followers = this.#orders.get(message.key)
      if (!followers) continue
      try {
        const read = readUpdate(message)
        if (!read) continue
        const runs: Runs = new Map()
        for (const group of groupsOf(followers)) if (group.planned.field === read.field) this.#push(group, message.key, read.update, runs)
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
   * Ends with an error: NOT_FOUND when it is not the viewer's order, BAD_USER_INPUT for a cursor that is none.
   * @throws GraphQLError BAD_USER_INPUT when it cannot be asked.
   */
  subscribe(request: SubscribeRequest): AsyncGenerator<ExecutionResult, void, undefined> {
    const { planned, variables, context, expiresAt } = request
    const { orderId, after } = planned.argumentsOf(variables)
    const cursor = parseCursor(after)
    const readBehind = async (sequence: number | null) => {
      const history = await this.readHistory(planned.field, orderId, sequence, context)
      if (!history) throw new NotFound('There is no such order')
      return history
    }
    // Live updates are kept from here on: none falls between what is read now and what comes then.
    const queue = new DeliveryQueue()
    const { group, leave } = this.#join(orderId, request, queue)
    const updates = follow({
      arrive: async () => {
        const history = await readBehind(cursor)
        if (cursor !== null && cursor > history.latest) throw badUserInput('after is not a cursor that this subscription gave', 'after')
        return history.missed.length > 0 ? history.missed : [presentState(history, cursor)]
      },
      queue,
      readMissed: async (last) => (await readBehind(last)).missed,
      run: (root) => this.#run(group, root),
      hasExpired: () => expiresAt !== null && expiresAt <= Date.now(),
      written: ({ toldAt }) => this.pushSeconds(planned.field, Math.max(0, Date.now() - toldAt) / 1000),
      refused: (error) => ({ errors: [asClientError(error, context.correlationId, this.logger)] }),
      leave,
    })
    return endable(updates, leave)
  }

  /** The graph has changed: whoever is subscribed goes on by the new one; what no longer fits it ends with an error. */
  replan(plan: (query: string, operationName: string | undefined, variables: Group['variables']) => PlannedSubscription): void {
    for (const followers of this.#orders.values()) {
      for (const group of groupsOf(followers)) {
        try {
          group.planned = plan(group.planned.query, group.planned.operationName, group.variables)
        } catch (error) {
          for (const queue of group.queues) queue.refuse(error instanceof GraphQLError ? error : new GraphQLError(String(error)))
        }
      }
    }
  }

  /** Orders that are followed now, and subscriptions of them that run apart. */
  get size(): { readonly orders: number; readonly groups: number; readonly subscribers: number } {
    const groups = [...this.#orders.values()].flatMap(groupsOf)
    return { orders: this.#orders.size, groups: groups.length, subscribers: groups.reduce((sum, { queues }) => sum + queues.size, 0) }
  }

  #join(orderId: string, { planned, variables, context }: SubscribeRequest, queue: DeliveryQueue): { group: Group; leave: () => void } {
    const followers = this.#orders.get(orderId) ?? new Map<string, Map<string, Group>>()
    const { after: _, ...sameVariables } = variables
    const viewer = viewerKey(context.viewer)
    const groups = followers.get(viewer) ?? new Map<string, Group>()
    const asked = JSON.stringify([planned.query, planned.operationName, sameVariables])
    const known = groups.get(asked)
    if (!known && groups.size >= MOST_APART)
      throw badUserInput(`An order is followed by at most ${MOST_APART} different operations of one viewer: subscribe to the same one`)
    const group = known ?? { asked, planned, variables, context, queues: new Set(), chain: Promise.resolve() }
    this.#orders.set(orderId, followers.set(viewer, groups.set(asked, group)))
    group.queues.add(queue)
    const leave = (): void => {
      queue.close()
      group.queues.delete(queue)
      if (group.queues.size === 0 && groups.get(asked) === group) groups.delete(asked)
      if (groups.size === 0 && followers.get(viewer) === groups) followers.delete(viewer)
      if (followers.size === 0 && this.#orders.get(orderId) === followers) this.#orders.delete(orderId)
    }
    return { group, leave }
  }

  #push(group: Group, orderId: string, update: LiveUpdate, runs: Runs): void {
    if (!isStillTheirs(group.context.viewer, orderId, update)) {
      for (const queue of group.queues) queue.refuse(new NotFound('There is no such order'))
      return
    }
    group.chain = group.chain.then(async () => {
      await inPushSpan(group, update, async () => {
        const result = await this.#runOnce(group, update.root, runs)
        const delivery = { sequence: update.sequence, result, toldAt: update.cause.time.getTime() }
        for (const queue of group.queues) queue.push(delivery)
      })
    })
  }

  /** What rides on the event is the same for all who may see it: one run for all of them. What services answer is for one viewer. */
  async #runOnce(group: Group, root: EventRoot, runs: Runs): Promise<ExecutionResult> {
    if (!group.planned.ridesOnEvent) return this.#run(group, root)
    const run = runs.get(group.asked) ?? this.#run(group, root)
    runs.set(group.asked, run)
    return run
  }

  async #run({ planned, variables, context }: Group, root: EventRoot): Promise<ExecutionResult> {
    try {
      const { data, errors } = await planned.run(root, variables, context)
      return errors ? { data, errors: errors.map((error) => asClientError(error, context.correlationId, this.logger)) } : { data }
    } catch (error) {
      return { data: null, errors: [asClientError(error, context.correlationId, this.logger)] }
    }
  }
}

/** Of one update: what each operation answered, where that depends on nobody. */
type Runs = Map<string, Promise<ExecutionResult>>

const groupsOf = (followers: Followers): Group[] => [...followers.values()].flatMap((groups) => [...groups.values()])

type ArrivalHistory = NonNullable<Awaited<ReturnType<ReadHistory>>>

const presentState = ({ present, latest }: ArrivalHistory, cursor: number | null): Update => ({
  sequence: cursor ?? latest,
  owner: null,
  root: cursor === null ? present : { ...present, cursor: String(cursor) },
})

const FOLLOWERS = ['GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'ADMIN']

/** Checked at every push, beside the owner's own check on arrival: an event that names another owner is not for this viewer. */
function isStillTheirs(viewer: Viewer, orderId: string, { owner }: Update): boolean {
  const reach = reachOf(viewer, FOLLOWERS)
  // A carrier's report of an order that shipping had not heard of names nobody: who followed the order until now goes on.
  const isNamed = owner !== null && owner.customerId !== null && owner.channel !== null
  return isNamed ? reaches(reach, { id: orderId, customerId: owner.customerId, channel: owner.channel }) : true
}

function parseCursor(after: string | null): number | null {
  if (after === null) return null
  if (/^\d{1,9}$/.test(after)) return Number(after)
  throw badUserInput('after is not a cursor that this subscription gave', 'after')
}
