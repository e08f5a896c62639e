import { describe, expect, it } from '@jest/globals'
import { crossingOf, territoryOf } from './territory.js'

const place = (text: string) => {
  const [countryCode = '', ...postalCode] = text.split(' ')
  return { countryCode, postalCode: postalCode.join(' ') || null }
}

describe('goods that go', () => {
  it.each([
    ['NL 1012 AB', 'DE 10115', 'NONE', 'within the Union'],
    ['NL 1012 AB', 'MC 98000', 'NONE', 'to Monaco, which France taxes'],
    ['NL 1012 AB', 'GB BT1 5GS', 'NONE', 'to Northern Ireland from the Union'],
    ['GB EC1A 1BB', 'GB BT1 5GS', 'NONE', 'to Northern Ireland from Great Britain'],
    ['US 10001', 'GB BT1 5GS', 'CUSTOMS', 'to Northern Ireland from elsewhere'],
    ['GB BT1 5GS', 'GB EC1A 1BB', 'NONE', 'from Northern Ireland to Great Britain'],
    ['GB EC1A 1BB', 'IM IM1 1AA', 'NONE', 'to the Isle of Man'],
    ['GB EC1A 1BB', 'JE JE2 3AB', 'FISCAL', 'to Jersey'],
    ['GB EC1A 1BB', 'GB GY1 1AA', 'FISCAL', 'to Guernsey, addressed as if it were in Great Britain'],
    ['NL 1012 AB', 'ES 35001', 'FISCAL', 'to Gran Canaria'],
    ['NL 1012 AB', 'ES 38001', 'FISCAL', 'to Tenerife'],
    ['NL 1012 AB', 'ES 28001', 'NONE', 'to Madrid'],
    ['NL 1012 AB', 'ES 51001', 'CUSTOMS', 'to Ceuta'],
    ['NL 1012 AB', 'ES 52001', 'CUSTOMS', 'to Melilla'],
    ['NL 1012 AB', 'FI 22100', 'FISCAL', 'to Åland by its postal code'],
    ['NL 1012 AB', 'AX 22100', 'FISCAL', 'to Åland by its own code'],
    ['NL 1012 AB', 'FI 00100', 'NONE', 'to Helsinki'],
    ['NL 1012 AB', 'DE 78266', 'CUSTOMS', 'to Büsingen'],
    ['NL 1012 AB', 'DE 27498', 'CUSTOMS', 'to Helgoland'],
    ['NL 1012 AB', 'FR 97110', 'FISCAL', 'to Guadeloupe'],
    ['NL 1012 AB', 'RE 97400', 'FISCAL', 'to Réunion by its own code'],
    ['NL 1012 AB', 'FR 97600', 'FISCAL', 'to Mayotte'],
    ['NL 1012 AB', 'FR 97133', 'CUSTOMS', 'to Saint-Barthélemy'],
    ['NL 1012 AB', 'FR 98800', 'CUSTOMS', 'to New Caledonia'],
    ['NL 1012 AB', 'IT 23041', 'CUSTOMS', 'to Livigno'],
    ['NL 1012 AB', 'IT 22061', 'FISCAL', 'to Campione'],
    ['NL 1012 AB', 'GR 630 86', 'FISCAL', 'to Mount Athos'],
    ['NL 1012 AB', 'GB EC1A 1BB', 'CUSTOMS', 'to London'],
    ['NL 1012 AB', 'CH 8001', 'CUSTOMS', 'to Zürich'],
    ['CH 8001', 'LI 9490', 'NONE', 'from Switzerland to Liechtenstein'],
    ['NL 1012 AB', 'ES', 'NONE', 'to Spain, nobody knows where'],
  ])('from %s to %s cross %s: %s', (from, to, crossing) => {
    expect(crossingOf(territoryOf(place(from)), territoryOf(place(to)))).toBe(crossing)
  })
})
