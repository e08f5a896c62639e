import type { RateCard } from '@kade/rates'
import type { Decision } from './decision.js'
import type { BookedLocation } from './departures.js'
import { Stockroom, type OutOfStockPolicy, type SellableVariant } from './stockroom.js'
import type { HeldOrder } from './units.js'

export const WEDNESDAY = new Date('2026-11-25T10:00:00Z')
export const LTN = { id: 'ltn', code: 'LTN', countryCode: 'GB' }
export const AMS = { id: 'ams', code: 'AMS', countryCode: 'NL' }

/** Each allocation made gets the next number. */
export const deciding = () => {
  let made = 0
  return { now: WEDNESDAY, newId: () => `allocation-${(made += 1)}` }
}

export interface Given {
  /** `ltn A 5`: five units of A on hand there. */
  readonly stock?: readonly string[]
  /** `ltn A 2`: two of them are safety stock. */
  readonly safety?: readonly string[]
  /** `order-1 GB`: confirmed, unless it says `order-1 GB unconfirmed`. */
  readonly orders?: readonly string[]
  /** What those orders have given up so far, by order and SKU; null where it was not counted. */
  readonly unwanted?: Readonly<Record<string, Readonly<Record<string, number>> | null>>
  /** `order-1 ltn A 2`: two units of those on hand. */
  readonly reserved?: readonly string[]
  /** `order-1 A 2`, the longest waiting first. */
  readonly waiting?: readonly string[]
  /** `order-1 allocation-9 ltn A 2`: two units of those on hand. */
  readonly allocated?: readonly string[]
  readonly variants?: readonly (Partial<SellableVariant> & { readonly sku: string })[]
  readonly locations?: readonly BookedLocation[]
  /** What bundles consisted of when an order asked, by order and SKU. */
  readonly bundles?: Readonly<Record<string, HeldOrder['bundles']>>
  /** The channel of each order, and the orders that were not confirmed in time. */
  readonly channels?: Readonly<Record<string, string>>
  readonly lapsed?: readonly string[]
  /** `shop A 3`, or `shop A 0 BACKORDER`: three units that the channel leaves to the others, and its own policy. */
  readonly policies?: readonly string[]
  /** `PO-1 ltn A 5 2026-12-01`: five units are expected there on that day. */
  readonly inbound?: readonly string[]
  /** `order-1 A 2026-12-02 2026-12-04`: leaves and arrives by; with a third day units are kept for it until then. */
  readonly promised?: readonly string[]
  /** What carriers ask. */
  readonly cards?: readonly RateCard[]
  /** `A 40`: preordered by all orders together. */
  readonly preordered?: readonly string[]
}

/** A room with what is given, its counters in step with what orders hold. */
export function aStockroom({
  stock = [],
  safety = [],
  orders = [],
  reserved = [],
  waiting = [],
  allocated = [],
  ...given
}: Given): Stockroom {
  const held = reserved.map(words).map(([orderId, locationId, sku, n]) => ({ orderId, locationId, sku, quantity: Number(n) }))
  const parcels = allocated.map(words).map(([orderId, allocationId, locationId, sku, n]) => ({
    ...{ orderId, allocationId, locationId, sku, quantity: Number(n) },
  }))
  const safe = safety.map(words).map(([locationId, sku, n]) => ({ locationId, sku, quantity: Number(n) }))
  const inParts = <Units extends { orderId: string; sku: string; quantity: number }>(units: readonly Units[]): Units[] =>
    units.flatMap((unit) =>
      (given.bundles?.[unit.orderId]?.[unit.sku] ?? [{ sku: unit.sku, quantity: 1 }]).map((part) => ({
        ...{ ...unit, sku: part.sku, quantity: unit.quantity * part.quantity },
      })),
    )
  const levels = stock.map(words).map(([locationId, sku, onHand]) => {
    const count = (units: readonly { locationId: string; sku: string; quantity: number }[]): number =>
      units.filter((unit) => unit.locationId === locationId && unit.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0)
    return {
      locationId,
      sku,
      onHand: Number(onHand),
      reserved: count(inParts(held)),
      allocated: count(inParts(parcels)),
      safetyStock: count(safe),
      ...NOTHING_ASIDE,
    }
  })
  return Stockroom.of({
    levels,
    orders: orders.map(words).map(([orderId, countryCode, unconfirmed]) => ({
      ...{ orderId, countryCode, confirmed: !unconfirmed },
      ...(given.unwanted && orderId in given.unwanted ? { unwanted: given.unwanted[orderId] } : {}),
      ...(given.bundles && orderId in given.bundles ? { bundles: given.bundles[orderId] } : {}),
      ...(given.channels && orderId in given.channels ? { channel: given.channels[orderId] } : {}),
      ...(given.lapsed?.includes(orderId) ? { lapsed: true } : {}),
    })),
    reserved: held,
    backordered: waiting.map(words).map(([orderId, sku, n]) => ({ orderId, sku, quantity: Number(n) })),
    allocated: parcels,
    variants: (given.variants ?? []).map((variant) => ({
      ...{ policy: 'DENY', active: true, availableFrom: null, hazardous: false, restrictedCountries: [] },
      ...variant,
    })),
    locations: given.locations ?? [LTN, AMS],
    ...(given.cards && { cards: given.cards }),
    channelPolicies: (given.policies ?? []).map(words).map(([channel, sku, n, policy]) => ({
      ...{ channel, sku, buffer: Number(n), policy: (policy as OutOfStockPolicy | undefined) ?? null },
    })),
    preordered: (given.preordered ?? []).map(words).map(([sku, n]) => ({ sku, quantity: Number(n) })),
    promises: {
      lines: (given.promised ?? []).map(words).map(([orderId, sku, shipDate, deliveryDate, due]) => ({
        ...{ orderId, sku, shipDate, deliveryDate, pegs: [] },
        due: (due as string | undefined) ?? null,
      })),
      elsewhere: [],
      supply: (given.inbound ?? []).map(words).map(([lineId, locationId, sku, n, expectedOn]) => ({
        ...{ source: 'PURCHASE_ORDER', sourceId: lineId, lineId, locationId, sku, quantity: Number(n), expectedOn },
      })),
    },
  })
}

/** `RESERVE A ltn 2 order-1 system`, in the order of the ledger. */
export const movementsOf = ({ movements }: Decision): string[] =>
  movements.map(({ kind, sku, locationId, quantity, reference, actor }) => `${kind} ${sku} ${locationId} ${quantity} ${reference} ${actor}`)

/** Type and data of what is told. */
export const toldBy = ({ events }: Decision): [string, unknown][] => events.map(({ type, data }) => [type, data])

const NOTHING_ASIDE = { held: 0, damaged: 0 }

type Words = readonly [string, string, string, string, string]
const words = (text: string): Words => text.split(' ') as unknown as Words
