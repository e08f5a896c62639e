import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory([])
})
afterAll(() => inventory.stop())

const MUG = {
  ...{ hsCode: '6912.00', originCountry: 'pt', customsValue: { amount: '2.50', currencyCode: 'GBP' }, netWeightGrams: 350 },
  ...{
    description: ' Stoneware coffee mug ',
    merchantProductId: 'M-1',
    manufacturerProductId: 'JD-7781',
    standardProductId: '4006381333931',
  },
}
const upsert = (customs: object | null) =>
  inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('MUG', { customs })] })
const told = () =>
  inventory.bus.published
    .filter(({ key }) => key === 'MUG')
    .map(({ value }) => (JSON.parse(value) as { data: { customs: object | null } }).data.customs)
const read = async () =>
  (
    await inventory.graph<{ variant: { customs: object | null } }>(
      asViewer('ADMIN'),
      `{ variant(sku: "MUG") { customs { hsCode originCountry customsValue { amount currencyCode } netWeightGrams description
         merchantProductId manufacturerProductId standardProductId } } }`,
    )
  ).data?.variant.customs

describe('what customs must know of a variant', () => {
  it('is kept as customs write it, and told to whoever follows the catalogue', async () => {
    expect(await upsert(MUG)).toEqual([])
    expect(await read()).toEqual({
      ...{ hsCode: '691200', originCountry: 'PT', customsValue: { amount: '2.50', currencyCode: 'GBP' }, netWeightGrams: 350 },
      ...{ description: 'Stoneware coffee mug', merchantProductId: 'M-1', manufacturerProductId: 'JD-7781' },
      standardProductId: '4006381333931',
    })
    await eventually(() =>
      expect(told()).toEqual([
        {
          ...{ hsCode: '691200', originCountry: 'PT', customsValue: 250, netWeightGrams: 350, description: 'Stoneware coffee mug' },
          ...{ merchantProductId: 'M-1', manufacturerProductId: 'JD-7781', standardProductId: '4006381333931' },
        },
      ]),
    )
  })

  it('is nothing where nothing is said', async () => {
    expect(await upsert({ hsCode: null })).toEqual([])
    expect(await read()).toBeNull()
  })

  it.each([
    ['hsCode', { hsCode: '69120' }, ['hsCode'], 'INVALID'],
    ['a chapter that is none', { hsCode: '770100' }, ['hsCode'], 'INVALID'],
    ['originCountry', { originCountry: 'XX' }, ['originCountry'], 'INVALID'],
    ['a gift', { description: 'gift' }, ['description'], 'INVALID'],
    ['parts', { description: 'Parts' }, ['description'], 'INVALID'],
    ['clothes', { description: 'clothes' }, ['description'], 'INVALID'],
    ['a description of two letters', { description: 'ab' }, ['description'], 'INVALID'],
    ['a value of nothing', { customsValue: { amount: '0', currencyCode: 'GBP' } }, ['customsValue', 'amount'], 'INVALID'],
    ['a value of one', { customsValue: { amount: '1.00', currencyCode: 'GBP' } }, ['customsValue', 'amount'], 'INVALID'],
    ['another currency', { customsValue: { amount: '5', currencyCode: 'EUR' } }, ['customsValue', 'currencyCode'], 'INVALID'],
    ['no weight', { netWeightGrams: 0 }, ['netWeightGrams'], 'OUT_OF_RANGE'],
    ['M-PID', { merchantProductId: 'x'.repeat(71) }, ['merchantProductId'], 'INVALID'],
    ['NS-PID', { manufacturerProductId: 'a\nb' }, ['manufacturerProductId'], 'INVALID'],
    ['S-PID', { standardProductId: '4006381333932' }, ['standardProductId'], 'INVALID'],
  ])('is refused by its field: %s', async (_, customs, field, code) => {
    expect(await upsert(customs)).toEqual([{ code, field: ['input', 'variants', '0', 'customs', ...field] }])
  })
})
