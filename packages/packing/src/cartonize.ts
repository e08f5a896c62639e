import type { Box, Parcel, Sides } from '@kade/rates'
import { fillBox, type Budget } from './fill.js'
import { turnsOf, volumeOf, type Block, type Extent, type Goods, USUAL_SIDES } from './goods.js'

/** What fits no box is shipped in its own packaging. */
export const OWN_PACKAGING = 'OWN'

/** A package as it is closed: each unit has its place in it. */
export interface PackedBox {
  readonly box: string
  /** Box and goods. */
  readonly grams: number
  /** Inside the box; of the goods themselves in their own packaging. Longest first. */
  readonly sides: Sides
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  /** In the order in which they are put in. Empty where nobody knows how they lie. */
  readonly blocks: readonly Block[]
}

/** What a carrier asks for a parcel, in minor units. */
export type PriceOf = (parcel: Parcel) => number

/** What is thought about one set, in spaces and blocks that are compared: some 20 ms. */
const BUDGET = 100_000
const TRIES = 12
/** Where one box could still be cheaper than the set found, and goods are not nearly all of its volume. */
const HARD_TRIES = 400
const OFTEN_FILLED = 0.85
/** Of more lines than this, boxes are filled one after another: to compare sets of them would take seconds. */
const MANY_LINES = 100
/** Where the set found costs so many times what that box would, it is thought about so much longer: a pallet is found for want of time. */
const FAR_DEARER = 1.25
const LONGER = 5

/**
 * The cheapest set of boxes found that takes all of the goods, of those given from small to large; of equally cheap ones the smaller. All in one
 * box is tried first, then each box as the first of several, as long as that can still be cheaper. Goods of different groups lie in different
 * boxes; what fits none is shipped in its own packaging, each unit for itself.
 */
export function cartonize(goods: readonly Goods[], boxes: readonly Box[], priceOf: PriceOf, budget = BUDGET): PackedBox[] {
  const groups = new Map<string, Goods[]>()
  for (const each of goods) groups.set(each.group ?? '', [...(groups.get(each.group ?? '') ?? []), each])
  return [...groups.values()].flatMap((group) => {
    const boxable = group.filter((each) => each.quantity > 0 && boxes.some((box) => fits(each, box)))
    const own = group.filter((each) => !boxable.includes(each))
    return [...new SetSearch(boxes, priceOf, budget).cheapest(boxable), ...own.flatMap(inItsOwn)]
  })
}

/** As the carrier sees it: a box by its outer sides, goods in their own packaging by theirs. */
export function parcelOf({ box, grams, sides }: Pick<PackedBox, 'box' | 'grams' | 'sides'>, boxes: readonly Box[]): Parcel {
  return { grams, sides: boxes.find(({ code }) => code === box)?.outer ?? sides }
}

/** The part of a box that goods do not fill: 0 to 1. Null where nobody knows how they lie. */
export function voidShareOf({ sides, blocks }: Pick<PackedBox, 'sides' | 'blocks'>): number | null {
  if (blocks.length === 0) return null
  return 1 - blocks.reduce((sum, block) => sum + volumeOf(block.sides) * volumeOf(block.counts), 0) / volumeOf(sides)
}

/**
 * A package that somebody packs into a box that they name: what it weighs, and a place for each unit where one is found. Where none is found they
 * may know better than we do: there are no blocks then.
 */
export function packInto(boxCode: string, goods: readonly Goods[], boxes: readonly Box[]): PackedBox {
  const box = boxes.find(({ code }) => code === boxCode)
  const lines = goods.map(({ sku, quantity }) => ({ sku, quantity }))
  if (!box) return { box: boxCode, grams: gramsOf(goods), sides: longestFirst(goods[0]?.sides ?? USUAL_SIDES), lines, blocks: [] }
  const { blocks, packed } = fillBox(box, goods, { budget: { left: BUDGET } })
  const isWhole = goods.every(({ quantity }, index) => packed[index] === quantity)
  return { box: boxCode, grams: box.emptyGrams + gramsOf(goods), sides: box.sides, lines, blocks: isWhole ? blocks : [] }
}

interface Chosen {
  readonly boxes: readonly PackedBox[]
  readonly price: number
}
const NOTHING: Chosen = { boxes: [], price: 0 }

class SetSearch {
  readonly #boxes: readonly Box[]
  readonly #priceOf: PriceOf
  /** What the cheapest parcel costs. */
  readonly #least: number
  readonly #budget: Budget
  /** Of the budget, what is kept for the one box that could still be cheaper. */
  readonly #forOneBox: number

  constructor(boxes: readonly Box[], priceOf: PriceOf, budget: number) {
    this.#budget = { left: budget / 2 }
    this.#forOneBox = budget / 2
    this.#boxes = boxes
    this.#priceOf = priceOf
    this.#least = Math.min(...boxes.map(({ emptyGrams, outer }) => priceOf({ grams: emptyGrams, sides: outer })))
  }

  cheapest(goods: readonly Goods[]): readonly PackedBox[] {
    if (goods.length > MANY_LINES) return this.#filledFromTheLargest(goods).boxes
    const found = this.#search(goods, this.#first(goods))
    const volume = volumeOfGoods(goods)
    const hard = (times: number, budget: number) => {
      this.#budget.left = Math.max(this.#budget.left, budget)
      return this.#inOne(
        goods,
        HARD_TRIES,
        (box, chosen) => volume <= OFTEN_FILLED * volumeOf(box.sides) && times * chosen.price < found.price,
      )
    }
    return (hard(1, this.#forOneBox) ?? hard(FAR_DEARER, LONGER * this.#forOneBox) ?? found).boxes
  }

  /** What a search begins with. */
  #first(goods: readonly Goods[]): Chosen {
    return this.#inOne(goods) ?? this.#filledFromTheLargest(goods)
  }

