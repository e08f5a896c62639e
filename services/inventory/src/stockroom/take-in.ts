import type { Bin } from './bin-book.js'
import type { Decision, Deciding } from './decision.js'
import { fillIn } from './fill-backorders.js'
import type { WhyAnew } from './promise-anew.js'
import type { Stockroom } from './stockroom.js'

/** Units that come into a location, by a document. */
export interface TakenIn {
  readonly kind: 'RECEIPT' | 'TRANSFER_IN'
  readonly locationId: string
  /** `quantity` with the damaged ones, which are set apart; 0 of a SKU whose units do not come after all. */
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly damaged?: number }[]
  /** The bin that what is not damaged is put into; it lies outside of bins without one. */
  readonly into?: Bin | undefined
  readonly reference: string
  /** Why promises of a SKU change with it, where the document says so. */
  readonly whyOf?: (sku: string) => WhyAnew | null
  readonly actor: string
}

/** Goods that came in go first to those who wait for them; what is damaged is set apart before. @throws StockOverflow */
export function takeIn(
  before: Stockroom,
  { kind, locationId, lines, into, reference, actor, whyOf }: TakenIn,
  deciding: Deciding,
): Decision {
  const room = before.over()
  for (const { sku, quantity, damaged = 0 } of lines) {
    if (quantity === 0) continue
    if (into && quantity > damaged) room.book.move(kind, sku, locationId, quantity - damaged, reference, actor, { into })
    if (!into || damaged > 0) room.book.move(kind, sku, locationId, into ? damaged : quantity, reference, actor)
    if (damaged > 0) room.book.move('DAMAGE', sku, locationId, damaged, reference, actor)
  }
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  return room.decision(fillIn(room, skus, deciding, { whyOf }))
}
