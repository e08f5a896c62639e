import { Layer } from './layer.js'

/** A place at a location where units lie. */
export interface Bin {
  readonly binId: string
  readonly code: string
  /** Its place on the pick path; null where pickers do not go, such as a reserve or a quarantine. */
  readonly sequence: number | null
  readonly active: boolean
}
/** What lies in a bin of one SKU: sellable, held and damaged units alike. */
export interface BinUnits extends Bin {
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** Of these, units that pickers were sent for. */
  readonly assigned: number
}
export interface UnitsInBin extends Omit<Bin, 'active'> {
  readonly quantity: number
}
/** Where the allocated units of an order are taken from, along the path, and how many of them were taken and have not left. */
export interface PickPlan {
  readonly orderId: string
  readonly sku: string
  readonly locationId: string
  readonly bins: readonly UnitsInBin[]
  readonly picked: number
}
/** Units that were picked for orders and have not left, of a SKU at a location. */
export interface PickedUnits {
  readonly sku: string
  readonly locationId: string
  readonly picked: number
}
export interface BinState {
  readonly contents: readonly BinUnits[]
  readonly plans: readonly PickPlan[]
  readonly picked: readonly PickedUnits[]
}

/** Into which bin units are put, or out of which they are taken first. */
export interface Place {
  readonly into?: Bin
  readonly outOf?: Bin
}
/** What a movement does to bins. */
export interface BinEffect {
  /** Lines of the bins' own ledger: units in, or out. */
  readonly moved: readonly { readonly binId: string; readonly quantity: number }[]
  /** Bins as they are from now on. */
  readonly contents: readonly BinUnits[]
  /** As it is from now on, where it changed. */
  readonly plan?: PickPlan
  /** Units more, or fewer, in bins and picked. */
  readonly binned: number
  readonly picked: number
  /** Where newly allocated units are to be picked, along the path. */
  readonly toPick: readonly UnitsInBin[]
}

/** Fewer units lie in a bin, or outside of all bins, than shall be moved from there. */
export class BinShortfall extends Error {
  override readonly name = 'BinShortfall'
  constructor(
    readonly sku: string,
    /** Units that can be moved from there. */
    readonly there: number,
  ) {
    super(`Only ${there} units of ${sku} can be moved from there`)
  }
}

export interface MoveOfUnits {
  readonly move: string
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  /** The order whose units they are, if they are an order's. */
  readonly reference: string
  /** Units of the SKU in the building once they have moved: on hand, held and damaged. */
  readonly lying: number
}

/**
 * What lies in which bin. Units that come in lie outside of bins unless a bin is named. Units that go out are taken from where a picker was sent or
 * the bin that is named, then from those outside of bins, then from the bins with the most units that nobody was sent for: so no bin is ever
 * below nothing, and bins and the rest always sum to what is in the building. Picked units are outside of bins until they leave.
 */
export class BinBook {
  private constructor(
    private readonly contents: Layer<BinsOfLevel>,
    private readonly plans: Layer<PickPlan>,
    private readonly picked: Layer<PickedUnits>,
  ) {}

  static of({ contents, plans, picked }: BinState): BinBook {
    const byLevel = new Map<string, BinUnits[]>()
    for (const units of contents) byLevel.set(levelOf(units), [...(byLevel.get(levelOf(units)) ?? []), units])
    return new BinBook(
      new Layer<BinsOfLevel>(
        ({ name }) => name,
        [...byLevel].map(([name, bins]) => ({ name, bins: bins.toSorted(alongThePath) })),
      ),
      new Layer(planName, plans),
      new Layer(levelOf, picked),
    )
  }

  over(): BinBook {
    return new BinBook(this.contents.over(), this.plans.over(), this.picked.over())
  }

  /** The bins that hold units of a SKU, along the path. */
  at(sku: string, locationId: string): readonly BinUnits[] {
    return this.contents.get(levelOf({ sku, locationId }))?.bins ?? []
  }

