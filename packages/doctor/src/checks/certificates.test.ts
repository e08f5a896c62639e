import { expect, it } from '@jest/globals'
import { judgeCertificates } from './certificates.js'

const now = new Date('2026-11-26T12:00:00Z')
const judge = (until: string, distrust: string | null = null) =>
  judgeCertificates([{ of: 'https://shop', until: new Date(until), distrust }], now)

it.each([
  ['2026-12-17T12:00:00Z', 'ok', '1 valid until 2026-12-17 or later'],
  ['2026-12-17T11:59:59Z', 'warn', 'the certificate of https://shop expires in 20 days (2026-12-17)'],
  ['2026-12-03T12:00:00Z', 'warn', 'the certificate of https://shop expires in 7 days (2026-12-03)'],
  ['2026-12-03T11:59:59Z', 'fail', 'the certificate of https://shop expires in 6 days (2026-12-03)'],
  ['2026-11-26T11:59:59Z', 'fail', 'the certificate of https://shop has expired (2026-11-26)'],
])('finds one until %s: %s', (until, level, what) => {
  expect(judge(until).map((finding) => [finding.level, finding.what])).toEqual([[level, what]])
})

it('warns of one that clients do not trust, and has none to look at without TLS', () => {
  expect(judge('2027-11-26T12:00:00Z', 'DEPTH_ZERO_SELF_SIGNED_CERT').map(({ level, what }) => [level, what])).toEqual([
    ['warn', 'clients do not trust the certificate of https://shop: DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])
  expect(judgeCertificates([], now)).toEqual([{ level: 'ok', what: 'none to look at: nothing is asked over TLS' }])
})
