import { changed, decided, merge, progressed, SYSTEM, type Change, type Deciding, type Decision, type Note } from '../order/decision.js'
import { payAnother } from '../order/exchange.js'
import type { Order } from '../order/order.js'
import { giveBack, refundable } from '../order/secure.js'
import type { NewWorkItem } from '../work/work-item.js'
import { settleUnits, type OrderReturn, type ReturnTold, type Settled } from './settle-units.js'

export interface ReturnSettled {
  readonly decision: Decision
  readonly back: OrderReturn
}

/** What a step of a return says in the timeline of its order. */
export interface Step {
  readonly type: 'RETURN_REQUESTED' | 'RETURN_APPROVED' | 'RETURN_REJECTED' | 'RETURN_CANCELLED' | 'RETURN_RECEIVED' | 'RETURN_CLOSED'
  readonly message: string
}

/**
 * A return has gone on: its order's timeline tells it, and what its units are owed by now is given back. Never more than was captured and not given back:
 * what is left then is a person's work. `isAccount`: store credit needs an account; without one the money goes back where it came from.
 */
export function followStep(
  order: Order,
  before: readonly OrderReturn[],
  { told, step, isAccount, exchange = null }: Followed,
  deciding: Deciding,
): ReturnSettled {
  const settled = settleUnits(order, before, told)
  const was = before.find(({ id }) => id === told.returnId)
  const { back } = settled
  const data = { returnId: told.returnId, number: told.returnNumber, units: settled.came }
  const stepped = changed(settled.order, { notes: [progressed(step.type, step.message, data, told.actor)] })
  if (back.settledUnits === (was?.settledUnits ?? 0)) return { decision: decided(order, stepped, deciding), back }
  const placed = exchange && 'orderId' in exchange ? exchange : null
  const paid = placed?.paid ?? 0
  const { change, given } = giving(
    payAnother(settled.order, paid),
    { ...back, givenBack: back.givenBack + paid },
    settled.units,
    told,
    isAccount,
  )
  const note = settledNote(order, back, given, told, exchange)
  const whole = merge(stepped, { ...withExchange(change, settled, given, told, placed), notes: [note] })
  return { decision: decided(order, whole, deciding), back: { ...back, givenBack: back.givenBack + paid + given } }
}

/** What a customer wants sent instead of units that count by this; null where nothing is to be. Never for more than can still be given back. */
export function exchangeOf(order: Order, before: readonly OrderReturn[], told: ReturnTold): Wanted | null {
  if (told.resolution !== 'EXCHANGE') return null
  const { back, goods, order: counted } = settleUnits(order, before, told)
  const worth = back.due - back.givenBack
  if (goods.length === 0 || worth > refundable(counted)) return null
  const lines = [...new Set(goods.map(({ sku }) => sku))].map((sku) => {
    const same = goods.filter((each) => each.sku === sku)
    return {
      ...{ sku, quantity: sum(same.map(({ quantity }) => quantity)) },
      amount: same.every(({ isTheSame }) => isTheSame) ? sum(same.map(({ amount }) => amount)) : null,
      taxBps: order.lines.find(({ id }) => id === same[0]?.orderLineId)?.taxBps ?? 0,
    }
  })
  return { key: `exchange:${told.returnId}:${back.settledUnits}`, returnNumber: told.returnNumber, worth, lines }
}

interface Wanted {
  readonly key: string
  readonly returnNumber: string
  /** What came back is worth, the fee taken off: minor units. */
  readonly worth: number
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly amount: number | null; readonly taxBps: number }[]
}

/** What was placed for it; or why nothing could be. */
export type Exchanged =
  | { readonly id: string; readonly orderId: string; readonly number: string; readonly paid: number }
  | { readonly fault: string; readonly reason: string }

interface Followed {
  readonly told: ReturnTold
  readonly step: Step
  readonly isAccount: boolean
  readonly exchange?: Exchanged | null
}

/** One credit note for what came back, whether its money pays for another order or is given back. */
function withExchange(
  change: Change,
  { units }: Settled,
  given: number,
  { returnNumber }: ReturnTold,
  placed: { readonly id: string; readonly paid: number } | null,
): Change {
  if (!placed || placed.paid === 0) return change
  return {
    ...change,
    credit: { amount: placed.paid + given, lines: units, commandKey: `exchange:${placed.id}`, reason: `Return ${returnNumber}` },
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function giving(
  order: Order,
  back: OrderReturn,
  units: Parameters<typeof creditFor>[1],
  told: ReturnTold,
  isAccount: boolean,
): { readonly change: Change; readonly given: number } {
  const owed = back.due - back.givenBack
  const given = Math.min(owed, refundable(order))
  const todo = owed > given ? [workOf(order, back, owed - given)] : []
  if (given <= 0) return { change: changed(order, { todo }), given: 0 }
  const destination = told.resolution === 'STORE_CREDIT' && isAccount ? 'STORE_CREDIT' : 'ORIGINAL'
  const reason = `Return ${told.returnNumber}`
  const change = giveBack(order, given, { reason, kind: 'RETURN', requestedBy: SYSTEM, request: null, destination, returnId: back.id })
  return { change: { ...creditFor(change, units), todo }, given }
}

/** The credit note names the units that came back. */
const creditFor = (change: Change, units: readonly { readonly orderLineId: string; readonly quantity: number }[]): Change =>
  change.credit && units.length > 0 ? { ...change, credit: { ...change.credit, lines: units } } : change

function settledNote(
  { currency }: Order,
  { id, settledUnits }: OrderReturn,
  amount: number,
  { returnNumber }: ReturnTold,
  exchange: Exchanged | null,
): Note {
  const placed = exchange && 'orderId' in exchange ? exchange : null
  const refused = exchange && 'fault' in exchange ? exchange : null
  const money =
    amount > 0 ? `Money of return ${returnNumber} is to be given back` : `Return ${returnNumber} is settled: nothing is given back`
  const message = placed
    ? `Units of return ${returnNumber} are exchanged: order ${placed.number} sends others`
    : refused
      ? `Units of return ${returnNumber} cannot be exchanged (${refused.reason}): their money is to be given back`
      : money
  return {
    type: 'RETURN_SETTLED',
    message,
    actor: SYSTEM,
    data: {
      ...{ returnId: id, number: returnNumber, amount },
      ...(placed ? { exchangeOrderId: placed.orderId, exchangeOrder: placed.number } : {}),
      ...(refused ? { fault: refused.fault } : {}),
    },
    event: { kind: 'returnSettled', returnId: id, settledUnits, amount, currency, exchangeOrderId: placed?.orderId ?? null },
  }
}

/** What nobody but a person can do: the money was taken back otherwise, or was never taken. */
function workOf({ id, number, currency }: Order, back: OrderReturn, owed: number): NewWorkItem {
  return {
    kind: 'RETURN',
    subject: `${owed} ${currency} (minor units) for return ${back.number} of order ${number} could not be given back`,
    error: 'No more than was captured and not given back can be',
    orderId: id,
    reference: `return:${back.id}:${back.settledUnits}`,
    attempts: 1,
    payload: { returnId: back.id, amount: owed, currency },
  }
}
