import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory()))
afterAll(() => inventory.stop())

const READ = `{ locations { code active timeZone cutOff dailyCapacity restrictedCountries shipsHazardous
  handlingCost { perParcel { amount currencyCode } perUnit { amount currencyCode } } } }`
const keep = (given: object) => inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN', given)] })
const read = async () => {
  const { data } = await inventory.graph<{ locations: { code: string }[] }>(asViewer('WAREHOUSE'), READ)
  return data?.locations.find(({ code }) => code === 'MAN')
}
const USUAL = {
  ...{ code: 'MAN', active: true, timeZone: 'Europe/London', cutOff: '15:00', dailyCapacity: null },
  ...{ restrictedCountries: [], shipsHazardous: true, handlingCost: null },
}

it('a location of which nothing is said goes by the clocks of its country, until 15:00, and sends everything everywhere', async () => {
  expect(await keep({})).toEqual([])
  expect(await read()).toEqual(USUAL)
})

it('a location is as it was given last', async () => {
  const money = (amount: string) => ({ amount, currencyCode: 'GBP' })
  const given = {
    ...{ active: false, timeZone: 'Europe/Lisbon', cutOff: '17:30', dailyCapacity: 0, restrictedCountries: ['us', 'FR', 'US'] },
    ...{ shipsHazardous: false, handlingCost: { perParcel: money('1.20'), perUnit: money('0.05') } },
  }
  expect(await keep(given)).toEqual([])
  expect(await read()).toEqual({ code: 'MAN', ...given, restrictedCountries: ['FR', 'US'] })
  expect(await keep({})).toEqual([])
  expect(await read()).toEqual(USUAL)
})

describe('refused, with nothing changed, is a location', () => {
  const cost = (perParcel: object, perUnit: object) => ({ handlingCost: { perParcel, perUnit } })
  const [penny, cent] = [
    { amount: '0.01', currencyCode: 'GBP' },
    { amount: '0.01', currencyCode: 'EUR' },
  ]
  it.each<[string, object, string, string[]]>([
    ['in a time zone that is none', { timeZone: 'Europe/Nowhere' }, 'INVALID', ['timeZone']],
    ['by an offset, which knows no summer time', { timeZone: '+01:00' }, 'INVALID', ['timeZone']],
    ['with a cut-off that is no time of day', { cutOff: '24:00' }, 'INVALID', ['cutOff']],
    ['with a cut-off without minutes', { cutOff: '15' }, 'INVALID', ['cutOff']],
    ['of less than no capacity', { dailyCapacity: -1 }, 'OUT_OF_RANGE', ['dailyCapacity']],
    ['of boundless capacity', { dailyCapacity: 1_000_001 }, 'OUT_OF_RANGE', ['dailyCapacity']],
    ['that may not send to a country that is none', { restrictedCountries: ['FR', 'XX'] }, 'INVALID', ['restrictedCountries', '1']],
    [
      'with more countries than there are',
      { restrictedCountries: Array.from({ length: 251 }, () => 'FR') },
      'TOO_MANY',
      ['restrictedCountries'],
    ],
    ['whose work costs less than nothing', cost({ amount: '-0.01', currencyCode: 'GBP' }, penny), 'INVALID', ['handlingCost', 'perParcel']],
    ['whose work costs no amount', cost(penny, { amount: '0.001', currencyCode: 'GBP' }), 'INVALID', ['handlingCost', 'perUnit']],
    ['whose work costs in two currencies', cost(penny, cent), 'INVALID', ['handlingCost', 'perUnit', 'currencyCode']],
  ])('%s', async (_, given, code, field) => {
    expect(await keep(given)).toEqual([{ code, field: ['input', 'locations', '0', ...field] }])
    expect(await read()).toEqual(USUAL)
  })
})

it('a variant says what it is and where it may not go, and what it is not is nothing of that', async () => {
  const variants = [aVariant('ACID', { hazardous: true, restrictedCountries: ['us', 'de'] }), aVariant('MUG')]
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })).toEqual([])
  const { data } = await inventory.graph(
    asViewer([]),
    '{ a: variant(sku: "ACID") { hazardous restrictedCountries } m: variant(sku: "MUG") { hazardous restrictedCountries } }',
  )
  expect(data).toEqual({ a: { hazardous: true, restrictedCountries: ['DE', 'US'] }, m: { hazardous: false, restrictedCountries: [] } })
  const wrong = [aVariant('ACID', { restrictedCountries: ['GB', 'Mars'] })]
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: wrong })).toEqual([
    { code: 'INVALID', field: ['input', 'variants', '0', 'restrictedCountries', '1'] },
  ])
  const many = [aVariant('ACID', { restrictedCountries: Array.from({ length: 251 }, () => 'FR') })]
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: many })).toEqual([
    { code: 'TOO_MANY', field: ['input', 'variants', '0', 'restrictedCountries'] },
  ])
})
