import { setTimeout as pause } from 'node:timers/promises'
import {
  createWatch,
  inParts,
  newId,
  PassedOver,
  UserErrors,
  type Database,
  type Logger,
  type Transaction,
  type Viewer,
  type Watching,
} from '@kade/service-kit'
import type { ChannelOrderRow } from '../channel/channel-order.table.js'
import { isSentByShop, isSuperseded, learn, wantedOf, type Told } from '../channel/told.js'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { lockOrders } from '../order/order.store.js'
import type { NewWorkItem } from '../work/work-item.js'
import { applyTold, type OrderStories } from './apply-told-order.js'
import {
  claimDue,
  forgetBodies,
  intend,
  lockTold,
  ourNumbers,
  saveOutcome,
  saveRead,
  saveTold,
  takeUnread,
  unreadDeliveries,
  type Due,
  type Outcome,
  type ReadDelivery,
  type Unread,
} from './channel-order.store.js'
import { checkDelivery } from './check-delivery.js'
import { channelOrderReference, deliveryReference, noticeReference } from './delivery.js'
import { placementOf, type ToldPlacement } from './place-told-order.js'
import type { Read } from './read.js'
import { appliedAtFirst, differenceOf } from './reconcile.js'
import { factsOf } from './reconcile-facts.js'

/** What other stories do with an order that a shop tells of. */
export interface OtherStories extends OrderStories {
  /** Has the customers of these orders erased, and answers how many have an account here, whom a shop does not erase. */
  readonly redact: (tx: Transaction, channel: string, channelOrderIds: readonly string[]) => Promise<number>
  /** Answers the id of the order. @throws UserErrors */
  readonly place: (viewer: Viewer, input: ToldPlacement['input']) => Promise<string>
}

export interface InboxOptions extends OtherStories {
  readonly database: Database
  readonly logger: Logger
  readonly wakePayments: () => void
  /** The database's clock unless given. */
  readonly now?: (() => Date) | undefined
}

const READ_AT_ONCE = 50
const APPLIED_AT_ONCE = 16
const SIDE_BY_SIDE = 2
/** After a batch the worker rests so many times as long as that took, and no more than this: whoever sends waits for its answer meanwhile. */
const REST_FACTOR = 1
const MOST_REST_MS = 100
const POLL_MS = 1_000
const TRIES = 8
/** An order that is edited before it is told of is not far: after this a person is asked. */
const WAIT_SECONDS = 600
const MOST_REASON = 500
/** What is given back before it was taken is looked at again. */
const REFUND_AGAIN_SECONDS = 3_600
/** Until what an amendment adds is secured, or refused. */
const AMENDED_AGAIN_SECONDS = 5

/**
 * Reads what came, puts it together order by order, and makes ours like it. Any number of processes may: a delivery is read by one, an order is applied
 * by one at a time. Killed in between, both are done again, which changes nothing twice.
 */
export function createInbox(options: InboxOptions): Watching {
  const reading = { ...options, passedOver: new PassedOver() }
  return createWatch({
    everyMs: POLL_MS,
    logger: options.logger,
    what: 'Deliveries of channels',
    look: (stopping) => workThenRest(reading, stopping),
  })
}
type Reading = InboxOptions & { readonly passedOver: PassedOver }

async function workThenRest(options: Reading, stopping: AbortSignal): Promise<number> {
  const start = performance.now()
  const count = await workOnce(options)
  const restMs = count === 0 ? 0 : Math.min(MOST_REST_MS, REST_FACTOR * (performance.now() - start))
  if (restMs > 0) await pause(restMs, undefined, { signal: stopping }).catch(() => undefined)
  return count
}

async function workOnce(options: Reading): Promise<number> {
  const count = await readOnce(options)
  const due = await claimDue(options.database, APPLIED_AT_ONCE, options.now?.() ?? null)
  const left = [...due]
  const applyNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await applyGuarded(options, next)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, applyNext))
  return count + due.length
}

/** Reads deliveries. One that cannot be read takes no other along: a person looks at it as it came. */
async function readOnce(options: Reading): Promise<number> {
  const { database, logger, passedOver } = options
  const found = await unreadDeliveries(database, READ_AT_ONCE, passedOver.ids())
  const failed = await inParts(found, (some) => readSome(options, some))
  for (const { item: id, error } of failed) {
    logger.warn({ err: error, deliveryId: id }, 'A delivery of a channel could not be read')
    await setUnreadAside(database, id).catch((again: unknown) => {
      passedOver.failed(id)
      logger.warn({ err: again, deliveryId: id }, 'A delivery of a channel could not be set aside; it is read again later')
    })
  }
  return found.length
}

const setUnreadAside = (database: Database, id: string): Promise<void> =>
  database.transaction(async (tx) => {
    const [delivery] = await takeUnread(tx, [id])
    if (!delivery) return
    const reason = 'It could not be read: the log of orders says why'
    await saveRead(tx, [{ id, channelOrderId: null, occurredAt: null, state: 'FAILED', reason }])
    await carryOut(tx, [aside({ todo: [unreadWork(delivery, reason)] })])
  })

