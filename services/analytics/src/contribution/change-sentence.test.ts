import { expect, it } from '@jest/globals'
import { causeOf, changeSentence, type SentenceLanguage, type ToldChange, type SalesDimension } from './change-sentence.js'
import type { Member } from './explain-change.js'

const member = (key: string, before: bigint, after: bigint): Member => ({
  ...{ key, before: { orders: 1n, units: 1n, revenue: before }, after: { orders: 1n, units: 1n, revenue: after } },
})
function change(countries: readonly Member[], reversed: readonly SalesDimension[] = []): ToldChange<SalesDimension> {
  const sum = (of: 'before' | 'after') => countries.reduce((all, each) => all + each[of].revenue, 0n)
  const whole = member('web', sum('before'), sum('after'))
  return {
    ...{ before: whole.before, after: whole.after, reversed },
    members: { CHANNEL: [whole], COUNTRY: countries, REGION: [], CAMPAIGN: [], SKU: [], CATEGORY: [], CUSTOMER_GROUP: [] },
  }
}
const sentence = (told: ToldChange<SalesDimension>, language: SentenceLanguage = 'EN') =>
  changeSentence(
    told,
    'EUR',
    language,
    (minor) => `${minor / 100n}.${String(minor < 0n ? -minor % 100n : minor % 100n).padStart(2, '0')}`,
  ).replaceAll('\u00a0', ' ')
const fallen = change([member('DE', 50_000n, 20_000n), member('NL', 50_000n, 51_000n)])

it('A change is told with what stands out: not the only channel, but the country that fell', () => {
  expect(sentence(fallen)).toBe(
    'Revenue fell by €290.00 (29%), from €1,000.00 to €710.00. What stands out most is country DE, with -€300.00.',
  )
  expect(sentence(fallen, 'NL')).toBe(
    'De omzet is € 290,00 (29%) gedaald, van € 1.000,00 naar € 710,00. Het meest valt land DE op, met € -300,00.',
  )
})

it('What all members have alike has no cause; what is new has no part of nothing', () => {
  expect(causeOf(change([member('DE', 10_000n, 20_000n), member('NL', 20_000n, 40_000n)]))).toBeUndefined()
  expect(sentence(change([member('DE', 10_000n, 20_000n), member('NL', 20_000n, 40_000n)]))).toBe(
    'Revenue rose by €300.00 (100%), from €300.00 to €600.00.',
  )
  expect(sentence(change([member('DE', 0n, 20_000n)]))).toBe(
    'Revenue rose by €200.00, from €0.00 to €200.00. What stands out most is channel web, with +€200.00.',
  )
  expect(sentence(change([member('DE', 100n, 100n)]))).toBe('Revenue is what it was: €1.00.')
  expect(sentence(change([member('DE', 100n, 100n)]), 'NL')).toBe('De omzet is gelijk gebleven: € 1,00.')
})

it('A reversal is said', () => {
  expect(sentence({ ...fallen, reversed: ['COUNTRY', 'REGION'] })).toContain(
    ' The average order value moved one way in every country, and the other way in all: other parts of the orders come from each.',
  )
})
