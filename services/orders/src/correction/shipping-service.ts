import type { Finding } from './finding.js'

/** Where a carrier goes. */
export interface Reach {
  readonly notServed: readonly string[]
  /** The first that two countries are in is theirs. */
  readonly zones: readonly {
    readonly code: string
    readonly match: 'SAME_COUNTRY' | 'AMONG' | 'ANYWHERE'
    readonly countries: readonly string[]
  }[]
  readonly services: readonly { readonly code: string; readonly zones: readonly { readonly zone: string }[] }[]
}

/** No service of any carrier goes there, from wherever. Where no carrier has told where it goes, nothing is known. */
export function unreachable(countryCode: string, carriers: readonly Reach[]): Finding | null {
  if (carriers.length === 0 || carriers.some((carrier) => goesTo(carrier, countryCode))) return null
  const note = `No shipping service goes to ${countryCode}`
  return { rule: 'shipping-service', reason: 'INCORRECT_ADDRESS', note, correction: null }
}

const goesTo = ({ notServed, zones, services }: Reach, countryCode: string): boolean =>
  !notServed.includes(countryCode) &&
  zones.some(
    ({ code, match, countries }) =>
      services.some((service) => service.zones.some(({ zone }) => zone === code)) && (match !== 'AMONG' || countries.includes(countryCode)),
  )