const unreadWork = (delivery: Unread, reason: string): NewWorkItem =>
  workOf(deliveryReference(delivery), `A delivery of ${delivery.channel} (${delivery.topic || 'no topic'})`, reason)

/** Learns what they tell: a constant number of statements for any number. */
function readSome({ database, redact }: InboxOptions, ids: readonly string[]): Promise<number> {
  return database.transaction(async (tx) => {
    const unread = await takeUnread(tx, ids)
    if (unread.length === 0) return 0
    const read = unread.map((delivery) => ({ delivery, read: checkDelivery(delivery) }))
    const accounts = new Map<string, number>()
    for (const { delivery, read: asked } of read)
      if (asked.kind === 'REDACT') accounts.set(delivery.id, await redact(tx, delivery.channel, asked.orderIds))
    const keys = new Map<string, { channel: string; channelOrderId: string }>()
    for (const { delivery, read: told } of read)
      if (told.kind === 'NEWS')
        keys.set(keyOf(delivery.channel, told.channelOrderId), { channel: delivery.channel, channelOrderId: told.channelOrderId })
    const rows = new Map((await lockTold(tx, [...keys.values()])).map((row) => [keyOf(row.channel, row.channelOrderId), row]))
    const told = new Map<string, Told>([...rows].map(([key, row]) => [key, row.told]))
    const deliveries = read.map(({ delivery, read: given }): ReadDelivery => {
      if (given.kind === 'REDACT') return { id: delivery.id, ...redacted(accounts.get(delivery.id) ?? 0) }
      if (given.kind !== 'NEWS') return { id: delivery.id, ...setAside(given) }
      const key = keyOf(delivery.channel, given.channelOrderId)
      const before = told.get(key)
      if (!before) throw new Error(`The order of delivery ${delivery.id} is not held`)
      if (rows.get(key)?.isErased) return { id: delivery.id, ...setAside({ ...ERASED, channelOrderId: given.channelOrderId }) }
      const after = learn(before, given.news)
      told.set(key, after)
      const state = isSuperseded(before, given.news) ? 'SUPERSEDED' : 'WAITING'
      return { id: delivery.id, channelOrderId: given.channelOrderId, state, reason: null, occurredAt: given.news.at }
    })
    await saveTold(
      tx,
      [...rows].map(([key, { channel, channelOrderId, told: before }]) => {
        const now = told.get(key) ?? before
        return { channel, channelOrderId, told: now, payment: now.order?.payment ?? null }
      }),
    )
    await saveRead(tx, deliveries)
    await forgetBodies(tx, deliveries.filter(({ reason }) => reason === ERASED.reason || reason?.startsWith(FORGOTTEN)).map(({ id }) => id)) // prettier-ignore
    const todo = read.flatMap(({ delivery, read: given }) => (given.kind === 'UNREADABLE' ? [unreadWork(delivery, given.reason)] : []))
    await carryOut(tx, [aside({ todo })])
    return unread.length
  })
}

const keyOf = (channel: string, channelOrderId: string): string => JSON.stringify([channel, channelOrderId])

/** It names whom it is about: its body goes at once. */
const redacted = (accounts: number): Omit<ReadDelivery, 'id'> => ({
  ...{ channelOrderId: null, occurredAt: null, state: 'APPLIED' },
  reason: accounts === 0 ? FORGOTTEN : `${FORGOTTEN}, but for ${accounts} with an account here: erase them by hand`,
})
const FORGOTTEN = 'The customers of its orders are erased'

const setAside = ({ kind, channelOrderId, reason }: Exclude<Read, { kind: 'NEWS' | 'REDACT' }>): Omit<ReadDelivery, 'id'> => ({
  ...{ channelOrderId, reason, occurredAt: null },
  state: kind === 'IGNORED' ? 'IGNORED' : 'FAILED',
})

/** What is told of its order comes too late; the body goes too. */
const ERASED = { kind: 'IGNORED', reason: 'Its customer is erased' } as const

async function applyGuarded(options: InboxOptions, due: Due): Promise<void> {
  try {
    await apply(options, due)
  } catch (error) {
    const reason = error instanceof UserErrors ? error.message : 'It could not be applied: the log of orders says why'
    if (!(error instanceof UserErrors))
      options.logger.warn(
        { err: error, channel: due.channel, channelOrderId: due.channelOrderId, attempt: due.attempts },
        'An order of a channel could not be applied',
      )
    await fail(options.database, due, reason.slice(0, MOST_REASON)).catch((again: unknown) =>
      options.logger.warn({ err: again }, 'An order of a channel could not be put back; its claim ends by itself'),
    )
  }
}

