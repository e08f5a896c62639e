import { expect, it } from '@jest/globals'
import { datedTable, type DatedRate } from './tax-table.js'
import { taxationsOf, type ChannelTax, type Sale } from './taxation.js'

const rate = (text: string): DatedRate => {
  const [countryCode, taxClass, category, bps, validFrom] = text.split(' ') as [
    string,
    'STANDARD' | 'ZERO',
    DatedRate['category'],
    string,
    string,
  ]
  return { countryCode, taxClass, category, bps: Number(bps), validFrom }
}
const table = datedTable(
  [
    ...['NL STANDARD S 1900 2001-01-01', 'NL STANDARD S 2100 2012-10-01', 'NL STANDARD S 2300 2027-01-01', 'NL ZERO S 900 2019-01-01'],
    ...['DE STANDARD S 1900 2007-01-01', 'DE ZERO S 700 2007-01-01', 'FR STANDARD S 2000 2014-01-01', 'GB STANDARD S 2000 2011-01-04'],
    ...['BE STANDARD AE 2100 2000-01-01', 'MT STANDARD E 0 2000-01-01'],
  ].map(rate),
  '2026-11-26',
)
const seller = (establishment: string | null, given: Partial<ChannelTax> = {}): ChannelTax => ({
  ...{ establishment, taxBps: 2_000, usesOss: true, iossLimit: null },
  ...given,
})
const sale = (from: ChannelTax, countryCode: string, given: { postalCode?: string; businessOf?: string } = {}): Sale => ({
  seller: from,
  destination: { countryCode, postalCode: given.postalCode ?? null },
  businessOf: given.businessOf ?? null,
})

it.each<[string, Sale, string]>([
  ['a channel that says nowhere where it sells from', sale(seller(null), 'DE'), 'CHANNEL S 2000, Z 0'],
  ['a sale at home', sale(seller('NL'), 'NL'), 'DOMESTIC S 2100, S 900'],
  ['a business at home', sale(seller('NL'), 'NL', { businessOf: 'NL' }), 'DOMESTIC S 2100, S 900'],
  ['a consumer elsewhere in the EU', sale(seller('NL'), 'DE'), 'OSS S 1900, S 700'],
  ['one of a country that tells one rate alone', sale(seller('NL'), 'FR'), 'OSS S 2000, S 2000'],
  ['one of a country that tells nothing', sale(seller('NL'), 'SE'), 'OSS S 2100, S 900'],
  ['a consumer, of a seller below the threshold', sale(seller('NL', { usesOss: false }), 'DE'), 'ORIGIN S 2100, S 900'],
  ['Monaco, which is taxed as France', sale(seller('NL'), 'MC'), 'OSS S 2000, S 2000'],
  ['a business elsewhere in the EU', sale(seller('NL'), 'DE', { businessOf: 'DE' }), 'INTRA_COMMUNITY K 0, K 0'],
  ['a business of a third member state', sale(seller('NL'), 'DE', { businessOf: 'FR' }), 'INTRA_COMMUNITY K 0, K 0'],
  ['the seller’s own country’s business, sent abroad', sale(seller('NL'), 'DE', { businessOf: 'NL' }), 'OSS S 1900, S 700'],
  ['a Swiss business’s goods in the EU', sale(seller('NL'), 'DE', { businessOf: 'CH' }), 'OSS S 1900, S 700'],
  ['goods that leave the EU', sale(seller('NL'), 'US'), 'EXPORT G 0, G 0'],
  ['the Canary Islands', sale(seller('NL'), 'ES', { postalCode: '35001' }), 'EXPORT G 0, G 0'],
  ['Northern Ireland, to a consumer', sale(seller('NL'), 'GB', { postalCode: 'BT1 5GS' }), 'OSS S 2000, S 2000'],
  ['Northern Ireland, to a business', sale(seller('NL'), 'GB', { postalCode: 'BT1 5GS', businessOf: 'XI' }), 'INTRA_COMMUNITY K 0, K 0'],
  ['Great Britain, to a business of the north', sale(seller('NL'), 'GB', { postalCode: 'SW1Y 4JH', businessOf: 'XI' }), 'EXPORT G 0, G 0'],
  ['a British seller to Northern Ireland', sale(seller('GB'), 'GB', { postalCode: 'bt1 5gs' }), 'DOMESTIC S 2000, Z 0'],
  ['Helgoland', sale(seller('DE'), 'DE', { postalCode: '27498' }), 'EXPORT G 0, G 0'],
  ['a British seller to the EU, not registered there', sale(seller('GB'), 'DE'), 'EXPORT G 0, G 0'],
  ['one to a business, though it is registered', sale(seller('GB', { iossLimit: 15_000 }), 'DE', { businessOf: 'DE' }), 'EXPORT G 0, G 0'],
  [
    'one that is registered: up to its limit',
    sale(seller('GB', { iossLimit: 15_000 }), 'DE'),
    'IOSS S 1900, S 700 up to 15000; EXPORT G 0, G 0',
  ],
  ['goods whose tax the buyer owes at home', sale(seller('BE'), 'BE', { businessOf: 'BE' }), 'REVERSE_CHARGE AE 0, Z 0'],
  ['the same to a consumer', sale(seller('BE'), 'BE'), 'DOMESTIC S 2100, Z 0'],
  ['exempt goods', sale(seller('MT'), 'MT'), 'DOMESTIC E 0, Z 0'],
])('%s', (_, given, expected) => {
  const told = taxationsOf(given, table).map(
    ({ scheme, rates: { STANDARD, ZERO }, most }) =>
      `${scheme} ${STANDARD.category} ${STANDARD.bps}, ${ZERO.category} ${ZERO.bps}${most === null ? '' : ` up to ${most}`}`,
  )
  expect(told.join('; ')).toBe(expected)
})

it('a rate holds from its day on, until the next one', () => {
  const rows = ['SK STANDARD S 2000 2011-01-01', 'SK STANDARD S 2300 2025-01-01'].map(rate)
  const on = (day: string) => datedTable(rows, day).rateOf('SK', 'STANDARD')?.bps ?? null
  expect([on('2010-12-31'), on('2024-12-31'), on('2025-01-01'), on('2026-11-26')]).toEqual([null, 2_000, 2_300, 2_300])
})