  /** As cheap as known, or cheaper. */
  #search(goods: readonly Goods[], known: Chosen): Chosen {
    let best = known
    for (const box of this.#boxes.toReversed()) {
      if (best.price <= 2 * this.#least || this.#budget.left <= 0) return best
      const first = this.#filled(box, goods)
      if (!first || first.rest.length === 0) continue
      const closed = this.#inOne(first.inside) ?? first.chosen
      if (closed.price + this.#least >= best.price) continue
      const others = this.#search(first.rest, this.#first(first.rest))
      const together = added(closed, others)
      if (together.price < best.price) best = together
    }
    return best
  }

  /** Everything in the cheapest box that takes it. */
  #inOne(goods: readonly Goods[], tries = TRIES, isWorthIt: (box: Box, chosen: Chosen) => boolean = () => true): Chosen | null {
    if (goods.length === 0) return NOTHING
    const volume = volumeOfGoods(goods)
    const grams = gramsOf(goods)
    const able = this.#boxes.filter(
      (box) => volume <= volumeOf(box.sides) && grams <= box.maxGrams && goods.every((each) => fits(each, box)),
    )
    const priced = able.map((box) => ({ box, chosen: this.#closed(box, goods, []) })).filter(({ box, chosen }) => isWorthIt(box, chosen))
    for (const { box } of priced.toSorted((a, b) => byPrice(a.chosen, b.chosen))) {
      const filled = this.#filled(box, goods, tries)
      if (filled?.rest.length === 0) return filled.chosen
    }
    return null
  }

  /** The largest boxes are filled one after another, then each is exchanged for the cheapest that takes what is in it. */
  #filledFromTheLargest(goods: readonly Goods[]): Chosen {
    let all = NOTHING
    let left = goods
    while (left.length > 0) {
      const filled = this.#largestFilled(left)
      const isWorthIt = this.#budget.left > 0 || filled.rest.length === 0
      all = added(all, (isWorthIt && this.#inOne(filled.inside)) || filled.chosen)
      left = filled.rest
    }
    return all
  }

  #largestFilled(goods: readonly Goods[]): Filled {
    for (const box of this.#boxes.toReversed()) {
      const filled = this.#filled(box, goods)
      if (filled) return filled
    }
    throw new Error(`No box takes ${goods.map(({ sku }) => sku).join(', ')}, though each fits one`)
  }

  /** Null where the box takes nothing of it. */
  #filled(box: Box, goods: readonly Goods[], tries = TRIES): Filled | null {
    const { blocks, packed } = fillBox(box, goods, { tries, budget: this.#budget })
    if (blocks.length === 0) return null
    const inside = goods.map((each, index) => ({ ...each, quantity: packed[index] ?? 0 })).filter(isAny)
    const rest = goods.map((each, index) => ({ ...each, quantity: each.quantity - (packed[index] ?? 0) })).filter(isAny)
    return { inside, rest, chosen: this.#closed(box, inside, blocks) }
  }

  #closed({ code, sides, outer, emptyGrams }: Box, goods: readonly Goods[], blocks: readonly Block[]): Chosen {
    const grams = emptyGrams + gramsOf(goods)
    const lines = goods.map(({ sku, quantity }) => ({ sku, quantity }))
    return {
      boxes: [{ box: code, grams, sides, lines, blocks }],
      price: this.#priceOf({ grams, sides: outer }),
    }
  }
}

interface Filled {
  readonly inside: readonly Goods[]
  readonly rest: readonly Goods[]
  readonly chosen: Chosen
}

const isAny = ({ quantity }: Goods): boolean => quantity > 0
const gramsOf = (goods: readonly Goods[]): number => goods.reduce((sum, { grams, quantity }) => sum + grams * quantity, 0)
const volumeOfGoods = (goods: readonly Goods[]): number => goods.reduce((sum, { sides, quantity }) => sum + volumeOf(sides) * quantity, 0)
const added = (a: Chosen, b: Chosen): Chosen => ({
  boxes: [...a.boxes, ...b.boxes],
  price: a.price + b.price,
})
const byPrice = (a: Chosen, b: Chosen): number => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0)

/** Whether one unit fits an empty box. */
const fits = (goods: Goods, box: Box): boolean =>
  goods.grams <= box.maxGrams && turnsOf(goods).some((turn) => turn.every((side, axis) => side <= (box.sides[axis] ?? 0)))

function inItsOwn({ sku, quantity, grams, sides }: Goods): PackedBox[] {
  const own = longestFirst(sides)
  const block: Block = { sku, at: [0, 0, 0], sides: own, counts: [1, 1, 1] }
  const packed: PackedBox = { box: OWN_PACKAGING, grams, sides: own, lines: [{ sku, quantity: 1 }], blocks: [block] }
  return Array.from({ length: quantity }, () => packed)
}

function longestFirst([a, b, c]: Extent): Extent {
  const [longest = a, middle = b, shortest = c] = [a, b, c].toSorted((x, y) => y - x)
  return [longest, middle, shortest]
}