/** A SKU that is not known yet may be so in a moment: it is tried again by itself, and a person sees it meanwhile. */
async function fail(database: Database, due: Due, reason: string): Promise<void> {
  await database.transaction(async (tx) => {
    const againInSeconds = due.attempts < TRIES ? Math.min(600, 2 ** due.attempts) : null
    await saveOutcome(tx, { ...due, againInSeconds, state: 'FAILED', reason, waiting: null })
    await carryOut(tx, [
      aside({ todo: [{ ...workOf(channelOrderReference(due), subjectOf(due), reason), orderId: due.orderId, attempts: due.attempts }] }),
    ])
  })
}

async function apply(options: InboxOptions, due: Due): Promise<void> {
  const { database, wakePayments } = options
  const first = wantedOf(due.told)
  if (!first.wanted) return waitFor(options, due, first.waitsFor ?? '')
  if (!due.orderId && isSentByShop(first.wanted))
    return leave(database, due, 'The shop sent all of it by itself, before it was placed here')
  const orderId = due.orderId ?? (await place(options, due, first.wanted.order))
  await database.transaction(async (tx) => {
    const locked = await lockOrders(tx, [orderId])
    const [row] = await lockTold(tx, [due])
    const order = locked.get(orderId)
    if (!row || !order) throw new Error(`The order ${orderId} of a channel is gone`)
    const { wanted, waitsFor } = wantedOf(row.told, await ourNumbers(tx, orderId))
    if (!wanted) throw new Error('What was told is told no more')
    // Placed by somebody else than this worker: its lines stand for themselves, in their order.
    const applied =
      row.applied ?? appliedAtFirst(wanted.order, Object.fromEntries(wanted.order.lines.map(({ id }, index) => [id, [index + 1]])))
    const made = applyTold(options, order, applied, wanted, actorOf(row), { now: new Date(), newId })
    const { decisions, problems } = made
    const notices = [...made.notices, ...(due.orderId ? [] : differenceOf(order, wanted))]
    const reference = channelOrderReference(row)
    const todo = [
      ...problems.map(() => ({ ...workOf(reference, subjectOf(row), problems.join('; ')), orderId })),
      ...notices.map(() => ({ ...workOf(noticeReference(row), subjectOf(row), notices.join('; ')), orderId })),
    ]
    await carryOut(tx, [...decisions, aside({ todo, done: problems.length > 0 ? [] : [reference] })], locked)
    const reason = problems.join('; ').slice(0, MOST_REASON) || null
    const waiting = waitsFor === null ? null : { since: wanted.order.updatedAt, reason: waitsFor }
    await saveOutcome(tx, {
      ...row,
      orderId,
      applied: made.applied,
      againInSeconds: made.isPending ? AMENDED_AGAIN_SECONDS : made.isMore ? REFUND_AGAIN_SECONDS : null,
      state: reason ? 'FAILED' : 'APPLIED',
      reason,
      waiting,
    })
    if (decisions.some(({ payments }) => payments.length > 0)) tx.afterCommit(wakePayments)
  })
}

/** What is told of an order that has not come yet is kept until it does. */
async function waitFor({ database, now }: InboxOptions, due: Due, reason: string): Promise<void> {
  const waited = ((now?.() ?? new Date()).getTime() - due.firstToldAt.getTime()) / 1_000
  const outcome: Outcome = {
    ...due,
    againInSeconds: waited < WAIT_SECONDS ? WAIT_SECONDS - waited : null,
    state: 'WAITING',
    reason,
    waiting: null,
  }
  await database.transaction(async (tx) => {
    await saveOutcome(tx, outcome)
    if (outcome.againInSeconds === null)
      await carryOut(tx, [
        aside({ todo: [workOf(channelOrderReference(due), subjectOf(due), `${reason}: is the shop subscribed to tell of orders?`)] }),
      ])
  })
}

/** There is nothing for us to do about it, unless more is told. */
const leave = (database: Database, due: Due, reason: string): Promise<void> =>
  saveOutcome(database, { ...due, againInSeconds: null, state: 'IGNORED', reason, waiting: null })

async function place({ database, place: placeOrder }: InboxOptions, due: Due, order: NonNullable<Told['order']>): Promise<string> {
  const { channel, channelOrderId } = due
  const { input, positions } = placementOf(channel, channelOrderId, order)
  await intend(database, { channel, channelOrderId, applied: { ...appliedAtFirst(order, positions), facts: factsOf(order) } })
  return placeOrder({ subject: actorOf(due), roles: ['CHANNEL'], claims: { channel } }, input)
}

const actorOf = ({ channel }: Pick<ChannelOrderRow, 'channel'>): string => `channel:${channel}`
const subjectOf = ({ channel, channelOrderId }: Pick<ChannelOrderRow, 'channel' | 'channelOrderId'>): string =>
  `Order ${channelOrderId} of channel ${channel} is not as the shop says`
const workOf = (reference: string, subject: string, error: string): NewWorkItem => ({
  ...{
    kind: 'CHANNEL_ORDER',
    subject,
    error: error.slice(0, MOST_REASON),
    orderId: null,
    reference,
    attempts: 1,
    payload: { about: reference },
  },
})
