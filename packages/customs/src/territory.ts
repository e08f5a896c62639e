/** Where goods are sent from, or to. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly postalCode: string | null
}

/** A place as customs see it. */
export interface Territory {
  /** The country, or the part of it that customs treat apart: `DE`, `ES-CN`. */
  readonly code: string
  /** Within one customs area no duty is paid. */
  readonly customs: string
  /** Within one fiscal area nothing is declared either. */
  readonly fiscal: string
}

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const [EU, GB] = ['EU', 'GB']

/** Northern Ireland: goods cross no border to the Union, and none to the rest of the United Kingdom. */
export const NORTHERN_IRELAND = 'GB-NIR'

const inUnionUntaxed = (code: string): Territory => ({ code, customs: EU, fiscal: code })
const outside = (code: string): Territory => ({ code, customs: code, fiscal: code })

/** Parts of countries that customs treat apart, by how their postal codes begin. The first that fits. */
const PARTS: Readonly<Record<string, readonly (readonly [RegExp, Territory])[]>> = {
  DE: [
    [/^78266/, outside('DE-BUESINGEN')],
    [/^27498/, outside('DE-HELGOLAND')],
  ],
  ES: [
    [/^(35|38)/, inUnionUntaxed('ES-CN')], // the Canary Islands
    [/^51/, outside('ES-CE')],
    [/^52/, outside('ES-ML')],
  ],
  FI: [[/^22/, inUnionUntaxed('AX')]], // Åland
  FR: [
    [/^97133/, outside('BL')],
    [/^97150/, inUnionUntaxed('MF')],
    [/^971/, inUnionUntaxed('GP')],
    [/^972/, inUnionUntaxed('MQ')],
    [/^973/, inUnionUntaxed('GF')],
    [/^974/, inUnionUntaxed('RE')],
    [/^976/, inUnionUntaxed('YT')],
    [/^975/, outside('PM')],
    [/^986/, outside('WF')],
    [/^987/, outside('PF')],
    [/^988/, outside('NC')],
  ],
  GB: [
    [/^BT\d/, { code: NORTHERN_IRELAND, customs: EU, fiscal: EU }],
    [/^JE\d/, { code: 'JE', customs: GB, fiscal: 'JE' }],
    [/^GY\d/, { code: 'GG', customs: GB, fiscal: 'GG' }],
    [/^IM\d/, { code: 'IM', customs: GB, fiscal: GB }],
  ],
  GR: [[/^6308[67]/, inUnionUntaxed('GR-69')]], // Mount Athos
  IT: [
    [/^23041/, outside('IT-LIVIGNO')],
    [/^22061/, inUnionUntaxed('IT-CAMPIONE')],
  ],
}

/** Countries by their own codes that are of another's area. */
const COUNTRIES: Readonly<Record<string, Territory>> = {
  ...Object.fromEntries(MEMBERS.map((code) => [code, { code, customs: EU, fiscal: EU }])),
  ...Object.fromEntries(['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'SM'].map((code) => [code, inUnionUntaxed(code)])),
  MC: { code: 'MC', customs: EU, fiscal: EU },
  GB: { code: GB, customs: GB, fiscal: GB },
  IM: { code: 'IM', customs: GB, fiscal: GB },
  JE: { code: 'JE', customs: GB, fiscal: 'JE' },
  GG: { code: 'GG', customs: GB, fiscal: 'GG' },
  CH: { code: 'CH', customs: 'CH', fiscal: 'CH' },
  LI: { code: 'LI', customs: 'CH', fiscal: 'CH' },
}

/** The territory of an address. Without a postal code it is that of the country's main part. */
export function territoryOf({ countryCode, postalCode }: Place): Territory {
  const code = postalCode?.replace(/[\s-]/g, '').toUpperCase() ?? ''
  const part = PARTS[countryCode]?.find(([begins]) => begins.test(code))
  return part?.[1] ?? COUNTRIES[countryCode] ?? outside(countryCode)
}

/** Which border goods cross: none; one between two parts of a customs area, where tax alone is declared; or one of customs. */
export type Crossing = 'NONE' | 'FISCAL' | 'CUSTOMS'

export function crossingOf(from: Territory, to: Territory): Crossing {
  const withinKingdom = [from, to].some(({ code }) => code === NORTHERN_IRELAND) && [from, to].some(({ fiscal }) => fiscal === GB)
  if (withinKingdom || from.fiscal === to.fiscal) return 'NONE'
  return from.customs === to.customs ? 'FISCAL' : 'CUSTOMS'
}
