import type { Address } from '@kade/events'

/** Nobody lives there: what stock, taxes and counts go by stays. */
export const withoutPerson = ({ region, countryCode }: Pick<Address, 'region' | 'countryCode'>): Address => ({
  ...{ name: '', company: null, line1: '', line2: null, postalCode: null, city: '' },
  ...{ region: region ?? null, countryCode, phone: null },
})

/** Events that say where an order goes. */
const PERSONAL = new Set(['order.placed.v1', 'order.amendment_requested.v1', 'order.amended.v1'])

/** The text of an event as it lies in the outbox, without reading all of it: most events are about nobody. */
export const mayBePersonal = (payload: string): boolean => payload.includes('"shippingAddress":')

interface Said {
  readonly orderId: string
  readonly shippingAddress: Address
  readonly timeline: { readonly data: Readonly<Record<string, unknown>> | null }
  readonly sealed?: unknown
}
export interface TakenApart {
  readonly orderId: string
  /** What is told to everybody. */
  readonly clear: object
  /** What is told to who has the key. */
  readonly personal: object
}

/** What of an event is personal, and the event without it; null where nothing is, or it is sealed. */
export function takeApart(type: string, data: unknown): TakenApart | null {
  if (!PERSONAL.has(type)) return null
  const said = data as Said
  if (said.sealed !== undefined) return null
  const { orderId, shippingAddress, timeline } = said
  const shown = timeline.data
  const clear = {
    ...said,
    shippingAddress: withoutPerson(shippingAddress),
    timeline: { ...timeline, data: shown && withoutAddresses(shown) },
  }
  return { orderId, clear, personal: { shippingAddress } }
}

/** Before and after, without where it went: that stands in the timeline of orders alone. */
function withoutAddresses(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const blank = (side: unknown): unknown =>
    typeof side === 'object' && side !== null && 'shippingAddress' in side
      ? { ...side, shippingAddress: withoutPerson(side.shippingAddress as Address) }
      : side
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, blank(value)]))
}
