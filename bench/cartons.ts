/**
 * How full one container becomes on the 700 instances of Bischoff and Ratcliff (1995), beside binpackingjs in the same run, and what the boxes of
 * seeded carts cost beside a rule by volume. Every plan is checked unit by unit. Times are of the CPU, so that what else the machine does is not
 * counted.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cartonize, checkPlan, fillBox, parcelOf, placementsOf, THIS_SIDE_UP, volumeOf, type Extent, type Goods } from '@kade/packing'
import { cheapestBetween } from '@kade/rates'
import { seeded } from '@kade/test-kit/seeded'
import * as binpacking from 'binpackingjs/3d'
import { kadeExpress } from '../services/shipping/src/carrier/kade-express.js'
import { boxesByVolume } from './boxes-by-volume.js'

/** What is used of the rival, whose own types name files that are not there. */
interface Rival {
  readonly pack3D: (asked: { readonly bins: readonly object[]; readonly items: readonly object[] }) => {
    readonly packedBins: readonly { readonly items: readonly { readonly dimension: Extent }[] }[]
  }
  readonly RotationType: Readonly<Record<'WHD' | 'HWD' | 'HDW' | 'DHW' | 'DWH' | 'WDH', number>>
}
const { pack3D, RotationType } = binpacking as unknown as Rival

const SETS = [1, 2, 3, 4, 5, 6, 7] as const
/** Of the hundred of a set, where each is given a second. */
const GIVEN_A_SECOND = 10
const SUPPORT = 0.75
const CARTS = 10_000
const SEED = 12
const MOST_UNITS = 30
const DESTINATIONS = ['GB', 'NL', 'US'] as const

export interface CartonFigures {
  readonly what: string
  readonly figure: string
  readonly invalid: number | string
  readonly cpuMs: string
  readonly bar: string
  readonly missed: string
}

interface Instance {
  readonly container: Extent
  readonly goods: readonly Goods[]
}

/** @param folder of thpack1.txt to thpack7.txt; beside the checkout unless given. */
export function benchCartons(folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'bischoff-ratcliff')): CartonFigures[] {
  if (!existsSync(folder)) throw new Error(`The instances are not in ${folder}: say where thpack1.txt to thpack7.txt are by --instances`)
  const sets = SETS.map((set) => instancesOf(readFileSync(join(folder, `thpack${set}.txt`), 'utf8')))
  const figures = [
    onSets('binpackingjs 4.1, 700', sets, fillAsRival),
    onSets('ours, no support asked, 700', sets, ours(0), { least: 0.87, mostMs: 50 }),
    onSets('ours, 75 % of each base supported, 700', sets, ours(SUPPORT), { least: 0.84, mostMs: 50 }),
    onSets(
      `ours, a second each, ${GIVEN_A_SECOND * SETS.length}`,
      sets.map((set) => set.slice(0, GIVEN_A_SECOND)),
      forASecond,
      { least: 0.9 },
    ),
    ...onCarts(),
  ]
  if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
  return figures
}

/** The share of the container that is full, and whether the plan is what it says. */
type Fill = (instance: Instance) => { readonly use: number; readonly isValid: boolean }

function onSets(what: string, sets: readonly (readonly Instance[])[], fill: Fill, bar?: { least: number; mostMs?: number }): CartonFigures {
  let invalid = 0
  let ms = 0
  const uses = sets.map((set, index) => {
    const used = set.map((instance) => {
      const from = process.cpuUsage()
      const { use, isValid } = fill(instance)
      ms += process.cpuUsage(from).user / 1_000
      if (!isValid) invalid += 1
      return use
    })
    console.log(`${what}: set ${index + 1} of ${sets.length}`)
    return mean(used)
  })
  const meanMs = ms / sets.flat().length
  const isMissed = bar && (mean(uses) < bar.least || invalid > 0 || (bar.mostMs !== undefined && meanMs > bar.mostMs))
  return {
    what,
    figure: `${percent(mean(uses))} (${uses.map(percent).join(', ')})`,
    invalid: bar ? invalid : 'not checked',
    cpuMs: `${meanMs.toFixed(1)} mean`,
    bar: bar ? `${percent(bar.least)}${bar.mostMs === undefined ? '' : ` at ${bar.mostMs} ms`}, none invalid` : '',
    missed: isMissed ? 'missed' : '',
  }
}

