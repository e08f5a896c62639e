import { amend, type AmendCommand } from '../order/amend.js'
import { wantedUnits } from '../order/amendment.js'
import { changed, decided, progressed, type Deciding, type Decision } from '../order/decision.js'
import { liftHold, releaseHold, type Release } from '../order/hold.js'
import type { Correction, OpenHold, Order } from '../order/order.js'
import { domainOf } from './email-domain.js'

/** How an order is cancelled. */
export type Cancel = (
  order: Order,
  command: { readonly reason: string; readonly actor: string; readonly lines: null },
  deciding: Deciding,
) => Decision

/** Who mends it, and by what. */
export interface Mending {
  readonly actor: string
  readonly cancel: Cancel
}

/** The order is another one than the correction was proposed for. */
export class StaleCorrection extends Error {
  override readonly name = 'StaleCorrection'
  constructor() {
    super('The order has changed since: this correction is of no use any more')
  }
}

/** What a correction makes of an order, and the release of its hold. @throws StaleCorrection, NotAmendable, IllegalTransition */
export function correct(order: Order, hold: OpenHold, correction: Correction, { actor, cancel }: Mending, deciding: Deciding): Decision[] {
  const { summary, field } = correction
  const release: Release = { note: summary, actor, isApplied: true }
  if (field === 'order') {
    const free = liftHold(order, hold, release, deciding)
    return [free, cancel(free.state, { reason: summary, actor, lines: null }, deciding)]
  }
  const mended =
    field === 'email' ? addressed(order, correction, actor, deciding) : amend(order, commandOf(order, correction, actor), deciding)
  return [mended, releaseHold(mended.state, hold, release, deciding)]
}

/** Its e-mail address with another domain. The timeline tells that, and not whose it is. */
function addressed(order: Order, { summary, field, from, to }: Correction, actor: string, deciding: Deciding): Decision {
  if (domainOf(order.email) !== from) throw new StaleCorrection()
  const email = `${order.email.slice(0, order.email.lastIndexOf('@') + 1)}${to}`
  const note = progressed(
    'CORRECTED',
    `Corrected: ${summary}`,
    { field, reason: summary, before: { domain: from }, after: { domain: to } },
    actor,
  )
  return decided(order, changed({ ...order, email }, { notes: [note] }), deciding)
}

function commandOf(order: Order, { summary, field, from, to }: Correction, actor: string): AmendCommand {
  const nothing = { reason: summary, actor, setQuantities: [], addLines: [], shippingAddress: null }
  const [subject, name, part] = field.split('.')
  if (subject === 'shippingAddress' && isAddressText(name) && (order.shippingAddress[name] ?? '') === from)
    return { ...nothing, shippingAddress: { ...order.shippingAddress, [name]: to } }
  const line = subject === 'lines' ? order.lines.find(({ id }) => id === name) : undefined
  if (line && part === 'quantity' && wantedUnits(line) === Number(from))
    return { ...nothing, setQuantities: [{ orderLineId: line.id, quantity: Number(to) }] }
  if (line && part === 'unitPrice' && line.unitPrice === Number(from))
    return { ...nothing, setPrices: [{ orderLineId: line.id, unitPrice: Number(to) }] }
  throw new StaleCorrection()
}

const ADDRESS_TEXTS = ['line1', 'line2', 'postalCode', 'city', 'region'] as const
const isAddressText = (name: string | undefined): name is (typeof ADDRESS_TEXTS)[number] => ADDRESS_TEXTS.some((each) => each === name)
