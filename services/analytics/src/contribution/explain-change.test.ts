import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Figures } from '../fact/figures.js'
import { changeOf, explainChange, type Member } from './explain-change.js'

const figures = (orders: number, units: number, revenue: number): Figures => ({
  ...{ orders: BigInt(orders), units: BigInt(units), revenue: BigInt(revenue) },
})
const member = (key: string, before: Figures, after: Figures): Member => ({ key, before, after })

describe('What members contribute to a change', () => {
  it('is their own difference, and of an average what their part and what their own average did', () => {
    // Of 10.00 and 20.00 an order, half each; then a quarter and three quarters, at 12.00 and 20.00.
    const { contributions, averageValue } = explainChange(
      [member('GB', figures(2, 2, 2_000), figures(1, 1, 1_200)), member('NL', figures(2, 2, 4_000), figures(3, 3, 6_000))],
      8,
      true,
    )
    expect(contributions).toEqual([
      {
        ...{ key: 'NL', members: 1, before: figures(2, 2, 4_000), after: figures(3, 3, 6_000), change: figures(1, 1, 2_000) },
        // A quarter more, at 20.00 where the whole is at 16.50 in the middle.
        ...{ averageValue: { mix: 87.5, rate: 0 }, averagePrice: { mix: 87.5, rate: 0 } },
      },
      {
        ...{ key: 'GB', members: 1, before: figures(2, 2, 2_000), after: figures(1, 1, 1_200), change: figures(-1, -1, -800) },
        // A quarter less, at 11.00; 2.00 more of three eighths.
        ...{ averageValue: { mix: 137.5, rate: 75 }, averagePrice: { mix: 137.5, rate: 75 } },
      },
    ])
    expect(averageValue).toEqual({ before: 1_500, after: 1_800, mix: 225, rate: 75, isReversed: false })
  })

  it('is all mix where a member is new, or gone', () => {
    const { averageValue } = explainChange(
      [member('GB', figures(1, 1, 1_000), figures(0, 0, 0)), member('NL', figures(0, 0, 0), figures(1, 1, 3_000))],
      8,
      true,
    )
    expect(averageValue).toEqual({ before: 1_000, after: 3_000, mix: 2_000, rate: 0, isReversed: false })
  })

  it('has no average where a period has none, nor by order where an order is no whole', () => {
    const grown = [member('GB', figures(0, 0, 0), figures(1, 1, 1_000))]
    expect(explainChange(grown, 8, true)).toMatchObject({ averageValue: null, averagePrice: null })
    const sold = [member('MUG', figures(1, 1, 1_000), figures(1, 1, 1_000))]
    expect(explainChange(sold, 8, false)).toMatchObject({ averageValue: null, averagePrice: { mix: 0, rate: 0 } })
  })

  it('shows where every member went one way and the whole the other', () => {
    const gb = member('GB', figures(90, 90, 90_000), figures(10, 10, 11_000))
    const nl = member('NL', figures(10, 10, 90_000), figures(90, 90, 891_000))
    const falling = [member('GB', gb.before, figures(10, 10, 9_000)), member('NL', nl.before, figures(90, 90, 720_000))]
    expect(explainChange(falling, 8, true).averageValue).toMatchObject({ before: 1_800, after: 7_290, isReversed: true })
    expect(explainChange([gb, nl], 8, true).averageValue).toMatchObject({ isReversed: false })
  })

  it('is told of those that changed most, and of all others together; one other is told itself', () => {
    const all = [5, 1, 4, 2, 3].map((revenue) => member(`C${revenue}`, figures(1, 1, 100), figures(1, 1, 100 + revenue)))
    const keys = (most: number) => explainChange(all, most, true).contributions.map(({ key, members }) => [key, members])
    expect(keys(2)).toEqual([
      ['C5', 1],
      ['C4', 1],
      [null, 3],
    ])
    expect(keys(4)).toEqual([
      ['C5', 1],
      ['C4', 1],
      ['C3', 1],
      ['C2', 1],
      ['C1', 1],
    ])
    expect(explainChange(all, 2, true).contributions[2]).toMatchObject({ before: figures(3, 3, 300), change: figures(0, 0, 6) })
  })
})

it('Of 10,000 random cubes, contributions add up to the cent, and mix and rate to 1e-9', () => {
  const sums = fc
    .record({ orders: fc.nat(50), more: fc.nat(500), price: fc.nat(1_000_000), odd: fc.nat(99) })
    .map(({ orders, more, price, odd }): Figures =>
      orders === 0 ? figures(0, 0, 0) : figures(orders, orders + more, orders * price + odd),
    )
  const cube = fc.array(fc.tuple(sums, sums), { maxLength: 12 })
  fc.assert(
    fc.property(cube, fc.integer({ min: 1, max: 5 }), (cells, most) => {
      const members = cells.map(([before, after], place) => member(String(place), before, after))
      const whole = (of: 'before' | 'after') =>
        members.reduce(
          (sum, each) => ({
            ...{ orders: sum.orders + each[of].orders, units: sum.units + each[of].units, revenue: sum.revenue + each[of].revenue },
          }),
          figures(0, 0, 0),
        )
      const { contributions, averageValue, averagePrice } = explainChange(members, most, true)
      expect(contributions.length).toBeLessThanOrEqual(most + 1)
      const expected = changeOf({ before: whole('before'), after: whole('after') })
      for (const measure of ['orders', 'units', 'revenue'] as const)
        expect(contributions.reduce((sum, { change }) => sum + change[measure], 0n)).toBe(expected[measure])
      for (const [name, weight, rate] of [
        ['averageValue', 'orders', averageValue],
        ['averagePrice', 'units', averagePrice],
      ] as const) {
        const [before, after] = [whole('before'), whole('after')]
        if (before[weight] === 0n || after[weight] === 0n) {
          expect(rate).toBeNull()
          continue
        }
        const change = Number(after.revenue) / Number(after[weight]) - Number(before.revenue) / Number(before[weight])
        const told = contributions.reduce((sum, each) => sum + (each[name]?.mix ?? Number.NaN) + (each[name]?.rate ?? Number.NaN), 0)
        const scale = 1e-9 * Math.max(1, Number(before.revenue) / Number(before[weight]), Number(after.revenue) / Number(after[weight]))
        expect(Math.abs(told - change)).toBeLessThan(scale)
        expect(Math.abs((rate?.mix ?? Number.NaN) + (rate?.rate ?? Number.NaN) - change)).toBeLessThan(scale)
      }
    }),
    { numRuns: 10_000 },
  )
})