const ours =
  (support: number): Fill =>
  (instance) =>
    filled(instance, fillBox({ sides: instance.container, maxGrams: Infinity }, instance.goods, { support }), support)

const forASecond: Fill = (instance) => {
  const end = process.cpuUsage().user + 1_000_000
  const clock = {
    get left() {
      return end - process.cpuUsage().user
    },
    set left(_: number) {
      // spent by the clock alone
    },
  }
  const filling = fillBox({ sides: instance.container, maxGrams: Infinity }, instance.goods, { support: 0, tries: Infinity, budget: clock })
  return filled(instance, filling, 0)
}

function filled({ container, goods }: Instance, { blocks, packed, volume }: ReturnType<typeof fillBox>, support: number) {
  const inside = goods.map((each, index) => ({ ...each, quantity: packed[index] ?? 0 }))
  const faults = checkPlan({ sides: container, maxGrams: Infinity }, inside, placementsOf(blocks), support)
  return { use: volume / volumeOf(container), isValid: faults.length === 0 }
}

/** Its width is our length, its depth our width. */
const fillAsRival: Fill = ({ container, goods }) => {
  const [width, depth, height] = container
  const items = goods.flatMap(({ sku, quantity, sides, mayStand = [true, true, true] }) => {
    const standing: readonly [boolean, boolean, boolean] = mayStand
    const allowedRotations = ROTATIONS.filter(([, side]) => standing[side]).map(([rotation]) => rotation)
    return Array.from({ length: quantity }, () => ({
      ...{ name: sku, width: sides[0], depth: sides[1], height: sides[2], weight: 0, allowedRotations },
    }))
  })
  const { packedBins } = pack3D({ bins: [{ name: 'container', width, depth, height, maxWeight: 1 }], items })
  const volume = packedBins[0]?.items.reduce((sum, { dimension }) => sum + volumeOf(dimension), 0) ?? 0
  return { use: volume / volumeOf(container), isValid: true }
}
/** Each with which of our sides stands. */
const ROTATIONS = [
  [RotationType.WHD, 2],
  [RotationType.DHW, 2],
  [RotationType.HWD, 0],
  [RotationType.DWH, 0],
  [RotationType.HDW, 1],
  [RotationType.WDH, 1],
] as const

/** A file of the OR-Library: see the README of the instances. */
function instancesOf(text: string): Instance[] {
  const numbers = text.trim().split(/\s+/).map(Number)
  let at = 0
  const next = (): number => numbers[at++] ?? Number.NaN
  return Array.from({ length: next() }, () => {
    at += 2 // its number and seed
    const container: Extent = [next(), next(), next()]
    const goods = Array.from({ length: next() }, (_, index): Goods => {
      at += 1 // its type
      const [length, long, width, wide, height, high] = [next(), next(), next(), next(), next(), next()]
      return { sku: `${index}`, quantity: next(), grams: 0, sides: [length, width, height], mayStand: [long === 1, wide === 1, high === 1] }
    })
    return { container, goods }
  })
}

