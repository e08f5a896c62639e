import { describe, expect, it } from '@jest/globals'
import type { Box, Parcel } from '@kade/rates'
import fc from 'fast-check'
import { cartonize as cartonizeIn, packInto as packIntoBox, parcelOf, voidShareOf, type PackedBox } from './cartonize.js'
import { checkPlan } from './check-plan.js'
import { placementsOf, THIS_SIDE_UP, type Extent, type Goods } from './goods.js'

/** Boxes from small to large. */
// prettier-ignore
const BOXES: readonly Box[] = [
  { code: 'XS', sides: [200, 150, 60], outer: [206, 156, 66], maxGrams: 2_000, emptyGrams: 60 },
  { code: 'S', sides: [300, 200, 120], outer: [306, 206, 126], maxGrams: 5_000, emptyGrams: 130 },
  { code: 'M', sides: [400, 300, 200], outer: [406, 306, 206], maxGrams: 12_000, emptyGrams: 280 },
  { code: 'L', sides: [600, 400, 300], outer: [610, 410, 310], maxGrams: 20_000, emptyGrams: 520 },
  { code: 'XL', sides: [800, 600, 400], outer: [812, 612, 412], maxGrams: 30_000, emptyGrams: 950 },
  { code: 'PALLET', sides: [1_600, 1_200, 800], outer: [1_600, 1_200, 950], maxGrams: 500_000, emptyGrams: 22_000 },
]

/** Begins with 3.00, and asks 1.00 for each kilogram begun: by weight or, at 5,000 cm³ a kilogram, by room. */
const priceOf = ({ grams, sides: [length, width, height] }: Parcel): number =>
  300 + 100 * Math.ceil(Math.max(grams, (length * width * height) / 5_000) / 1_000)
const cartonize = (goods: readonly Goods[]) => cartonizeIn(goods, BOXES, priceOf)
const packInto = (box: string, goods: readonly Goods[]) => packIntoBox(box, goods, BOXES)
const someGoods = (given: Partial<Goods> = {}): Goods => ({ sku: 'MUG', quantity: 1, grams: 400, sides: [120, 100, 90], ...given })
const contentsOf = (packed: readonly PackedBox[]) =>
  packed.map(({ box, lines }) => [box, ...lines.map(({ sku, quantity }) => `${quantity} ${sku}`)].join(', '))

