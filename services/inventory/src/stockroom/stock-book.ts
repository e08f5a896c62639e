export type MovementKind = 'RECEIPT' | 'ADJUSTMENT' | 'RESERVE' | 'RELEASE' | 'ALLOCATE' | 'DEALLOCATE' | 'SHIP' | 'WRITE_OFF'

/** The counters of one SKU at one location: onHand = available + reserved + allocated + safetyStock. */
export interface StockLevel {
  readonly sku: string
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly safetyStock: number
}
/** One line of the ledger: what it does to each counter. The counters are the fold of the lines. */
export interface Movement {
  readonly sku: string
  readonly locationId: string
  readonly kind: MovementKind
  /** Units, always positive but for an adjustment. */
  readonly quantity: number
  readonly onHandDelta: number
  readonly reservedDelta: number
  readonly allocatedDelta: number
  readonly reference: string
  readonly actor: string
}

/** What a movement of n units does to onHand, reserved and allocated. */
const EFFECTS: Readonly<Record<MovementKind, readonly [onHand: number, reserved: number, allocated: number]>> = {
  RECEIPT: [1, 0, 0],
  ADJUSTMENT: [1, 0, 0],
  RESERVE: [0, 1, 0],
  RELEASE: [0, -1, 0],
  ALLOCATE: [0, -1, 1],
  DEALLOCATE: [0, 0, -1],
  SHIP: [-1, 0, -1],
  WRITE_OFF: [-1, 0, -1],
}

export const availableOf = ({ onHand, reserved, allocated, safetyStock }: StockLevel): number => onHand - reserved - allocated - safetyStock

/** A movement would bring a counter, or what is available, below zero. */
export class StockShortfall extends Error {
  override readonly name = 'StockShortfall'
  constructor(
    readonly sku: string,
    readonly locationId: string,
    kind: MovementKind,
    readonly available: number,
  ) {
    super(`${kind} of ${sku}: only ${available} units are available there`)
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
  ) {
    for (const level of levels) this.#put(level)
  }

  /** A book for one decision: what it moves is not moved in this one. */
  over(): StockBook {
    return new StockBook([], this)
  }

  level(sku: string, locationId: string): StockLevel {
    return (
      this.#levels.get(sku)?.get(locationId) ??
      this.below?.level(sku, locationId) ?? { sku, locationId, onHand: 0, reserved: 0, allocated: 0, safetyStock: 0 }
    )
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
    for (const movement of movements) this.#put(after(this.level(movement.sku, movement.locationId), movement))
  }

  /** @throws StockShortfall when a counter or what is available would fall below zero, StockOverflow when there would be too much. */
  move(kind: MovementKind, sku: string, locationId: string, quantity: number, reference: string, actor: string): void {
    const [onHand, reserved, allocated] = EFFECTS[kind]
    const movement: Movement = {
      ...{ sku, locationId, kind, quantity, reference, actor },
      onHandDelta: onHand * quantity,
      reservedDelta: reserved * quantity,
      allocatedDelta: allocated * quantity,
    }
    const before = this.level(sku, locationId)
    const moved = after(before, movement)
    if (Math.min(moved.onHand, moved.reserved, moved.allocated, availableOf(moved)) < 0)
      throw new StockShortfall(sku, locationId, kind, availableOf(before))
    const room = MOST_ON_HAND - this.levelsOf(sku).reduce((sum, level) => sum + level.onHand, 0)
    if (movement.onHandDelta > Math.max(0, room)) throw new StockOverflow(sku, Math.max(0, room))
    this.#put(moved)
    this.movements.push(movement)
  }

  #put(level: StockLevel): void {
    const ofSku = this.#levels.get(level.sku) ?? new Map<string, StockLevel>()
    this.#levels.set(level.sku, ofSku.set(level.locationId, level))
  }
}

const after = (level: StockLevel, { onHandDelta, reservedDelta, allocatedDelta }: Movement): StockLevel => ({
  ...level,
  onHand: level.onHand + onHandDelta,
  reserved: level.reserved + reservedDelta,
  allocated: level.allocated + allocatedDelta,
})
