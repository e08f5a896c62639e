import type { DraftEvent } from '@kade/events'
import { andThen } from './advance.js'
import { addedUnits, amended, canAmend, difference, isPicked, refusal, wantedUnits, type RefusalCode } from './amendment.js'
import type { AddedLine, AmendmentChange, LineChange, OpenAmendment, SecuredUnits } from './open-amendment.js'
import { changed, count, decided, merge, unchanged, units, type Change, type Deciding, type Decision, type Note } from './decision.js'
import { toEvent } from './order.events.js'
import { valueToSecure, type Order, type OrderLine } from './order.js'
import { policyOf, secureMore, securedBy } from './secure.js'
import { settle } from './settle.js'

/** What somebody wants an order to be. */
export interface AmendCommand {
  readonly reason: string
  readonly actor: string
  /** Units that lines are to have, cancelled ones not counted; 0 takes a line off. */
  readonly setQuantities: readonly { readonly orderLineId: string; readonly quantity: number }[]
  /** What units of lines are to cost, in minor units: not more than they do. */
  readonly setPrices?: readonly { readonly orderLineId: string; readonly unitPrice: number }[]
  readonly addLines: readonly Omit<AddedLine, 'id'>[]
  /** Null: as it is. */
  readonly shippingAddress: AmendmentChange['shippingAddress']
  /** Left out: as it is. Null: whenever it comes. */
  readonly deliverBy?: string | null
  /** By what the difference is paid; by the order's means of payment unless given. */
  readonly tender?: OpenAmendment['tender']
}

/** Why an order is not amended. */
export type Unamendable =
  | { readonly fault: 'ENDED' | 'AMENDING' | 'UNCHANGED' | 'NOTHING_LEFT' }
  /** Of a line, or of the order where it is about its address or day. */
  | { readonly fault: 'PICKED'; readonly orderLineId: string | null }
  | { readonly fault: 'OTHER_COUNTRY' }

export class NotAmendable extends Error {
  override readonly name = 'NotAmendable'
  constructor(readonly why: Unamendable) {
    super(WORDS[why.fault])
  }
}
const WORDS: Readonly<Record<Unamendable['fault'], string>> = {
  ENDED: 'Nothing of the order can be changed any more',
  AMENDING: 'Another change of the order is being secured: wait for it',
  UNCHANGED: 'This changes nothing',
  NOTHING_LEFT: 'Nothing would be left of the order: cancel it instead',
  PICKED: 'It is picked already, and stays as it is',
  OTHER_COUNTRY: 'The order is priced and taxed for its country: cancel it, and place it anew',
}

/**
 * Changes an order. What takes nothing more than it has, in units, is done at once; what does is asked for first, of inventory and then of the
 * payment provider, and done when all of it is secured. @throws NotAmendable
 */
export function amend(order: Order, command: AmendCommand, deciding: Deciding): Decision {
  const change = changeOf(order, command, deciding)
  const { reason, actor } = command
  const amendment: OpenAmendment = {
    ...{ id: deciding.newId(), reason, actor, askedAt: deciding.now.toISOString(), change },
    ...{ state: 'AWAITING_STOCK', paymentKey: null, secured: [], tender: command.tender ?? null },
  }
  const added = addedUnits(order, change)
  if (added.length === 0) return decided(order, settle(inForce(order, amendment)), deciding)
  const note: Note = {
    type: 'AMENDMENT_REQUESTED',
    message: `A change is asked for: ${units(added)} more. ${reason}`,
    actor,
    data: { amendmentId: amendment.id, reason, ...difference(order, amended(order, change)) },
    event: { kind: 'amendmentRequested', amendmentId: amendment.id, lines: added },
  }
  const asking = changed({ ...order, amendment }, { notes: [note] })
  return decided(order, andThen(asking, 'AMENDMENT_REQUESTED'), deciding)
}

