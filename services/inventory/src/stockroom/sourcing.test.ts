import { describe, expect, it } from '@jest/globals'
import { cheapestPlan } from './cheapest-plan.js'
import { seeded } from '@kade/test-kit/seeded'
import { decideSourcing, explainSourcing, source as sourceFrom, type SourceLocation, type SourcedVariant } from './sourcing.js'
import type { RateCard } from '@kade/rates'
import { StockBook } from './stock-book.js'

const LTN = { id: 'ltn', code: 'LTN', countryCode: 'GB' }
const MAN = { id: 'man', code: 'MAN', countryCode: 'GB' }
const AMS = { id: 'ams', code: 'AMS', countryCode: 'NL' }
const NYC = { id: 'nyc', code: 'NYC', countryCode: 'US' }

/** `ltn A 5`: five units of A that can be sold at Luton. */
const stock = (...levels: readonly string[]): StockBook =>
  new StockBook(
    levels.map((text) => {
      const [locationId = '', sku = '', units = ''] = text.split(' ')
      return { sku, locationId, onHand: Number(units), reserved: 0, allocated: 0, safetyStock: 0, held: 0, damaged: 0 }
    }),
  )
/** Before any carrier's card is known. */
const source = (
  book: StockBook,
  needs: readonly { sku: string; quantity: number }[],
  locations: readonly SourceLocation[],
  countryCode: string,
  except?: string,
) => sourceFrom({ book, locations, variants: new Map(), cards: [] }, { needs, countryCode, except })
const a = (quantity: number) => ({ sku: 'A', quantity })
const b = (quantity: number) => ({ sku: 'B', quantity })

describe('units come from', () => {
  it('the location nearest to the customer, of those that have everything', () => {
    const book = stock('nyc A 9', 'ams A 9', 'ltn A 2')
    const choose = (destination: string) => source(book, [a(2)], [NYC, AMS, LTN], destination).map(({ locationId }) => locationId)
    expect([choose('GB'), choose('FR'), choose('US')]).toEqual([['ltn'], ['ams'], ['nyc']])
  })

  it('the first by code, where two are equally near and full', () =>
    expect(source(stock('man A 2', 'ltn A 2'), [a(2)], [MAN, LTN], 'GB')).toEqual([{ sku: 'A', quantity: 2, locationId: 'ltn' }]))

  it('one far away that has everything, before two near ones that share it', () =>
    expect(source(stock('ltn A 2', 'man B 1', 'nyc A 2', 'nyc B 1'), [a(2), b(1)], [LTN, MAN, NYC], 'GB')).toEqual([
      { sku: 'A', quantity: 2, locationId: 'nyc' },
      { sku: 'B', quantity: 1, locationId: 'nyc' },
    ]))

  it('several, the one with most of what is needed first, when none has everything', () =>
    expect(source(stock('ltn A 1', 'ams A 3', 'nyc A 2'), [a(5)], [LTN, AMS, NYC], 'GB')).toEqual([
      { sku: 'A', quantity: 3, locationId: 'ams' },
      { sku: 'A', quantity: 2, locationId: 'nyc' },
    ]))

  it('no more of a location than is needed counts: plenty of one thing is not more of the order', () =>
    expect(source(stock('ltn A 100', 'ams A 1', 'ams B 1'), [a(1), b(1)], [LTN, AMS], 'GB').map(({ locationId }) => locationId)).toEqual([
      'ams',
      'ams',
    ]))

  it('nowhere, as far as there are none', () => {
    expect(source(stock('ltn A 1'), [a(3), b(1)], [LTN, AMS], 'GB')).toEqual([{ sku: 'A', quantity: 1, locationId: 'ltn' }])
    expect(source(stock(), [a(3)], [LTN], 'GB')).toEqual([])
    expect(source(stock('ltn A 9'), [a(3)], [], 'GB')).toEqual([])
    expect(source(stock('ltn A 9'), [], [LTN], 'GB')).toEqual([])
  })

  it('never the location that is excepted', () =>
    expect(source(stock('ltn A 9', 'nyc A 9'), [a(3)], [LTN, NYC], 'GB', 'ltn')).toEqual([{ sku: 'A', quantity: 3, locationId: 'nyc' }]))

  it('what is available alone: reserved, allocated and safety stock stay', () => {
    const book = new StockBook([
      { sku: 'A', locationId: 'ltn', onHand: 10, reserved: 3, allocated: 3, safetyStock: 3, held: 0, damaged: 0 },
      { sku: 'A', locationId: 'ams', onHand: 1, reserved: 0, allocated: 0, safetyStock: 5, held: 0, damaged: 0 },
    ])
    expect(source(book, [a(5)], [LTN, AMS], 'GB')).toEqual([{ sku: 'A', quantity: 1, locationId: 'ltn' }])
  })
})

