import { changed, decided, merge, progressed, SYSTEM, type Change, type Deciding, type Decision, type Note } from '../order/decision.js'
import type { Order } from '../order/order.js'
import { giveBack, refundable } from '../order/secure.js'
import type { NewWorkItem } from '../work/work-item.js'
import { settleUnits, type OrderReturn, type ReturnTold } from './settle-units.js'

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
  { told, step, isAccount }: { readonly told: ReturnTold; readonly step: Step; readonly isAccount: boolean },
  deciding: Deciding,
): ReturnSettled {
  const settled = settleUnits(order, before, told)
  const was = before.find(({ id }) => id === told.returnId)
  const { back } = settled
  const data = { returnId: told.returnId, number: told.returnNumber, units: settled.came }
  const stepped = changed(settled.order, { notes: [progressed(step.type, step.message, data, told.actor)] })
  if (back.settledUnits === (was?.settledUnits ?? 0)) return { decision: decided(order, stepped, deciding), back }
  const { change, given } = giving(settled.order, back, settled.units, told, isAccount)
  const note = settledNote(order, { ...back, givenBack: back.givenBack + given }, given, told)
  const whole = merge(stepped, { ...change, notes: [note] })
  return { decision: decided(order, whole, deciding), back: { ...back, givenBack: back.givenBack + given } }
}

function giving(
  order: Order,
  back: OrderReturn,
  units: Parameters<typeof creditFor>[1],
  told: ReturnTold,
  isAccount: boolean,
): { readonly change: Change; readonly given: number } {
  const owed = back.due - back.givenBack
  const given = Math.min(owed, refundable(order))
  const todo = owed > given || told.resolution === 'EXCHANGE' ? [workOf(order, back, told, owed - given)] : []
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
  { resolution, returnNumber }: ReturnTold,
): Note {
  const message =
    resolution === 'EXCHANGE'
      ? `Units of return ${returnNumber} are to be exchanged`
      : amount > 0
        ? `Money of return ${returnNumber} is to be given back`
        : `Return ${returnNumber} is settled: nothing is given back`
  return {
    type: 'RETURN_SETTLED',
    message,
    actor: SYSTEM,
    data: { returnId: id, number: returnNumber, amount },
    event: { kind: 'returnSettled', returnId: id, settledUnits, amount, currency, exchangeOrderId: null },
  }
}

/** What nobody but a person can do: the money was taken back otherwise, or was never taken; or another order is to be placed. */
function workOf({ id, number, currency }: Order, back: OrderReturn, told: ReturnTold, owed: number): NewWorkItem {
  const isExchange = told.resolution === 'EXCHANGE'
  return {
    kind: 'RETURN',
    subject: isExchange
      ? `Return ${back.number} of order ${number} is to be exchanged: place an order of the same goods for the customer`
      : `${owed} ${currency} (minor units) for return ${back.number} of order ${number} could not be given back`,
    error: isExchange ? 'The customer wants the same again' : 'No more than was captured and not given back can be',
    orderId: id,
    reference: `return:${back.id}:${back.settledUnits}`,
    attempts: 1,
    payload: { returnId: back.id, amount: owed, currency },
  }
}
