import type { Box, Sides } from '@kade/rates'

/** What fits no box is shipped in its own packaging. */
const OWN_PACKAGING = 'OWN'
/** Goods never fill a box wholly: so much of its volume is used. A single unit that fits by its sides may fill it. */
const FILL = 0.8

interface Item {
  readonly sku: string
  readonly quantity: number
  /** Of one unit. */
  readonly grams: number
  readonly sides: Sides
}
interface PackedBox {
  readonly box: string
  readonly grams: number
  /** Inside the box; of the goods themselves in their own packaging. */
  readonly sides: Sides
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

/**
 * How boxes were chosen before goods had places in them, to compare with. The smallest boxes by volume, weight and sides, of those given from small to large: everything in the smallest box that takes all; else the
 * largest are filled, the bulkiest goods first, and each is then exchanged for the smallest that takes what is in it. Every unit is in exactly
 * one package.
 */
export function boxesByVolume(items: readonly Item[], boxes: readonly Box[]): PackedBox[] {
  const largest = boxes.at(-1)
  const boxable = (item: Item): boolean => !!largest && fitsInside(item.sides, largest.sides) && item.grams <= largest.maxGrams
  const own = items
    .filter((item) => !boxable(item))
    .flatMap(({ sku, quantity, grams, sides }) =>
      Array.from({ length: quantity }, () => ({ box: OWN_PACKAGING, grams, sides, lines: [{ sku, quantity: 1 }] })),
    )
  const bulkiest = items.filter(boxable).sort((a, b) => volume(b.sides) - volume(a.sides) || (a.sku < b.sku ? -1 : 1))
  const contents = bulkiest.length === 0 || !largest ? [] : smallestFor(bulkiest, boxes) ? [bulkiest] : fill(largest, bulkiest)
  return [...contents.map((content) => toPackage(content, boxes)), ...own]
}

const volume = ([length, width, height]: Sides): number => length * width * height
const fitsInside = (item: Sides, box: Sides): boolean => item.every((side, index) => side <= (box[index] ?? 0))
const contentGrams = (items: readonly Item[]): number => items.reduce((sum, { grams, quantity }) => sum + grams * quantity, 0)

interface OpenBox {
  readonly items: Item[]
  room: number
  grams: number
}

/** First fit: each item tops up the boxes begun before it, then begins new ones. */
function fill(box: Box, items: readonly Item[]): Item[][] {
  const boxes: OpenBox[] = []
  for (const item of items) {
    let left = item.quantity
    const put = (open: OpenBox, units: number): void => {
      if (units === 0) return
      open.items.push({ ...item, quantity: units })
      open.room -= volume(item.sides) * units
      open.grams -= item.grams * units
      left -= units
    }
    for (const open of boxes) put(open, unitsThatFit(open, item, left))
    while (left > 0) {
      const open: OpenBox = { items: [], room: volume(box.sides) * FILL, grams: box.maxGrams }
      boxes.push(open)
      // One unit always goes into an empty box, even where it needs the air that is otherwise left.
      put(open, Math.max(1, unitsThatFit(open, item, left)))
    }
  }
  return boxes.map(({ items: packed }) => packed)
}

/** Never below 0: a single bulky unit leaves a box with less than no room. */
const unitsThatFit = ({ room, grams }: OpenBox, item: Item, left: number): number =>
  Math.max(0, Math.min(left, Math.floor(room / volume(item.sides)), Math.floor(grams / item.grams)))

function smallestFor(items: readonly Item[], boxes: readonly Box[]): Box | undefined {
  const isSingle = items.length === 1 && items[0]?.quantity === 1
  const needed = items.reduce((sum, { sides, quantity }) => sum + volume(sides) * quantity, 0)
  return boxes.find(
    (box) =>
      items.every(({ sides }) => fitsInside(sides, box.sides)) &&
      contentGrams(items) <= box.maxGrams &&
      needed <= volume(box.sides) * (isSingle ? 1 : FILL),
  )
}

function toPackage(items: readonly Item[], boxes: readonly Box[]): PackedBox {
  const box = smallestFor(items, boxes)
  if (!box) throw new Error(`No box takes ${items.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}: the filling was wrong`)
  const lines = items.map(({ sku, quantity }) => ({ sku, quantity }))
  return { box: box.code, grams: box.emptyGrams + contentGrams(items), sides: box.sides, lines }
}
