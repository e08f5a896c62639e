import type { DraftEvent } from '@kade/events'

/** Units of a SKU. */
export interface Need {
  readonly sku: string
  readonly quantity: number
}

/** Units per SKU over lines that may name a SKU twice. */
export function sumPerSku(lines: readonly Need[]): Need[] {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }))
}

/** An order that asked for stock. */
export interface HeldOrder {
  readonly orderId: string
  readonly countryCode: string
  /** As its address has it; null where that has none, or the order asked before it was kept. */
  readonly region?: string | null
  /** Its stock and money are secured: what it gets is allocated at once. */
  readonly confirmed: boolean
  /** Units by SKU that it was asked to give up so far. Null when that was not counted from its beginning. */
  readonly unwanted?: Readonly<Record<string, number>> | null
  /** The channel that it came through; null of orders from before that was kept. */
  readonly channel?: string | null
  /** What its bundles consist of, by SKU, as they were when it asked: a bundle that changes later changes nothing for it. */
  readonly bundles?: Readonly<Record<string, readonly Need[]>> | null
  /** It was not confirmed in time: what it had reserved waits, and it is given nothing, until it is. */
  readonly lapsed?: boolean
  /** The order that it would add units to, where it is an amendment: a demand of its own until it is in force. */
  readonly amends?: string | null
  /** What it is answered, when it asks for the first time: if it asks again, it is answered alike. */
  readonly answer?: DraftEvent
}
interface UnitsOfOrder extends Need {
  readonly orderId: string
}
/** Units that wait for stock. */
export interface BackorderedUnits extends UnitsOfOrder {
  /** The day on which they are promised to leave: who was promised earlier is served earlier. Null of those from before that was kept. */
  readonly promisedOn?: string | null
  /** Of the order's units, filled or not, those that it was sold before their release beyond what there was. */
  readonly preordered?: number
}
/** Units that are reserved and not allocated. */
export interface HeldUnits extends UnitsOfOrder {
  readonly locationId: string
  /** The day on which they are to leave: null of what is not released yet, and of those from before that was kept. */
  readonly leavesOn?: string | null
}
/** Units that shipping was told of, and that have, as far as is known here, not left. */
export interface AllocatedUnits extends HeldUnits {
  readonly allocationId: string
  /** How often it was decided again where they come from; 0 unless told. */
  readonly moves?: number
  /** Whether some of them have left: those count for the day on which they were to, the others do when they are still there. */
  readonly sent?: boolean
}
