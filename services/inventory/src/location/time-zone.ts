/** Where most people of a country with several time zones live. */
const MAIN: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
}

const known = new Map<string, string>()

/** The IANA time zone of a country by its ISO 3166-1 alpha-2 code, of several the one where most people live; UTC where nothing is known. Source: CLDR, by Intl. */
export function timeZoneOf(countryCode: string): string {
  const remembered = known.get(countryCode)
  if (remembered !== undefined) return remembered
  const zone = MAIN[countryCode] ?? zonesOf(countryCode)[0] ?? 'UTC'
  known.set(countryCode, zone)
  return zone
}

/** ECMA-402 Intl Locale Info, which the types of TypeScript do not know yet: a property in Node 20, a method in later ones. */
function zonesOf(countryCode: string): readonly string[] {
  if (countryCode === '') return [] // nobody knows where: no code that Intl would read
  const locale = new Intl.Locale(`und-${countryCode}`) as unknown as {
    readonly timeZones?: readonly string[]
    readonly getTimeZones?: () => readonly string[] | undefined
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** Whether it is a name of the IANA time zone database, such as Europe/London. */
export function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +01:00 know no summer time.
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
