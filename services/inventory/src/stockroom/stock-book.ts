import { BinBook, type BinEffect, type Place } from './bin-book.js'

/** What the ledger counts of one SKU at one location. Held and damaged units are in the building too, beside those on hand: nobody can buy them. */
export interface Counters {
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly held: number
  readonly damaged: number
}
/** The counters of one SKU at one location: onHand = available + reserved + allocated + safetyStock. */
export interface StockLevel extends Counters {
  readonly sku: string
  readonly locationId: string
  readonly safetyStock: number
  /** Days since 1970: the mean of the days on which what lies there came in. Null or unsaid where that is not known. */
  readonly cameIn?: number | null
}
/** One line of the ledger: what it does to each counter, and what each is from there on. The counters are the fold of the lines. */
export interface Movement {
  readonly sku: string
  readonly locationId: string
  readonly kind: MovementKind
  /** Units, always positive but for an adjustment or a count. */
  readonly quantity: number
  readonly onHandDelta: number
  readonly reservedDelta: number
  readonly allocatedDelta: number
  readonly heldDelta: number
  readonly damagedDelta: number
  readonly onHandAfter: number
  readonly reservedAfter: number
  readonly allocatedAfter: number
  readonly heldAfter: number
  readonly damagedAfter: number
  readonly reference: string
  readonly actor: string
  /** What it does to bins, when it does something. */
  readonly inBins?: BinEffect
}

/** What a move of one unit does to the counters, and what the ledger calls it where that is another word. */
const MOVES = {
  RECEIPT: { onHand: 1 },
  RESTOCK: { onHand: 1 },
  ADJUSTMENT: { onHand: 1 },
  COUNT: { onHand: 1 },
  TRANSFER_IN: { onHand: 1 },
  TRANSFER_OUT: { onHand: -1 },
  RESERVE: { reserved: 1 },
  RELEASE: { reserved: -1 },
  ALLOCATE: { reserved: -1, allocated: 1 },
  DEALLOCATE: { allocated: -1 },
  // Taken from the shelf, and allocated until it leaves.
  PICK: {},
  // From outside of bins, or from a bin, into a bin.
  PUT_AWAY: {},
  SHIP: { onHand: -1, allocated: -1 },
  WRITE_OFF: { onHand: -1, allocated: -1 },
  QC_HOLD: { onHand: -1, held: 1 },
  QC_RELEASE: { onHand: 1, held: -1 },
  SCRAP_HELD: { held: -1, kind: 'WRITE_OFF' },
  DAMAGE: { onHand: -1, damaged: 1 },
  REPAIR: { onHand: 1, damaged: -1 },
  SCRAP_DAMAGED: { damaged: -1, kind: 'WRITE_OFF' },
} satisfies Readonly<Record<string, Partial<Counters> & { readonly kind?: string }>>

/** What can be done to stock. */
export type Move = keyof typeof MOVES
/** What the ledger calls it. */
export type MovementKind = Exclude<Move, 'SCRAP_HELD' | 'SCRAP_DAMAGED'>

export const availableOf = ({ onHand, reserved, allocated, safetyStock }: StockLevel): number => onHand - reserved - allocated - safetyStock
/** Units that lie there, whether they can be sold or not. */
export const inTheBuilding = ({ onHand, held, damaged }: Pick<StockLevel, 'onHand' | 'held' | 'damaged'>): number => onHand + held + damaged

/** A movement would bring a counter, or what is available, below zero. */
export class StockShortfall extends Error {
  override readonly name = 'StockShortfall'
  constructor(
    readonly sku: string,
    readonly locationId: string,
    move: Move,
    readonly available: number,
  ) {
    super(`${move} of ${sku}: only ${available} units are available there`)
  }
}

/** What all locations together may hold of one SKU: as many as can be counted in the graph. */
export const MOST_ON_HAND = 2 ** 31 - 1

/** Goods that come in would bring a SKU over {@link MOST_ON_HAND}. */
export class StockOverflow extends Error {
  override readonly name = 'StockOverflow'
  constructor(
    readonly sku: string,
    /** Units that can still come in. */
    readonly room: number,
  ) {
    super(`${sku}: only ${room} more units can be kept`)
  }
}

