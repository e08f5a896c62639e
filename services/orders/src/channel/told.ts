// What a shop platform tells of an order, in our words. Amounts are in minor units of the channel's currency, tax contained; times are ISO 8601, in UTC.

export interface ToldAddress {
  readonly name: string
  readonly company: string | null
  readonly line1: string
  readonly line2: string | null
  readonly postalCode: string | null
  readonly city: string
  readonly region: string | null
  readonly countryCode: string
  readonly phone: string | null
}
export interface ToldLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  /** Units that were ordered, whatever was given up since. */
  readonly quantity: number
  /** Units that are still wanted. */
  readonly current: number
  /** Of `quantity` units, less their discounts. */
  readonly total: number
  readonly discount: number
  readonly tax: number
  /** The rate of its tax in basis points; null: the shop does not say. */
  readonly taxBps: number | null
}
/** What costs beside the goods, or is taken off beside them: fees, duties, tips. */
export interface ToldCharge {
  readonly kind: 'SHIPPING' | 'FEE' | 'DUTY' | 'TIP'
  readonly title: string
  readonly total: number
  readonly tax: number
}
export interface ToldCampaign {
  readonly campaign: string | null
  readonly source: string | null
  readonly medium: string | null
  readonly content: string | null
  readonly term: string | null
  readonly landingPage: string | null
}
/** The whole order, as it was at a moment. */
export interface ToldOrder {
  readonly updatedAt: string
  readonly placedAt: string
  readonly currency: string
  readonly email: string
  readonly name: string
  /** What brought the customer to the shop. */
  readonly utm: ToldCampaign
  readonly shippingAddress: ToldAddress
  readonly billingAddress: ToldAddress | null
  readonly payment: 'UNPAID' | 'PAID' | 'VOIDED'
  /** By what it is paid, in the platform's words: gift cards are named among them. */
  readonly tenders: readonly string[]
  readonly cancelled: { readonly at: string; readonly reason: string | null } | null
  readonly lines: readonly ToldLine[]
  readonly charges: readonly ToldCharge[]
  readonly discountCodes: readonly string[]
  /** What it cost when it was placed. */
  readonly total: number
  /** The same in the other of the two currencies that a shop may tell amounts in; left out where there is one. */
  readonly otherTotal?: OtherMoney
  readonly refunds: readonly ToldRefund[]
  readonly fulfillments: readonly ToldFulfillment[]
}
export interface ToldRefund {
  readonly id: string
  readonly at: string | null
  readonly amount: number
  readonly reason: string | null
  /** What was given back in other currencies than the channel's, each once. */
  readonly others?: readonly OtherMoney[]
}
/** Minor units of a currency that is not the channel's. */
export interface OtherMoney {
  readonly amount: number
  readonly currency: string
}
/** Goods that the shop says have left. */
export interface ToldFulfillment {
  readonly id: string
  readonly updatedAt: string
  readonly isCancelled: boolean
  readonly trackingNumbers: readonly string[]
  readonly lines: readonly { readonly id: string; readonly quantity: number }[]
}
/** Units that came or went by an edit, without what they are. */
export interface ToldEdit {
  readonly id: string
  readonly at: string
  readonly changes: readonly { readonly lineId: string; readonly units: number }[]
}

/** One piece of news about an order. */
export type News =
  | { readonly kind: 'ORDER'; readonly at: string; readonly order: ToldOrder }
  | { readonly kind: 'EDIT'; readonly at: string; readonly edit: ToldEdit }
  | { readonly kind: 'REFUND'; readonly at: string | null; readonly refund: ToldRefund }
  | { readonly kind: 'FULFILLMENT'; readonly at: string; readonly fulfillment: ToldFulfillment }
  | { readonly kind: 'DELETED'; readonly at: null }

/** All that was told of an order so far: what comes twice, or late, leaves it as it is, and in whatever order it comes, the end is the same. */
export interface Told {
  /** The newest by the source's own time. */
  readonly order: ToldOrder | null
  readonly edits: Readonly<Record<string, ToldEdit>>
  readonly refunds: Readonly<Record<string, ToldRefund>>
  readonly fulfillments: Readonly<Record<string, ToldFulfillment>>
  readonly isDeleted: boolean
}
export const NOTHING_TOLD: Told = { order: null, edits: {}, refunds: {}, fulfillments: {}, isDeleted: false }

export function learn(told: Told, news: News): Told {
  switch (news.kind) {
    case 'ORDER': {
      const order = newer(told.order, news.order)
      const { refunds, fulfillments } = news.order
      const known = refunds.reduce(withRefund, told.refunds)
      return { ...told, order, refunds: known, fulfillments: fulfillments.reduce(withFulfillment, told.fulfillments) }
    }
    case 'EDIT':
      return { ...told, edits: { ...told.edits, [news.edit.id]: news.edit } }
    case 'REFUND':
      return { ...told, refunds: withRefund(told.refunds, news.refund) }
    case 'FULFILLMENT':
      return { ...told, fulfillments: withFulfillment(told.fulfillments, news.fulfillment) }
    case 'DELETED':
      return { ...told, isDeleted: true }
  }
}

/** Whether something newer was known already. */
export const isSuperseded = ({ order }: Told, news: News): boolean =>
  news.kind === 'ORDER' && order !== null && newer(order, news.order) === order

