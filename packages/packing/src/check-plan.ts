import { turnsOf, type Goods, type Placement } from './goods.js'
import type { Room } from './fill.js'

/** What is wrong with a plan. */
export interface PlanFault {
  readonly kind: 'OUTSIDE' | 'OVERLAP' | 'COUNT' | 'TURN' | 'SUPPORT' | 'WEIGHT' | 'LOAD' | 'ORDER' | 'GROUP'
  readonly sku: string
}

/**
 * Every fault of a plan, found by comparing every unit with every other: nothing of how the plan was made is used. Units lie inside, apart from
 * each other, turned as they may be, as many as there are; each stands on the floor, or on units that were put in before it with enough of its
 * base; nobody carries more than it can, and the box no more than it may. What stands on several weighs on each by the area it lies on.
 */
export function checkPlan(room: Room, goods: readonly Goods[], placements: readonly Placement[], support: number): PlanFault[] {
  const faults: PlanFault[] = []
  const bySku = new Map(goods.map((each) => [each.sku, each]))
  for (const { sku, quantity } of goods)
    if (placements.filter((each) => each.sku === sku).length !== quantity) faults.push({ kind: 'COUNT', sku })
  if (new Set(goods.map(({ group = '' }) => group)).size > 1) faults.push({ kind: 'GROUP', sku: goods[0]?.sku ?? '' })
  if (goods.reduce((sum, { grams, quantity }) => sum + grams * quantity, 0) > room.maxGrams)
    faults.push({ kind: 'WEIGHT', sku: goods[0]?.sku ?? '' })
  for (const [index, unit] of placements.entries()) {
    const { sku, at, sides } = unit
    const known = bySku.get(sku)
    if (!known) faults.push({ kind: 'COUNT', sku })
    else if (!turnsOf(known).some((turn) => turn.join() === sides.join())) faults.push({ kind: 'TURN', sku })
    if (AXES.some((axis) => at[axis] < 0 || at[axis] + sides[axis] > room.sides[axis])) faults.push({ kind: 'OUTSIDE', sku })
    if (placements.slice(0, index).some((other) => AXES.every((axis) => shared(unit, other, axis) > 0)))
      faults.push({ kind: 'OVERLAP', sku })
    if (at[2] === 0) continue
    const below = placements.filter((other) => other.at[2] + other.sides[2] === at[2] && areaOn(unit, other) > 0)
    if (below.some((other) => placements.indexOf(other) > index)) faults.push({ kind: 'ORDER', sku })
    if (below.reduce((sum, other) => sum + areaOn(unit, other), 0) < support * sides[0] * sides[1]) faults.push({ kind: 'SUPPORT', sku })
  }
  for (const [unit, grams] of loadsOf(placements, bySku)) {
    const { fragile = false, carriesGrams = Infinity } = bySku.get(unit.sku) ?? {}
    if (grams > (fragile ? 0 : carriesGrams) * (1 + 1e-9)) faults.push({ kind: 'LOAD', sku: unit.sku })
  }
  return faults
}

const AXES = [0, 1, 2] as const

const shared = (a: Placement, b: Placement, axis: 0 | 1 | 2): number =>
  Math.min(a.at[axis] + a.sides[axis], b.at[axis] + b.sides[axis]) - Math.max(a.at[axis], b.at[axis])

const areaOn = (a: Placement, b: Placement): number => Math.max(0, shared(a, b, 0)) * Math.max(0, shared(a, b, 1))

/** Grams that stand on each unit, from the top down. */
function loadsOf(placements: readonly Placement[], bySku: ReadonlyMap<string, Goods>): Map<Placement, number> {
  const loads = new Map<Placement, number>(placements.map((unit) => [unit, 0]))
  for (const unit of placements.toSorted((a, b) => b.at[2] - a.at[2])) {
    const below = placements.filter((other) => other.at[2] + other.sides[2] === unit.at[2] && areaOn(unit, other) > 0)
    const area = below.reduce((sum, other) => sum + areaOn(unit, other), 0)
    const weight = (bySku.get(unit.sku)?.grams ?? 0) + (loads.get(unit) ?? 0)
    for (const other of below) loads.set(other, (loads.get(other) ?? 0) + (weight * areaOn(unit, other)) / area)
  }
  return loads
}
