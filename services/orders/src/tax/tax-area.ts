const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
/** Northern Ireland, by the letters of its VAT ids: of the EU for goods, at the rates of the United Kingdom. */
export const NORTHERN_IRELAND = 'XI'
const EU: ReadonlySet<string> = new Set([...MEMBERS, NORTHERN_IRELAND])

/** Parts of member states to which their value added tax does not apply, by how their postal codes begin: goods that go there are exported. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  DE: /^(27498|78266)/, // Helgoland, Büsingen
  ES: /^(35|38|51|52)/, // the Canary Islands, Ceuta, Melilla
  FI: /^22/, // Åland
  FR: /^9[78]/, // overseas
  GR: /^630 ?8[67]/, // Mount Athos
  IT: /^23041/, // Livigno
}
/** Places with an own country code that are taxed as another country's. */
const TAXED_AS: Readonly<Record<string, string>> = { MC: 'FR', IM: 'GB', [NORTHERN_IRELAND]: 'GB' }

/** The country whose rates apply in a country. */
export const taxedAs = (countryCode: string): string => TAXED_AS[countryCode] ?? countryCode

export interface Place {
  readonly countryCode: string
  readonly postalCode: string | null
}

/** The country whose tax applies at a place, Northern Ireland told apart; null where it is that of no member state, though the address is in one. */
export function taxCountryOf({ countryCode, postalCode }: Place): string | null {
  if (postalCode !== null && OUTSIDE[countryCode]?.test(postalCode.trim())) return null
  if (countryCode === 'GB' && postalCode !== null && /^BT\d/i.test(postalCode.trim())) return NORTHERN_IRELAND
  return taxedAs(countryCode)
}

export const isInEu = (countryCode: string): boolean => EU.has(countryCode)
