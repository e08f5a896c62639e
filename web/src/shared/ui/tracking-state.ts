import type { TrackedFragment, TrackedShipmentFragment } from '../graph/generated.js'

export type Tone = 'good' | 'calm' | 'waiting' | 'bad'

/** What the page says of an order, or of one parcel. Texts are keys of the message files. */
export interface TrackingState {
  readonly headline: string
  readonly tone: Tone
  /** When it comes or came; null when nobody can say, or when it will not come. */
  readonly date: TrackingDate | null
  /** What happens next, or what the customer can do; null when there is nothing to say. */
  readonly action: string | null
  /** The day that was promised and is not kept; null otherwise. */
  readonly missed: string | null
  /** The parcel that this is told of, from 1, when there are several; null otherwise. */
  readonly parcel: number | null
}

export interface TrackingDate {
  /** `promised` and `arrived` are one day; `expected` and `today` a window of time, and `today` may have none. */
  readonly kind: 'promised' | 'expected' | 'today' | 'arrived'
  /** A day (2026-11-30) or an instant. */
  readonly from: string | null
  readonly to: string | null
}

type Order = Pick<TrackedFragment, 'status' | 'fulfillmentStatus' | 'promisedDeliveryDate' | 'lines' | 'timeline' | 'shipments'>
type Parcel = Pick<TrackedShipmentFragment, 'status' | 'delay' | 'estimatedDelivery' | 'deliveredAt' | 'returnedAt' | 'events'>

/** Every state, its tone, and whether there is more to say than its headline. */
const STATES = {
  pending: ['waiting', false],
  onHold: ['waiting', true],
  confirmed: ['calm', false],
  backordered: ['waiting', true],
  preparing: ['calm', false],
  packed: ['calm', false],
  overdue: ['bad', true],
  partShipped: ['calm', true],
  partDelivered: ['calm', true],
  left: ['calm', false],
  closed: ['calm', false],
  cancelled: ['calm', true],
  rejected: ['bad', true],
  rejectedOutOfStock: ['bad', true],
  rejectedPayment: ['bad', true],
  announced: ['calm', false],
  onItsWay: ['good', false],
  late: ['bad', true],
  atRisk: ['waiting', true],
  address: ['bad', true],
  lost: ['bad', true],
  customs: ['bad', true],
  exception: ['bad', true],
  outForDelivery: ['good', false],
  pickup: ['good', true],
  delivered: ['good', false],
  failed: ['bad', true],
  returning: ['bad', true],
  returned: ['bad', true],
  notTaken: ['bad', true],
} as const satisfies Readonly<Record<string, readonly [Tone, boolean]>>
type Name = keyof typeof STATES
export const STATE_NAMES = Object.keys(STATES) as Name[]

/** Of several parcels, the one that is told of: first what goes wrong, the worst first; then what the customer waits for. */
const URGENCY: readonly Name[] = ['failed', 'returned', 'returning', 'notTaken', 'lost', 'address', 'customs', 'exception', 'late', 'atRisk', 'pickup', 'outForDelivery', 'onItsWay', 'announced', 'delivered'] // prettier-ignore
const ENDED_BADLY: readonly Name[] = ['failed', 'returned', 'returning', 'notTaken']

/** The one sentence about the order, and the date that goes with it. */
export function trackingState(order: Order, now: Date): TrackingState {
  if (order.status === 'REJECTED') return stateOf(rejectionOf(order))
  if (order.status === 'CANCELLED') return stateOf('cancelled')
  const urgent = mostUrgent(order, now)
  if (order.status === 'COMPLETED') return urgent && isOneOf(ENDED_BADLY, urgent.name) ? stateOf('closed') : delivered(order)
  if (urgent && stateOf(urgent.name).tone === 'bad') return urgent.state
  if (order.status === 'ON_HOLD') return stateOf('onHold')

  const { toCome, shipped, arrived } = unitsOf(order)
  if (toCome + shipped === 0 && arrived > 0) return delivered(order)
  if (urgent?.name === 'pickup') return urgent.state
  const promised = order.promisedDeliveryDate ?? null
  if (promised !== null && promised < dayOf(now)) return { ...stateOf('overdue', expectedOf(urgent)), missed: promised }
  if (shipped + arrived === 0)
    return stateOf(inOurHands(order), promised === null ? null : { kind: 'promised', from: promised, to: promised })
  if (toCome > 0) return stateOf(shipped > 0 ? 'partShipped' : 'partDelivered', expectedOf(urgent))
  return urgent?.state ?? stateOf('left')
}

/** The same of one parcel. */
export function parcelState(parcel: Parcel, now: Date): TrackingState {
  const name = nameOf(parcel)
  const missed = parcel.delay?.code === 'LATE' ? (parcel.delay.promisedDate ?? null) : null
  const state = stateOf(name, parcelDate(name, parcel, now))
  return name === 'late' && missed === null ? { ...state, action: null } : { ...state, missed }
}

/** Whether more parcels will follow those that are known. */
export const moreToCome = (order: Pick<Order, 'lines' | 'status'>): boolean =>
  order.status !== 'CANCELLED' && order.status !== 'REJECTED' && unitsOf(order).toCome > 0

/** Whether all that was sent turned back, or will not arrive: no next step is waited for. */
export function isStranded({ shipments, ...order }: Pick<Order, 'lines' | 'status' | 'shipments'>): boolean {
  const names = (shipments ?? []).map(nameOf)
  return names.length > 0 && names.every((name) => isOneOf(ENDED_BADLY, name)) && !moreToCome(order)
}