it.each([
  [LTN, 'GB', 1, 'LTN has everything; it is in the country of the customer'],
  [AMS, 'GB', 2, 'AMS has a part (the order ships from 2 locations); it is on the continent of the customer'],
  [NYC, 'GB', 3, 'NYC has a part (the order ships from 3 locations); it is abroad'],
])('a person reads why: %j for %s of %d locations', (location, destination, locations, expected) =>
  expect(explainSourcing(location, destination, locations)).toBe(expected),
)

/** Pounds at home and abroad, up to 1 and 10 kg, and for each further kilogram; the one box takes 10 kg. */
const CARD: RateCard = {
  ...{ carrier: 'post', name: 'Post', version: 1, currency: 'GBP', dimensionalDivisor: null, heaviestGrams: 100_000, notServed: ['AQ'] },
  zones: [
    { code: 'HOME', match: 'SAME_COUNTRY', countries: [] },
    { code: 'ABROAD', match: 'ANYWHERE', countries: [] },
  ],
  services: [
    {
      code: 'PARCEL',
      zones: [
        { zone: 'HOME', transitDays: [1, 2], breaks: [{ upToGrams: 1_000, cost: 300 }, { upToGrams: 10_000, cost: 900 }], perKgAbove: 90 },
        { zone: 'ABROAD', transitDays: [3, 5], breaks: [{ upToGrams: 1_000, cost: 800 }, { upToGrams: 10_000, cost: 2_000 }], perKgAbove: 200 },
      ],
    },
  ],
  boxes: [{ code: 'BOX', sides: [500, 500, 500], outer: [500, 500, 500], maxGrams: 10_000, emptyGrams: 0 }],
} // prettier-ignore
const ofGrams = (weightGrams: number, given: Partial<SourcedVariant> = {}): SourcedVariant => ({
  ...{ hazardous: false, restrictedCountries: [], weightGrams },
  ...given,
})
const decide = (
  levels: readonly string[],
  needs: readonly { sku: string; quantity: number }[],
  locations: readonly SourceLocation[],
  variants: Record<string, SourcedVariant> = {},
  countryCode = 'GB',
) =>
  decideSourcing({ book: stock(...levels), locations, variants: new Map(Object.entries(variants)), cards: [CARD] }, { needs, countryCode })
const from = ({ units }: ReturnType<typeof decide>) => units.map(({ locationId, sku, quantity }) => `${locationId} ${sku} ${quantity}`)

describe('what it costs decides', () => {
  const both = ['ltn A 9', 'ltn B 9', 'ams A 9', 'ams B 9']

  it('one parcel at home costs less than one abroad', () => {
    const decision = decide(both, [a(1), b(1)], [LTN, AMS])
    // 3.00 for up to a kilogram, and 1.00 that each parcel is reckoned to cost besides.
    expect([from(decision), decision.cost, decision.currency]).toEqual([['ltn A 1', 'ltn B 1'], 400, 'GBP'])
    expect(from(decide(both, [a(1), b(1)], [LTN, AMS], {}, 'NL'))).toEqual(['ams A 1', 'ams B 1'])
  })

  it('two near parcels cost less than one from far away that has everything', () => {
    const decision = decide(['ltn A 1', 'man B 1', 'nyc A 1', 'nyc B 1'], [a(1), b(1)], [LTN, MAN, NYC], {
      A: ofGrams(900),
      B: ofGrams(900),
    })
    expect([from(decision), decision.cost]).toEqual([['ltn A 1', 'man B 1'], 800])
  })

  it('a weight break is worth a second parcel, and a line is not split for less than that costs', () => {
    const light = { A: ofGrams(700), B: ofGrams(700) }
    // Together 1.4 kg: 9.00 and 1.00; apart 3.00 and 1.00 twice.
    expect(from(decide(['ltn A 1', 'ltn B 1', 'man A 1', 'man B 1'], [a(1), b(1)], [LTN, MAN], light))).toHaveLength(2)
    expect(decide(['ltn A 1', 'ltn B 1', 'man A 1', 'man B 1'], [a(1), b(1)], [LTN, MAN], light).cost).toBe(800)
    // One line of two units: 9.00 and 1.00 together; 3.00 and 1.00 twice, and 1.00 for the split, apart.
    expect(decide(['ltn A 2', 'man A 2'], [a(2)], [LTN, MAN], light).cost).toBe(900)
  })

  it('the work of a location counts, by parcel and by unit, in the currency of the carriers alone', () => {
    const dear = { ...LTN, handlingPerParcel: 20, handlingPerUnit: 15, handlingCurrency: 'GBP' }
    const levels = ['ltn A 3', 'man A 3']
    expect(decide(levels, [a(2)], [dear], { A: ofGrams(100) }).cost).toBe(300 + 100 + 20 + 2 * 15)
    expect(from(decide(levels, [a(2)], [dear, MAN], { A: ofGrams(100) }))).toEqual(['man A 2'])
    expect(decide(levels, [a(2)], [{ ...dear, handlingCurrency: 'EUR' }], { A: ofGrams(100) }).cost).toBe(400)
  })

  it('what is bulky fills more boxes', () => {
    const pillow = ofGrams(100, { lengthMm: 400, widthMm: 400, heightMm: 400 })
    // A box of 125 litres takes 100 of them: three pillows of 64 are two boxes.
    expect(decide(['ltn A 9'], [a(1)], [LTN], { A: pillow }).cost).toBe(300 + 100)
    expect(decide(['ltn A 9'], [a(3)], [LTN], { A: pillow }).cost).toBe(2 * 300 + 100)
  })
})

