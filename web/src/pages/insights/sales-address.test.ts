import { expect, it } from '@jest/globals'
import { addressOfSales, comparedWith, mondayOf, readSales } from './sales-address.js'

const TODAY = '2026-11-27'
const read = (search: string) => readSales(new URLSearchParams(search), TODAY)

it('the address of the sales says what is not usual, and reads as it was written', () => {
  const usual = { from: '2026-10-30', to: '2026-11-26', by: 'COUNTRY', against: 'PERIOD_BEFORE', channel: '' } as const
  expect(read('')).toEqual(usual)
  expect(read('from=soon&to=2026-99-01&by=COLOUR&against=THEM')).toEqual(usual)
  const other = { from: '2026-11-01', to: '2026-11-07', by: 'SKU', against: 'YEAR_BEFORE', channel: 'web' } as const
  expect(addressOfSales(other, TODAY)).toEqual(other)
  expect(read(String(new URLSearchParams(addressOfSales(other, TODAY))))).toEqual(other)
  expect(addressOfSales(usual, TODAY)).toEqual({})
})

it('a period is compared with as many days before, or with the same days of the year before', () => {
  const march = { ...read(''), from: '2024-02-29', to: '2024-03-06' }
  expect(comparedWith(march)).toEqual({ againstFrom: '2024-02-22', againstTo: '2024-02-28' })
  expect(comparedWith({ ...march, against: 'YEAR_BEFORE' })).toEqual({ againstFrom: '2023-02-28', againstTo: '2023-03-06' })
  expect([mondayOf('2026-11-27'), mondayOf('2026-11-23'), mondayOf('2026-11-29')]).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
})