/** Units that will not be sent, of an order that goes on without them. */
export function partCancelled({
  lines,
  status,
}: Pick<Order, 'lines' | 'status'>): { readonly count: number; readonly units: number } | null {
  const count = sum(lines, ({ quantities }) => quantities.cancelled)
  return count > 0 && status !== 'CANCELLED' && status !== 'REJECTED' ? { count, units: sum(lines, ({ quantity }) => quantity) } : null
}

function stateOf(name: Name, date: TrackingDate | null = null): TrackingState {
  const [tone, hasAction] = STATES[name]
  return { headline: `state.${name}.headline`, tone, date, action: hasAction ? `state.${name}.action` : null, missed: null, parcel: null }
}

function mostUrgent(order: Order, now: Date): { readonly name: Name; readonly state: TrackingState } | null {
  const parcels = order.shipments ?? []
  const [first] = parcels
    .map((parcel, index) => ({
      name: nameOf(parcel),
      state: { ...parcelState(parcel, now), parcel: parcels.length > 1 ? index + 1 : null },
    }))
    .sort((a, b) => URGENCY.indexOf(a.name) - URGENCY.indexOf(b.name))
  return first ?? null
}

/** What a delay is called where the status alone does not say it. */
const DELAYED: Partial<Record<string, Name>> = { LATE: 'late', PROMISE_AT_RISK: 'atRisk', LOST: 'lost', ADDRESS_PROBLEM: 'address' }

function nameOf({ status, delay, returnedAt }: Parcel): Name {
  const delayed = delay ? DELAYED[delay.code] : undefined
  switch (status) {
    case 'PRE_TRANSIT':
      return delayed ?? 'announced'
    case 'IN_TRANSIT':
      return delayed ?? 'onItsWay'
    case 'CUSTOMS_HOLD':
      return 'customs'
    case 'EXCEPTION':
      return delayed === 'address' || delayed === 'lost' ? delayed : 'exception'
    case 'OUT_FOR_DELIVERY':
      return delayed === 'lost' ? 'lost' : 'outForDelivery'
    case 'AVAILABLE_FOR_PICKUP':
      return 'pickup'
    case 'DELIVERED':
      return 'delivered'
    case 'RETURN_TO_SENDER':
      return returnedAt ? 'returned' : 'returning'
    case 'FAILURE':
      return delayed === 'lost' ? 'lost' : 'failed'
    case 'CANCELLED':
      return 'notTaken'
  }
}

/** An estimate that has passed, or that the status contradicts, is told to nobody. */
function parcelDate(name: Name, { estimatedDelivery, deliveredAt, events }: Parcel, now: Date): TrackingDate | null {
  if (name === 'delivered') return deliveredAt ? { kind: 'arrived', from: deliveredAt, to: deliveredAt } : null
  if (name === 'outForDelivery') {
    const since = events.filter(({ status }) => status === 'OUT_FOR_DELIVERY').map(({ at }) => new Date(at))
    if (!since.some((at) => isSameDay(at, now))) return null
    const window = estimatedDelivery && isSameDay(new Date(estimatedDelivery.from), now) && new Date(estimatedDelivery.to) > now
    return { kind: 'today', from: window ? estimatedDelivery.from : null, to: window ? estimatedDelivery.to : null }
  }
  const isOnTheWay = name === 'announced' || name === 'onItsWay' || name === 'late' || name === 'atRisk'
  if (!isOnTheWay || !estimatedDelivery || new Date(estimatedDelivery.to) < now) return null
  return { kind: 'expected', ...estimatedDelivery }
}

const expectedOf = (urgent: { readonly state: TrackingState } | null): TrackingDate | null =>
  urgent?.state.date?.kind === 'expected' || urgent?.state.date?.kind === 'today' ? urgent.state.date : null

function delivered({ shipments }: Order): TrackingState {
  const last = (shipments ?? []).flatMap(({ deliveredAt }) => deliveredAt ?? []).sort().at(-1) // prettier-ignore
  return stateOf('delivered', last === undefined ? null : { kind: 'arrived', from: last, to: last })
}

function inOurHands(order: Order): Name {
  if (order.status === 'PENDING') return 'pending'
  if (order.fulfillmentStatus === 'BACKORDERED') return 'backordered'
  const { toCome, packed } = unitsOf(order)
  if (packed > 0 && packed === toCome) return 'packed'
  return order.fulfillmentStatus === 'IN_FULFILLMENT' ? 'preparing' : 'confirmed'
}

/** Orders tells why it refused in the details of the entry. */
function rejectionOf({ timeline }: Order): Name {
  const data = timeline.edges.find(({ node }) => node.type === 'REJECTED')?.node.data as { readonly code?: unknown } | null | undefined
  if (data?.code === 'OUT_OF_STOCK') return 'rejectedOutOfStock'
  return data?.code === 'PAYMENT_DECLINED' ? 'rejectedPayment' : 'rejected'
}

function unitsOf({ lines }: Pick<Order, 'lines'>) {
  return {
    toCome: sum(lines, ({ quantities: q }) => q.pending + q.backordered + q.allocated + q.picked + q.packed),
    packed: sum(lines, ({ quantities }) => quantities.packed),
    shipped: sum(lines, ({ quantities }) => quantities.shipped),
    arrived: sum(lines, ({ quantities: q }) => q.delivered + q.returned),
  }
}

const sum = (lines: Order['lines'], count: (line: Order['lines'][number]) => number): number =>
  lines.reduce((total, line) => total + count(line), 0)
const isOneOf = (names: readonly Name[], name: Name): boolean => names.includes(name)
/** Promises are days in UTC; "today" is the reader's. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()