it('what has lain longest is sent first, where it costs about as much; not for a kilometre more than that is worth', () => {
  const now = new Date('2026-11-25T10:00:00Z')
  const today = now.getTime() / 86_400_000
  const levels = (ages: Record<string, number | null>) =>
    new StockBook(
      Object.entries(ages).map(([locationId, age]) => ({
        ...{ sku: 'A', locationId, onHand: 9, reserved: 0, allocated: 0, safetyStock: 0, held: 0, damaged: 0 },
        cameIn: age === null ? null : today - age,
      })),
    )
  const given = (ages: Record<string, number | null>, locations: readonly SourceLocation[]) =>
    decideSourcing(
      { book: levels(ages), locations, variants: new Map([['A', ofGrams(100)]]), cards: [CARD] },
      { needs: [a(2)], countryCode: 'GB', when: { now, to: { countryCode: 'GB' } } },
    )
  expect([from(given({ ltn: 10, man: 60 }, [LTN, MAN])), given({ ltn: 10, man: 60 }, [LTN, MAN]).cost]).toEqual([['man A 2'], 400 + 2 * 8])
  // A hundred days are as old as can be, and what is not known counts as old: the first by code.
  expect(from(given({ ltn: 100, man: 500 }, [LTN, MAN]))).toEqual(['ltn A 2'])
  expect(from(given({ ltn: 0, man: null }, [LTN, MAN]))).toEqual(['man A 2'])
  // Abroad it costs 5.00 more, and 0.40 are saved.
  expect(from(given({ ltn: 0, ams: 100 }, [LTN, AMS]))).toEqual(['ltn A 2'])
})

describe('a location is passed over, and the reason kept,', () => {
  const reasonsOf = (location: Partial<SourceLocation>, variant: Partial<SourcedVariant> = {}, countryCode = 'GB') => {
    const decision = decide(['ltn A 9', 'man A 9'], [a(1)], [{ ...LTN, ...location }, MAN], { A: ofGrams(100, variant) }, countryCode)
    return [from(decision), decision.candidates.map(({ locationCode, lines }) => `${locationCode} ${lines[0]?.filteredFor ?? 'may'}`)]
  }
  it.each<[string, Partial<SourceLocation>, Partial<SourcedVariant>, string]>([
    ['that is not active', { active: false }, {}, 'INACTIVE'],
    ['that may not send to that country', { restrictedCountries: ['FR', 'GB'] }, {}, 'COUNTRY'],
    ['that may not send hazardous goods', { shipsHazardous: false }, { hazardous: true }, 'HAZARDOUS'],
  ])('one %s', (_, location, variant, reason) => expect(reasonsOf(location, variant)).toEqual([['man A 1'], [`LTN ${reason}`, 'MAN may']]))

  it('and not for what does not concern it', () =>
    expect(reasonsOf({ shipsHazardous: false, restrictedCountries: ['FR'] })).toEqual([['ltn A 1'], ['LTN may', 'MAN may']]))

  it('by all where no carrier goes, or the variant may not', () => {
    expect(reasonsOf({}, {}, 'AQ')).toEqual([[], ['LTN NOT_SERVED', 'MAN NOT_SERVED']])
    expect(reasonsOf({}, { restrictedCountries: ['GB'] })).toEqual([[], ['LTN COUNTRY', 'MAN COUNTRY']])
  })

  it('with what each could have given, and for how much', () => {
    const { candidates } = decide(['ltn A 9', 'ams A 1', 'ams B 1'], [a(2)], [LTN, AMS], { A: ofGrams(100) })
    expect(candidates).toEqual([
      { locationId: 'ams', locationCode: 'AMS', lines: [{ sku: 'A', units: 1, filteredFor: null }], cost: 900, isChosen: false },
      { locationId: 'ltn', locationCode: 'LTN', lines: [{ sku: 'A', units: 2, filteredFor: null }], cost: 400, isChosen: true },
    ])
  })
})

