import type { Bin } from '../stockroom/bin-book.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { takeIn } from '../stockroom/take-in.js'
import type { Need } from '../stockroom/units.js'

export interface Receipt {
  readonly locationId: string
  readonly lines: readonly Need[]
  /** The bin that all of it is put into; it lies outside of bins without one. */
  readonly into?: Bin | undefined
  readonly reference: string
  readonly actor: string
}

/** Goods that came in without a document. @throws StockOverflow */
export const receive = (before: Stockroom, receipt: Receipt, deciding: Deciding): Decision =>
  takeIn(before, { kind: 'RECEIPT', ...receipt }, deciding)