/** Platforms count in seconds: of two of one moment, the one that is further on is newer. */
function newer(known: ToldOrder | null, given: ToldOrder): ToldOrder {
  if (!known) return given
  const [a, b] = [Date.parse(known.updatedAt), Date.parse(given.updatedAt)]
  if (a !== b) return a > b ? known : given
  const [x, y] = [progressOf(known), progressOf(given)]
  if (x !== y) return x > y ? known : given
  return canonical(given) > canonical(known) ? given : known
}
/** Equal for the same, whatever the order of its fields: what was stored comes back in another. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
const progressOf = ({ cancelled, payment, lines }: ToldOrder): number =>
  (cancelled ? 4 : 0) +
  { UNPAID: 0, PAID: 1, VOIDED: 2 }[payment] +
  lines.reduce((sum, { quantity, current }) => sum + (quantity - current), 0) * 8

const withRefund = (refunds: Told['refunds'], refund: ToldRefund): Told['refunds'] =>
  // One that was told by itself says when; inside of an order it may not.
  refunds[refund.id]?.at ? refunds : { ...refunds, [refund.id]: refund }

const withFulfillment = (known: Told['fulfillments'], given: ToldFulfillment): Told['fulfillments'] => {
  const before = known[given.id]
  return before && (before.updatedAt > given.updatedAt || (before.updatedAt === given.updatedAt && before.isCancelled))
    ? known
    : { ...known, [given.id]: given }
}

/** What our order should be like. */
export interface Wanted {
  readonly order: ToldOrder
  /** Units of each line that are still wanted of us, with the edits that are newer than the order: those that the shop sent by itself are not. */
  readonly units: Readonly<Record<string, number>>
  /** Units of each line that the shop sent by itself. */
  readonly sent: Readonly<Record<string, number>>
  readonly isCancelled: boolean
  readonly cancelReason: string | null
  /** Minor units that the shop gave back; those of the order's other currency by what the order cost in both. */
  readonly refunded: number
  /** Given back in a currency that the order says nothing of, with the id of the refund. */
  readonly refundedElse: readonly (OtherMoney & { readonly refundId: string })[]
  readonly isDeleted: boolean
}

/** Null while what was told does not make an order: `waitsFor` says what has to come. `ours`: tracking numbers of our parcels, which the shop tells back. */
export function wantedOf(
  told: Told,
  ours: ReadonlySet<string> = new Set(),
): { readonly wanted: Wanted | null; readonly waitsFor: string | null } {
  const { order, edits, refunds, isDeleted } = told
  if (!order) return { wanted: null, waitsFor: 'Its order has not come yet' }
  const units: Record<string, number> = Object.fromEntries(order.lines.map(({ id, current }) => [id, current]))
  let waitsFor: string | null = null
  const later = Object.values(edits).filter(({ at }) => Date.parse(at) > Date.parse(order.updatedAt))
  for (const { changes } of later) {
    for (const { lineId, units: change } of changes) {
      const before = units[lineId]
      if (before === undefined) waitsFor = 'It was edited, and the edited order has not come yet'
      else units[lineId] = before + change
    }
  }
  for (const [id, count] of Object.entries(units)) units[id] = Math.max(0, count)
  const sent = sentByShop(told, ours)
  for (const [id, count] of Object.entries(sent)) units[id] = Math.max(0, (units[id] ?? 0) - count)
  const wanted = {
    ...{ order, units, sent, isDeleted },
    ...{ isCancelled: order.cancelled !== null, cancelReason: order.cancelled?.reason ?? null },
    ...refundedOf(order, Object.values(refunds)),
  }
  return { wanted, waitsFor }
}

/**
 * What the shop gave back by these refunds of an order, in minor units of the channel's currency. Added up before it is exchanged: what is given back in
 * parts is the whole in the end.
 */
export function refundedOf(
  { total, otherTotal }: Pick<ToldOrder, 'total' | 'otherTotal'>,
  refunds: readonly ToldRefund[],
): Pick<Wanted, 'refunded' | 'refundedElse'> {
  const own = refunds.reduce((sum, { amount }) => sum + amount, 0)
  const others = refunds.flatMap(({ id: refundId, others: given = [] }) => given.map((each) => ({ refundId, ...each })))
  if (!otherTotal || otherTotal.amount === 0) return { refunded: own, refundedElse: others }
  const exchanged = others.reduce((sum, { amount, currency }) => sum + (currency === otherTotal.currency ? amount : 0), 0)
  return {
    refunded: own + exchange(exchanged, total, otherTotal.amount),
    refundedElse: others.filter(({ currency }) => currency !== otherTotal.currency),
  }
}

/** amount × total / otherTotal, rounded half up, without losing a digit on the way. */
const exchange = (amount: number, total: number, otherTotal: number): number =>
  Number((2n * BigInt(amount) * BigInt(total) + BigInt(otherTotal)) / (2n * BigInt(otherTotal)))

function sentByShop({ fulfillments }: Told, ours: ReadonlySet<string>): Record<string, number> {
  const sent: Record<string, number> = {}
  for (const { isCancelled, trackingNumbers, lines } of Object.values(fulfillments)) {
    if (isCancelled || trackingNumbers.some((number) => ours.has(number))) continue
    for (const { id, quantity } of lines) sent[id] = (sent[id] ?? 0) + quantity
  }
  return sent
}

/** Whether the shop has sent all that is wanted by itself: nothing is left for us. */
export const isSentByShop = ({ units, sent, isCancelled }: Wanted): boolean =>
  !isCancelled && Object.values(sent).some((count) => count > 0) && Object.values(units).every((count) => count === 0)
