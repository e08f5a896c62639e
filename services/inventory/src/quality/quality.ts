import type { Decision, Deciding } from '../stockroom/decision.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import { availableOf, StockShortfall, type Move, type StockLevel } from '../stockroom/stock-book.js'
import type { Stockroom } from '../stockroom/stockroom.js'

/** Moves of units that lie in the building and are set apart, made sellable again, or scrapped. */
export type QualityMove = Extract<Move, 'QC_HOLD' | 'QC_RELEASE' | 'DAMAGE' | 'REPAIR' | 'SCRAP_HELD' | 'SCRAP_DAMAGED'>

export interface UnitsToMove {
  readonly locationId: string
  readonly sku: string
  readonly quantity: number
  readonly move: QualityMove
  readonly reason: string
  readonly actor: string
}

export const TAKEN_FROM: Readonly<Record<QualityMove, 'available' | 'held' | 'damaged'>> = {
  QC_HOLD: 'available',
  QC_RELEASE: 'held',
  DAMAGE: 'available',
  REPAIR: 'damaged',
  SCRAP_HELD: 'held',
  SCRAP_DAMAGED: 'damaged',
}

const unitsIn = (level: StockLevel, move: QualityMove): number =>
  TAKEN_FROM[move] === 'available' ? availableOf(level) : TAKEN_FROM[move] === 'held' ? level.held : level.damaged

/** Units change what can be done with them; those that can be sold again go to those who wait. @throws StockShortfall */
export function changeQuality(
  before: Stockroom,
  { locationId, sku, quantity, move, reason, actor }: UnitsToMove,
  deciding: Deciding,
): Decision {
  const room = before.over()
  const there = Math.max(0, unitsIn(room.book.level(sku, locationId), move))
  if (there < quantity) throw new StockShortfall(sku, locationId, move, there)
  room.book.move(move, sku, locationId, quantity, reason, actor)
  return room.decision(move === 'QC_RELEASE' || move === 'REPAIR' ? fillIn(room, [sku], deciding) : [])
}