/** What a command changes, without deciding on it. @throws NotAmendable */
export function changeOf(order: Order, command: AmendCommand, { newId }: Pick<Deciding, 'newId'>): AmendmentChange {
  if (order.amendment) throw new NotAmendable({ fault: 'AMENDING' })
  if (!canAmend(order)) throw new NotAmendable({ fault: 'ENDED' })
  const wanted = new Map(command.setQuantities.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  const prices = new Map(command.setPrices?.map(({ orderLineId, unitPrice }) => [orderLineId, unitPrice]))
  const lines = order.lines.flatMap((line): LineChange[] => {
    const has = wantedUnits(line)
    const quantity = wanted.get(line.id) ?? has
    const unitPrice = Math.min(line.unitPrice, prices.get(line.id) ?? line.unitPrice)
    if (quantity === has && unitPrice === line.unitPrice) return []
    if (isPicked(line)) throw new NotAmendable({ fault: 'PICKED', orderLineId: line.id })
    return [
      {
        ...{ orderLineId: line.id, added: Math.max(0, quantity - has), removed: Math.max(0, has - quantity) },
        ...(unitPrice === line.unitPrice ? {} : { unitPrice }),
      },
    ]
  })
  const newLines = command.addLines.map((line) => ({ ...line, id: newId() }))
  const { shippingAddress } = command
  const isSent = shippingAddress !== null && !isSame(shippingAddress, order.shippingAddress)
  const isDated = command.deliverBy !== undefined && command.deliverBy !== order.deliverBy
  if (isSent && shippingAddress.countryCode !== order.countryCode) throw new NotAmendable({ fault: 'OTHER_COUNTRY' })
  if ((isSent || isDated) && order.lines.some(isPicked)) throw new NotAmendable({ fault: 'PICKED', orderLineId: null })
  if (lines.length + newLines.length === 0 && !isSent && !isDated) throw new NotAmendable({ fault: 'UNCHANGED' })
  const change: AmendmentChange = {
    ...{ lines, newLines, shippingAddress: isSent ? shippingAddress : null },
    ...(isDated ? { deliverBy: command.deliverBy ?? null } : {}),
  }
  if (amended(order, change).lines.every((line) => wantedUnits(line) === 0)) throw new NotAmendable({ fault: 'NOTHING_LEFT' })
  return change
}

/** The question to inventory once more, as it was put: it answers an amendment that it has seen before alike. Null when none waits for it. */
export function amendmentRequest(order: Order, { now, newId }: Deciding): DraftEvent | null {
  const { amendment } = order
  if (amendment?.state !== 'AWAITING_STOCK') return null
  const entry = { orderId: order.id, sequence: order.version, id: newId(), type: 'AMENDMENT_REQUESTED', at: now, actor: amendment.actor }
  const published = { kind: 'amendmentRequested', amendmentId: amendment.id, lines: addedUnits(order, amendment.change) } as const
  return toEvent(published, order, { ...entry, message: amendment.reason, data: { reason: amendment.reason } })
}

const isSame = (a: object, b: object): boolean => {
  const text = (value: object): string => JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

/** Inventory has answered for the units that an amendment adds. An answer to another one than is open comes too late. */
export function answerAmendment(
  order: Order,
  answer: {
    readonly amendmentId: string
    readonly outcome: 'SECURED' | 'REFUSED'
    readonly lines: readonly SecuredUnits[]
    readonly short: readonly { readonly sku: string }[]
  },
  deciding: Deciding,
): Decision {
  const { amendment } = order
  if (amendment?.id !== answer.amendmentId || amendment.state !== 'AWAITING_STOCK') return unchanged(order)
  if (answer.outcome === 'REFUSED') {
    const skus = answer.short.map(({ sku }) => sku).slice(0, 5).join(', ') // prettier-ignore
    return decided(order, settle(refuse(order, amendment, 'OUT_OF_STOCK', `Out of stock: ${skus}`)), deciding)
  }
  const secured = answer.lines.map(({ sku, backordered, promisedDeliveryDate }) => ({ sku, backordered, promisedDeliveryDate }))
  const held: Order = { ...order, amendment: { ...amendment, state: 'AWAITING_PAYMENT', secured } }
  return decided(order, settle(secureDifference(andThen(changed(held), 'AMENDMENT_STOCK_SECURED'))), deciding)
}

/** Asks for the money of an amendment whose units are reserved, once that of the order is there; what costs no more is in force. */
export function secureDifference(change: Change): Change {
  const { amendment, payment } = change.state
  if (amendment?.state !== 'AWAITING_PAYMENT' || amendment.paymentKey !== null || payment.authorization !== 'AUTHORIZED') return change
  const more = differenceOf(change.state, amendment.change)
  if (more <= 0) return merge(change, inForce(change.state, amendment))
  const asking = secureMore(change.state, more, amendment.tender)
  const key = asking.payments[0]?.key ?? null
  return merge(change, { ...asking, state: { ...asking.state, amendment: { ...amendment, paymentKey: key } } })
}

/** What is to be set aside for a change beside what is, in minor units. Nothing where what leaves is charged when it does. */
export const differenceOf = (order: Order, change: AmendmentChange): number =>
  policyOf(order) === 'SAVED_METHOD_AT_SHIPPING' ? 0 : valueToSecure(amended(order, change)) - securedBy(order.payment)

/** Money was set aside: if it was that of the amendment, the order is another one from here on, unless it was given less. */
export function whenSecured(change: Change, key: string | undefined): Change {
  const { amendment } = change.state
  if (!amendment || amendment.paymentKey === null || amendment.paymentKey !== key) return change
  return secureDifference({ ...change, state: { ...change.state, amendment: { ...amendment, paymentKey: null } } })
}

/** There is no money for an amendment: it is undone, and what is secured stays. Null when the money was for none. */
export function whenDeclined(change: Change, key: string, why: string): Change | null {
  const { amendment } = change.state
  if (!amendment || amendment.paymentKey === null || amendment.paymentKey !== key) return null
  return merge(change, refuse(change.state, amendment, 'PAYMENT_DECLINED', `Payment declined: ${why}`))
}

function refuse(order: Order, amendment: OpenAmendment, code: RefusalCode, why: string): Change {
  const refused = changed({ ...order, amendment: null }, { notes: [refusal(order, amendment, code, why)] })
  return andThen(refused, 'AMENDMENT_REFUSED')
}

/** All of an amendment at once. What it takes off is answered for like what is cancelled. */
function inForce(before: Order, { id, reason, actor, change, secured }: OpenAmendment): Change {
  const order: Order = { ...amended(before, change, secured), amendment: null }
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const lines = order.lines.flatMap((line) => amendedLine(line, was.get(line.id), change) ?? [])
  const note: Note = {
    type: 'AMENDED',
    message: `Amended: ${[...summary(lines, change), reason].join('. ')}`,
    actor,
    data: { amendmentId: id, reason, ...difference(before, order) },
    event: { kind: 'amended', amendmentId: id, reason, lines, shippingAddress: order.shippingAddress, ...totals(order) },
  }
  return andThen(changed(order, { notes: [note] }), 'ORDER_AMENDED')
}

function amendedLine(line: OrderLine, was: OrderLine | undefined, { lines }: AmendmentChange) {
  const { id: orderLineId, sku, title, quantity, unitPrice, total, counters } = line
  const removed = counters.removed - (was?.counters.removed ?? 0)
  const added = was ? (lines.find((each) => each.orderLineId === orderLineId)?.added ?? 0) : quantity
  return added + removed === 0 && was?.unitPrice === unitPrice
    ? null
    : { orderLineId, sku, title, added, removed, quantity, unitPrice, total }
}

const totals = ({ subtotal, discountTotal, shippingTotal, taxTotal, total, deliverBy }: Order) => ({
  ...{ subtotal, discountTotal, shippingTotal, taxTotal, total, deliverBy },
})

function summary(lines: readonly { readonly added: number; readonly removed: number }[], change: AmendmentChange): string[] {
  const of = (kind: 'added' | 'removed') => lines.map((line) => ({ quantity: line[kind] }))
  return [
    ...(count(of('added')) > 0 ? [`${units(of('added'))} more`] : []),
    ...(count(of('removed')) > 0 ? [`${units(of('removed'))} fewer`] : []),
    ...(change.lines.some(({ unitPrice }) => unitPrice !== undefined) ? ['another price'] : []),
    ...(change.shippingAddress ? ['another address'] : []),
    ...(change.deliverBy === undefined ? [] : [change.deliverBy === null ? 'no day asked for' : `wanted by ${change.deliverBy}`]),
  ]
}
