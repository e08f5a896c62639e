import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cartonize as cartonizeIn, parcelOf, weigh as weighIn, type Item } from './cartonize.js'
import type { Box, Sides } from './parcel.js'

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

const cartonize = (items: readonly Item[]) => cartonizeIn(items, BOXES)
const weigh = (box: string, items: readonly Item[]) => weighIn(box, items, BOXES)
const anItem = (given: Partial<Item> = {}): Item => ({ sku: 'MUG', quantity: 1, grams: 400, sides: [120, 100, 90], ...given })
const volume = ([length, width, height]: Sides) => length * width * height

const sides = fc
  .tuple(...[1_900, 1_400, 1_000].map((max) => fc.integer({ min: 1, max })))
  .map((given) => [...given].sort((a, b) => b - a) as unknown as Sides)
const item = fc.record({
  quantity: fc.integer({ min: 1, max: 30 }),
  grams: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 600_000 })),
  sides,
})
const items = fc
  .array(item, { minLength: 1, maxLength: 12 })
  .map((given) => given.map((one, index): Item => ({ ...one, sku: `SKU-${index}` })))

describe('choosing boxes', () => {
  it('puts one small thing into the smallest box that takes it', () => {
    expect(cartonize([anItem({ sides: [150, 120, 50] })])).toEqual([
      { box: 'XS', grams: 460, sides: [200, 150, 60], lines: [{ sku: 'MUG', quantity: 1 }] },
    ])
  })

  it('takes the next box for what is too long, and the next for what is too heavy', () => {
    expect(cartonize([anItem({ sides: [290, 20, 20] })]).map(({ box }) => box)).toEqual(['S'])
    expect(cartonize([anItem({ sides: [50, 50, 50], grams: 11_000 })]).map(({ box }) => box)).toEqual(['M'])
  })

  it('puts the lines of an order together into one box', () => {
    expect(cartonize([anItem({ quantity: 4 }), anItem({ sku: 'TEA', quantity: 2, grams: 100, sides: [80, 80, 80] })])).toEqual([
      {
        box: 'S',
        grams: 130 + 4 * 400 + 2 * 100,
        sides: [300, 200, 120],
        lines: [
          { sku: 'MUG', quantity: 4 },
          { sku: 'TEA', quantity: 2 },
        ],
      },
    ])
  })

  it('ships what fits no box in its own packaging, each unit for itself', () => {
    expect(cartonize([anItem({ sku: 'SOFA', quantity: 2, grams: 60_000, sides: [2_100, 950, 800] })])).toEqual([
      { box: 'OWN', grams: 60_000, sides: [2_100, 950, 800], lines: [{ sku: 'SOFA', quantity: 1 }] },
      { box: 'OWN', grams: 60_000, sides: [2_100, 950, 800], lines: [{ sku: 'SOFA', quantity: 1 }] },
    ])
  })

  it('gives each of two units that all but fill the largest box a box of its own', () => {
    expect(
      cartonize([anItem({ sku: 'CRATE', quantity: 2, sides: [1_600, 1_200, 700] })]).map(({ box, lines }) => ({ box, lines })),
    ).toEqual([
      { box: 'PALLET', lines: [{ sku: 'CRATE', quantity: 1 }] },
      { box: 'PALLET', lines: [{ sku: 'CRATE', quantity: 1 }] },
    ])
  })

  it('fills the largest boxes with the bulkiest goods first, then by SKU, and exchanges each for the smallest that takes its goods', () => {
    const packed = cartonize([
      anItem({ sku: 'PEN', quantity: 3, grams: 10, sides: [150, 10, 10] }),
      anItem({ sku: 'CRATE', quantity: 2, grams: 10_000, sides: [1_600, 1_200, 700] }),
      anItem({ sku: 'CAN', quantity: 3, grams: 10, sides: [150, 10, 10] }),
    ])
    expect(packed.map(({ box, lines }) => [box, lines.map(({ sku, quantity }) => `${quantity} ${sku}`)])).toEqual([
      ['PALLET', ['1 CRATE']],
      ['PALLET', ['1 CRATE']],
      ['XS', ['3 CAN', '3 PEN']],
    ])
  })

  it('carries exactly as much as a box may, and a single thing may fill it', () => {
    expect(cartonize([anItem({ grams: 2_000, sides: [200, 150, 60] })]).map(({ box }) => box)).toEqual(['XS'])
    expect(cartonize([anItem({ grams: 2_001, sides: [200, 150, 60] })]).map(({ box }) => box)).toEqual(['S'])
    expect(cartonize([anItem({ grams: 500_000, sides: [50, 50, 50] })]).map(({ box }) => box)).toEqual(['PALLET'])
    expect(cartonize([anItem({ quantity: 2, grams: 10, sides: [200, 150, 30] })]).map(({ box }) => box)).toEqual(['S'])
    expect(cartonize([anItem({ quantity: 1 }), anItem({ sku: 'TEA', sides: [200, 150, 50] })]).map(({ box }) => box)).toEqual(['S'])
  })

  it.each([
    ['L', 1_000, [600, 400, 300]],
    ['XL', 1_000, [800, 600, 400]],
  ] as const)('has a box %s', (box, grams, sides) => {
    expect(cartonize([anItem({ grams, sides })]).map((packed) => [packed.box, packed.sides])).toEqual([[box, sides]])
  })

  it('ships each unit in its own packaging where there are no boxes', () =>
    expect(cartonizeIn([anItem({ quantity: 2 })], []).map(({ box, grams }) => [box, grams])).toEqual([
      ['OWN', 400],
      ['OWN', 400],
    ]))

  it('of nothing there is none', () => expect(cartonize([])).toEqual([]))

  it('packs a wholesale order of 80,995 units quickly', () => {
    const packed = cartonize([anItem({ sku: 'BIRDIE', quantity: 80_995, grams: 20, sides: [120, 80, 10] })])
    expect(packed.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(80_995)
  })

  it('puts every unit into exactly one package', () => {
    fc.assert(
      fc.property(items, (given) => {
        const packed = new Map<string, number>()
        for (const { lines } of cartonize(given)) {
          for (const { sku, quantity } of lines) packed.set(sku, (packed.get(sku) ?? 0) + quantity)
        }
        expect(packed).toEqual(new Map(given.map(({ sku, quantity }) => [sku, quantity])))
      }),
    )
  })

  it('never passes the weight, the volume or the sides of a box, and weighs what is in it', () => {
    fc.assert(
      fc.property(items, (given) => {
        const bySku = new Map(given.map((one) => [one.sku, one]))
        for (const packed of cartonize(given)) {
          const contents = packed.lines.map(({ sku, quantity }) => ({ ...(bySku.get(sku) as Item), quantity }))
          const grams = contents.reduce((sum, one) => sum + one.grams * one.quantity, 0)
          expect(packed.lines.every(({ quantity }) => quantity >= 1)).toBe(true)
          const box = BOXES.find(({ code }) => code === packed.box)
          if (!box) {
            expect(packed).toEqual({
              box: 'OWN',
              grams,
              sides: contents[0]?.sides,
              lines: [{ sku: contents[0]?.sku, quantity: 1 }],
            })
            continue
          }
          expect(grams).toBeLessThanOrEqual(box.maxGrams)
          expect(contents.reduce((sum, one) => sum + volume(one.sides) * one.quantity, 0)).toBeLessThanOrEqual(volume(box.sides))
          expect(contents.every((one) => one.sides.every((side, index) => side <= (box.sides[index] ?? 0)))).toBe(true)
          expect(packed.grams).toBe(box.emptyGrams + grams)
        }
      }),
    )
  })

  it('uses a package of its own for exactly what no box takes', () => {
    const largest = BOXES.at(-1)
    fc.assert(
      fc.property(item, (given) => {
        const fits = given.sides.every((side, index) => side <= (largest?.sides[index] ?? 0)) && given.grams <= (largest?.maxGrams ?? 0)
        const boxes = cartonize([{ ...given, sku: 'ONE' }]).map(({ box }) => box)
        expect(boxes.every((box) => (box === 'OWN') === !fits)).toBe(true)
      }),
    )
  })
})

describe('a package that the packer names', () => {
  it('weighs its box and what is in it', () => {
    expect(weigh('M', [anItem({ quantity: 3 })])).toEqual({
      box: 'M',
      grams: 280 + 1_200,
      sides: [400, 300, 200],
      lines: [{ sku: 'MUG', quantity: 3 }],
    })
  })

  it('has the size of its goods in their own packaging', () => {
    expect(weigh('OWN', [anItem({ sides: [2_000, 300, 300] })]).sides).toEqual([2_000, 300, 300])
    expect(weigh('OWN', [])).toEqual({ box: 'OWN', grams: 0, sides: [200, 150, 100], lines: [] })
  })
})

it('a carrier sees a box from outside, and goods in their own packaging as they are', () => {
  expect(parcelOf({ box: 'M', grams: 900, sides: [400, 300, 200] }, BOXES)).toEqual({ grams: 900, sides: [406, 306, 206] })
  expect(parcelOf({ box: 'OWN', grams: 900, sides: [500, 20, 20] }, BOXES)).toEqual({ grams: 900, sides: [500, 20, 20] })
})
