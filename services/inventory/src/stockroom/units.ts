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
  /** Its stock and money are secured: what it gets is allocated at once. */
  readonly confirmed: boolean
  /** Units by SKU that it was asked to give up so far. Null when that was not counted from its beginning. */
  readonly unwanted?: Readonly<Record<string, number>> | null
  /** What it is answered, when it asks for the first time: if it asks again, it is answered alike. */
  readonly answer?: DraftEvent
}
/** Units that wait for stock. */
export interface BackorderedUnits {
  readonly orderId: string
  readonly sku: string
  readonly quantity: number
}
/** Units that are reserved and not allocated. */
export interface HeldUnits extends BackorderedUnits {
  readonly locationId: string
}
/** Units that shipping was told of, and that have, as far as is known here, not left. */
export interface AllocatedUnits extends HeldUnits {
  readonly allocationId: string
}