it('an order of two thousand lines comes from the cheapest location that has everything, and is decided at once', () => {
  const everything = Array.from({ length: 2_000 }, () => 1)
  const without = everything.map((units, line) => (line === 1_999 ? 0 : units))
  const perParcel = [900, 100, 700, 500]
  const plan = cheapestPlan({
    ...{ wanted: everything, stock: [everything, without, everything, everything], splitPenalty: 300 },
    costAt: (location) => perParcel[location] ?? 0,
  })
  expect(plan.units.map((units) => units.filter((each) => each > 0).length)).toEqual([0, 0, 0, 2_000])
  expect(plan.cost).toBe(500)
})

describe('the search for a plan', () => {
  const problem = (scale: number) => {
    const asked: string[] = []
    const costAt = (location: number, units: readonly number[]): number => {
      asked.push(`${location}: ${units.join()}`)
      const kilograms = units.reduce((sum, each, line) => sum + (each / scale) * (line + 1), 0)
      return (location + 3) * 100 + 250 * Math.ceil(kilograms / 4)
    }
    const scaled = (units: readonly number[]) => units.map((each) => each * scale)
    const wanted = scaled([3, 2, 2, 1])
    const stock = [[2, 1, 2, 0], [3, 0, 1, 1], [0, 2, 2, 1], [1, 2, 0, 1]].map(scaled) // prettier-ignore
    return { asked, plan: cheapestPlan({ wanted, stock, costAt, splitPenalty: 100 }) }
  }

  it('asks what units cost from a location once, however often it comes back to them', () => {
    const { asked, plan } = problem(1)
    expect(plan.cost).toBe(2_150)
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  })

  it('finds as cheap a plan where there are too many units to keep what was asked', () => {
    const { asked, plan } = problem(10 ** 9)
    expect(plan.cost).toBe(2_150)
    expect(asked.length).toBeGreaterThan(new Set(asked).size)
  })
})

it('of ten locations, more than every set of can be tried, a plan costs hardly more than the cheapest of all that there are', () => {
  const [locations, lines] = [10, 5]
  const random = seeded(10_005)
  const many = <Value>(count: number, value: (index: number) => Value) => Array.from({ length: count }, (_, index) => value(index))
  const gaps = many(12, () => {
    const grams = many(lines, () => 100 + Math.floor(random() * 4_000))
    const perKilogram = many(locations, () => 60 + Math.floor(random() * 200))
    const stock = many(locations, (location) => many(lines, (line) => (location === line || random() < 0.5 ? 1 : 0)))
    // A weight break each two kilograms.
    const costAt = (location: number, units: readonly number[]) =>
      400 + (perKilogram[location] ?? 0) * 2 * Math.ceil(units.reduce((sum, each, line) => sum + each * (grams[line] ?? 0), 0) / 2_000)
    const costOf = (places: readonly number[]) =>
      [...new Set(places)].reduce((sum, place) => sum + costAt(place, places.map((each) => (each === place ? 1 : 0))), 0) // prettier-ignore
    const placesOf = (line: number) => [...stock.keys()].filter((location) => stock[location]?.[line] === 1)
    const cheapest = (places: readonly number[]): number =>
      places.length === lines ? costOf(places) : Math.min(...placesOf(places.length).map((place) => cheapest([...places, place])))
    const plan = cheapestPlan({ wanted: many(lines, () => 1), stock, costAt, splitPenalty: 100 })
    expect(plan.cost).toBe(costOf(many(lines, (line) => plan.units.findIndex((units) => units[line] === 1))))
    return plan.cost / cheapest([]) - 1
  })
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...gaps)).toBeLessThan(0.01)
})
