import { DateTime } from 'luxon'

export interface Place {
  /** ISO 3166-1 alpha-2; null where nobody says. */
  readonly countryCode: string | null
  /** State or province, as the carrier writes it; null where it does not. */
  readonly region: string | null
}
export interface ResolvedTime {
  readonly at: Date
  /** False: it had no offset, and the place leaves more than one moment. */
  readonly isCertain: boolean
}

const HAS_OFFSET = /(z|[+-]\d\d:?\d\d)$/i

/**
 * The moment of a time as a carrier wrote it. Without an offset it is read in the zone of the place; where the place has several that differ just
 * then, or is not known, it is a guess and says so. Null for what is no time.
 */
export function resolveLocalTime(text: string, place: Place): ResolvedTime | null {
  const written = text.trim().replace(' ', 'T')
  const zones = HAS_OFFSET.test(written) ? ['UTC'] : zonesOf(place)
  const moments = zones.map((zone) => DateTime.fromISO(written, { zone }))
  const [first] = moments
  if (!first?.isValid) return null
  const isCertain =
    HAS_OFFSET.test(written) || (place.countryCode !== null && moments.every((each) => each.toMillis() === first.toMillis()))
  return { at: first.toJSDate(), isCertain }
}

/** The zone where most people live comes first. */
function zonesOf({ countryCode, region }: Place): readonly string[] {
  if (countryCode === null) return ['UTC']
  const ofRegion = region === null ? undefined : OF_REGIONS[countryCode]?.get(region.trim().toUpperCase())
  if (ofRegion !== undefined) return [ofRegion]
  const all = zonesOfCountry(countryCode)
  const main = MAIN[countryCode]
  return main === undefined ? (all.length > 0 ? all : ['UTC']) : [main, ...all]
}

/** Of countries with several zones, the one where most people live. */
const MAIN: Readonly<Record<string, string>> = {
  ...{ AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto', CL: 'America/Santiago', CN: 'Asia/Shanghai' },
  ...{ ES: 'Europe/Madrid', ID: 'Asia/Jakarta', MX: 'America/Mexico_City', NZ: 'Pacific/Auckland', PT: 'Europe/Lisbon' },
  ...{ RU: 'Europe/Moscow', US: 'America/New_York' },
}

const regions = (zones: Readonly<Record<string, string>>) =>
  new Map(Object.entries(zones).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone] as const)))
/** By state or province, where nearly all of it has one zone. */
const OF_REGIONS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  US: regions({
    'America/New_York': 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV MI FL',
    'America/Chicago': 'AL AR IA IL LA MN MO MS OK WI TX KS NE',
    'America/Denver': 'CO MT NM UT WY',
    'America/Phoenix': 'AZ',
    'America/Los_Angeles': 'CA NV WA',
    'America/Anchorage': 'AK',
    'Pacific/Honolulu': 'HI',
    'America/Puerto_Rico': 'PR VI',
  }),
  CA: regions({
    'America/Toronto': 'ON QC',
    'America/Vancouver': 'BC',
    'America/Edmonton': 'AB',
    'America/Winnipeg': 'MB',
    'America/Regina': 'SK',
    'America/Halifax': 'NS NB PE',
    'America/St_Johns': 'NL',
  }),
  AU: regions({
    'Australia/Sydney': 'NSW ACT',
    'Australia/Melbourne': 'VIC',
    'Australia/Brisbane': 'QLD',
    'Australia/Adelaide': 'SA',
    'Australia/Perth': 'WA',
    'Australia/Darwin': 'NT',
    'Australia/Hobart': 'TAS',
  }),
}

/** ECMA-402 Intl Locale Info, which the types of TypeScript do not know yet: a property in Node 20, a method in later ones. */
function zonesOfCountry(countryCode: string): readonly string[] {
  const locale = new Intl.Locale(`und-${countryCode}`) as unknown as {
    readonly timeZones?: readonly string[]
    readonly getTimeZones?: () => readonly string[] | undefined
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}