  /** Units in no bin and not picked, of those in the building. */
  unbinned(sku: string, locationId: string, lying: number): number {
    return Math.max(0, lying - sum(this.at(sku, locationId)) - this.#pickedOf(sku, locationId))
  }

  /** What a movement does to bins; undefined when it does nothing. @throws BinShortfall when what is put away does not lie there. */
  move(moving: MoveOfUnits, place: Place = {}): BinEffect | undefined {
    const { move, sku, locationId, quantity, reference } = moving
    const bins = new Bins(this.at(sku, locationId), sku, locationId)
    const plan = this.plans.get(planName({ orderId: reference, sku, locationId })) ?? { ...moving, orderId: reference, bins: [], picked: 0 }
    let next = plan
    let toPick: readonly UnitsInBin[] = []
    switch (move) {
      case 'ALLOCATE':
        toPick = bins.assign(quantity)
        next = { ...plan, bins: [...plan.bins, ...toPick] }
        break
      case 'PICK':
        next = { ...plan, bins: bins.takeAssigned(plan.bins, quantity), picked: plan.picked + quantity }
        break
      case 'SHIP': {
        const leftStaging = Math.min(plan.picked, quantity)
        next = { ...plan, bins: bins.takeAssigned(plan.bins, quantity - leftStaging), picked: plan.picked - leftStaging }
        break
      }
      case 'WRITE_OFF':
        next = { ...plan, bins: bins.takeAssigned(plan.bins, quantity) }
        break
      case 'DEALLOCATE': {
        const rest = bins.unassign(plan.bins, quantity)
        next = { ...plan, bins: rest, picked: Math.max(0, plan.picked - (quantity - (sum(plan.bins) - sum(rest)))) }
        break
      }
      case 'PUT_AWAY':
        this.#leave(bins, moving, place.outOf)
        break
    }
    if (place.into) bins.add(place.into, Math.abs(quantity))
    else if (place.outOf && move !== 'PUT_AWAY') bins.take(place.outOf.binId, Math.abs(quantity))
    const picked = next.picked - plan.picked
    bins.takeLargest(bins.total - Math.max(0, moving.lying - this.#pickedOf(sku, locationId) - picked))
    const changed = next.picked !== plan.picked || !sameUnits(next.bins, plan.bins)
    const effect = { ...bins.changes(), picked, toPick, ...(changed ? { plan: planOf(next) } : {}) }
    if (effect.contents.length === 0 && !changed) return undefined
    this.accept(sku, locationId, effect)
    return effect
  }

  /** Takes over what a movement did. */
  accept(sku: string, locationId: string, { contents, plan, picked }: BinEffect): void {
    if (contents.length > 0) {
      const changed = new Map(contents.map((units) => [units.binId, units]))
      const rest = this.at(sku, locationId).filter(({ binId }) => !changed.has(binId))
      this.contents.put([{ name: levelOf({ sku, locationId }), bins: [...rest, ...contents].toSorted(alongThePath) }])
    }
    if (plan) this.plans.put([plan])
    if (picked !== 0) this.picked.put([{ sku, locationId, picked: this.#pickedOf(sku, locationId) + picked }])
  }

  #leave(bins: Bins, { sku, locationId, quantity, lying }: MoveOfUnits, outOf: Bin | undefined): void {
    const there = outOf ? bins.freeIn(outOf.binId) : this.unbinned(sku, locationId, lying)
    if (there < quantity) throw new BinShortfall(sku, there)
    if (outOf) bins.take(outOf.binId, quantity)
  }

  #pickedOf(sku: string, locationId: string): number {
    return this.picked.get(levelOf({ sku, locationId }))?.picked ?? 0
  }
}

interface BinsOfLevel {
  readonly name: string
  /** Along the path. */
  readonly bins: readonly BinUnits[]
}

/** The bins of one SKU at one location while a movement changes them. */
class Bins {
  readonly #now: Map<string, BinUnits>
  constructor(
    private readonly before: readonly BinUnits[],
    private readonly sku: string,
    private readonly locationId: string,
  ) {
    this.#now = new Map(before.map((units) => [units.binId, units]))
  }

  get total(): number {
    return sum(this.#now.values())
  }

  freeIn(binId: string): number {
    const units = this.#now.get(binId)
    return units ? freeOf(units) : 0
  }

  /** Sends a picker along the path; what lies in no bin that is on it is left out. */
  assign(quantity: number): UnitsInBin[] {
    let left = quantity
    const assigned: UnitsInBin[] = []
    for (const { binId, code, sequence, ...units } of [...this.#now.values()].filter(
      ({ active, sequence }) => active && sequence !== null,
    )) {
      const taken = Math.min(left, freeOf(units))
      if (taken === 0) continue
      this.#change(binId, 0, taken)
      assigned.push({ binId, code, sequence, quantity: taken })
      left -= taken
    }
    return assigned
  }

  /** Takes units from where a picker was sent, in that order; answers where he is still sent. What no longer lies there is not taken. */
  takeAssigned(planned: readonly UnitsInBin[], quantity: number): UnitsInBin[] {
    return this.#fromPlan(planned, quantity, (binId, taken) =>
      this.#change(binId, -Math.min(taken, this.#now.get(binId)?.quantity ?? 0), -taken),
    )
  }

  /** Nobody is sent for these any more. */
  unassign(planned: readonly UnitsInBin[], quantity: number): UnitsInBin[] {
    return this.#fromPlan(planned, quantity, (binId, taken) => this.#change(binId, 0, -taken))
  }

  add(bin: Bin, quantity: number): void {
    const { binId, code, sequence, active } = bin
    const known = this.#now.get(binId)
    if (!known)
      this.#now.set(binId, { binId, code, sequence, active, sku: this.sku, locationId: this.locationId, quantity: 0, assigned: 0 })
    this.#change(binId, quantity, 0)
  }

  /** As many of the units as lie there. */
  take(binId: string, quantity: number): void {
    this.#change(binId, -Math.min(quantity, this.#now.get(binId)?.quantity ?? 0), 0)
  }

  takeLargest(quantity: number): void {
    let left = quantity
    const largest = [...this.#now.values()].sort((a, b) => freeOf(b) - freeOf(a) || b.quantity - a.quantity || (a.code < b.code ? -1 : 1))
    for (const units of largest) {
      const taken = Math.min(left, units.quantity)
      if (taken <= 0) continue
      this.#change(units.binId, -taken, 0)
      left -= taken
    }
  }

  changes(): Pick<BinEffect, 'moved' | 'contents' | 'binned'> {
    const quantities = new Map(this.before.map(({ binId, quantity }) => [binId, quantity]))
    const known = new Set(this.before)
    const contents = [...this.#now.values()].filter((units) => !known.has(units))
    const moved = contents
      .map(({ binId, quantity }) => ({ binId, quantity: quantity - (quantities.get(binId) ?? 0) }))
      .filter(({ quantity }) => quantity !== 0)
    return { contents, moved, binned: sum(moved) }
  }

  #fromPlan(planned: readonly UnitsInBin[], quantity: number, each: (binId: string, taken: number) => void): UnitsInBin[] {
    let left = quantity
    return planned.flatMap((units) => {
      const taken = Math.min(left, units.quantity)
      left -= taken
      if (taken > 0) each(units.binId, taken)
      return units.quantity > taken ? [{ ...units, quantity: units.quantity - taken }] : []
    })
  }

  #change(binId: string, quantity: number, assigned: number): void {
    const units = this.#now.get(binId)
    if (!units || (quantity === 0 && assigned === 0)) return
    this.#now.set(binId, { ...units, quantity: units.quantity + quantity, assigned: Math.max(0, units.assigned + assigned) })
  }
}

const levelOf = ({ sku, locationId }: { readonly sku: string; readonly locationId: string }): string => `${locationId} ${sku}`
const planName = ({ orderId, sku, locationId }: Pick<PickPlan, 'orderId' | 'sku' | 'locationId'>): string =>
  `${orderId} ${locationId} ${sku}`
const planOf = ({ orderId, sku, locationId, bins, picked }: PickPlan): PickPlan => ({ orderId, sku, locationId, bins, picked })
const freeOf = ({ quantity, assigned }: Pick<BinUnits, 'quantity' | 'assigned'>): number => Math.max(0, quantity - assigned)
const sum = (units: Iterable<{ readonly quantity: number }>): number => {
  let total = 0
  for (const { quantity } of units) total += quantity
  return total
}
const sameUnits = (a: readonly UnitsInBin[], b: readonly UnitsInBin[]): boolean =>
  a.length === b.length && a.every((units, index) => units.binId === b[index]?.binId && units.quantity === b[index].quantity)

/** The order in which a picker walks; bins that are not on the path come last. */
export const alongThePath = (a: Pick<Bin, 'sequence' | 'code'>, b: Pick<Bin, 'sequence' | 'code'>): number =>
  (a.sequence ?? Number.MAX_SAFE_INTEGER) - (b.sequence ?? Number.MAX_SAFE_INTEGER) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
