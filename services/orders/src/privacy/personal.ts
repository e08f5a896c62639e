import { holdReason, type Address } from '@kade/events'
import { SYSTEM } from '../order/decision.js'

/** Nobody lives there: what stock, taxes and counts go by stays. */
export const withoutPerson = ({ region, countryCode }: Pick<Address, 'region' | 'countryCode'>): Address => ({
  ...{ name: '', company: null, line1: '', line2: null, postalCode: null, city: '' },
  ...{ region: region ?? null, countryCode, phone: null },
})

/** The text of an event as it lies in the outbox, without reading all of it: what is not about an order is about nobody. */
export const mayBePersonal = (payload: string): boolean => payload.includes('"timeline":')

interface Said {
  readonly orderId: string
  readonly shippingAddress?: Address
  /** Why, as whoever did it typed it. */
  readonly reason?: string
  readonly timeline: { readonly actor: string; readonly message: string; readonly data: Readonly<Record<string, unknown>> | null }
  readonly sealed?: unknown
}
export interface TakenApart {
  readonly orderId: string
  /** What is told to everybody. */
  readonly clear: object
  /** What is told to who has the key; null where nobody needs it: what was typed stands in the timeline of orders alone. */
  readonly personal: object | null
}

/** What of an event of an order is personal, and the event without it; null where nothing is, or it is taken out already. */
export function takeApart(data: unknown): TakenApart | null {
  const said = data as Said
  if (said.sealed !== undefined) return null
  const { orderId, shippingAddress, timeline, reason } = said
  const isTyped = reason !== undefined && timeline.actor !== SYSTEM && !isHoldReason(reason)
  const typed = new Set<string>()
  const isOurs = (text: string): boolean => text === '' || isHoldReason(text) || (!isTyped && text === reason)
  const shown = timeline.data && (withoutTexts(timeline.data, isOurs, typed) as Record<string, unknown>)
  if (isTyped) typed.add(reason)
  if (typed.size === 0 && !shippingAddress) return null
  const message = [...typed].reduce(without, timeline.message)
  return {
    orderId,
    clear: {
      ...said,
      ...(shippingAddress ? { shippingAddress: withoutPerson(shippingAddress) } : {}),
      ...(isTyped ? { reason: message } : {}),
      timeline: { ...timeline, message, data: shown },
    },
    personal: shippingAddress ? { shippingAddress } : null,
  }
}

const isHoldReason = (text: string): boolean => holdReason.safeParse(text).success

/** Of a timeline's data, the texts that nobody types: codes, numbers, days, and what goods are called. All others are taken out: a new one too. */
const CLEAR = new Set([
  ...['sku', 'skus', 'title', 'trackingNumber', 'location', 'from', 'to', 'deliverBy'],
  ...['code', 'why', 'kind', 'field', 'shipmentId', 'amendmentId', 'holdId', 'caseId', 'orderLineId'],
])

/** Before and after, without where it went and what was typed: that stands in the timeline of orders alone. `typed`: what was taken out. */
function withoutTexts(value: unknown, isOurs: (text: string) => boolean, typed: Set<string>, name = ''): unknown {
  if (typeof value === 'string') {
    if (CLEAR.has(name) || isOurs(value)) return value
    typed.add(value)
    return ''
  }
  if (Array.isArray(value)) return value.map((each: unknown) => withoutTexts(each, isOurs, typed, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      if (key !== 'shippingAddress' || each === null) return [key, withoutTexts(each, isOurs, typed, key)]
      const address = each as Address
      for (const text of Object.values(address)) if (text !== null && text.length > 2) typed.add(text)
      return [key, withoutPerson(address)]
    }),
  )
}

/** A sentence without a text that was put into it, as a rule at its end. */
function without(message: string, typed: string): string {
  if (message.endsWith(typed)) return message.slice(0, -typed.length).replace(/[\s:.,]+$/, '')
  return typed.length > 2 ? message.replaceAll(typed, '…') : message
}