/** Stock levels, and the movements that one decision makes of them. Reading and moving agree at every step. */
export class StockBook {
  readonly movements: Movement[] = []
  readonly #levels = new Map<string, Map<string, StockLevel>>()

  constructor(
    levels: readonly StockLevel[],
    private readonly below?: StockBook,
    readonly bins = BinBook.of({ contents: [], plans: [], picked: [] }),
  ) {
    for (const level of levels) this.#put(level)
  }

  /** A book for one decision: what it moves is not moved in this one. */
  over(): StockBook {
    return new StockBook([], this, this.bins.over())
  }

  level(sku: string, locationId: string): StockLevel {
    return this.#levels.get(sku)?.get(locationId) ?? this.below?.level(sku, locationId) ?? { sku, locationId, ...EMPTY }
  }

  levelsOf(sku: string): StockLevel[] {
    const own = this.#levels.get(sku)
    const below = this.below?.levelsOf(sku) ?? []
    if (!own) return below
    const known = new Set(below.map(({ locationId }) => locationId))
    return [
      ...below.map((level) => own.get(level.locationId) ?? level),
      ...[...own.values()].filter(({ locationId }) => !known.has(locationId)),
    ]
  }

  /** Takes over what a decision has moved. */
  accept(movements: readonly Movement[]): void {
    for (const movement of movements) {
      this.#put(after(this.level(movement.sku, movement.locationId), movement))
      if (movement.inBins) this.bins.accept(movement.sku, movement.locationId, movement.inBins)
    }
  }

  /**
   * @param place the bin that units are put into, or taken out of first
   * @throws StockShortfall when a counter or what is available would fall below zero, StockOverflow when there would be too much, BinShortfall
   */
  move(move: Move, sku: string, locationId: string, quantity: number, reference: string, actor: string, place?: Place): Movement {
    const { kind = move, ...effects }: Partial<Counters> & { readonly kind?: string } = MOVES[move]
    const { onHand = 0, reserved = 0, allocated = 0, held = 0, damaged = 0 } = effects
    const deltas = {
      onHandDelta: onHand * quantity,
      reservedDelta: reserved * quantity,
      allocatedDelta: allocated * quantity,
      heldDelta: held * quantity,
      damagedDelta: damaged * quantity,
    }
    const before = this.level(sku, locationId)
    const moved = after(before, deltas)
    if (Math.min(moved.onHand, moved.reserved, moved.allocated, moved.held, moved.damaged, availableOf(moved)) < 0)
      throw new StockShortfall(sku, locationId, move, availableOf(before))
    const room = MOST_ON_HAND - this.levelsOf(sku).reduce((sum, level) => sum + inTheBuilding(level), 0)
    if (inTheBuilding(moved) - inTheBuilding(before) > Math.max(0, room)) throw new StockOverflow(sku, Math.max(0, room))
    const inBins = this.bins.move({ move, sku, locationId, quantity, reference, lying: inTheBuilding(moved) }, place)
    this.#put(moved)
    const movement: Movement = {
      ...{ sku, locationId, kind: kind as MovementKind, quantity, reference, actor, ...deltas },
      onHandAfter: moved.onHand,
      reservedAfter: moved.reserved,
      allocatedAfter: moved.allocated,
      heldAfter: moved.held,
      damagedAfter: moved.damaged,
      ...(inBins ? { inBins } : {}),
    }
    this.movements.push(movement)
    return movement
  }

  #put(level: StockLevel): void {
    const ofSku = this.#levels.get(level.sku) ?? new Map<string, StockLevel>()
    this.#levels.set(level.sku, ofSku.set(level.locationId, level))
  }
}

const EMPTY = { onHand: 0, reserved: 0, allocated: 0, held: 0, damaged: 0, safetyStock: 0 }

type Deltas = Pick<Movement, 'onHandDelta' | 'reservedDelta' | 'allocatedDelta' | 'heldDelta' | 'damagedDelta'>

const after = (level: StockLevel, { onHandDelta, reservedDelta, allocatedDelta, heldDelta, damagedDelta }: Deltas): StockLevel => ({
  ...level,
  onHand: level.onHand + onHandDelta,
  reserved: level.reserved + reservedDelta,
  allocated: level.allocated + allocatedDelta,
  held: level.held + heldDelta,
  damaged: level.damaged + damagedDelta,
})
