import {
  appendDecided,
  causeFrom,
  newId,
  tellDecision,
  tellDecisions,
  type Cause,
  type Database,
  type Transaction,
} from '@kade/service-kit'
import { saveAmended } from './amendment.store.js'
import { openOwnCases } from '../case/open-own-cases.js'
import { giveToAccounts } from '../customer/claim.store.js'
import { openWorkItems } from '../work/work-item.store.js'
import { rememberChanges } from './change.store.js'
import type { Decision, Deciding } from './decision.js'
import { linesOf } from './decision-line.js'
import { moveHolds } from './hold.store.js'
import { issueInvoices } from './invoice.store.js'
import type { Order } from './order.js'
import { confirmationsOf, noticesOf } from './notice.js'
import { tellOthers } from './notice.store.js'
import { lockOrders, saveOrders } from './order.store.js'
import { toldOf } from './public-event.js'
import { addRefunds } from './refund.store.js'
import { addPaymentTasks, reopenPaymentTasks } from './payment-command.store.js'
import type { Placement } from './new-order.js'
import { insertOrder } from './new-order.store.js'
import { searchAnew } from './search-due.store.js'
import { appendTimeline } from './timeline.store.js'

/** A decision, and why it was made. */
type Caused = Decision<Order | null> & { readonly causedBy?: Cause | undefined }

/** What orders are asked to decide on: something about one of them. */
export interface Asked {
  readonly orderId: string
}

/**
 * Locks the orders that are asked about, decides one by one, each on what those before it left, and carries all of it out: one read and one
 * write for the set. @throws UnknownOrder: a question about an order that was never placed is a fault somewhere, which must be seen.
 */
export async function decideEach<Question extends Asked>(
  tx: Transaction,
  questions: readonly Question[],
  decide: (order: Order, question: Question, deciding: Deciding) => Decision & Caused,
): Promise<Decision[]> {
  const locked = await lockOrders(tx, [...new Set(questions.map(({ orderId }) => orderId))])
  const orders = new Map(locked)
  const deciding = { now: new Date(), newId }
  const decisions = questions.map((question) => {
    const order = orders.get(question.orderId)
    if (!order) throw new UnknownOrder(question.orderId)
    const decision = decide(order, question, deciding)
    orders.set(order.id, decision.state)
    return decision
  })
  await carryOut(tx, decisions, locked)
  return decisions
}

/**
 * The only place that writes what was decided, in a constant number of statements for any number of decisions. `locked` are the orders as they
 * were before: only what changed of them is written.
 */
export async function carryOut(
  tx: Transaction,
  decisions: readonly Caused[],
  locked: ReadonlyMap<string, Order> = new Map(),
): Promise<void> {
  const all = <Kind extends Exclude<keyof Decision, 'state'>>(kind: Kind): Decision[Kind][number][] =>
    decisions.flatMap((decision): Decision[Kind][number][] => [...decision[kind]])
  const states = new Map(decisions.flatMap(({ state }) => (state ? [[state.id, state]] : [])))
  const changes = [...states.values()].flatMap((after) => {
    const before = locked.get(after.id)
    return before && before !== after ? [{ before, after }] : []
  })
  await giveToAccounts(tx, all('claims'))
  await saveOrders(tx, changes, all('done'))
  await saveAmended(tx, changes)
  await rememberChanges(tx, changes)
  await appendTimeline(tx, all('entries'), toldOf(all('events')))
  await searchAnew(tx, all('entries'))
  await addPaymentTasks(
    tx,
    decisions.flatMap(({ payments, causedBy }) => payments.map((command) => ({ ...command, cause: causeFrom(causedBy) }))),
  )
  await reopenPaymentTasks(tx, all('reopened'))
  await addRefunds(tx, all('refunds'))
  await moveHolds(tx, all('holds'))
  await issueInvoices(tx, all('invoices'), all('credits'))
  await tellOthers(tx, [...noticesOf(all('entries')), ...confirmationsOf(changes)])
  await openOwnCases(tx, all('cases'))
  await openWorkItems(tx, all('todo'))
  await appendDecided(tx, decisions)
  tellDecisions(tx, linesOf(decisions, locked))
}

/** Stores a new order with all that was decided about it, in one statement. False when something of it was taken meanwhile: nothing is stored. */
export async function carryOutPlacement(database: Database, placement: Placement): Promise<boolean> {
  const isStored = await insertOrder(database, placement)
  if (isStored) for (const line of linesOf([placement], new Map())) tellDecision(database.logger, line)
  return isStored
}

/** The same within a transaction that decides more than this. */
export async function carryOutPlacementIn(tx: Transaction, placement: Placement): Promise<void> {
  if (!(await insertOrder(tx, placement))) throw new Error(`Order ${placement.placed.row.number} was placed already`)
  tellDecisions(tx, linesOf([placement], new Map()))
}

export class UnknownOrder extends Error {
  override readonly name = 'UnknownOrder'
  constructor(orderId: string) {
    super(`There is no order ${orderId} here`)
  }
}