const goods = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 8 }),
      grams: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 600_000 })),
      sides: fc.tuple(fc.integer({ min: 10, max: 700 }), fc.integer({ min: 10, max: 500 }), fc.integer({ min: 10, max: 400 })),
      mayStand: fc.constantFrom([true, true, true] as const, THIS_SIDE_UP),
      fragile: fc.boolean(),
      carriesGrams: fc.constantFrom(Infinity, 2_000, 10_000),
      group: fc.constantFrom('', '', 'LITHIUM'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((given) => given.map((one, index): Goods => ({ ...one, sku: `SKU-${index}` })))

describe('choosing boxes', () => {
  it('puts one small thing into the smallest box that takes it', () =>
    expect(cartonize([someGoods({ sides: [150, 120, 50] })])).toEqual([
      {
        box: 'XS',
        grams: 460,
        sides: [200, 150, 60],
        lines: [{ sku: 'MUG', quantity: 1 }],
        blocks: [{ sku: 'MUG', at: [0, 0, 0], sides: [120, 150, 50], counts: [1, 1, 1] }],
      },
    ]))

  it('takes the next box for what is too long, and the next for what is too heavy', () => {
    expect(contentsOf(cartonize([someGoods({ sides: [290, 20, 20] })]))).toEqual(['S, 1 MUG'])
    expect(contentsOf(cartonize([someGoods({ sides: [50, 50, 50], grams: 11_000 })]))).toEqual(['M, 1 MUG'])
  })

  it('knows that two of 210 × 210 × 150 do not lie side by side in 400 × 300 × 200', () => {
    expect(contentsOf(cartonize([someGoods({ sides: [210, 210, 150] })]))).toEqual(['M, 1 MUG'])
    expect(contentsOf(cartonize([someGoods({ quantity: 2, sides: [210, 210, 150] })]))).toEqual(['M, 1 MUG', 'M, 1 MUG'])
    expect(contentsOf(cartonizeIn([someGoods({ quantity: 2, sides: [210, 210, 150] })], BOXES, () => 500))).toEqual(['L, 2 MUG'])
  })

  it('fills a box to the last millimetre, however the units have to be turned', () => {
    expect(contentsOf(cartonize([someGoods({ quantity: 2, grams: 10, sides: [30, 150, 200] })]))).toEqual(['XS, 2 MUG'])
    expect(contentsOf(cartonize([someGoods({ quantity: 8, grams: 10, sides: [60, 150, 100] })]))).toEqual(['S, 8 MUG'])
  })

  it('takes several boxes where a carrier asks more for one that is large', () => {
    const long = someGoods({ sku: 'ROD', quantity: 1, grams: 100, sides: [590, 60, 60] })
    const small = someGoods({ sku: 'TEA', quantity: 12, grams: 100, sides: [100, 100, 100] })
    const dearByRoom = ({ sides: [length, width, height] }: Parcel) => (length * width * height) / 1_000
    expect(contentsOf(cartonizeIn([long, small], BOXES, dearByRoom))).toEqual(['L, 1 ROD, 12 TEA'])
    const cheapTubes: Box[] = [...BOXES, { code: 'TUBE', sides: [600, 70, 70], outer: [606, 76, 76], maxGrams: 2_000, emptyGrams: 90 }]
    expect(contentsOf(cartonizeIn([long, small], cheapTubes, dearByRoom)).toSorted()).toEqual(['S, 6 TEA', 'S, 6 TEA', 'TUBE, 1 ROD'])
  })

  it('tries harder before it takes a box that costs more', () =>
    expect(
      contentsOf(
        cartonize([
          someGoods({ sku: 'A', quantity: 3, grams: 200, sides: [140, 90, 60] }),
          someGoods({ sku: 'B', quantity: 2, grams: 100, sides: [130, 90, 90] }),
          someGoods({ sku: 'C', quantity: 3, grams: 200, sides: [120, 60, 50] }),
        ]),
      ),
    ).toEqual(['S, 3 A, 2 B, 3 C']))

  it('takes the smaller of two boxes that cost as much', () =>
    expect(contentsOf(cartonizeIn([someGoods()], BOXES, () => 500))).toEqual(['S, 1 MUG']))

  it('ships what fits no box in its own packaging, each unit for itself', () =>
    expect(cartonize([someGoods({ sku: 'SOFA', quantity: 2, grams: 60_000, sides: [950, 2_100, 800] })])).toEqual(
      [1, 2].map(() => ({
        box: 'OWN',
        grams: 60_000,
        sides: [2_100, 950, 800],
        lines: [{ sku: 'SOFA', quantity: 1 }],
        blocks: [{ sku: 'SOFA', at: [0, 0, 0], sides: [2_100, 950, 800], counts: [1, 1, 1] }],
      })),
    ))

  it('gives each of two units that all but fill the largest box a box of its own', () =>
    expect(contentsOf(cartonize([someGoods({ sku: 'CRATE', quantity: 2, sides: [1_600, 1_200, 700] })]))).toEqual([
      'PALLET, 1 CRATE',
      'PALLET, 1 CRATE',
    ]))

  it('keeps goods of a group apart from all others', () =>
    expect(
      contentsOf(
        cartonize([someGoods(), someGoods({ sku: 'BATTERY', group: 'LITHIUM' }), someGoods({ sku: 'POWERBANK', group: 'LITHIUM' })]),
      ),
    ).toEqual(['S, 1 MUG', 'S, 1 BATTERY, 1 POWERBANK']))

  it('ships each unit in its own packaging where there are no boxes', () =>
    expect(contentsOf(cartonizeIn([someGoods({ quantity: 2 })], [], priceOf))).toEqual(['OWN, 1 MUG', 'OWN, 1 MUG']))

  it('of nothing there is none', () => expect(cartonize([])).toEqual([]))

  it('packs a wholesale order of 80,995 units', () => {
    const packed = cartonize([someGoods({ sku: 'BIRDIE', quantity: 80_995, grams: 20, sides: [120, 80, 10] })])
    expect(packed.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(80_995)
  })

  it('packs an order of a thousand lines, each of another size, as far as people wait for it', () => {
    const lines = Array.from({ length: 1_000 }, (_, index): Goods => {
      const sides: Extent = [40 + ((index * 97) % 251), 40 + ((index * 61) % 199), 20 + ((index * 43) % 149)]
      return someGoods({ sku: `SKU-${index}`, grams: 50 + ((index * 37) % 800), sides })
    })
    const packed = cartonize(lines)
    expect(packed.flatMap((each) => each.lines).map(({ sku, quantity }) => `${quantity} ${sku}`)).toHaveLength(1_000)
    expect(packed.length).toBeLessThan(8)
    for (const { box, lines: inside, blocks } of packed) {
      const room = BOXES.find(({ code }) => code === box)!
      const goods = inside.map(({ sku }) => lines[Number(sku.slice(4))]!)
      expect(checkPlan(room, goods, placementsOf(blocks), 0.75)).toEqual([])
    }
  })

  it('gives every unit exactly one place, which the checker has nothing against', () => {
    fc.assert(
      fc.property(goods, (given) => {
        const units = new Map<string, number>()
        for (const packed of cartonize(given)) {
          const contents = packed.lines.map(({ sku, quantity }) => ({ ...(given.find((each) => each.sku === sku) as Goods), quantity }))
          for (const { sku, quantity } of packed.lines) units.set(sku, (units.get(sku) ?? 0) + quantity)
          const box = BOXES.find(({ code }) => code === packed.box)
          const content = contents.reduce((sum, { grams, quantity }) => sum + grams * quantity, 0)
          expect(packed.grams).toBe((box?.emptyGrams ?? 0) + content)
          if (box) expect(checkPlan(box, contents, placementsOf(packed.blocks), 0.75)).toEqual([])
        }
        expect(units).toEqual(new Map(given.map(({ sku, quantity }) => [sku, quantity])))
      }),
      { numRuns: 60, seed: 12 },
    )
  })
})

describe('a package that somebody names the box of', () => {
  it('has a place for each unit, weighs what is in it, and is a carrier’s by its outer sides', () => {
    const packed = packInto('M', [someGoods({ quantity: 2 })])
    expect(packed).toEqual({
      ...{ box: 'M', grams: 1_080, sides: [400, 300, 200], lines: [{ sku: 'MUG', quantity: 2 }] },
      blocks: [expect.objectContaining({ sku: 'MUG', at: [0, 0, 0] })],
    })
    expect(voidShareOf(packed)).toBeCloseTo(1 - (2 * 120 * 100 * 90) / (400 * 300 * 200))
    expect(parcelOf(packed, BOXES)).toEqual({ grams: 1_080, sides: [406, 306, 206] })
  })

  it('has no places where no way was found to put them in: whoever packed it saw one', () => {
    const packed = packInto('XS', [someGoods({ quantity: 2 })])
    expect(packed).toEqual({ box: 'XS', grams: 860, sides: [200, 150, 60], lines: [{ sku: 'MUG', quantity: 2 }], blocks: [] })
    expect(voidShareOf(packed)).toBeNull()
  })

  it('in its own packaging has the sides of the goods, the longest first', () => {
    const packed = packInto('OWN', [someGoods({ sides: [90, 120, 100] })])
    expect(packed).toEqual({ box: 'OWN', grams: 400, sides: [120, 100, 90], lines: [{ sku: 'MUG', quantity: 1 }], blocks: [] })
    expect(parcelOf(packed, BOXES)).toEqual({ grams: 400, sides: [120, 100, 90] as Extent })
  })
})

it('a box that is hard to fill is thought about longer where the set found would cost far more', () => {
  const cart = (
    [
      { quantity: 5, grams: 874, sides: [267, 113, 101] },
      { quantity: 2, grams: 1152, sides: [181, 160, 139], fragile: true },
      { quantity: 5, grams: 1372, sides: [257, 166, 185], fragile: true },
      { quantity: 1, grams: 1029, sides: [71, 242, 155] },
      { quantity: 2, grams: 1164, sides: [323, 82, 130] },
      { quantity: 4, grams: 734, sides: [110, 36, 163] },
      { quantity: 3, grams: 498, sides: [284, 222, 165] },
      { quantity: 2, grams: 621, sides: [71, 130, 115] },
      { quantity: 2, grams: 409, sides: [30, 125, 141] },
      { quantity: 2, grams: 372, sides: [257, 231, 189] },
      { quantity: 1, grams: 1483, sides: [76, 166, 177], fragile: true },
      { quantity: 1, grams: 445, sides: [240, 77, 119], mayStand: [false, false, true] },
    ] as const
  ).map((each, index): Goods => ({ sku: `SKU-${index}`, ...each }))
  expect(cartonize(cart).map(({ box }) => box)).toEqual(['XL'])
})

it('and where it would cost a third more, as a parcel does that is sent abroad', () => {
  const abroad = (parcel: Parcel) => 400 + priceOf(parcel)
  const cart = (
    [
      { quantity: 2, grams: 1167, sides: [194, 104, 97], fragile: true },
      { quantity: 1, grams: 788, sides: [273, 172, 193] },
      { quantity: 1, grams: 409, sides: [151, 119, 157] },
      { quantity: 1, grams: 694, sides: [221, 119, 45] },
      { quantity: 6, grams: 569, sides: [239, 137, 58] },
      { quantity: 6, grams: 525, sides: [317, 94, 24] },
      { quantity: 2, grams: 1071, sides: [206, 186, 88] },
      { quantity: 3, grams: 214, sides: [33, 145, 67] },
      { quantity: 4, grams: 522, sides: [250, 250, 47] },
      { quantity: 1, grams: 106, sides: [69, 162, 81] },
      { quantity: 2, grams: 167, sides: [330, 39, 166], carriesGrams: 700 },
    ] as const
  ).map((each, index): Goods => ({ sku: `SKU-${index}`, ...each }))
  expect(cartonizeIn(cart, BOXES, abroad).map(({ box }) => box)).toEqual(['L'])
})
