import { checkPlan, goodsOf, OWN_PACKAGING, placementsOf, SUPPORT, turnsOf, volumeOf, type Goods, type PlanFault } from '@kade/packing'
import type { Box } from '@kade/rates'
import { UserErrors, type UserErrorDetail } from '@kade/service-kit'
import { BOXES } from '../carrier/boxes.js'
import type { Measures } from '../reference/measures.js'
import type { GivenPackage } from './pack.js'

/** A plan is proven by comparing every unit with every other. */
const MOST_PLANNED_UNITS = 2_000

/** What is given must be possible: no unit longer than its box, hazardous goods apart, and a plan, where there is one, free of faults. @throws UserErrors */
export function checkFit(packages: readonly GivenPackage[], measures: ReadonlyMap<string, Measures>): void {
  const errors = packages.flatMap((given, index) => {
    const fault = faultOf(given, measures)
    if (!fault) return []
    const { field, ...told } = fault
    return [{ code: 'INVALID' as const, ...told, field: ['input', 'packages', String(index), ...field] }]
  })
  if (errors.length > 0) throw new UserErrors(errors)
}

type Fault = Omit<UserErrorDetail, 'code' | 'field'> & { readonly code?: UserErrorDetail['code']; readonly field: readonly string[] }

function faultOf(given: GivenPackage, measures: ReadonlyMap<string, Measures>): Fault | null {
  const goods = goodsIn(given, measures)
  const apart = goods.find(({ group }) => group !== goods[0]?.group)
  if (apart)
    return {
      message: `${apart.sku} may not share a box with ${goods[0]?.sku}: hazardous goods of each class are packed apart`,
      field: ['lines'],
      parameters: { fault: 'HAZARDOUS_APART', sku: apart.sku },
    }
  const box = BOXES.find(({ code }) => code === given.box)
  if (given.blocks) return faultOfPlan(given, goods, box)
  const tight = box && tooLarge(given, goods, box, measures)
  if (!tight) return null
  return {
    message: `${tight} does not fit ${given.box} in any way: take a larger box, or ${OWN_PACKAGING}`,
    field: ['box'],
    parameters: { fault: 'DOES_NOT_FIT', box: given.box, sku: tight },
  }
}

/** One entry for each SKU. */
function goodsIn({ lines }: GivenPackage, measures: ReadonlyMap<string, Measures>): Goods[] {
  const units = new Map<string, number>()
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity)
  return [...units].map(([sku, quantity]) => goodsOf(sku, quantity, measures.get(sku)))
}

/** A SKU that is certainly too much for the box, by what the catalogue knows of it. The scale knows more about weight. */
function tooLarge(
  { weightGrams }: GivenPackage,
  goods: readonly Goods[],
  box: Box,
  measures: ReadonlyMap<string, Measures>,
): string | null {
  const known = goods.filter(({ sku }) => measures.get(sku)?.sides)
  const bulky = known.find((each) => !turnsOf(each).some((turn) => turn.every((side, axis) => side <= (box.sides[axis] ?? 0))))
  if (bulky) return bulky.sku
  const volume = known.reduce((sum, { sides, quantity }) => sum + volumeOf(sides) * quantity, 0)
  if (volume > volumeOf(box.sides))
    return known.toSorted((a, b) => volumeOf(b.sides) * b.quantity - volumeOf(a.sides) * a.quantity)[0]?.sku ?? null
  const heavy = goods.filter(({ sku }) => measures.get(sku)?.grams)
  const grams = heavy.reduce((sum, each) => sum + each.grams * each.quantity, 0)
  if (weightGrams != null || grams <= box.maxGrams) return null
  return heavy.toSorted((a, b) => b.grams * b.quantity - a.grams * a.quantity)[0]?.sku ?? null
}

const SAYS: Readonly<Record<Exclude<PlanFault['kind'], 'GROUP'>, string>> = {
  OUTSIDE: 'lies outside of the box',
  OVERLAP: 'lies where something else lies',
  COUNT: 'is not there as often as in `lines`',
  TURN: 'has other sides, or may not be turned that way',
  SUPPORT: 'stands on too little: three quarters of its base must lie on something',
  WEIGHT: 'makes the box too heavy',
  LOAD: 'carries more than it may',
  ORDER: 'is put in before what it stands on',
}

function faultOfPlan({ blocks = [], lines, weightGrams }: GivenPackage, goods: readonly Goods[], box: Box | undefined): Fault | null {
  const planned = blocks ?? []
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (!box)
    return { message: `Only a box has room for a plan, ${OWN_PACKAGING} has none`, field: ['blocks'], parameters: planFault('OUTSIDE') }
  if (units > MOST_PLANNED_UNITS)
    return {
      code: 'TOO_MANY',
      message: `A plan has at most ${MOST_PLANNED_UNITS} units`,
      field: ['blocks'],
      parameters: { most: MOST_PLANNED_UNITS },
    }
  const isCounted = planned.every(({ counts }) => counts.every((count) => count >= 1))
  if (!isCounted || planned.reduce((sum, { counts }) => sum + volumeOf(counts), 0) !== units)
    return { message: `The plan is of other units than \`lines\``, field: ['blocks'], parameters: planFault('COUNT') }
  const fault = checkPlan(box, goods, placementsOf(planned), SUPPORT).find(({ kind }) => kind !== 'WEIGHT' || weightGrams == null)
  if (!fault || fault.kind === 'GROUP') return null
  return { message: `In the plan, ${fault.sku} ${SAYS[fault.kind]}`, field: ['blocks'], parameters: planFault(fault.kind, fault.sku) }
}

const planFault = (plan: PlanFault['kind'], sku?: string) => ({ fault: 'PLAN', plan, ...(sku !== undefined && { sku }) })