function onCarts(): CartonFigures[] {
  const { card } = kadeExpress
  if (!card) throw new Error('The carrier has no rate card')
  const random = seeded(SEED)
  const times: number[] = []
  const full: number[] = []
  const sum = { ours: 0, rule: 0, invalid: 0, ruleInvalid: 0, compared: 0, dearer: 0, cheaper: 0 }
  for (let index = 0; index < CARTS; index += 1) {
    const cart = drawCart(random, index % 10 === 0 ? MOST_UNITS : 1 + Math.floor(random() * MOST_UNITS))
    const priceOf = cheapestBetween([card], 'GB', DESTINATIONS[Math.floor(random() * DESTINATIONS.length)] ?? 'GB')
    const costOf = (packed: readonly { box: string; grams: number; sides: Extent }[]) =>
      packed.reduce((total, each) => total + priceOf(parcelOf(each, card.boxes)), 0)
    const from = process.cpuUsage()
    const packed = cartonize(cart, card.boxes, priceOf)
    const ms = process.cpuUsage(from).user / 1_000
    times.push(ms)
    if (index % 10 === 0) full.push(ms)
    const isValid = packed.every(({ box, lines, blocks }) => {
      const room = card.boxes.find(({ code }) => code === box)
      return !room || checkPlan(room, inside(cart, lines), placementsOf(blocks), SUPPORT).length === 0
    })
    if (!isValid || !isWhole(cart, packed)) sum.invalid += 1
    const byRule = boxesByVolume(cart.map(longestFirst), card.boxes)
    const isRuleValid = byRule.every(({ box, lines }) => {
      const room = card.boxes.find(({ code }) => code === box)
      const goods = inside(cart, lines)
      return !room || fillBox(room, goods, { tries: 60 }).packed.every((units, line) => units === goods[line]?.quantity)
    })
    if (!isRuleValid) sum.ruleInvalid += 1
    else {
      const [cost, ruleCost] = [costOf(packed), costOf(byRule)]
      sum.compared += 1
      sum.ours += cost
      sum.rule += ruleCost
      if (cost > ruleCost) sum.dearer += 1
      if (cost < ruleCost) sum.cheaper += 1
    }
    if ((index + 1) % 1_000 === 0) console.log(`carts: ${index + 1} of ${CARTS}`)
  }
  const p95 = quantile(full, 0.95)
  return [
    {
      what: `${CARTS} carts of 1 to ${MOST_UNITS} units, seed ${SEED}`,
      figure: `plans that the checker refuses`,
      invalid: sum.invalid,
      cpuMs: `p95 ${p95.toFixed(1)} at ${MOST_UNITS} units, ${quantile(times, 0.5).toFixed(1)} median of all`,
      bar: '0; p95 50 ms at 30 units',
      missed: sum.invalid > 0 || p95 > 50 ? 'missed' : '',
    },
    {
      what: 'cost beside the rule by volume, where its plan was realised',
      figure: `${(sum.ours / sum.rule).toFixed(3)} of it; cheaper in ${sum.cheaper}, dearer in ${sum.dearer} of ${sum.compared}`,
      invalid: sum.ruleInvalid,
      cpuMs: '',
      bar: 'never dearer',
      missed: sum.dearer > 0 ? 'missed' : '',
    },
  ]
}

function drawCart(random: () => number, units: number): Goods[] {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const cart: Goods[] = []
  for (let left = units; left > 0;) {
    const quantity = Math.min(left, between(1, 6))
    left -= quantity
    cart.push({
      ...{ sku: `SKU-${cart.length}`, quantity, grams: between(50, 1_500) },
      sides: [between(30, 350), between(30, 250), between(20, 200)],
      ...(random() < 0.15 ? { mayStand: THIS_SIDE_UP } : {}),
      ...(random() < 0.1 ? { fragile: true } : {}),
      ...(random() < 0.05 ? { carriesGrams: between(500, 5_000) } : {}),
    })
  }
  return cart
}

interface Lines {
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}
const inside = (cart: readonly Goods[], lines: Lines['lines']): Goods[] =>
  lines.flatMap(({ sku, quantity }) => cart.filter((each) => each.sku === sku).map((each) => ({ ...each, quantity })))

const isWhole = (cart: readonly Goods[], packed: readonly Lines[]): boolean =>
  cart.every(({ sku, quantity }) => {
    const units = packed.flatMap(({ lines }) => lines).filter((line) => line.sku === sku)
    return units.reduce((sum, line) => sum + line.quantity, 0) === quantity
  })

function longestFirst(goods: Goods): Goods {
  const [longest = 0, middle = 0, shortest = 0] = goods.sides.toSorted((a, b) => b - a)
  return { ...goods, sides: [longest, middle, shortest] }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
