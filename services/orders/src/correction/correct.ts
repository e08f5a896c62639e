import { amend, type AmendCommand } from '../order/amend.js'
import { wantedUnits } from '../order/amendment.js'
import type { Deciding, Decision } from '../order/decision.js'
import { releaseHold } from '../order/hold.js'
import type { Correction, OpenHold, Order } from '../order/order.js'

/** Who mends it. */
export interface Mending {
  readonly actor: string
}

/** The order is another one than the correction was proposed for. */
export class StaleCorrection extends Error {
  override readonly name = 'StaleCorrection'
  constructor() {
    super('The order has changed since: this correction is of no use any more')
  }
}

/** What a correction makes of an order, then the release of its hold. @throws StaleCorrection, NotAmendable */
export function correct(order: Order, hold: OpenHold, correction: Correction, { actor }: Mending, deciding: Deciding): Decision[] {
  const mended = amend(order, commandOf(order, correction, actor), deciding)
  return [mended, releaseHold(mended.state, hold, { note: correction.summary, actor, isApplied: true }, deciding)]
}

function commandOf(order: Order, { summary, field, from, to }: Correction, actor: string): AmendCommand {
  const nothing = { reason: summary, actor, setQuantities: [], addLines: [], shippingAddress: null }
  const [subject, name, part] = field.split('.')
  if (subject === 'shippingAddress' && isAddressText(name)) {
    if ((order.shippingAddress[name] ?? '') !== from) throw new StaleCorrection()
    return { ...nothing, shippingAddress: { ...order.shippingAddress, [name]: to } }
  }
  const line = order.lines.find(({ id }) => id === name)
  if (subject === 'lines' && part === 'quantity' && line && wantedUnits(line) === Number(from))
    return { ...nothing, setQuantities: [{ orderLineId: line.id, quantity: Number(to) }] }
  throw new StaleCorrection()
}

const ADDRESS_TEXTS = ['line1', 'line2', 'postalCode', 'city', 'region'] as const
const isAddressText = (name: string | undefined): name is (typeof ADDRESS_TEXTS)[number] => ADDRESS_TEXTS.some((each) => each === name)
